import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type SqlRepositories, sqlRepositories } from '../../../src/adapters/sql/index.js';
import type { AnswerTokens } from '../../../src/index.js';
import { anEdit, ofAgency, ofService } from '../../../src/testing/repository/entries.js';
import { aToken, keys, roomIn, taking, theReferral, within } from '../../../src/testing/repository/tokens.js';
import { postgresUrl } from './postgres.js';
import { postgresSchema } from './stores.js';

const url = await postgresUrl();

/** One after the other in an order that is made, not hoped for: each waits for a transaction that is held open. */
describe.skipIf(url === undefined)('who waits for whom, on PostgreSQL', () => {
  let store: Awaited<ReturnType<typeof postgresSchema>>;
  beforeAll(async () => {
    store = await postgresSchema(url as string);
  });
  afterAll(() => store?.close());
  const held: (() => Promise<void>)[] = [];
  afterEach(() => Promise.all(held.splice(0).map((commit) => commit())));

  /** Something done in a transaction that is open until `commit`. */
  const holding = async (work: (repositories: SqlRepositories) => Promise<unknown>) => {
    let commit = (): void => undefined;
    const committing = new Promise<void>((done) => {
      commit = done;
    });
    let over: Promise<void> | undefined;
    const pid = await new Promise<number>((isHeld, failed) => {
      over = store.driver.inTransaction(async (tx) => {
        await work(sqlRepositories(tx));
        const [row] = await tx.query('select pg_backend_pid() as pid', []);
        isHeld(Number(row?.pid));
        await committing;
      });
      over.catch(failed);
    });
    const waiting = () => store.driver.query('select 1 from pg_stat_activity where $1 = any(pg_blocking_pids(pid))', [pid]);
    const end = async () => {
      commit();
      await over;
    };
    held.push(end);
    return {
      isWaitedFor: () => vi.waitFor(async () => expect(await waiting()).not.toEqual([]), { timeout: 4_000, interval: 10 }),
      commit: end,
    };
  };

  test('[B4.5] a next token that is saved while its referral is revoked is revoked as well', async () => {
    const { answerTokens } = sqlRepositories(store.driver);
    await answerTokens.save('held', aToken('t1', { state: 'taken' }));
    const one = await holding(({ answerTokens: tokens }) => tokens.use('held', 't1', { mark: 'm1', next: aToken('t2') }));
    const revoked = answerTokens.revoke('held', theReferral);
    await one.isWaitedFor();
    await one.commit();
    expect(await revoked).toBe(2);
    expect((await answerTokens.find('held', 't2'))?.state).toBe('revoked');
  });
  test('[B4.5] and so is the one after it, where the next one is used in its turn before the referral is revoked', async () => {
    const { answerTokens } = sqlRepositories(store.driver);
    for (const name of ['t1', 't9']) await answerTokens.save('on', aToken(name, { state: 'taken' }));
    const first = await holding(({ answerTokens: tokens }) =>
      tokens.use('on', 't1', { mark: 'm1', next: aToken('t2', { state: 'taken' }) }),
    );
    const last = await holding(({ answerTokens: tokens }) => tokens.use('on', 't9', { mark: 'm1' }));
    const revoked = answerTokens.revoke('on', theReferral);
    await first.isWaitedFor();
    await first.commit();
    await last.isWaitedFor();
    const second = await holding(({ answerTokens: tokens }) => tokens.use('on', 't2', { mark: 'm1', next: aToken('t3') }));
    await last.commit();
    await second.isWaitedFor();
    await second.commit();
    expect(await revoked).toBe(4);
    expect((await answerTokens.find('on', 't3'))?.state).toBe('revoked');
  });
  test.each([
    ['counted', ({ attempt }: AnswerTokens, tenant: string) => attempt(tenant, keys(['b', 9], ['a', 9]), within(20))],
    ['forgiven', ({ forgive }: AnswerTokens, tenant: string) => forgive(tenant, ['b', 'a'], within(20).at)],
  ])('[B4.5] who waits for a key holds none that comes after it, in whatever order they are %s', async (tenant, change) => {
    const { answerTokens } = sqlRepositories(store.driver);
    for (const key of ['b', 'a']) await answerTokens.attempt(tenant, keys([key, 9]), within(20));
    const one = await holding(({ answerTokens: tokens }) => tokens.attempt(tenant, keys(['a', 9]), within(20)));
    const changed = change(answerTokens, tenant);
    await one.isWaitedFor();
    const free = await store.driver.query("select counted from kasus_attempts where tenant = $1 and counted = 'b' for update skip locked", [
      tenant,
    ]);
    await one.commit();
    await changed;
    expect(free).toEqual([{ counted: 'b' }]);
  });
  test('[B4.5] who forgives waits for the attempt that is being counted, and none is lost', async () => {
    const { answerTokens } = sqlRepositories(store.driver);
    await answerTokens.attempt('both', keys(['a', 9]), within(20));
    const one = await holding(({ answerTokens: tokens }) => tokens.attempt('both', keys(['a', 9]), within(21)));
    const forgiven = answerTokens.forgive('both', ['a'], within(20).at);
    await one.isWaitedFor();
    await one.commit();
    await forgiven;
    expect(await roomIn(answerTokens, 'both', 'a', 3, 21)).toBe(2);
  });
  test('[B4.5] the last place under a key of which nobody has heard is held as well', async () => {
    const { answerTokens } = sqlRepositories(store.driver);
    const one = await holding(({ answerTokens: tokens }) => tokens.attempt('first', keys(['a', 1]), within(20)));
    const second = answerTokens.attempt('first', keys(['a', 1]), within(20));
    await one.isWaitedFor();
    await one.commit();
    expect(await second).toBe(false);
  });
  test('[B4.5] what is over is cleared away without waiting for who holds it', async () => {
    const { answerTokens } = sqlRepositories(store.driver);
    for (const key of ['old', 'held']) await answerTokens.attempt('clearing', keys([key, 9]), within(0));
    const one = await holding(({ answerTokens: tokens }) => tokens.attempt('clearing', keys(['held', 9]), within(1)));
    expect(await answerTokens.attempt('clearing', keys(['new', 9]), within(50))).toBe(true);
    await one.commit();
    const left = await store.driver.query("select counted from kasus_attempts where tenant = 'clearing' order by counted", []);
    expect(left).toEqual([{ counted: 'held' }, { counted: 'new' }]);
  }, 5_000);
  test('[B4.5] who takes a token that another is taking waits, and is told that it is busy', async () => {
    const { answerTokens } = sqlRepositories(store.driver);
    await answerTokens.save('taken', aToken('t1'));
    const one = await holding(({ answerTokens: tokens }) => tokens.take('taken', 't1', taking('m1')));
    const second = answerTokens.take('taken', 't1', taking('m2'));
    await one.isWaitedFor();
    await one.commit();
    expect(await second).toBe('busy');
    expect((await answerTokens.find('taken', 't1'))?.mark).toBe('m1');
  });
  test('[A3.4] of two who each make what the other saw was not there, the second waits, and meets a conflict', async () => {
    const { directory } = sqlRepositories(store.driver);
    const [agency, service] = [ofAgency('a'), ofService('s')];
    const one = await holding((inside) =>
      inside.directory.commit('made', anEdit([agency], 'c1', { looked: [{ entry: service, version: 0 }] })),
    );
    const second = directory.commit('made', anEdit([service], 'c2', { looked: [{ entry: agency, version: 0 }] }));
    await one.isWaitedFor();
    await one.commit();
    expect(await second).toEqual({ status: 'conflict' });
    expect(await directory.entry('made', service)).toBeUndefined();
  });
  test('[A3.4] the same command beside itself waits, and is told that it is done', async () => {
    const { directory } = sqlRepositories(store.driver);
    const change = anEdit([ofService('s')], 'c1');
    const one = await holding((inside) => inside.directory.commit('twice', change));
    const second = directory.commit('twice', change);
    await one.isWaitedFor();
    await one.commit();
    expect(await second).toMatchObject({ status: 'already-done', facts: change.facts });
  });
});
