import type { AuditLog } from '../../ports/audit-log.js';
import type { Actor, Purpose } from '../../vocabulary/actor.js';
import { KasusError } from '../../vocabulary/errors.js';
import type { Instant } from '../../vocabulary/fields.js';

/** Nobody knows who holds up a token that fits nothing. */
export const stranger: Actor = { kind: 'system', id: 'answer-link' };

/** A denial, as the audit keeps it: why, and of which case where that is known; neither the token nor who presented it. */
export interface Denial {
  readonly at: Instant;
  readonly why: string;
  readonly actor?: Actor;
  readonly caseId?: string | undefined;
}

/** Durable before anything is answered, and outside of a host's transaction. */
export const noting =
  (audit: AuditLog, purpose: Purpose) =>
  async (tenant: string, { at, why, actor = stranger, caseId }: Denial): Promise<void> => {
    const known = caseId === undefined ? {} : { caseId };
    try {
      await audit.append(tenant, { at, actor, purpose, action: 'answerLink', allowed: 'none', without: [], why, ...known });
    } catch (cause) {
      throw new KasusError('KASUS_AUDIT_FAILED', caseId === undefined ? [] : [caseId], { cause });
    }
  };
