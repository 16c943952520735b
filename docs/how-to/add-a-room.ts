// #region words
import * as z from 'zod/v4';
import {
  addDays,
  type CaseKit,
  command,
  createCasework,
  dayIn,
  type Extended,
  entry,
  entryFields,
  entryInput,
  everybodyMayDoEverything,
  extend,
  fixed,
  live,
  memoryRepositories,
  Note,
  named,
  ownFields,
  programmes,
  type Room,
  refuse,
  room,
  type SocialWork,
  socialWork,
  text,
} from '../../src/index.js';

export const AbsenceCause = fixed(
  'absence-cause',
  { ill: text('ill', 'sakit'), fees: text('fees not paid', 'biaya belum dibayar') },
  'child',
);

const absence = z.strictObject({ ...entryFields, cause: AbsenceCause, note: Note.optional() });
export interface Absence extends z.infer<typeof absence> {}
export const Absence = named<Absence>(absence);

const section = z.strictObject({ absences: z.array(Absence) });
export interface Schooling extends z.infer<typeof section> {}
// #endregion

// #region command
const recordAbsence = command({
  type: 'schooling.recordAbsence',
  label: text('record an absence from school', 'mencatat ketidakhadiran di sekolah'),
  rows: [],
  input: z.strictObject({ ...entryInput, cause: AbsenceCause, note: Note.optional() }),
  fact: { type: 'schooling.absenceRecorded', data: z.strictObject({ absence: Absence }) },
  refuses: ['schooling.cause-unexplained'],
  decide: (_: { schooling: Schooling }, input, given) =>
    input.cause === 'fees' && input.note === undefined ? refuse('schooling.cause-unexplained') : { absence: entry<Absence>(given, input) },
  apply: (schooling: Schooling, { absence }): Schooling => ({ absences: [...schooling.absences, absence] }),
});
// #endregion

// #region room
const commands = { recordAbsence };
export const schooling: Room<'schooling', Schooling, typeof commands, never, 'schooling.visit-due'> = room({
  name: 'schooling',
  label: text('schooling', 'sekolah'),
  section: named<Schooling>(section),
  empty: { absences: [] },
  commands,
  refusals: { 'schooling.cause-unexplained': text('Say what was asked for.', 'Tuliskan apa yang diminta.') },
  limits: {
    'schooling.visit-due': {
      text: text('visit the school', 'mengunjungi sekolah'),
      source: '[our choice]',
      of: ({ schooling }: { schooling: Schooling }, { zone }) =>
        live(schooling.absences).map((a) => ({ ids: [a.id], since: a.at, due: addDays(dayIn(a.recordedAt, zone), 3) })),
    },
  },
});
// #endregion

// #region extend
export const pantau: CaseKit<Extended<SocialWork, readonly [typeof schooling], 'pantau.has-tie'>> = extend(socialWork, {
  rooms: [schooling],
  requirements: {
    'pantau.has-tie': {
      text: text('somebody stands by the client', 'ada orang yang mendampingi klien'),
      source: '[our choice]',
      holds: ({ client }) => live(client.ties).length > 0 || [],
    },
  },
  change: {
    referred: { opens: ['schooling'] },
    planning: { opens: ['schooling'], moves: { 'plan.putInForce': { requires: ['pantau.has-tie'] } } },
    active: { opens: ['schooling'] },
  },
  labels: { 'stage.active': text('together', 'bersama') },
});
// #endregion

// #region use
const casework = createCasework({
  ...memoryRepositories(),
  kit: pantau,
  policy: everybodyMayDoEverything,
  programme: programmes.fullSupport,
});
const by = { tenant: 'pantau', actor: { kind: 'worker', id: 'rina' }, purpose: 'care-management' } as const;
const opened = await casework.open(
  {
    client: { kind: 'household', ref: 'family-3' },
    responsible: 'rina',
    source: 'community',
    site: { id: 'timur', timeZone: 'Asia/Jakarta' },
  },
  by,
);
if (opened.refused) throw new Error(JSON.stringify(opened.because));

const unexplained = await casework.run(opened.caseId, { type: 'schooling.recordAbsence', input: { cause: 'fees' } }, by);
if (unexplained.refused) console.log(unexplained.because.map(({ code }) => casework.labels()[code]?.en).join());
await casework.run(opened.caseId, { type: 'schooling.recordAbsence', input: { cause: 'fees', note: 'exam fee' } }, by);
const due = await casework.dueIn(opened.caseId, by);
if (!due.refused) console.log(due.rows.map(({ rule }) => casework.labels()[rule]?.en).join('; '));
// #endregion

// #region own
const register = ownFields('pantau', z.strictObject({ page: z.string() }));
const absent = { type: 'schooling.recordAbsence', input: { cause: 'ill', ext: register.put({ page: '12' }) } } as const;
await casework.run(opened.caseId, absent, by);
const read = await casework.read(opened.caseId, by);
export const pages = read.refused ? [] : read.record?.sections.schooling.absences.map((a) => register.of(a)?.page);
// #endregion
