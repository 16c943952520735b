import type { JournalEntry } from '../../case/record.js';
import type { SqlRow } from './driver.js';
import { atATime, entryOf } from './entries.js';
import { type Sql, sql } from './statement.js';
import type { Store } from './store.js';

/**
 * The order of the feed. A number that is drawn when a fact is written says nothing about when its transaction commits: a reader who has
 * seen 8 would never see the 7 that was committed late.
 *
 * SQLite has one writer, so the next number is the order of commits. On PostgreSQL numbers are given when the feed is read: to facts
 * that are committed and have none, under the lock of one row per tenant. What commits late gets a later number. Writers wait for
 * nobody, a long transaction elsewhere holds nothing back, and the numbers outlive a dump and restore, which transaction ids do not.
 * A case's facts keep their order: `written_at` never goes back within a case, and whoever sees a fact sees the ones before it.
 */
const mostAtOnce = 1_000;

function* placing(tenant: string): Generator<Sql, number, readonly SqlRow[]> {
  yield sql`insert into kasus_feeds (tenant, position) values (${tenant}, 0) on conflict (tenant) do nothing`;
  const [feed] = yield sql`select position from kasus_feeds where tenant = ${tenant} for update`;
  const last = Number(feed?.position);
  // A statement of its own: only one that begins after the lock was got sees what the reader before has placed.
  const placed = yield sql`
update kasus_facts f set position = ${last}::bigint + n.place
from (
  select case_id, version, row_number() over (order by written_at, case_id, version) as place from (
    select written_at, case_id, version from kasus_facts where tenant = ${tenant} and position is null
    order by written_at, case_id, version limit ${mostAtOnce}
  ) as oldest
) as n
where f.tenant = ${tenant} and f.case_id = n.case_id and f.version = n.version returning 1`;
  yield sql`update kasus_feeds set position = ${last + placed.length}::bigint where tenant = ${tenant}`;
  return placed.length;
}

const placeAll = async (store: Store, tenant: string): Promise<void> => {
  const isAny = await store.read(sql`select 1 from kasus_facts where tenant = ${tenant} and position is null limit 1`);
  if (isAny.length === 0) return;
  while ((await store.transaction(() => placing(tenant), 'repeatable')) === mostAtOnce);
};

/** Of a store that was restored from before the reader's last fact: the numbers up to its cursor are given anew, and it would miss those. */
const refuseBeyond = async (store: Store, tenant: string, cursor: number): Promise<void> => {
  const [row] = await store.read(sql`select max(position) as position from kasus_facts where tenant = ${tenant}`);
  if (cursor > Number(row?.position ?? 0))
    throw new RangeError('a cursor beyond the end of this feed: the store is older than its reader, or this is an old view of it');
};

export const feedOn = (store: Store) =>
  async function* (tenant: string, after = '0'): AsyncGenerator<{ readonly cursor: string; readonly entry: JournalEntry }> {
    if (!/^\d{1,15}$/.test(after)) throw new TypeError('not a cursor of this feed');
    if (store.dialect === 'postgres') await placeAll(store, tenant);
    for (let last = Number(after); ; ) {
      const rows = await store.read(sql`
select position, entry from kasus_facts where tenant = ${tenant} and position > ${last} order by position limit ${atATime}`);
      if (rows.length === 0 && last === Number(after) && !store.isOpen) await refuseBeyond(store, tenant, last);
      for (const row of rows) yield { cursor: String(row.position), entry: entryOf(row) };
      if (rows.length < atATime) return;
      last = Number(rows.at(-1)?.position);
    }
  };
