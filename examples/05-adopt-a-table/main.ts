/**
 * Adopt a table. An office has kept its cases in a table of thirty rows, at every stage. They come in with their real dates in one go; a row
 * that is wrong is refused with its reason and stops no other. What is not known of the past counts neither as met nor as failed: it falls
 * due by catch-up. The table is composed.
 */
import { readFile } from 'node:fs/promises';
import { type Adopting, createCasework, everybodyMayDoEverything, memoryRepositories, programmes, type Stage } from '../../src/index.js';
import { columns, isStarted, type Print, settled } from '../telling.js';

const office = { tenant: 'office', actor: { kind: 'supervisor', id: 'lina' }, purpose: 'care-management' } as const;
/** The office's words for where a case stands. A word that is not here goes in as it is, and is refused. */
const stages: Readonly<Record<string, Stage>> = {
  rujukan: 'referred',
  penapisan: 'screening',
  ditunda: 'deferred',
  penerimaan: 'intake',
  asesmen: 'assessment',
  rencana: 'planning',
  aktif: 'active',
  evaluasi: 'evaluation',
  transisi: 'transition',
  mandiri: 'unaccompanied',
  selesai: 'exited',
  'tindak lanjut': 'followUp',
};
const zones: Readonly<Record<string, string>> = { jakarta: 'Asia/Jakarta', makassar: 'Asia/Makassar', jayapura: 'Asia/Jayapura' };

interface Row {
  readonly line: number;
  readonly adopting: Adopting;
}
const rowsOf = (table: string): readonly Row[] =>
  table.split('\n').flatMap((text, n) => {
    const [nr = '', client = '', worker = '', site = '', stage = '', opened = ''] = text.split(';');
    if (text === '' || text.startsWith('#') || nr === 'nr') return [];
    const adopting: Adopting = {
      caseId: `case-${nr}`,
      client: { kind: 'person', ref: client },
      responsible: worker,
      source: 'community',
      site: { id: site, timeZone: zones[site] ?? site },
      stage: stages[stage] ?? stage,
      happenedAt: opened,
      formerId: nr,
    };
    return [{ line: n + 1, adopting }];
  });

export const run = async (print: Print): Promise<void> => {
  let now = '2026-01-12T02:00:00.000Z';
  const casework = createCasework({
    ...memoryRepositories(),
    policy: everybodyMayDoEverything,
    programme: programmes.expandedBroker,
    clock: () => now,
  });
  const rows = rowsOf(await readFile(new URL('table.csv', import.meta.url), 'utf8'));
  /** The line is the command's id: whoever runs this twice adopts nobody twice. */
  const adoptAll = async () => {
    const answers = [];
    for (const { line, adopting } of rows)
      answers.push({ line, answer: await casework.adopt(adopting, { ...office, commandId: `table-2026-01:${line}` }) });
    return answers;
  };

  const answers = await adoptAll();
  const adopted = answers.flatMap(({ answer }) => (answer.refused ? [] : [answer]));
  print(`${rows.length} rows: ${adopted.length} adopted, ${rows.length - adopted.length} refused.`);
  const refusal = columns(print, 11, 30, 40);
  for (const { line, answer } of answers) {
    if (answer.refused) for (const { code, path } of answer.because) refusal(`  line ${line}`, code, path ?? '');
  }
  const again = await adoptAll();
  print(`The same table again: ${again.filter(({ answer }) => !answer.refused && answer.status === 'already-done').length} already done.`);

  print('');
  const row = columns(print, 15, 9, 40);
  row('stage', 'cases', 'the first opened');
  const { rows: cases } = await settled(casework.find({ limit: 200 }, office));
  for (const stage of Object.values(stages)) {
    const here = cases
      .filter((c) => c.state.stage === stage)
      .map((c) => c.openedAt)
      .sort();
    if (here.length > 0) row(stage, String(here.length), here[0] ?? '');
  }

  print('');
  const one = 'case-106';
  const { rows: due } = await settled(casework.dueIn(one, office));
  const catchUp = due.filter((d) => d.rule === 'case.catch-up');
  print(`${one} came in as ${cases.find((c) => c.caseId === one)?.state.stage}. To catch up on by ${catchUp[0]?.due}:`);
  for (const { ids } of catchUp) print(`  ${ids.map((code) => casework.kit.labels()[code]?.en ?? code).join()}`);

  now = '2026-04-20T02:00:00.000Z';
  print('');
  print('Rina on 2026-04-20, the longest overdue first:');
  const item = columns(print, 12, 13, 30, 12, 10);
  item('case', 'stage', 'what is due', 'by', 'days over');
  const worklist = await settled(casework.due({ worker: 'rina', limit: 8 }, office));
  for (const { caseId, stage, rule, due: by, daysOver } of worklist.rows) item(caseId, stage, rule, by, String(daysOver));
  print(worklist.next === undefined ? 'That is all.' : 'There is another page.');
};

if (isStarted(import.meta.url)) await run(console.log);
