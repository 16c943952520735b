import type { AccessPolicy, Action, Allowance, Question } from '../ports/access-policy.js';
import type { AuditEntry, AuditLog } from '../ports/audit-log.js';
import type { Scope } from '../ports/case-repository.js';
import { KasusError } from '../vocabulary/errors.js';
import type { Instant } from '../vocabulary/fields.js';
import { type Kind, kinds } from '../vocabulary/schema.js';
import type { By } from './call.js';
import { type Bound, free } from './guardian.js';

const none: Allowance = { allow: 'none', why: 'no-answer' };
const levels = ['none', 'existence', 'summary', 'full'];
const isKind = (k: unknown): k is Kind => (kinds as readonly unknown[]).includes(k);

/** Anything but an explicit allowance denies: a throw, `undefined`, a level or a kind that nobody knows. */
const answered = async (ask: () => Promise<Allowance>): Promise<Allowance> => {
  try {
    const answer: unknown = await ask();
    if (typeof answer !== 'object' || answer === null) return none;
    const { allow, without = [], why } = answer as Record<string, unknown>;
    if (!levels.includes(allow as string) || typeof why !== 'string' || !Array.isArray(without) || !without.every(isKind)) return none;
    return { allow: allow as Allowance['allow'], without, why };
  } catch {
    return { allow: 'none', why: 'policy-threw' };
  }
};

const lists = ['responsible', 'awaits', 'sites', 'clients', 'cases'] as const;
/** Only what is said explicitly: everything as `true`, names in a list. A single name would be searched letter by letter. */
const listed = (scope: unknown): Scope => {
  if (typeof scope !== 'object' || scope === null) return {};
  const said = scope as Readonly<Record<string, unknown>>;
  const named = lists.flatMap((list) => {
    const names = said[list];
    return Array.isArray(names) ? [[list, names.filter((n) => typeof n === 'string')]] : [];
  });
  return { ...Object.fromEntries(named), ...(said.everything === true && { everything: true }) };
};

export interface Permit {
  readonly allow: Allowance['allow'];
  readonly without: ReadonlySet<Kind>;
}

const writes: readonly Action[] = ['open', 'adopt', 'run', 'handOver', 'relink', 'keepDirectory'];

/**
 * The gate: ask the policy, write the audit entry, and only then answer. A denial, and whatever only reads, goes to `outside`, which a
 * host's rolled-back transaction cannot take back: what somebody has seen is not unseen by it.
 */
export const gate = ({
  policy,
  audit,
  outside,
  clock,
}: {
  policy: AccessPolicy;
  audit: AuditLog;
  outside: AuditLog;
  clock: () => Instant;
}) => {
  const write = async (tenant: string, entry: AuditEntry) => {
    try {
      await (entry.allowed !== 'none' && writes.includes(entry.action) ? audit : outside).append(tenant, entry);
    } catch (cause) {
      throw new KasusError('KASUS_AUDIT_FAILED', entry.caseId === undefined ? [] : [entry.caseId], { cause });
    }
  };
  return {
    /** What binds the caller goes before the policy, which can only take away more. */
    permit: async (question: Question, caseId?: string, needs: Allowance['allow'] = 'existence', bound: Bound = free): Promise<Permit> => {
      const { allow, why, ...answer } = bound.may ? await answered(() => policy.decide(question)) : { ...none, why: 'not-a-guardian' };
      const without = [...new Set([...(answer.without ?? []), ...bound.without])];
      const enough = levels.indexOf(allow) >= levels.indexOf(needs);
      const { tenant, actor, purpose, action, commands, member, directory } = question;
      await write(tenant, {
        at: clock(),
        actor,
        purpose,
        action,
        allowed: enough ? allow : 'none',
        without,
        why,
        ...(caseId !== undefined && { caseId }),
        ...(member !== undefined && { member }),
        ...(commands && { commands }),
        ...(directory && { directory }),
      });
      return { allow: enough ? allow : 'none', without: new Set(without) };
    },
    scope: async ({ tenant, actor, purpose }: By): Promise<Scope> => {
      try {
        return listed(await policy.scope({ tenant, actor, purpose }));
      } catch {
        return {};
      }
    },
  };
};
