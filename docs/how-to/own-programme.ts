// #region blend
import { blend, createCasework, everybodyMayDoEverything, memoryRepositories, programmes } from '../../src/index.js';

export const pantau1 = blend({
  id: 'pantau',
  version: '1',
  label: { en: 'Pantau', id: 'Pantau' },
  from: [programmes.hiv, programmes.personalStrengths],
  leavesOut: ['plan.both-views'],
  requirements: { 'plan.team-consulted': 'advised', 'plan.contingency-made': 'required' },
  limits: { reviewEveryDays: 90, queryAnswerDays: 10 },
  caseload: 22,
  timeZone: 'Asia/Makassar',
});
// #endregion

// #region version
export const pantau2 = { ...pantau1, version: '2', limits: { ...pantau1.limits, reviewEveryDays: 60 } };

const casework = createCasework({
  ...memoryRepositories(),
  policy: everybodyMayDoEverything,
  programme: pantau2,
  programmes: [pantau1],
});
// #endregion

const by = { tenant: 'pantau', actor: { kind: 'worker', id: 'rina' }, purpose: 'care-management' } as const;
const opened = await casework.open(
  {
    client: { kind: 'person', ref: 'client-17' },
    responsible: 'rina',
    source: 'self',
    site: { id: 'makassar', timeZone: 'Asia/Makassar' },
    programme: { id: 'pantau', version: '1' },
  },
  by,
);
if (opened.refused) throw new Error(JSON.stringify(opened.because));

// #region move
const moved = await casework.run(
  opened.caseId,
  { type: 'access.moveProgramme', input: { programme: { id: 'pantau', version: '2' }, reason: 'agreed in the yearly meeting' } },
  by,
);
const read = await casework.read(opened.caseId, by);
if (!moved.refused && !read.refused) {
  const move = read.record?.sections.access.programmeMoves[0];
  console.log(`version ${move?.from.version} to ${move?.to.version}: ${move?.changes.join(', ')}`);
}
// #endregion
