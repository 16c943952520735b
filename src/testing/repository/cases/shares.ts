import type { Change } from '../../../ports/case-repository.js';
import { same } from '../expecting.js';
import { all, asking, fed } from '../reading.js';
import { type Bench, rule } from '../rule.js';
import type { RepositoryCase } from '../shape.js';
import { aChange, dueAt, kept, minute, tenant } from '../writing.js';

/** Writes over every value inside, as a careless screen does. */
export const spoil = (value: unknown): void => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  for (const [key, held] of Object.entries(value)) {
    spoil(held);
    (value as Record<string, unknown>)[key] = 'spoilt';
  }
  if (Array.isArray(value)) value.push('spoilt');
};

const look = async (on: Bench) =>
  structuredClone([
    await on.cases.load(tenant, 'k1', 'c1'),
    await all(on.cases.history(tenant, 'k1')),
    await fed(on, tenant, 2),
    await on.cases.find(tenant, asking({ dueBefore: minute(99) })),
  ]);
/** Through JSON, so that no part of it shares anything with another. */
const sent = (): Change =>
  JSON.parse(JSON.stringify(aChange('k1', 'c1', { count: 2, holds: { note: ['a'] }, row: { awaits: ['tuti'], ...dueAt(minute(1)) } })));

/** What is given out, or was passed in, is the caller's own: each way out and each way in. */
const ways: Readonly<Record<string, readonly [title: string, taken: (on: Bench) => Promise<unknown>]>> = {
  'loaded-record': ['the record that load gave', async ({ cases }) => (await cases.load(tenant, 'k1'))?.record],
  'loaded-row': ['the row that load gave', async ({ cases }) => (await cases.load(tenant, 'k1'))?.summary],
  done: ['what load gave as done', async ({ cases }) => (await cases.load(tenant, 'k1', 'c1'))?.done],
  history: ['the facts that history gave', ({ cases }) => all(cases.history(tenant, 'k1'))],
  feed: ['the facts that feed gave', (on) => fed(on, tenant, 2)],
  'listed-row': ['the rows that find gave', ({ cases }) => cases.find(tenant, asking())],
  'listed-due-row': ['the rows that find gave by what is due', ({ cases }) => cases.find(tenant, asking({ dueBefore: minute(99) }))],
  'answer-to-retry': ['the answer to a retry', ({ cases }) => cases.commit(tenant, sent())],
};

export const shareCases: readonly RepositoryCase[] = [
  ...Object.entries(ways).map(([name, [title, taken]]) =>
    rule(`shares/${name}`, `changing ${title} changes nothing stored`, async (on) => {
      await kept(on.cases, tenant, sent());
      const before = await look(on);
      spoil(await taken(on));
      same('what is stored', await look(on), before);
    }),
  ),
  rule('shares/answer-to-commit', 'changing the answer to a commit changes nothing stored', async (on) => {
    const answer = await on.cases.commit(tenant, sent());
    const before = await look(on);
    spoil(answer);
    same('what is stored', await look(on), before);
  }),
  ...(['record', 'facts', 'summary'] as const).map((part) =>
    rule(`shares/passed-${part}`, `changing the ${part} that was passed in, after the commit, changes nothing stored`, async (on) => {
      const change = sent();
      await on.cases.commit(tenant, change);
      const before = await look(on);
      spoil(change[part]);
      same('what is stored', await look(on), before);
    }),
  ),
  rule('shares/passed-frozen', 'what is passed in may be frozen, and is not changed', async (on) => {
    const frozen = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const held of Object.values(value)) frozen(held);
      Object.freeze(value);
    };
    const change = sent();
    frozen(change);
    const query = asking({ stages: ['active'], scope: { cases: ['k1'], clients: ['z', 'a'] } });
    frozen(query);
    await kept(on.cases, tenant, change);
    same('the change', change, sent());
    same('how many rows', (await on.cases.find(tenant, query)).rows.length, 1);
  }),
];
