import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { migrate, postgresDriver, type SqlDriver, schemaVersion, sqlRepositories } from '../../../src/adapters/sql/index.js';
import { type Committed, createCasework, everybodyMayDoEverything, isKasusError, programmes } from '../../../src/index.js';
import { anEdit, ofService } from '../../../src/testing/repository/entries.js';
import { aToken, keys, taking, theReferral, within } from '../../../src/testing/repository/tokens.js';
import { opening, rina, settled } from '../../casework/office.js';
import { at, begunAnew, countingFailures, drivers, levels } from './isolation.js';
import { freshSchema, postgresUrl } from './postgres.js';
import { all, change } from './written.js';

const url = await postgresUrl();
/** Who waits for a lock of another's. */
const waiting = "select pid from pg_stat_activity where application_name = $1 and wait_event_type = 'Lock'";
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);
const matrix = levels.flatMap((level) => drivers.map(([name, driverOn]) => ({ level, name, driverOn })));

describe.skipIf(url === undefined).each(matrix)('[A1.2] where transactions are $level by default, through $name', ({ level, driverOn }) => {
  let schema: Awaited<ReturnType<typeof freshSchema>>;
  const met = new Map<string, number>();
  const pool = (): pg.Pool => schema.pool({ ...at(level, schema.name), application_name: schema.name, max: 4 });
  const client = (): SqlDriver => countingFailures(driverOn(pool()), met);
  /** Clients with pools of their own, as the processes of a house have them. */
  let clients: readonly SqlDriver[] = [];
  const of = <V>(list: readonly V[], n: number) => list[n % list.length] as V;
  const repositories = () => clients.map((driver) => sqlRepositories(driver));
  let tenants = 0;
  const fresh = () => {
    tenants += 1;
    return `tenant-${tenants}`;
  };
  const fed = async (tenant: string) => (await all(sqlRepositories(of(clients, 0)).cases.feed(tenant))).map(({ entry }) => entry);

  beforeAll(async () => {
    schema = await freshSchema(url as string);
    clients = upTo(6).map(client);
  });
  afterAll(() => schema?.drop());

  test('[A1.2] that is what the connections are set to', async () => {
    expect(await of(clients, 0).query("select current_setting('transaction_isolation') as level", [])).toEqual([{ level }]);
  });

  test('[A1.2] many processes that begin at once make the tables once', async () => {
    const found = await Promise.all(clients.map((driver) => migrate(driver)));
    expect([...found].sort()).toEqual([0, ...upTo(5).map(() => schemaVersion)]);
  });

  test('[A1.2] of many who write one case each version is won once, and nothing is lost or doubled', async () => {
    const tenant = fresh();
    let conflicts = 0;
    await Promise.all(
      repositories().map(async ({ cases }, w) => {
        for (const n of upTo(8))
          for (let isWon = false; !isWon; ) {
            const from = (await cases.load(tenant, 'k'))?.record.version ?? 0;
            isWon = (await cases.commit(tenant, change('k', `w${w}-${n}`, from, { awaits: [`p${w}`] }))).status === 'committed';
            if (!isWon) conflicts += 1;
          }
      }),
    );
    expect(conflicts).toBeGreaterThan(5);
    const history = await all(sqlRepositories(of(clients, 1)).cases.history(tenant, 'k'));
    expect(history.map((fact) => fact.version)).toEqual(upTo(48).map((n) => n + 1));
    expect(new Set(history.map((fact) => fact.commandId)).size).toBe(48);
    expect(await fed(tenant)).toEqual(history);
  });

  test('[A1.2] one command sent by many at once on two cases is done once', async () => {
    const tenant = fresh();
    for (const round of upTo(6)) {
      const sent = repositories().map(({ cases }, w) => cases.commit(tenant, change(`k${round}-${w % 2}`, `same-${round}`)));
      const answers = (await Promise.all(sent)).map(({ status }) => status);
      expect([...answers].sort()).toEqual([...upTo(5).map(() => 'already-done'), 'committed']);
    }
    expect(await fed(tenant)).toHaveLength(6);
  });

  /** The whole service, for each client on its own repositories. */
  const houses = () =>
    repositories().map(({ cases, audit }) =>
      createCasework({ cases, audit, policy: everybodyMayDoEverything, programme: programmes.fullSupport }),
    );
  const outreach = { type: 'access.recordOutreach', input: { channel: 'phone', reached: 'not-reached' } } as const;

  test('[A1.2] through the whole service: what is acknowledged is there once, whoever else writes the case and lists cases', async () => {
    const by = { ...rina, tenant: fresh() };
    await settled(of(houses(), 0).open(opening('k'), by));
    await Promise.all(
      houses().map(async (casework, w) => {
        for (const n of upTo(6)) {
          for (;;) {
            const answer = await casework.run('k', outreach, { ...by, commandId: `w${w}-${n}` });
            if (!answer.refused) break;
            expect(answer).toMatchObject({ because: [{ code: 'casework.busy' }] });
          }
          await settled(casework.find({ responsible: 'rina' }, by));
        }
      }),
    );
    const facts = await all(sqlRepositories(of(clients, 0)).cases.history(by.tenant, 'k'));
    expect(facts.map(({ version }) => version)).toEqual(upTo(facts.length).map((n) => n + 1));
    const commands = facts.filter(({ type }) => type.startsWith('access.')).map(({ commandId }) => commandId);
    for (const w of upTo(6)) for (const n of upTo(6)) expect(commands.filter((id) => id === `w${w}-${n}`)).toHaveLength(1);
  });

  test('[A1.2] through the whole service: one command id on two cases is done on one of them, and is an error on the other', async () => {
    const by = { ...rina, tenant: fresh() };
    for (const k of ['k0', 'k1']) await settled(of(houses(), 0).open(opening(k), by));
    const before = (await fed(by.tenant)).length;
    const sent = houses().map((casework, w) => casework.run(`k${w % 2}`, outreach, { ...by, commandId: 'same' }));
    const answers = (await Promise.allSettled(sent)).map((answer) =>
      answer.status === 'fulfilled' ? !answer.value.refused && answer.value.status : isKasusError(answer.reason) && answer.reason.code,
    );
    expect([...answers].sort()).toEqual([
      ...upTo(3).map(() => 'KASUS_COMMAND_ID_REUSED'),
      ...upTo(2).map(() => 'already-done'),
      'committed',
    ]);
    const written = (await fed(by.tenant)).slice(before);
    expect(new Set(written.map(({ commandId }) => commandId))).toEqual(new Set(['same']));
    expect(new Set(written.map(({ caseId }) => caseId)).size).toBe(1);
  });

  test('[A1.2] who reads the feed under writers sees every fact once, all in the same order', async () => {
    const tenant = fresh();
    let isOver = false;
    const reader = async (driver: SqlDriver) => {
      const { cases } = sqlRepositories(driver);
      const seen: string[] = [];
      for (let [after, isLast]: [string | undefined, boolean] = [undefined, false]; ; ) {
        for await (const { cursor, entry } of cases.feed(tenant, after)) {
          seen.push(`${entry.caseId}.${entry.version}`);
          after = cursor;
        }
        if (isLast) return seen;
        isLast = isOver;
      }
    };
    const readers = clients.slice(0, 3).map(reader);
    await Promise.all(
      clients.slice(3).map(async (driver, w) => {
        const { cases } = sqlRepositories(driver);
        for (const n of upTo(20)) await cases.commit(tenant, change(`k${w}`, `c${w}-${n}`, 2 * n, {}, 2));
      }),
    );
    isOver = true;
    const [one = [], ...others] = await Promise.all(readers);
    expect(new Set(one).size).toBe(120);
    expect(one).toHaveLength(120);
    for (const other of others) expect(other).toEqual(one);
    for (const w of upTo(3)) expect(one.filter((is) => is.startsWith(`k${w}.`))).toEqual(upTo(40).map((n) => `k${w}.${n + 1}`));
  });

  test('[A3.4] of many who change the directory each version is won once, and what a change rests on has not moved', async () => {
    const tenant = fresh();
    // Each looks at the entry that the other makes: both would mean that nobody looked.
    for (const round of upTo(5)) {
      const [a, b] = [ofService(`a${round}`), ofService(`b${round}`)];
      const [first, second] = [
        anEdit([a], `a${round}`, { looked: [{ entry: b, version: 0 }] }),
        anEdit([b], `b${round}`, { looked: [{ entry: a, version: 0 }] }),
      ];
      const answers = await Promise.all(repositories().map(({ directory }, w) => directory.commit(tenant, w % 2 ? second : first)));
      expect(answers.map(({ status }) => status).sort()).toEqual([
        ...upTo(2).map(() => 'already-done'),
        'committed',
        ...upTo(3).map(() => 'conflict'),
      ]);
    }
    const shared = ofService('shared');
    await Promise.all(
      repositories().map(async ({ directory }, w) => {
        for (const n of upTo(4))
          for (let isWon = false; !isWon; ) {
            const from = (await directory.entry(tenant, shared))?.version ?? 0;
            isWon = (await directory.commit(tenant, anEdit([shared], `s${w}-${n}`, { from }))).status === 'committed';
          }
      }),
    );
    const history = await all(sqlRepositories(of(clients, 0)).directory.history(tenant, shared));
    expect(history.map(({ version }) => version)).toEqual(upTo(24).map((n) => n + 1));
    expect(new Set(history.map(({ commandId }) => commandId)).size).toBe(24);
  });

  test('[B4.5] a token is taken by one, used once, and its places are filled once', async () => {
    const tenant = fresh();
    const tokens = repositories().map(({ answerTokens }) => answerTokens);
    for (const round of upTo(5)) {
      const id = `t${round}`;
      await of(tokens, 0).save(tenant, aToken(id));
      const taken = await Promise.all(upTo(24).map((n) => of(tokens, n).take(tenant, id, taking(`m${n}`))));
      expect(taken.filter((answer) => answer === 'taken')).toHaveLength(1);
      expect(taken.filter((answer) => answer === 'busy')).toHaveLength(23);
      const next = aToken(`${id}-next`, { step: 'progress' });
      const used = await Promise.all(upTo(24).map((n) => of(tokens, n).use(tenant, id, { mark: `m${n}`, next })));
      expect(used.map((answer, n) => answer === 'used' && taken[n] === 'taken').filter(Boolean)).toHaveLength(1);
      expect(used.filter((answer) => answer === 'lost')).toHaveLength(23);
      const counted = await Promise.all(
        upTo(24).map((n) =>
          of(tokens, n).attempt(
            tenant,
            keys(
              ...(
                [
                  [`p${round}`, 9],
                  [id, 99],
                ] as const
              ).toSorted(() => (n % 2) - 0.5),
            ),
            within(20),
          ),
        ),
      );
      expect(counted.filter(Boolean)).toHaveLength(9);
    }
  });

  test('[B4.5] what is revoked stays revoked, also the next token that is saved in that moment', async () => {
    const tenant = fresh();
    const tokens = repositories().map(({ answerTokens }) => answerTokens);
    for (const round of upTo(10)) {
      const of1 = { ...theReferral, referralId: `r${round}` };
      const id = `t${round}`;
      await of(tokens, 0).save(tenant, aToken(id, { ...of1, state: 'taken' }));
      const next = aToken(`${id}-next`, of1);
      const [used] = await Promise.all([of(tokens, 1).use(tenant, id, { mark: 'm1', next }), of(tokens, 2).revoke(tenant, of1)]);
      expect((await of(tokens, 3).find(tenant, id))?.state).toBe('revoked');
      expect((await of(tokens, 3).find(tenant, `${id}-next`))?.state).toBe(used === 'used' ? 'revoked' : undefined);
    }
  });

  test('[A1.2] in transactions of hosts that are begun anew on 40001 and 40P01 each version is won once, and one command is done once', async () => {
    const tenant = fresh();
    const pools = upTo(4).map(pool);
    const again: string[] = [];
    await Promise.all(
      pools.map(async (on, w) => {
        for (const n of upTo(5)) {
          const commit = async (tx: SqlDriver) => {
            const { cases } = sqlRepositories(tx);
            const from = (await cases.load(tenant, 'k'))?.record.version ?? 0;
            return cases.commit(tenant, change('k', `h${w}-${n}`, from));
          };
          while ((await begunAnew(on, commit, again)).status !== 'committed');
        }
      }),
    );
    for (const round of upTo(5)) {
      const answers = await Promise.all(
        pools.map((on, w) =>
          begunAnew(
            on,
            async (tx) => {
              const { cases } = sqlRepositories(tx);
              await cases.load(tenant, 'k');
              return (await cases.commit(tenant, change(`l${round}-${w % 2}`, `same-${round}`))).status;
            },
            again,
          ),
        ),
      );
      expect([...answers].sort()).toEqual([...upTo(3).map(() => 'already-done'), 'committed']);
    }
    const facts = await fed(tenant);
    expect(facts.filter(({ caseId }) => caseId === 'k').map(({ version }) => version)).toEqual(upTo(20).map((n) => n + 1));
    expect(facts).toHaveLength(25);
    if (level !== 'read committed') expect(again.length).toBeGreaterThan(0);
  });

  test('[A1.2] a transaction of a host that cannot see who has done its command is to be begun anew, and then sees it', async () => {
    const tenant = fresh();
    const { cases } = sqlRepositories(of(clients, 0));
    const again: string[] = [];
    const status = await begunAnew(
      pool(),
      async (tx) => {
        const own = sqlRepositories(tx).cases;
        expect(await own.load(tenant, 'k1')).toBeUndefined();
        if (again.length === 0) await cases.commit(tenant, change('k0', 'same'));
        return (await own.commit(tenant, change('k1', 'same'))).status;
      },
      again,
    );
    expect(status).toBe('already-done');
    expect(again).toEqual(level === 'read committed' ? [] : ['40001']);
    expect(await fed(tenant)).toHaveLength(1);
  });

  test('[A1.2] what waited for another and was broken off for it is decided anew, and no caller hears of it', async () => {
    const tenant = fresh();
    const { cases } = sqlRepositories(of(clients, 0));
    const holder = postgresDriver(schema.pool());
    const before = met.get('40001') ?? 0;
    for (const round of upTo(6)) {
      const from = (await cases.load(tenant, 'k'))?.record.version ?? 0;
      let sent: readonly Promise<Committed>[] = [];
      const isKept = round % 2 === 0;
      const held = holder.inTransaction(async (tx) => {
        await sqlRepositories(tx).cases.commit(tenant, change('k', `held-${round}`, from));
        sent = repositories().map((own, w) => own.cases.commit(tenant, change('k', `w${round}-${w}`, from)));
        await vi.waitFor(async () => expect((await holder.query(waiting, [schema.name])).length).toBe(6), 10_000);
        if (!isKept) throw new Error('the host thinks again');
      });
      await (isKept ? held : expect(held).rejects.toThrow('thinks again'));
      const answers = (await Promise.all(sent)).map((answer) => answer.status);
      expect(answers.filter((status) => status === 'committed')).toHaveLength(isKept ? 0 : 1);
      expect(answers.filter((status) => status === 'conflict')).toHaveLength(isKept ? 6 : 5);
    }
    expect(await fed(tenant)).toHaveLength(6);
    const broken = (met.get('40001') ?? 0) - before;
    // Else nothing of this was tried.
    if (level === 'read committed') expect(broken).toBe(0);
    else expect(broken).toBeGreaterThanOrEqual(30);
  });
});
