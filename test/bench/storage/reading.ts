import { createCasework, everybodyMayDoEverything, programmes } from '../../../src/index.js';
import { programmeReport } from '../../../src/insight/programme/programme-report.js';
import type { Effort } from '../measure.js';
import { progress } from '../progress.js';
import { timed } from './duel.js';
import { figureLine, timeLine } from './lines.js';
import type { Place } from './place.js';
import { recordBytes } from './record.js';
import { caseOf, layStreams } from './streams.js';

const now = '2026-03-01T02:00:00.000Z';
const reader = { actor: { kind: 'supervisor', id: 'supervisor-1' }, purpose: 'care-management' } as const;

/** Opening one case, and reading all of a tenant for a programme report. */
export const readingBench = async (place: Place, { slots }: Effort): Promise<readonly string[]> => {
  const [cases, times] = slots === 1 ? [300, 50] : [5_000, 1_000];
  const tenant = 'reading';
  process.stderr.write(`${place.name}: ${cases} cases of 20 KB laid\n`);
  await layStreams(place.driver, tenant, cases, 1);
  const { repositories, audit } = place;
  const casework = createCasework({ ...repositories, audit, policy: everybodyMayDoEverything, programme: programmes.fullSupport });
  const any = (n: number) => caseOf((n * 7_919) % cases);
  const load = await timed(times, (n) => repositories.cases.load(tenant, any(n)));
  const read = await timed(times, (n) => casework.read(any(n), { ...reader, tenant }));

  const scan = async (name: string, of: () => AsyncIterable<unknown>): Promise<string> => {
    const tell = progress(`${place.name}: ${name}`, cases);
    let done = 0;
    const from = performance.now();
    for await (const _ of of()) if (++done % 1_000 === 0) tell(done);
    const ms = performance.now() - from;
    if (done !== cases) throw new Error(`${name}: ${done} of ${cases} cases`);
    return figureLine(name, `${((ms * 1_000) / cases).toFixed(0).padStart(8)} us a case   ${(ms / 1_000).toFixed(1).padStart(6)} s in all`);
  };
  const bare = async function* () {
    for (let after = ''; ; ) {
      const mark = place.driver.dialect === 'postgres' ? ['$1', '$2'] : ['?', '?'];
      const text = `select case_id, record from hand_cases where tenant = ${mark[0]} and case_id > ${mark[1]} order by case_id limit 200`;
      const rows = await place.driver.query(text, [tenant, after]);
      for (const row of rows) yield JSON.parse(String(row.record)) as unknown;
      if (rows.length < 200) return;
      after = String(rows.at(-1)?.case_id);
    }
  };
  const oneByOne = async function* () {
    for (let after: string | undefined; ; ) {
      const page = await repositories.cases.find(tenant, {
        limit: 200,
        scope: { everything: true },
        ...(after !== undefined && { after }),
      });
      for (const { caseId } of page.rows) yield await repositories.cases.load(tenant, caseId);
      if (page.next === undefined) return;
      after = page.next;
    }
  };
  const reported = async function* () {
    const report = programmeReport({ period: { from: '2026-01-01', until: '2026-04-01' } });
    const seen = await casework.records({}, { ...reader, tenant });
    if (seen.refused) throw new Error('refused');
    for await (const { record, rules, withheld } of seen.records) {
      report.add(record, rules, now, withheld);
      yield record;
    }
    report.result();
  };
  return [
    `\n${place.name}: opening one case of ${(recordBytes / 1_000).toFixed(1)} KB among ${cases.toLocaleString('en')}`,
    timeLine('repository load', load),
    timeLine('casework.read, with a durable audit entry', read),
    `${place.name}: all ${cases.toLocaleString('en')} cases of a tenant, ${(recordBytes / 1_000).toFixed(1)} KB each, one after the other`,
    await scan('by hand: 200 records a statement, parsed', bare),
    await scan('kasus: find and load', oneByOne),
    await scan('kasus: casework.records, each audited, and the report', reported),
  ];
};
