import {
  caseload,
  caseloadRow,
  createCasework,
  everybodyMayDoEverything,
  memoryRepositories,
  programmeReport,
  programmes,
  reportOver,
  reportText,
} from '../../src/index.js';

const now = '2026-04-01T02:00:00.000Z';
const casework = createCasework({
  ...memoryRepositories(),
  policy: everybodyMayDoEverything,
  programme: programmes.hiv,
  clock: () => now,
});
const worker = { tenant: 'pantau', actor: { kind: 'worker', id: 'rina' }, purpose: 'care-management' } as const;
for (let n = 1; n <= 31; n += 1) {
  const happenedAt = `2026-0${n % 3 === 0 ? 1 : 2}-1${n % 10}`;
  const opened = await casework.open(
    {
      client: { kind: 'person', ref: `client-${n}` },
      responsible: n % 4 === 0 ? 'budi' : 'rina',
      source: 'self',
      site: { id: 'timur', timeZone: 'Asia/Jakarta' },
      happenedAt,
    },
    worker,
  );
  if (opened.refused) throw new Error(JSON.stringify(opened.because));
  if (n <= 20) await casework.run(opened.caseId, { type: 'screening.begin', input: {} }, worker);
  if (n <= 3)
    await casework.run(
      opened.caseId,
      {
        type: 'screening.decline',
        input: { declinedFor: 'other-area', reason: 'lives in the west', pointedTo: 'the clinic there' },
        happenedAt: '2026-03-02',
      },
      worker,
    );
}

// #region report
const by = { tenant: 'pantau', actor: { kind: 'supervisor', id: 'sari' }, purpose: 'programme-evaluation' } as const;
const period = { from: '2026-01-01', until: '2026-04-01' };

const read = await casework.records({}, by);
if (read.refused) throw new Error(JSON.stringify(read.because));
const report = await reportOver(read.records, {
  period,
  now,
  onProgress: ({ cases }) => console.log(`${cases} cases read`),
});
console.log(reportText(report, 'en').split('\n').slice(0, 9).join('\n'));
// #endregion

// #region number
const stage = report.lists.find((list) => list.id === 'stage');
console.log(JSON.stringify(stage?.counts.find((count) => count.code === 'screening')?.cases));
const [declined] = report.flow.cells[report.flow.rows.findIndex((row) => row.code === 'declined')]?.slice(1) ?? [];
console.log(JSON.stringify(declined));
// #endregion

// #region merge
const north = programmeReport({ period, threshold: 11 });
const south = programmeReport({ period, threshold: 11 });
const again = await casework.records({}, by);
if (again.refused) throw new Error(JSON.stringify(again.because));
let n = 0;
for await (const { record, rules, withheld } of again.records) (n++ % 2 === 0 ? north : south).add(record, rules, now, withheld);

const sent = JSON.stringify(south.counted());
north.merge(JSON.parse(sent));
console.log(`${north.result().flow.total} cases`);
// #endregion

// #region caseload
const rows = [];
const cases = await casework.records({}, by);
if (cases.refused) throw new Error(JSON.stringify(cases.because));
for await (const { record, rules } of cases.records) rows.push(caseloadRow(record, rules));
for (const { worker, programmes: loads } of caseload(rows, (id) => (id === 'hiv' ? programmes.hiv : undefined)))
  for (const { cases, limit, overBy } of loads) console.log(`${worker}: ${cases} cases, limit ${limit}, over by ${overBy}`);
// #endregion
