import type { DirectoryRecords } from '../../../ports/directory-repository.js';
import { anEdit, anEntry, edited, editedBefore, entryRule, ofAgency, ofService, recordsOf } from '../entries.js';
import { holds, same } from '../expecting.js';
import { all } from '../reading.js';
import type { Bench } from '../rule.js';
import type { RepositoryCase } from '../shape.js';
import { tenant } from '../writing.js';
import { upTo } from './races.js';

const s1 = ofService('s1');

/** So many writers, where the store has two handles through each by turns. */
const byTurns = async (on: Bench, n: number, body: (writers: readonly DirectoryRecords[]) => Promise<void>): Promise<void> => {
  const second = await on.another?.();
  const handles = [recordsOf(on), ...(second ? [recordsOf(second)] : [])];
  try {
    await body(upTo(n).map((i) => handles[i % handles.length] as DirectoryRecords));
  } finally {
    await second?.close();
  }
};
const race = (id: string, title: string, n: number, body: (writers: readonly DirectoryRecords[]) => Promise<void>): RepositoryCase =>
  entryRule(id, title, (_, on) => byTurns(on, n, body));

const oneWins = (from: number) => async (writers: readonly DirectoryRecords[]) => {
  const [first] = writers as readonly [DirectoryRecords];
  if (from > 0) await edited(first, tenant, anEdit([s1], 'c', { count: from }));
  const answers = await Promise.all(writers.map((d, n) => d.commit(tenant, anEdit([s1], `c${n}`, { from, named: `of ${n}` }))));
  const winners = upTo(writers.length).filter((n) => answers[n]?.status === 'committed');
  same('how many won', winners.length, 1);
  same('how many met a conflict', answers.filter(({ status }) => status === 'conflict').length, writers.length - 1);
  for (const n of winners) same('entry', await first.entry(tenant, s1), anEntry(s1, from + 1, `of ${n}`));
};

/** Two and more at once: what holds on one handle and on two. */
export const directoryRaceCases: readonly RepositoryCase[] = [
  race('two-writers-one-wins', 'of two who change the same entry at once one wins, and the other meets a conflict', 2, oneWins(3)),
  race('two-makers-one-wins', 'of two who make the same entry at once one wins', 2, oneWins(0)),
  race('twenty-writers-one-wins', 'of twenty who change the same entry at once one wins', 20, oneWins(1)),
  race('same-command-at-once', 'the same command ten times at once is done once, and the others are told so', 10, async (writers) => {
    const change = anEdit([s1, ofAgency('a1')], 'c1', { count: 2 });
    const answers = await Promise.all(writers.map((d) => d.commit(tenant, change)));
    same('how often committed', answers.filter(({ status }) => status === 'committed').length, 1);
    for (const answer of answers.filter(({ status }) => status !== 'committed')) same('the others', answer, editedBefore(change));
    same('how many facts', (await all((writers[0] as DirectoryRecords).history(tenant, s1))).length, 2);
  }),
  race(
    'each-looks-at-the-other',
    'of two who each make what the other saw was not there, or change what the other looked at, one wins',
    2,
    async (writers) => {
      const [first, second] = writers as readonly [DirectoryRecords, DirectoryRecords];
      for (const round of upTo(12)) {
        const [one, two] = [ofAgency(`one-${round}`), ofAgency(`two-${round}`)];
        for (const from of [0, 1]) {
          if (from === 1) await first.commit(tenant, anEdit([one, two], `both-${round}`));
          const at = async (ref: typeof one) => (await first.entry(tenant, ref))?.version ?? 0;
          const [v1, v2] = [await at(one), await at(two)];
          const answers = await Promise.all([
            first.commit(tenant, anEdit([one], `one-${round}-${from}`, { from: v1, looked: [{ entry: two, version: v2 }] })),
            second.commit(tenant, anEdit([two], `two-${round}-${from}`, { from: v2, looked: [{ entry: one, version: v1 }] })),
          ]);
          same('the answers', answers.map(({ status }) => status).sort(), ['committed', 'conflict']);
        }
      }
    },
  ),
  race('until-done', 'twenty who change one entry until they are done: nothing lost, nothing twice', 20, async (writers) => {
    await Promise.all(
      writers.map(async (directory, n) => {
        for (let tries = 1; ; tries += 1) {
          const from = (await directory.entry(tenant, s1))?.version ?? 0;
          const { status } = await directory.commit(tenant, anEdit([s1], `c${n}`, { from, named: `of ${n}` }));
          if (status === 'committed') return;
          holds('a race that ends', tries < 1_000);
        }
      }),
    );
    const facts = await all((writers[0] as DirectoryRecords).history(tenant, s1));
    same(
      'the versions',
      facts.map(({ version }) => version),
      upTo(20).map((n) => n + 1),
    );
    same('how many commands', new Set(facts.map(({ commandId }) => commandId)).size, 20);
  }),
];
