import { due } from '../insight/due/due.js';
import type { KitTypes, RecordOf } from '../lifecycle/kit.js';
import type { CaseQuery } from '../ports/case-repository.js';
import type { Instant } from '../vocabulary/fields.js';
import { refuse } from '../vocabulary/refusal.js';
import type { Rules } from '../vocabulary/rules.js';
import type { Kind } from '../vocabulary/schema.js';
import { By, type DueRow, type NotDone } from './call.js';
import { take } from './door.js';
import { dueFor } from './due-shown.js';
import { type Look, looking } from './look.js';
import { notAvailable, type Office } from './office.js';
import { Selecting } from './query.js';
import { mayAskFor } from './rows.js';

/**
 * A pure reading of one case, as `casework.reading` applies it: to the record as its reader may see it. `due` is what is due there, as far
 * as it is shown to them; it is worked out only where it is asked for.
 */
export type ReadingOf<T extends KitTypes, V> = (record: RecordOf<T>, rules: Rules, now: Instant, due: () => readonly DueRow[]) => V;

/** What a reading says of the part of the record that this reader may see, and of nothing else. */
export interface Told<V> {
  readonly refused: false;
  readonly value: V;
  /** Kinds of information that the reading did not see. What is missing in the value may stand there. */
  readonly withheld: readonly Kind[];
}

/** One case of many, as the caller may see it. */
export interface SeenCase<T extends KitTypes> {
  readonly record: RecordOf<T>;
  readonly rules: Rules;
  readonly withheld: readonly Kind[];
}
export interface SeenCases<T extends KitTypes> {
  readonly refused: false;
  /** One after the other, in the order of their ids. Each is loaded, permitted and written to the audit log when it is asked for. */
  readonly records: AsyncIterable<SeenCase<T>>;
  /** How many were left out so far because the policy lets the caller list them and not read them. Final once `records` has ended. */
  readonly skipped: () => number;
}

const mostAtOnce = 200;

/** Readings over one case and over many, each through the same gate as `read`. */
export const readings = <T extends KitTypes>(office: Office<T>) => {
  const { kit } = office;
  const { look, list } = looking(office);
  /** From the whole record: what is due does not change with who looks, only what of it is shown. */
  const duesFor = ({ record, sight, permitted, who: { actor } }: Look<T>, now: Instant): readonly DueRow[] =>
    dueFor(due(kit, record, office.rulesOf(record), now), { sight, permitted, actor });
  const seen = ({ record, sight, permitted }: Look<T>): SeenCase<T> => ({
    record: sight.record,
    rules: office.rulesShown(office.rulesOf(record), permitted),
    withheld: [...permitted.without],
  });

  return {
    reading: async <V>(caseId: unknown, of: ReadingOf<T, V>, by: unknown): Promise<Told<V> | NotDone<T>> =>
      typeof of !== 'function'
        ? refuse('input.wrong-type', [], 'of')
        : look(caseId, by, 'read', 'full', (at): Told<V> => {
            const { record, rules, withheld } = seen(at);
            const now = office.clock();
            return { refused: false, value: of(record, rules, now, () => duesFor(at, now)), withheld };
          }),

    records: async (query: unknown, by: unknown): Promise<SeenCases<T> | NotDone<T>> => {
      const who = take(By, by, 'by');
      if (who.refused) return who;
      const what = take(Selecting, query, 'query');
      if (what.refused) return what;
      const asked = what.value as Omit<CaseQuery, 'limit' | 'scope'>;
      const { tenant, actor } = who.value;
      return list(who.value, 'find', async (permitted): Promise<SeenCases<T> | NotDone<T>> => {
        if (!mayAskFor(permitted, actor, [asked.client, asked.responsible, asked.awaits])) return notAvailable();
        let skipped = 0;
        const scope = await office.scope(who.value);
        const pages = async function* () {
          for (let after: string | undefined; ; ) {
            const page = await office.find(tenant, { ...asked, limit: mostAtOnce, scope, ...(after !== undefined && { after }) });
            for (const { caseId } of page.rows) {
              const one = await look(caseId, who.value, 'read', 'full', (at) => ({ refused: false as const, case: seen(at) }));
              if (one.refused) skipped += 1;
              else yield one.case;
            }
            if (page.next === undefined) return;
            after = page.next;
          }
        };
        return { refused: false, records: pages(), skipped: () => skipped };
      });
    },
  };
};
