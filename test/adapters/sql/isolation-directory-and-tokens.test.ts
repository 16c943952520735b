import { beforeAll, describe, expect, test } from 'vitest';
import { migrate, sqlRepositories } from '../../../src/adapters/sql/index.js';
import { anEdit, ofService } from '../../../src/testing/repository/entries.js';
import { aToken, keys, taking, theReferral, within } from '../../../src/testing/repository/tokens.js';
import { clientsOf, matrix, of, upTo } from './isolation.js';
import { postgresUrl } from './postgres.js';
import { all } from './written.js';

const url = await postgresUrl();

describe.skipIf(url === undefined).each(matrix)('[A1.2] where transactions are $level by default, through $name', (setting) => {
  const { clients, repositories, fresh } = clientsOf(url as string, setting);
  beforeAll(() => migrate(of(clients(), 0)));

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
    const history = await all(sqlRepositories(of(clients(), 0)).directory.history(tenant, shared));
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
});
