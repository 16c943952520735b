import type { CaseRepository, Change } from '../../../src/index.js';
import { all } from '../../../src/testing/repository/reading.js';
import { aChange } from '../../../src/testing/repository/writing.js';

export const tenant = 'north';
const [cases, facts] = [5, 2];

/** The n-th command of a writer: always the same, on one case after the other, with texts of 10 to some 20,000 characters. */
export const changeNumber = (n: number): Change =>
  aChange(`k${n % cases}`, `c${n}`, { from: facts * Math.floor(n / cases), count: facts, holds: 'x'.repeat(10 + ((n * 7_919) % 97) ** 2) });

/**
 * What is wrong with a store to which commands were sent one after the other, the first `acknowledged` of which were acknowledged: those
 * are there, whole and once; the next one whole or not at all; nothing else.
 */
export const wrongWith = async (repository: CaseRepository, acknowledged: number): Promise<readonly string[]> => {
  const broken: string[] = [];
  const fed = (await all(repository.feed(tenant))).map(({ entry }) => entry);
  const found = fed.length / facts;
  if (found < acknowledged) broken.push(`lost: ${acknowledged - found} of ${acknowledged} acknowledged commits`);
  if (found > acknowledged + 1) broken.push(`ghost: ${found - acknowledged} commits that nobody acknowledged`);
  const expected = Array.from({ length: Math.ceil(found) }, (_, n) => changeNumber(n));
  if (JSON.stringify(fed) !== JSON.stringify(expected.flatMap((change) => change.facts))) broken.push('torn or doubled: another feed');
  for (const [n, { caseId, record, summary }] of expected.slice(-cases).entries()) {
    const last = expected.length - Math.min(cases, expected.length) + n;
    const stored = await repository.load(tenant, caseId, `c${last}`);
    const isWhole =
      JSON.stringify(stored?.record) === JSON.stringify(record) &&
      JSON.stringify(stored?.summary) === JSON.stringify(summary) &&
      stored?.done?.facts.length === facts;
    if (!isWhole) broken.push(`torn: ${caseId} after c${last}`);
  }
  return broken;
};
