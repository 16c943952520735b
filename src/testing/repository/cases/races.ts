import type { CaseRepository } from '../../../ports/case-repository.js';
import { holds, same } from '../expecting.js';
import { all, asking, entriesOf, fed, found, pages } from '../reading.js';
import { type Bench, rule } from '../rule.js';
import type { RepositoryCase } from '../shape.js';
import { aChange, alreadyDone, committed, kept, storedAfter, tenant } from '../writing.js';

export const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);
/** Loads, decides and commits until it is done, as the service does. */
const insists = async (cases: CaseRepository, commandId: string): Promise<number> => {
  for (let tries = 1; ; tries += 1) {
    const from = (await cases.load(tenant, 'k1'))?.record.version ?? 0;
    const answer = await cases.commit(tenant, aChange('k1', commandId, { from, holds: commandId }));
    if (answer.status !== 'conflict') return tries;
    holds('a conflict tells a version that is not the expected one', answer.current !== from);
    holds('a race that ends', tries < 1_000);
  }
};
/** Every writer insists; then nothing is lost, nothing is twice, and nothing is torn. */
export const race = async (on: Bench, writers: readonly CaseRepository[]): Promise<void> => {
  await Promise.all(writers.map((cases, n) => insists(cases, `c${n}`)));
  const facts = await all(on.cases.history(tenant, 'k1'));
  same(
    'the versions',
    facts.map((f) => f.version),
    upTo(writers.length).map((n) => n + 1),
  );
  same(
    'the commands',
    facts.map((f) => f.commandId).sort(),
    upTo(writers.length)
      .map((n) => `c${n}`)
      .sort(),
  );
  const last = facts.at(-1);
  same('load', await on.cases.load(tenant, 'k1'), storedAfter(aChange('k1', 'last', { from: writers.length - 1, holds: last?.commandId })));
  same('the feed', entriesOf(await fed(on, tenant, writers.length)), facts);
};
export const oneWins = async (on: Bench, writers: readonly CaseRepository[], from: number): Promise<void> => {
  if (from > 0) await kept(on.cases, tenant, aChange('k1', 'c', { count: from }));
  const changes = writers.map((_, n) => aChange('k1', `c${n}`, { from, holds: n }));
  const answers = await Promise.all(writers.map((cases, n) => cases.commit(tenant, changes[n] as (typeof changes)[0])));
  const winners = changes.filter((_, n) => answers[n]?.status === 'committed');
  same('how many won', winners.length, 1);
  for (const answer of answers.filter(({ status }) => status !== 'committed'))
    same('the others', answer, { status: 'conflict', current: from + 1 });
  for (const change of winners) same('load', await on.cases.load(tenant, 'k1'), storedAfter(change));
};
export const through = (on: Bench, n: number) => upTo(n).map(() => on.cases);
export const raceCases: readonly RepositoryCase[] = [
  rule('commit/two-writers-one-wins', 'of two who write the same version at once one wins, and the other meets a conflict', (on) =>
    oneWins(on, through(on, 2), 3),
  ),
  rule('commit/two-open-one-wins', 'of two who open the same case at once one wins, and the other meets a conflict', (on) =>
    oneWins(on, through(on, 2), 0),
  ),
  rule('commit/fifty-writers-one-wins', 'of fifty who write the same version at once one wins', (on) => oneWins(on, through(on, 50), 2)),
  rule('race/fifty-writers-on-one-case', 'fifty who write one case until they are done: nothing lost, nothing twice, nothing torn', (on) =>
    race(on, through(on, 50)),
  ),
  rule('race/fifty-cases-at-once', 'fifty who open a case each at once all succeed', async (on) => {
    const changes = upTo(50).map((n) => aChange(`k${n}`, `c${n}`, { count: 2, holds: n }));
    const answers = await Promise.all(changes.map((change) => on.cases.commit(tenant, change)));
    same('the answers', answers, changes.map(committed));
    same('how many rows', (await pages(on.cases, tenant, { limit: 20 })).flat().length, 50);
    same('how many facts', (await fed(on, tenant, 100)).length, 100);
  }),
  rule('race/one-command-on-two-cases', 'of two cases written at once under one command id one is written', async (on) => {
    const changes = upTo(8).map((n) => aChange(`k${n}`, 'c1', { holds: n }));
    const answers = await Promise.all(changes.map((change) => on.cases.commit(tenant, change)));
    const winners = changes.filter((_, n) => answers[n]?.status === 'committed');
    same('how many won', winners.length, 1);
    for (const answer of answers.filter(({ status }) => status !== 'committed'))
      same('the others', answer, alreadyDone(winners[0] as (typeof changes)[0]));
    same(
      'the cases',
      await found(on.cases, tenant),
      winners.map((change) => change.caseId),
    );
  }),
  rule('race/never-torn', 'who reads while others write sees record and row of the same commit', async (on) => {
    let writing = true;
    const write = async () => {
      for (let n = 0; n < 60; n += 1) await kept(on.cases, tenant, aChange('k1', `c${n}`, { from: n, row: { responsible: `w${n + 1}` } }));
      writing = false;
    };
    const read = async () => {
      while (writing) {
        const stored = await on.cases.load(tenant, 'k1', 'c0');
        if (stored) {
          same('version of the row', stored.summary.version, stored.record.version);
          same('responsible of the row', stored.summary.responsible, `w${stored.record.version}`);
          same('done', stored.done?.version, 1);
        }
        const [row] = (await on.cases.find(tenant, asking())).rows;
        if (row) same('the listed row', row.responsible, `w${row.version}`);
        await new Promise((done) => setTimeout(done, 0));
      }
    };
    await Promise.all([write(), read(), read()]);
  }),
];
