import type { CaseKit, KitTypes } from '../lifecycle/kit.js';
import type { SocialWork } from '../lifecycle/social-work.js';
import type { AccessPolicy } from '../ports/access-policy.js';
import type { AuditLog } from '../ports/audit-log.js';
import type { CaseRepository } from '../ports/case-repository.js';
import type { ClientDirectory } from '../ports/client-directory.js';
import type { DirectoryRepository } from '../ports/directory-repository.js';
import type { Instant } from '../vocabulary/fields.js';
import type { Rules } from '../vocabulary/rules.js';

/** What the host's database keeps. `within` takes the same on a transaction that the host has opened. */
export interface Repositories {
  readonly cases: CaseRepository;
  readonly audit: AuditLog;
  readonly directory?: DirectoryRepository;
  readonly clients?: ClientDirectory;
}

export interface CaseworkOptions<T extends KitTypes = SocialWork> extends Repositories {
  readonly policy: AccessPolicy;
  /** The programme of new cases. */
  readonly programme: Rules;
  /** Every other programme version to which a case of this host may be pinned. */
  readonly programmes?: readonly Rules[];
  /** The lifecycle with its rooms; the house's where it is left out. */
  readonly kit?: CaseKit<T>;
  /** The service's clock; the machine's where it is left out. */
  readonly clock?: () => Instant;
  /** Ids for cases and commands that the host does not name; drawn from the platform's random source where it is left out. */
  readonly newId?: () => string;
}
