/** A room of the clinic's own: whether the client is ready to begin treatment, and how many of the tablets are taken. */
import * as z from 'zod/v4';
import {
  addDays,
  command,
  dayIn,
  entry,
  entryFields,
  entryInput,
  firstDayOf,
  fixed,
  kinded,
  live,
  named,
  type Room,
  refuse,
  room,
  type Schema,
  text,
  When,
} from '../../src/index.js';

const Readiness = fixed('readiness', { ready: text('ready', 'siap'), 'not-yet': text('not yet', 'belum siap') }, 'hiv');
const talk = z.strictObject({ ...entryFields, says: Readiness });
export interface ReadinessTalk extends z.infer<typeof talk> {}
const ReadinessTalk = named<ReadinessTalk>(talk);

const Percent: Schema<number> = kinded('hiv', z.int().min(0).max(100));
const count = z.strictObject({ ...entryFields, taken: Percent });
export interface TabletCount extends z.infer<typeof count> {}
const TabletCount = named<TabletCount>(count);

const section = z.strictObject({ talks: z.array(ReadinessTalk), begunAt: When.optional(), counts: z.array(TabletCount) });
export interface Adherence extends z.infer<typeof section> {}

interface Reads {
  readonly adherence: Adherence;
}
const isReady = ({ talks }: Adherence) => live(talks).at(-1)?.says === 'ready';

const recordTalk = command({
  type: 'adherence.recordTalk',
  label: text('record a readiness talk', 'mencatat konseling kesiapan'),
  rows: [],
  input: z.strictObject({ ...entryInput, says: Readiness }),
  fact: { type: 'adherence.talkRecorded', data: z.strictObject({ talk: ReadinessTalk }) },
  decide: (_: object, input, given) => ({ talk: entry<ReadinessTalk>(given, input) }),
  apply: (adherence: Adherence, { talk }): Adherence => ({ ...adherence, talks: [...adherence.talks, talk] }),
});

const begin = command({
  type: 'adherence.begin',
  label: text('begin treatment', 'memulai pengobatan'),
  rows: [],
  moves: true,
  input: z.strictObject({}),
  fact: { type: 'adherence.begun', data: z.strictObject({ at: When }) },
  decide: (_: object, _input, given) => ({ at: given.happenedAt }),
  apply: (adherence: Adherence, { at }): Adherence => ({ ...adherence, begunAt: at }),
});

const countTablets = command({
  type: 'adherence.countTablets',
  label: text('count the tablets', 'menghitung sisa obat'),
  rows: [],
  input: z.strictObject({ ...entryInput, taken: Percent }),
  fact: { type: 'adherence.tabletsCounted', data: z.strictObject({ count: TabletCount }) },
  refuses: ['adherence.not-begun'],
  decide: ({ adherence }: Reads, input, given) =>
    adherence.begunAt === undefined ? refuse('adherence.not-begun') : { count: entry<TabletCount>(given, input) },
  apply: (adherence: Adherence, { count }): Adherence => ({ ...adherence, counts: [...adherence.counts, count] }),
});

const commands = { recordTalk, begin, countTablets };
export const adherence: Room<'adherence', Adherence, typeof commands, 'adherence.ready', 'adherence.count-due'> = room({
  name: 'adherence',
  label: text('adherence', 'kepatuhan berobat'),
  section: named<Adherence>(section),
  empty: { talks: [], counts: [] },
  commands,
  refusals: { 'adherence.not-begun': text('Treatment has not begun.', 'Pengobatan belum dimulai.') },
  requirements: {
    'adherence.ready': {
      text: text('the client says that they are ready', 'klien menyatakan siap'),
      source: 'the clinic',
      holds: ({ adherence }: Reads) => isReady(adherence) || live(adherence.talks).map((t) => t.id),
    },
  },
  limits: {
    'adherence.count-due': {
      text: text('the tablets are to be counted', 'sisa obat perlu dihitung'),
      source: 'the clinic: every 28 days',
      of: ({ adherence: { begunAt, counts } }: Reads, { zone }) => {
        const last = live(counts).at(-1);
        const since = last?.at ?? begunAt;
        const from = since === undefined ? undefined : (firstDayOf(since, zone) ?? (last && dayIn(last.recordedAt, zone)));
        return since === undefined || from === undefined ? [] : [{ ids: last ? [last.id] : [], since, due: addDays(from, 28) }];
      },
    },
  },
});
