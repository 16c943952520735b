import type { KitTypes } from '../lifecycle/kit.js';
import type { Action } from '../ports/access-policy.js';
import type { CaseSummary } from '../ports/case-repository.js';
import { Id } from '../vocabulary/fields.js';
import type { Refusal } from '../vocabulary/refusal.js';
import { kinds } from '../vocabulary/schema.js';
import { type By, type CaseworkCode, Reader } from './call.js';
import { take } from './door.js';
import { notAvailable, type Office } from './office.js';
import type { Permit } from './permit.js';
import type { Sight } from './sight.js';

/** A case before the eyes of one reader: `record` is the whole, for deciding; `sight` is what may be answered with. */
export interface Look<T extends KitTypes> {
  readonly record: Sight<T>['record'];
  readonly summary: CaseSummary;
  readonly sight: Sight<T>;
  readonly permitted: Permit;
  readonly who: Reader;
}

/** The two ways to look: at one case, and at a list. Each asks the policy and writes the audit entry before it shows anything. */
export const looking = <T extends KitTypes>(office: Office<T>) => ({
  /** The same answer for a case that is not there and one that is not for this reader. */
  look: async <V>(
    caseId: unknown,
    by: unknown,
    action: Action,
    needs: 'full' | 'existence',
    then: (at: Look<T>) => Promise<V> | V,
  ): Promise<V | Refusal<CaseworkCode>> => {
    const who = take(Reader, by, 'by');
    if (who.refused) return who;
    const id = take(Id, caseId, 'caseId');
    if (id.refused) return id;
    const stored = await office.load(who.value.tenant, id.value);
    const permitted = await office.permit(
      { ...who.value, action, kinds: [...kinds], ...(stored && { case: stored.summary }) },
      id.value,
      needs,
      stored?.record,
    );
    if (permitted.allow === 'none' || !stored) return notAvailable();
    const record = office.opened(stored.record);
    const sight = office.sight(record, permitted, who.value);
    return sight.isEmpty ? notAvailable() : then({ record, summary: stored.summary, sight, permitted, who: who.value });
  },
  list: async <V>(who: By, action: Action, then: (permitted: Permit) => Promise<V>): Promise<V | Refusal<CaseworkCode>> => {
    const { tenant, actor, purpose } = who;
    const permitted = await office.permit({ tenant, actor, purpose, action, kinds: [] }, undefined, 'summary');
    return permitted.allow === 'none' ? notAvailable() : then(permitted);
  },
});
