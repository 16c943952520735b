/** Which cases have something to deliver: read from the feed, from where the last reader stopped. */
import { addJobs, type House, type Job, keyOf } from './house.js';
import { messageOf } from './message.js';

const mostAtOnce = 500;

// #region wake
const waking = (tenant: string, caseId: string): Job => ({ key: keyOf('deliver-case', tenant, caseId), payload: { tenant, caseId } });
// #endregion

// #region read
export const readFeed = async (house: House, tenant: string): Promise<void> => {
  const { driver, cases } = house;
  for (let read = mostAtOnce; read === mostAtOnce; ) {
    const [row] = await driver.query('select cursor from feed_cursors where tenant = $1', [tenant]);
    const from = row && String(row.cursor);
    let to = from;
    const seen = new Map<string, number>();
    read = 0;
    for await (const { cursor, entry } of cases.feed(tenant, from)) {
      to = cursor;
      if (messageOf(tenant, entry)) seen.set(entry.caseId, entry.version);
      read += 1;
      if (read === mostAtOnce) break;
    }
    if (to === undefined || read === 0) return;
    await noteAll(house, tenant, { from: from ?? null, to, seen });
  }
};

interface Seen {
  readonly from: string | null;
  readonly to: string;
  /** The newest version to deliver, by case. */
  readonly seen: ReadonlyMap<string, number>;
}
/** The cursor, what is to be delivered, and the jobs: all three or none. Whoever finds that the cursor has moved was second, and adds nothing. */
const noteAll = (house: House, tenant: string, { from, to, seen }: Seen): Promise<void> =>
  house.driver.inTransaction(async (tx) => {
    const moved = await tx.query(
      `insert into feed_cursors as kept (tenant, cursor) values ($1, $2)
       on conflict (tenant) do update set cursor = excluded.cursor where kept.cursor is not distinct from $3 returning 1`,
      [tenant, to, from],
    );
    if (moved.length === 0 || seen.size === 0) return;
    await tx.query(
      `insert into deliveries as kept (tenant, case_id, seen)
       select $1, key, value::integer from json_each_text($2::json) order by key
       on conflict (tenant, case_id) do update set seen = greatest(kept.seen, excluded.seen), moved_at = now()`,
      [tenant, JSON.stringify(Object.fromEntries(seen))],
    );
    await addJobs(
      tx,
      house,
      'deliver-case',
      [...seen.keys()].map((caseId) => waking(tenant, caseId)),
    );
  });
// #endregion

// #region wake-waiting
/** Cases with something to deliver of which nothing was heard for so long: their worker died, or its tries are used up. */
export const wakeTheWaiting = async (house: House, tenant: string, minutes = 10): Promise<number> => {
  const waiting = await house.driver.query(
    `select case_id from deliveries where tenant = $1 and delivered < seen and moved_at <= now() - $2::integer * interval '1 minute'`,
    [tenant, minutes],
  );
  const jobs = waiting.map((row) => waking(tenant, String(row.case_id)));
  if (jobs.length > 0) await addJobs(house.driver, house, 'deliver-case', jobs);
  return jobs.length;
};
// #endregion
