import { daysOver } from '../insight/due/due.js';
import type { KitTypes } from '../lifecycle/kit.js';
import type { CaseSummary } from '../ports/case-repository.js';
import { By, type Listing, type NotDone } from './call.js';
import { take } from './door.js';
import { looking } from './look.js';
import { notAvailable, type Office } from './office.js';
import { Finding, Worklist, type WorklistRow } from './query.js';
import { listedFor, mayAskFor } from './rows.js';
import { sortable } from './summary.js';

const usualPage = 50;
const never = '9999-12-31T23:59:59.999Z';

/** The read-side: rows of many cases, within what the reader may list. No record is opened. */
export const listing = <T extends KitTypes>(office: Office<T>) => {
  const { list } = looking(office);
  const { find, scope, clock } = office;

  return {
    find: async (query: unknown, by: unknown): Promise<Listing<CaseSummary> | NotDone<T>> => {
      const who = take(By, by, 'by');
      if (who.refused) return who;
      const what = take(Finding, query, 'query');
      if (what.refused) return what;
      const { limit = usualPage, dueBefore, changedSince, ...rest } = defined(what.value);
      const times = { ...(dueBefore && { dueBefore: sortable(dueBefore) }), ...(changedSince && { changedSince: sortable(changedSince) }) };
      return list(who.value, 'find', async (permitted) => {
        if (!mayAskFor(permitted, who.value.actor, [rest.client, rest.responsible, rest.awaits])) return notAvailable();
        const found = await find(who.value.tenant, { ...rest, ...times, limit, scope: await scope(who.value) });
        return {
          refused: false as const,
          ...found,
          rows: found.rows.map((row) => listedFor(office.rowFor(row, permitted), who.value.actor)),
        };
      });
    },

    due: async (query: unknown, by: unknown): Promise<Listing<WorklistRow> | NotDone<T>> => {
      const who = take(By, by, 'by');
      if (who.refused) return who;
      const what = take(Worklist, query, 'query');
      if (what.refused) return what;
      const { worker, before = never, limit = usualPage, ...rest } = defined(what.value);
      const whose = worker === undefined ? {} : { responsible: worker };
      return list(who.value, 'due', async (permitted) => {
        if (!mayAskFor(permitted, who.value.actor, [worker, rest.awaits])) return notAvailable();
        const now = clock();
        const page = await find(who.value.tenant, { ...rest, ...whose, dueBefore: sortable(before), limit, scope: await scope(who.value) });
        const rows = page.rows
          .map((row) => listedFor(office.rowFor(row, permitted), who.value.actor))
          .flatMap(({ nextDue, caseId, client, responsible, state: { stage } }): WorklistRow[] =>
            nextDue ? [{ ...nextDue, caseId, client, responsible, stage, daysOver: daysOver(nextDue, now, nextDue.zone) }] : [],
          );
        return { refused: false as const, rows, ...(page.next !== undefined && { next: page.next }) };
      });
    },
  };
};

type Defined<V> = { [K in keyof V]: Exclude<V[K], undefined> };
/** At the door a key that holds `undefined` is dropped; what the type cannot say is said here once. */
const defined = <V extends object>(value: V): Defined<V> => value as Defined<V>;
