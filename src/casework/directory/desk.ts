import type { AccessPolicy, Question } from '../../ports/access-policy.js';
import type { AuditLog } from '../../ports/audit-log.js';
import type { DirectoryRecords } from '../../ports/directory-repository.js';
import type { Instant } from '../../vocabulary/fields.js';
import { dayIn } from '../../vocabulary/time.js';
import { barred, free } from '../guardian.js';
import { randomId } from '../office.js';
import { gate, type Permit } from '../permit.js';
import { sortable } from '../summary.js';

/** What the host's database keeps for the directory. `within` takes the same on a transaction that the host has opened. */
export interface DirectoryStores {
  readonly directory: DirectoryRecords;
  readonly audit: AuditLog;
}
export interface DirectoryOptions extends DirectoryStores {
  readonly policy: AccessPolicy;
  /** The IANA zone in which the days of the directory are counted: what was known today, and what is still to come. */
  readonly timeZone: string;
  /** The service's clock; the machine's where it is left out. */
  readonly clock?: () => Instant;
  /** Ids for commands that the host does not name; drawn from the platform's random source where it is left out. */
  readonly newId?: () => string;
}

/** What every call to the directory stands on. */
export const deskOf = ({ directory, audit, policy, timeZone, clock: time, newId = randomId }: DirectoryOptions, outside: AuditLog) => {
  const clock = () => sortable(time ? time() : new Date().toISOString());
  const { permit } = gate({ policy, audit, outside, clock });
  return {
    records: directory,
    newId,
    clock,
    today: (now: Instant) => dayIn(now, timeZone),
    /**
     * All or nothing: a directory has no row that could be shown instead. A guardian is never told where a confidential place lies:
     * somebody may have fled from them.
     */
    permit: (question: Question): Promise<Permit> =>
      permit(question, undefined, 'full', question.action === 'knowPlace' && question.actor.kind === 'guardian' ? barred : free),
  };
};
export type Desk = ReturnType<typeof deskOf>;
