import { createCasework, everybodyMayDoEverything, memoryRepositories, programmes } from '../../src/index.js';

const casework = createCasework({
  ...memoryRepositories(),
  policy: everybodyMayDoEverything,
  programme: programmes.hiv,
  clock: () => '2026-03-02T02:00:00.000Z',
});
const by = { tenant: 'pantau', actor: { kind: 'worker', id: 'rina' }, purpose: 'care-management' } as const;

// #region rows
const oldRows = [
  { number: '0113', client: 'client-17', worker: 'rina', status: 'getting services', begun: '2025-04', zone: 'Asia/Jakarta' },
  { number: '0098', client: 'client-18', worker: 'budi', status: 'no plan yet', begun: '2026-01-19', zone: 'Asia/Jayapura' },
  { number: '0140', client: 'client-19', worker: 'rina', status: 'see file', begun: '', zone: 'Asia/Jakarta' },
];
const stageOf: Readonly<Record<string, string>> = { 'getting services': 'active', 'no plan yet': 'planning' };
// #endregion

// #region adopt
const adopt = (row: (typeof oldRows)[number]) =>
  casework.adopt(
    {
      caseId: `old-${row.number}`,
      client: { kind: 'person', ref: row.client },
      responsible: row.worker,
      source: 'self',
      site: { id: 'timur', timeZone: row.zone },
      stage: stageOf[row.status] ?? row.status,
      formerId: row.number,
      happenedAt: row.begun || 'unknown',
    },
    { ...by, commandId: `adopt-${row.number}` },
  );

for (const row of oldRows) {
  const adopted = await adopt(row);
  if (adopted.refused) console.log(row.number, adopted.because.map(({ code, path }) => `${code} at ${path}`).join());
  else console.log(row.number, adopted.status);
}
// #endregion

// #region again
for (const row of oldRows.slice(0, 2)) {
  const again = await adopt(row);
  if (!again.refused) console.log(row.number, again.status, `version ${again.version}`);
}
// #endregion

// #region catch-up
const due = await casework.dueIn('old-0113', by);
if (!due.refused) {
  const gaps = due.rows.filter(({ rule }) => rule === 'case.catch-up');
  console.log(`${gaps.length} things to catch up on by ${gaps[0]?.due}, among them:`);
  for (const { ids } of gaps.slice(0, 3)) console.log('-', casework.labels()[ids[0] ?? '']?.en);
}
// #endregion
