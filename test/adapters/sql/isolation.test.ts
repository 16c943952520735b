import { describe, expect, test } from 'vitest';
import { migrate, type SqlDriver, schemaVersion, sqlRepositories } from '../../../src/adapters/sql/index.js';
import { createCasework, everybodyMayDoEverything, isKasusError, programmes } from '../../../src/index.js';
import { opening, rina, settled } from '../../casework/office.js';
import { clientsOf, matrix, of, upTo } from './isolation.js';
import { postgresUrl } from './postgres.js';
import { all, change } from './written.js';

const url = await postgresUrl();

describe.skipIf(url === undefined).each(matrix)('[A1.2] where transactions are $level by default, through $name', (setting) => {
  const { clients, repositories, fresh, fed } = clientsOf(url as string, setting);

  test('[A1.2] that is what the connections are set to', async () => {
    expect(await of(clients(), 0).query("select current_setting('transaction_isolation') as level", [])).toEqual([
      { level: setting.level },
    ]);
  });

  test('[A1.2] many processes that begin at once make the tables once', async () => {
    const found = await Promise.all(clients().map((driver) => migrate(driver)));
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
    const history = await all(sqlRepositories(of(clients(), 1)).cases.history(tenant, 'k'));
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
    const facts = await all(sqlRepositories(of(clients(), 0)).cases.history(by.tenant, 'k'));
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
    const readers = clients().slice(0, 3).map(reader);
    await Promise.all(
      clients()
        .slice(3)
        .map(async (driver, w) => {
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
});
