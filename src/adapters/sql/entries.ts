import type { JournalEntry } from '../../case/record.js';
import type { SqlRow } from './driver.js';
import { sql } from './statement.js';
import type { Store } from './store.js';

export const entryOf = ({ entry }: SqlRow): JournalEntry => JSON.parse(String(entry));

/** How many facts are fetched at a time. */
export const atATime = 200;

/** A case's facts by version, page after page: no transaction is held open while a reader thinks. */
export const historyOn = (store: Store) =>
  async function* (tenant: string, caseId: string, from = 1): AsyncGenerator<JournalEntry> {
    for (let next = from; ; ) {
      const rows = await store.read(sql`
select version, entry from kasus_facts where tenant = ${tenant} and case_id = ${caseId} and version >= ${next}
order by version limit ${atATime}`);
      for (const row of rows) yield entryOf(row);
      if (rows.length < atATime) return;
      next = Number(rows.at(-1)?.version) + 1;
    }
  };
