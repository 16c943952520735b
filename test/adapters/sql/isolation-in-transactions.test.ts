import { beforeAll, describe, expect, test, vi } from 'vitest';
import { migrate, postgresDriver, type SqlDriver, sqlRepositories } from '../../../src/adapters/sql/index.js';
import type { Committed } from '../../../src/index.js';
import { begunAnew, clientsOf, matrix, of, upTo } from './isolation.js';
import { postgresUrl } from './postgres.js';
import { change } from './written.js';

const url = await postgresUrl();
/** Who waits for a lock of another's. */
const waiting = "select pid from pg_stat_activity where application_name = $1 and wait_event_type = 'Lock'";

describe.skipIf(url === undefined).each(matrix)('[A1.2] where transactions are $level by default, through $name', (setting) => {
  const { schema, pool, met, clients, repositories, fresh, fed } = clientsOf(url as string, setting);
  const { level } = setting;
  beforeAll(() => migrate(of(clients(), 0)));

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
    const { cases } = sqlRepositories(of(clients(), 0));
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
    const { cases } = sqlRepositories(of(clients(), 0));
    const holder = postgresDriver(schema().pool());
    const before = met.get('40001') ?? 0;
    for (const round of upTo(6)) {
      const from = (await cases.load(tenant, 'k'))?.record.version ?? 0;
      let sent: readonly Promise<Committed>[] = [];
      const isKept = round % 2 === 0;
      const held = holder.inTransaction(async (tx) => {
        await sqlRepositories(tx).cases.commit(tenant, change('k', `held-${round}`, from));
        sent = repositories().map((own, w) => own.cases.commit(tenant, change('k', `w${round}-${w}`, from)));
        await vi.waitFor(async () => expect((await holder.query(waiting, [schema().name])).length).toBe(6), 10_000);
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
