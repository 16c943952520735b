import { platform } from 'node:os';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { casesPerStage, standbysOf, untilAnswered, waitingOn, whereWritesGo } from '../../../docs/how-to/more-than-one-postgres.js';
import { migrate, postgresDriver, sqlRepositories } from '../../../src/adapters/sql/index.js';
import { type AuditEntry, type By, createCasework, everybodyMayDoEverything, programmes } from '../../../src/index.js';
import { type PostgresServer, wait } from '../../postgres/server.js';
import { makeTemplate, type Pair, startPair } from '../../postgres/standby.js';
import { type Clients, enough, type Failover, failover, feedAnew, tenant, written } from './failover.js';
import { all, change } from './written.js';

/** Several servers are started and ended, each in less than a second where nobody else is at work. */
const slow = 60_000;
/** All processes of a server are found and killed only there. */
const isLinux = platform() === 'linux';
if (!isLinux) {
  if (process.env.CI) throw new Error('a standby is tried on Linux only');
  console.warn('\n  NOT TESTED: a standby that takes over. It needs Linux.\n');
}

let template: PostgresServer | undefined;
beforeAll(async () => {
  if (!isLinux) return;
  template = await makeTemplate(async (url) => {
    const pool = new pg.Pool({ connectionString: url });
    await migrate(postgresDriver(pool));
    await pool.end();
  });
}, slow);
afterAll(() => template?.remove());
const started = (synchronous: boolean): Promise<Pair> => startPair((template as PostgresServer).cluster, { synchronous });

describe.skipIf(!isLinux)('[R-3] a standby that takes over', () => {
  const ends: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  }, slow);
  const poolTo = (connectionString: string, more: pg.PoolConfig = {}): pg.Pool => {
    const pool = new pg.Pool({ connectionString, ...more });
    pool.on('error', () => undefined);
    ends.push(() => pool.end());
    return pool;
  };
  const paired = async (synchronous: boolean): Promise<Pair> => {
    const pair = await started(synchronous);
    ends.push(pair.remove);
    return pair;
  };
  const taken = async (pair: Pair, meanwhile: (clients: Clients) => Promise<void>): Promise<Failover> => {
    const seen = await failover(pair, meanwhile);
    ends.push(seen.end);
    return seen;
  };
  const lostOf = async (seen: Failover) => {
    const kept = new Set((await written(seen)).flat());
    return [...seen.before, ...seen.after].filter((id) => !kept.has(id));
  };
  /** A run in which too little happened shows nothing. */
  const happened = ({ before, after, inDoubt, readBefore }: Failover, doubts: number) => {
    expect(before.length, 'acknowledged before the kill').toBeGreaterThanOrEqual(enough.before);
    expect(after.length, 'acknowledged after it').toBeGreaterThanOrEqual(enough.after);
    expect(inDoubt.size, 'in doubt').toBeGreaterThanOrEqual(doubts);
    expect(readBefore, 'read from the feed before the kill').toBeGreaterThan(50);
  };
  const nothingWrong = async (seen: Failover, doubts = 4) => {
    expect(Object.keys(seen.codes).filter((code) => !['KASUS_OUTCOME_UNKNOWN', 'KASUS_STORE_UNREACHABLE'].includes(code))).toEqual([]);
    expect(await lostOf(seen)).toEqual([]);
    // Each command once, each case without a gap: the ids are numbered per case.
    for (const [w, ids] of (await written(seen)).entries()) expect(ids).toEqual(ids.map((_, n) => `c${w}-${n}`));
    for (const [id, answer] of seen.inDoubt) expect(['committed', 'already-done'], id).toContain(answer);
    const anew = await feedAnew(seen);
    expect([...anew].sort()).toEqual((await written(seen)).flat().sort());
    expect(seen.read.map(({ commandId }) => commandId)).toEqual(anew);
    happened(seen, doubts);
    expect(seen.backAfterMs).toBeLessThan(2_000);
    console.info(
      `  ${seen.before.length} acknowledged before, ${seen.after.length} after, ${seen.inDoubt.size} in doubt ` +
        `(${[...seen.inDoubt.values()].filter((answer) => answer === 'already-done').length} had been written), ` +
        `errors ${JSON.stringify(seen.codes)}, back ${seen.backAfterMs.toFixed(0)} ms after the promotion`,
    );
  };

  test('[R-3] synchronous: nothing acknowledged is lost or doubled, and the feed goes on where its reader was', async () => {
    const pair = await paired(true);
    // How many are on their way when a server dies at any moment is chance; the next two see to it that some are.
    await nothingWrong(await taken(pair, ({ busy }) => busy()), 0);
  });

  test('[R-3] synchronous, and the clients lose the primary first: what they were not told is written once, however often it is sent', async () => {
    const pair = await paired(true);
    const seen = await taken(pair, async ({ hangUp, busy }) => {
      await busy();
      hangUp();
      await wait(30);
    });
    await nothingWrong(seen);
    expect([...seen.inDoubt.values()]).toContain('already-done');
  });

  test('[R-3] synchronous and cut off before the kill: commits wait, unseen, and so nothing acknowledged is lost', async () => {
    const pair = await paired(true);
    const primary = poolTo(pair.primary.url);
    const seen = await taken(pair, async ({ busy }) => {
      await busy();
      expect(await standbysOf(primary)).toEqual([expect.objectContaining({ name: 'second', state: 'streaming', sync_state: 'sync' })]);
      await pair.cutOff();
      const { cases } = sqlRepositories(postgresDriver(primary));
      const impatient = sqlRepositories(postgresDriver(poolTo(pair.primary.url, { query_timeout: 300 }))).cases;
      const waiting = impatient.commit('other', change('waiting', 'c1'));
      await expect(waiting).rejects.toMatchObject({ code: 'KASUS_OUTCOME_UNKNOWN' });
      expect(await cases.load('other', 'waiting')).toBeUndefined();
      expect((await waitingOn(primary)).filter(({ wait_event }) => wait_event === 'SyncRep').length).toBeGreaterThan(1);
      // A wait that an operator cancels is acknowledged all the same: PostgreSQL says so in a warning only.
      const pooled = poolTo(pair.primary.url, { application_name: 'cancelled' });
      const cancelled = sqlRepositories(postgresDriver(pooled)).cases.commit('other', change('cancelled', 'c2'));
      const cancel = `select pg_cancel_backend(pid) from pg_stat_activity where application_name = 'cancelled' and wait_event = 'SyncRep'`;
      while ((await primary.query(cancel)).rowCount === 0) await wait(5);
      expect(await cancelled).toMatchObject({ status: 'committed' });
    });
    await nothingWrong(seen);
    expect(await seen.cases.load('other', 'waiting')).toBeUndefined();
    expect(await seen.cases.load('other', 'cancelled')).toBeUndefined();
    expect(await seen.cases.commit('other', change('waiting', 'c1'))).toMatchObject({ status: 'committed' });
    // Why the old primary must not come back as it is.
    await pair.primary.start();
    const former = sqlRepositories(postgresDriver(poolTo(pair.primary.url))).cases;
    expect(await former.load('other', 'waiting')).toBeDefined();
    expect(await former.load('other', 'cancelled')).toBeDefined();
    await pair.kill();
  });

  test('[R-3] asynchronous and cut off before the kill: acknowledged commits are lost, and this is seen', async () => {
    const pair = await paired(false);
    const seen = await taken(pair, async ({ busy }) => {
      await busy();
      await pair.cutOff();
      await wait(500);
    });
    const lost = await lostOf(seen);
    expect(lost.length).toBeGreaterThan(20);
    const anew = await feedAnew(seen);
    expect(seen.read.map(({ commandId }) => commandId)).not.toEqual(anew);
    const gone = seen.read.filter(({ commandId }) => !anew.includes(commandId));
    expect(gone.length).toBeGreaterThan(0);
    // And its cursor is beyond the feed that is left: it is told so, and does not wait for numbers that others are given anew.
    await seen.cases.commit(tenant, change('next', 'next-1'));
    await expect(all(seen.cases.feed(tenant, seen.read.at(-1)?.cursor))).rejects.toThrow(RangeError);
    expect(await feedAnew(seen)).toContain('next-1');
    console.info(`  ${lost.length} of ${seen.before.length} acknowledged commits lost; the reader had seen ${gone.length} of them`);
  });
});

describe.skipIf(!isLinux)('[A1.2] a standby, asked', () => {
  const rina: By = { tenant, actor: { kind: 'worker', id: 'rina' }, purpose: 'care-management' };
  let pair: Pair;
  let first: pg.Pool;
  let second: pg.Pool;
  beforeAll(async () => {
    pair = await started(true);
    [first, second] = [pair.primary, pair.standby].map(({ url }) => new pg.Pool({ connectionString: url })) as [pg.Pool, pg.Pool];
    await sqlRepositories(postgresDriver(first)).cases.commit(tenant, change('k', 'c1'));
    await replayed();
  }, slow);
  afterAll(async () => {
    await Promise.all([first?.end(), second?.end()]);
    await pair?.remove();
  }, slow);
  /** A synchronous commit is on the standby's disk, and a moment later in its tables. */
  const replayed = async () => {
    const { rows } = await first.query('select pg_current_wal_lsn() as lsn');
    while (!(await second.query('select pg_last_wal_replay_lsn() >= $1 as is', [rows[0].lsn])).rows[0].is) await wait(5);
  };
  const on = (pool: pg.Pool) => sqlRepositories(postgresDriver(pool));

  test('[A1.2] takes no command: the typed error, and nothing is written anywhere', async () => {
    const at = '2026-01-05T02:00:00.000Z';
    const { cases, audit } = on(second);
    await expect(cases.commit(tenant, change('k', 'c2', 1))).rejects.toMatchObject({
      code: 'KASUS_STORE_UNREACHABLE',
      cause: { code: '25006' },
    });
    await expect(cases.commit(tenant, change('new', 'c3'))).rejects.toMatchObject({ code: 'KASUS_STORE_UNREACHABLE' });
    const inside = postgresDriver(second).inTransaction((tx) => sqlRepositories(tx).cases.commit(tenant, change('k', 'c2', 1)));
    await expect(inside).rejects.toMatchObject({ code: 'KASUS_STORE_UNREACHABLE' });
    await expect(migrate(postgresDriver(second))).rejects.toMatchObject({ code: 'KASUS_STORE_UNREACHABLE' });
    const entry: AuditEntry = { at, actor: rina.actor, purpose: rina.purpose, action: 'read', allowed: 'full', without: [], why: 'asked' };
    await expect(audit.append(tenant, entry)).rejects.toMatchObject({ code: 'KASUS_STORE_UNREACHABLE' });
    expect((await on(first).cases.load(tenant, 'k', 'c2'))?.record.version).toBe(1);
    expect((await on(first).cases.load(tenant, 'k', 'c2'))?.done).toBeUndefined();
    expect(await on(first).cases.load(tenant, 'new')).toBeUndefined();
    expect(await on(first).audit.entries(tenant)).toEqual([]);
  });

  test('[A1.2] shows cases, lists and histories to a host that asks the repository itself', async () => {
    const { cases } = on(second);
    expect((await cases.load(tenant, 'k'))?.record.version).toBe(1);
    expect((await cases.find(tenant, { limit: 5, scope: { everything: true } })).rows).toMatchObject([{ caseId: 'k', version: 1 }]);
    expect(await all(cases.history(tenant, 'k'))).toHaveLength(1);
    expect(await casesPerStage(second, tenant)).toEqual(await casesPerStage(first, tenant));
  });

  test('[A1.2] gives no feed while a fact has no number yet, and what was numbered when all have one', async () => {
    await on(first).cases.commit('fed', change('f', 'f1'));
    await replayed();
    await expect(all(on(second).cases.feed('fed'))).rejects.toMatchObject({ code: 'KASUS_STORE_UNREACHABLE' });
    expect(await all(on(first).cases.feed('fed'))).toHaveLength(1);
    await replayed();
    expect(await all(on(second).cases.feed('fed'))).toHaveLength(1);
  });

  test('[A1.2] serves no casework: every reading is written into the audit log first', async () => {
    const casework = createCasework({ ...on(second), policy: everybodyMayDoEverything, programme: programmes.hiv });
    await expect(casework.read('k', rina)).rejects.toMatchObject({ code: 'KASUS_AUDIT_FAILED' });
    await expect(casework.find({}, rina)).rejects.toMatchObject({ code: 'KASUS_AUDIT_FAILED' });
  });

  test('[A1.2] is passed over by a pool that looks for the primary, wherever it stands in the list', async () => {
    const pool = whereWritesGo([pair.standby.url, pair.primary.url]);
    const casework = createCasework({
      ...sqlRepositories(postgresDriver(pool)),
      policy: everybodyMayDoEverything,
      programme: programmes.hiv,
    });
    const site = { id: 'timur', timeZone: 'Asia/Jakarta' };
    const open = () =>
      casework.open(
        { caseId: 'case-1', client: { kind: 'person', ref: 'client-1' }, responsible: 'rina', source: 'self', site },
        { ...rina, commandId: 'open-1' },
      );
    expect(await untilAnswered(open)).toMatchObject({ refused: false });
    expect(await untilAnswered(open)).toMatchObject({ refused: false, status: 'already-done' });
    await pool.end();
    const none = whereWritesGo([pair.standby.url]);
    await expect(on(second).cases.commit(tenant, change('k', 'c9', 1))).rejects.toMatchObject({ code: 'KASUS_STORE_UNREACHABLE' });
    await expect(sqlRepositories(postgresDriver(none)).cases.load(tenant, 'k')).rejects.toMatchObject({ code: 'KASUS_STORE_UNREACHABLE' });
    await expect(untilAnswered(() => Promise.reject(new Error('a defect')))).rejects.toThrow('a defect');
    await none.end();
  });
});
