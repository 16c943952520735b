import { type Entry, live } from '../../vocabulary/entry.js';
import { type AskedOn, type Limit, type Open, type Requirement, type Room, room } from '../../vocabulary/room.js';
import { text } from '../../vocabulary/text.js';
import { addDays, entryDay, firstDayOf } from '../../vocabulary/time.js';
import type { Intake } from '../intake/intake.js';
import { unjudgedAlerts } from './alerts.js';
import { Assessment, noAssessment } from './assessment.js';
import { baselines } from './baselines.js';
import { missingDomains } from './domains.js';
import * as commands from './index.js';
import { openNeeds } from './open-needs.js';

interface Reads {
  readonly assessment: Assessment;
}

const requirements = {
  'assessment.has-need': {
    text: text('a need is named', 'ada kebutuhan yang dirumuskan'),
    source: 'A3.2',
    holds: ({ assessment }: Reads) => live(assessment.needs).length > 0 || [],
  },
  'assessment.needs-ranked': {
    text: text('the needs are in order of priority', 'kebutuhan sudah diurutkan menurut prioritas'),
    source: 'A5.2.1',
    holds: ({ assessment }: Reads) => {
      const unranked = openNeeds(assessment).filter((n) => n.rank === undefined);
      return unranked.length === 0 || unranked.map((n) => n.id);
    },
  },
  'assessment.several-sources': {
    text: text('the findings come from at least two sources', 'temuan berasal dari sekurangnya dua sumber'),
    source: 'A5.1.4',
    holds: ({ assessment }: Reads) => new Set(live(assessment.findings).map((f) => f.source)).size > 1 || [],
  },
  'assessment.client-heard': {
    text: text("the client's own voice is among the sources", 'suara klien sendiri termasuk sumber asesmen'),
    source: 'A5.1.4',
    holds: ({ assessment }: Reads) => live(assessment.findings).some((f) => f.source === 'client') || [],
  },
  'assessment.needs-rest-on-findings': {
    text: text('every need rests on what was found of this client', 'setiap kebutuhan didasarkan pada temuan mengenai klien ini'),
    source: 'A4.1',
    holds: ({ assessment }: Reads) => {
      const bare = openNeeds(assessment).filter((n) => n.findingIds.length === 0);
      return bare.length === 0 || bare.map((n) => n.id);
    },
  },
  'assessment.domains-covered': {
    text: text(
      'every domain that the programme names is looked at or set aside',
      'setiap bidang yang disebut program telah dilihat atau dikesampingkan',
    ),
    source: 'A3.3',
    holds: ({ assessment }: Reads, asked?: AskedOn) => {
      const missing = missingDomains(assessment, asked?.rules?.domains ?? []);
      return missing.length === 0 || missing;
    },
  },
  'assessment.function-assessed': {
    text: text("the client's functioning is assessed", 'keberfungsian klien telah dinilai'),
    source: 'A6.2',
    unlessNamed: 'off',
    holds: ({ assessment }: Reads) => live(assessment.functions).length > 0 || [],
  },
  'assessment.signed-off': {
    text: text('a second person has signed the assessment off', 'orang kedua telah mengesahkan asesmen'),
    source: 'A8.3',
    unlessNamed: 'off',
    holds: ({ assessment: { signOffs, completion } }: Reads) =>
      live(signOffs).some((s) => completion !== undefined && s.completionId === completion.id) || [],
  },
  'assessment.baseline-or-reason': {
    text: text('there is a baseline, or a reason for none', 'ada pengukuran dasar, atau alasan mengapa tidak ada'),
    source: 'A8.3',
    holds: ({ assessment }: Reads) => baselines(assessment).length > 0 || assessment.noBaseline !== undefined || [],
  },
} satisfies Record<string, Requirement<never>>;

const limits = {
  /** Also after the end, and of a client who cannot be reached: somebody may be in danger. */
  'assessment.alert-to-judge': {
    text: text('an alert in the answers: a crisis to be judged', 'tanda peringatan dalam jawaban: perlu dinilai apakah merupakan krisis'),
    source: 'B3.1',
    afterEnd: true,
    urgent: true,
    of: ({ assessment }: Reads): Open[] => unjudgedAlerts(assessment).map((m) => ({ ids: [m.id], since: m.at, due: m.recordedAt })),
  },
  'assessment.due': {
    text: text('the assessment is to be completed', 'asesmen perlu diselesaikan'),
    source: 'A8.3',
    of: ({ intake, assessment }: Reads & { readonly intake: Intake }, { rules, zone }) => {
      const since = assessment.reopenedAt ?? intake.completedAt;
      const begun = since === undefined ? undefined : firstDayOf(since, zone);
      return since === undefined || begun === undefined || assessment.completedAt !== undefined
        ? []
        : [{ ids: [], since, due: addDays(begun, rules.limits.assessmentDueDays) }];
    },
  },
  'assessment.reassessment-due': {
    text: text('the client is to be reassessed', 'asesmen ulang perlu dilakukan'),
    source: 'A8.7.2',
    takesClient: true,
    of: ({ assessment }: Reads, { rules, zone }) => {
      if (assessment.completedAt === undefined) return [];
      // Where there is no baseline to compare with, what is found anew is the reassessment: nobody is made to invent a measurement.
      const measured: readonly Entry[] = baselines(assessment).length > 0 ? assessment.measurements : assessment.findings;
      const looks = [...measured, ...assessment.reassessments];
      const last = [firstDayOf(assessment.completedAt, zone) ?? [], live(looks).map((e) => entryDay(e, zone))].flat().toSorted().at(-1);
      return last === undefined ? [] : [{ ids: [], since: last, due: addDays(last, rules.limits.reassessEveryDays) }];
    },
  },
} satisfies Record<string, Limit<never>>;

/** The assessment room: findings with their source, needs in order, the baseline and what is measured beside it. A8.3, A3.2, A5.1.4 */
export const assessment: Room<'assessment', Assessment, typeof commands, keyof typeof requirements, keyof typeof limits> = room({
  name: 'assessment',
  label: text('assessment', 'asesmen'),
  section: Assessment,
  empty: noAssessment,
  commands,
  refusals: {
    'assessment.instrument-unknown': text(
      'The programme does not name this instrument in this version: its answers cannot be scored here.',
      'Program tidak mencantumkan alat ukur ini dalam versi tersebut: jawabannya tidak dapat diskor di sini.',
    ),
    'assessment.not-for-reassessment': text(
      'This instrument asks about a whole life and cannot show a change.',
      'Alat ukur ini menanyakan sepanjang hidup dan tidak dapat menunjukkan perubahan.',
    ),
    'assessment.scored-twice': text(
      'The answers are scored here: send them without a score.',
      'Jawaban diskor di sini: kirimkan tanpa skor.',
    ),
    'assessment.no-alert': text('No alert stands on this measurement.', 'Tidak ada tanda peringatan pada pengukuran ini.'),
    'assessment.alert-judged': text('This alert was judged before.', 'Tanda peringatan ini sudah dinilai.'),
    'assessment.alert-not-judged': text(
      'Its answers raised an alert that nobody has judged: judge it first.',
      'Jawabannya menimbulkan tanda peringatan yang belum dinilai: nilai terlebih dahulu.',
    ),
    'assessment.finding-unknown': text('This finding is not on the record.', 'Temuan ini tidak ada dalam catatan.'),
    'assessment.tie-unknown': text(
      'This person of the network is not on the record.',
      'Orang dalam jaringan dukungan ini tidak ada dalam catatan.',
    ),
    'assessment.reason-missing': text(
      'A reason is asked for; that none was given is an answer.',
      'Alasan perlu dicatat; bila tidak ada alasan yang diberikan, hal itu pun dicatat.',
    ),
    'assessment.result-missing': text(
      'A measurement has a score or a verdict; without either, nothing was measured.',
      'Pengukuran memiliki skor atau kesimpulan; tanpa keduanya belum ada yang terukur.',
    ),
    'assessment.not-complete': text('The assessment is not complete.', 'Asesmen belum selesai.'),
    'assessment.same-person': text('Somebody else must sign than who completed it.', 'Pengesahan harus oleh orang lain.'),
    'assessment.not-of-the-house': text(
      'This is for a worker or a supervisor to say.',
      'Hal ini hanya dapat dinyatakan oleh pekerja atau supervisor.',
    ),
    'assessment.need-unknown': text('This need is not on the record.', 'Kebutuhan ini tidak ada dalam catatan.'),
    'assessment.need-closed': text('This need is closed.', 'Kebutuhan ini sudah ditutup.'),
    'assessment.order-incomplete': text('An open need is left out of the order.', 'Ada kebutuhan terbuka yang belum masuk dalam urutan.'),
    'assessment.order-repeats': text('A need stands twice in the order.', 'Ada kebutuhan yang disebut dua kali dalam urutan.'),
    'assessment.other-instrument': text(
      'A reassessment must use the instrument of the baseline, in the same version.',
      'Asesmen ulang harus memakai alat ukur yang sama dengan pengukuran dasar, dalam versi yang sama.',
    ),
  },
  requirements,
  limits,
});
