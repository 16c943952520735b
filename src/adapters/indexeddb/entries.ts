import type { JournalEntry } from '../../case/record.js';
import type { Kept } from './schema.js';
import type { Store } from './store.js';

export const entryOf = ({ entry }: Kept['facts']): JournalEntry => JSON.parse(entry);

/** How many facts are fetched at a time. */
const atATime = 200;

/** A case's facts by version, page after page: no transaction is open while a reader thinks. */
export const historyOn = (store: Store) =>
  async function* (tenant: string, caseId: string, from = 1): AsyncGenerator<JournalEntry> {
    for (let next = from; ; ) {
      const stretch = { of: [tenant, caseId], from: [next] };
      const found = await store.read(['facts'], (inside) => inside.getAll('facts', stretch, atATime));
      for (const fact of found) yield entryOf(fact);
      const last = found.at(-1);
      if (!last || found.length < atATime) return;
      next = last.version + 1;
    }
  };

/** Positions are given in the transaction of the commit, of which there is one at a time, so none is committed late. */
export const feedOn = (store: Store) =>
  async function* (tenant: string, after = '0'): AsyncGenerator<{ readonly cursor: string; readonly entry: JournalEntry }> {
    if (!/^\d{1,15}$/.test(after)) throw new TypeError('not a cursor of this feed');
    for (let last = Number(after); ; ) {
      const stretch = { of: [tenant], after: [last] };
      const found = await store.read(['facts'], (inside) => inside.getAll('facts', stretch, atATime, 'feed'));
      for (const fact of found) yield { cursor: String(fact.position), entry: entryOf(fact) };
      if (found.length < atATime) return;
      last = found.at(-1)?.position ?? last;
    }
  };
