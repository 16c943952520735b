import type { CaseRepository } from '../../../ports/case-repository.js';
import { same } from '../expecting.js';
import { asking } from '../reading.js';
import { type Bench, given, ruleNeeding } from '../rule.js';
import type { RepositoryCase } from '../shape.js';
import { aChange, alreadyDone, kept, storedAfter, tenant } from '../writing.js';

import { oneWins, race, through, upTo } from './races.js';

/** Through two handles by turns, and both are closed. */
const byTurns = async (on: Bench, n: number, body: (writers: readonly CaseRepository[], second: CaseRepository) => Promise<void>) => {
  const second = await given('another', on.another)();
  try {
    await body(
      upTo(n).map((i) => (i % 2 === 0 ? on.cases : second.cases)),
      second.cases,
    );
  } finally {
    await second.close();
  }
};

/** The same store through two connections, as two processes have it. */
export const handleCases: readonly RepositoryCase[] = [
  ruleNeeding(
    'otherHandles',
    'handles/reads-the-other',
    'what was committed through one handle is seen through another at once',
    (on) =>
      byTurns(on, 2, async (_, second) => {
        const change = await kept(on.cases, tenant, aChange('k1', 'c1'));
        same('load', await second.load(tenant, 'k1'), storedAfter(change));
        same('the retry', await second.commit(tenant, change), alreadyDone(change));
        const next = await kept(second, tenant, aChange('k1', 'c2', { from: 1 }));
        same('load through the first', await on.cases.load(tenant, 'k1'), storedAfter(next));
        same('the list through the first', (await on.cases.find(tenant, asking())).rows, [next.summary]);
      }),
    {
      title: 'no other handle is offered, and the one sees what it committed',
      body: async ({ another, cases }) => {
        same('another', another, undefined);
        const change = await kept(cases, tenant, aChange('k1', 'c1'));
        same('load', await cases.load(tenant, 'k1'), storedAfter(change));
      },
    },
  ),
  ruleNeeding(
    'otherHandles',
    'handles/one-wins',
    'of two who write through two handles at once one wins',
    (on) => byTurns(on, 2, (writers) => oneWins(on, writers, 1)),
    {
      title: 'of twenty through one handle one wins',
      body: (on) => oneWins(on, through(on, 20), 1),
    },
  ),
  ruleNeeding(
    'otherHandles',
    'handles/race',
    'thirty who write one case through two handles: nothing lost, nothing twice',
    (on) => byTurns(on, 30, (writers) => race(on, writers)),
    {
      title: 'thirty through one handle',
      body: (on) => race(on, through(on, 30)),
    },
  ),
  ruleNeeding(
    'otherHandles',
    'handles/same-command',
    'the same command through two handles at once is done once',
    (on) =>
      byTurns(on, 10, async (writers) => {
        const change = aChange('k1', 'c1', { count: 2 });
        const answers = await Promise.all(writers.map((cases) => cases.commit(tenant, change)));
        same('how often committed', answers.filter(({ status }) => status === 'committed').length, 1);
        for (const answer of answers.filter(({ status }) => status !== 'committed')) same('the others', answer, alreadyDone(change));
      }),
    {
      title: 'twice one after the other it is done once',
      body: async ({ cases }) => {
        const change = await kept(cases, tenant, aChange('k1', 'c1'));
        same('the answer', await cases.commit(tenant, change), alreadyDone(change));
      },
    },
  ),
];
