/** A house that writes facts of many cases, while others deliver them. */

import { messageOf } from '../../../examples/15-what-leaves-the-house/message.js';
import type { CaseRepository, Change } from '../../../src/index.js';
import { change } from '../../adapters/sql/written.js';

export const tenant = 'pantau';
const leaving = ['access.opened', 'screening.admitted', 'intake.completed', 'assessment.completed', 'termination.reopened'];
const staying = ['file.noteWritten', 'accompaniment.contactRecorded'];
const oneOf = (types: readonly string[]) => types[Math.floor(Math.random() * types.length)] ?? '';

/** Three facts of four leave. */
const typed = (made: Change): Change => ({
  ...made,
  facts: made.facts.map((fact) => ({ ...fact, type: Math.random() < 0.75 ? oneOf(leaving) : oneOf(staying) })),
});

/** Commits until at least so many facts are there that leave, spread over these cases, up to three at once. */
export const writeFacts = async (cases: CaseRepository, count: number, caseIds: readonly string[]): Promise<readonly string[]> => {
  const versions = new Map<string, number>();
  const expected: string[] = [];
  while (expected.length < count) {
    const caseId = oneOf(caseIds);
    const from = versions.get(caseId) ?? 0;
    const made = typed(change(caseId, `${caseId}/${from}`, from, {}, 1 + Math.floor(Math.random() * 3)));
    const { status } = await cases.commit(tenant, made);
    if (status !== 'committed') throw new Error(status);
    versions.set(caseId, made.record.version);
    for (const fact of made.facts) if (messageOf(tenant, fact)) expected.push(`${caseId}/${fact.version}`);
  }
  return expected;
};

interface Reported {
  readonly caseId: string;
  readonly version: number;
}
/** What does not hold of the effects, in the order in which they took place. */
export const wrongIn = (reported: readonly Reported[], expected: readonly string[]): readonly string[] => {
  const names = reported.map(({ caseId, version }) => `${caseId}/${version}`);
  const found = new Set(names);
  const wanted = new Set(expected);
  const last = new Map<string, number>();
  const overtaken: string[] = [];
  for (const [n, { caseId, version }] of reported.entries()) {
    const name = names[n] ?? '';
    if (names.indexOf(name) !== n) continue;
    if (version < (last.get(caseId) ?? 0)) overtaken.push(`overtaken: ${name}`);
    last.set(caseId, version);
  }
  return [
    ...expected.filter((name) => !found.has(name)).map((name) => `lost: ${name}`),
    ...names.filter((name, n) => names.indexOf(name) !== n).map((name) => `doubled: ${name}`),
    ...names.filter((name) => !wanted.has(name)).map((name) => `was not to leave: ${name}`),
    ...overtaken,
  ];
};
