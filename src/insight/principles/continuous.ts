import type { Instant } from '../../vocabulary/fields.js';
import type { Rules } from '../../vocabulary/rules.js';
import { text } from '../../vocabulary/text.js';
import { addDays } from '../../vocabulary/time.js';
import type { CareGap } from '../care/care-gaps.js';
import { type Continuity, continuity } from '../care/continuity.js';
import { inTouch } from '../care/in-touch.js';
import { type Interval, type Readable, todayOf, zoneOf } from '../reading.js';
import { seen } from '../seen.js';
import { type Found, type Signs, where } from './principle.js';

export const continuousSigns = {
  'in-contact': {
    weighs: 'for',
    text: text(
      'Worker and client are in touch as often as the programme asks.',
      'Pekerja dan klien berhubungan sesering yang diminta program.',
    ),
  },
  'somebody-responsible': {
    weighs: 'for',
    text: text('Somebody is responsible.', 'Ada penanggung jawab.'),
  },
  'out-of-contact': {
    weighs: 'breaks',
    text: text(
      'Worker and client have not been in touch for longer than the programme allows.',
      'Pekerja dan klien tidak berhubungan lebih lama daripada yang dibolehkan program.',
    ),
    toDo: {
      text: text('Reach out to the client in a safe way.', 'Hubungi klien dengan cara yang aman.'),
      command: 'accompaniment.recordContact',
    },
  },
  'gap-in-contact': {
    weighs: 'doubt',
    text: text('There was a gap in contact of late.', 'Belum lama ini ada jeda dalam hubungan dengan klien.'),
    toDo: {
      text: text('Look at what stood in the way, and agree on the next contact.', 'Tinjau penyebabnya dan sepakati kontak berikutnya.'),
      command: 'appointment.agree',
    },
  },
  'nobody-responsible': {
    weighs: 'breaks',
    text: text('Nobody is responsible for the case.', 'Tidak ada penanggung jawab.'),
    toDo: { text: text('Name who is responsible.', 'Tetapkan penanggung jawab.'), command: 'team.assignResponsible' },
  },
  'nobody-was-responsible': {
    weighs: 'doubt',
    text: text('There were days of late on which nobody was responsible.', 'Belum lama ini ada hari tanpa penanggung jawab.'),
  },
  'hand-over-waits': {
    weighs: 'doubt',
    text: text('A hand-over waits for its answer.', 'Serah terima belum dijawab.'),
    toDo: { text: text('Answer the hand-over.', 'Jawab usulan serah terima.'), command: 'team.acceptHandOver' },
  },
  'hand-over-waited': {
    weighs: 'doubt',
    text: text('A hand-over waited too long for its answer of late.', 'Belum lama ini ada serah terima yang terlalu lama tidak dijawab.'),
  },
  'service-overdue': {
    weighs: 'doubt',
    text: text('A planned service has not come when it should have.', 'Pelayanan terencana belum diberikan pada waktunya.'),
    toDo: {
      text: text(
        'Ask why, and on the client’s behalf where another agency gives it.',
        'Tanyakan sebabnya, atas nama klien bila lembaga lain yang memberikannya.',
      ),
      command: 'monitoring.query',
    },
  },
  'service-was-overdue': {
    weighs: 'shown',
    text: text('A planned service came late of late.', 'Belum lama ini pelayanan terencana terlambat diberikan.'),
  },
  'earlier-gap': {
    weighs: 'shown',
    text: text('There were gaps longer ago.', 'Pernah ada jeda pada waktu yang lebih lama.'),
  },
  'contact-lost': {
    weighs: 'not-known',
    text: text('Contact with the client is lost.', 'Kontak dengan klien terputus.'),
    toDo: {
      text: text('Trace the client over a channel that they agreed to.', 'Lacak klien melalui saluran yang disetujuinya.'),
      command: 'client.recordTracing',
    },
  },
  'hold-not-looked-at': {
    weighs: 'doubt',
    text: text(
      'The day on which a hold was to be looked at again has passed.',
      'Tanggal untuk meninjau kembali penghentian sementara sudah lewat.',
    ),
    toDo: {
      text: text(
        'Look with the client whether to go on, or agree on another day.',
        'Tinjau bersama klien apakah dilanjutkan, atau sepakati tanggal lain.',
      ),
      command: 'client.resume',
    },
  },
  'on-hold': {
    weighs: 'shown',
    text: text('The work rests for now, and it is on record.', 'Pelayanan sedang dihentikan sementara, dan hal itu tercatat.'),
  },
} as const satisfies Signs;
type Code = keyof typeof continuousSigns;
type F = Found<typeof continuousSigns>;

/** What a gap says while it lasts, and when it is over. */
const says: Readonly<Record<CareGap['why'], readonly [now: Code, over: Code]>> = {
  'no-contact': ['out-of-contact', 'gap-in-contact'],
  'nobody-responsible': ['nobody-responsible', 'nobody-was-responsible'],
  'hand-over-waited': ['hand-over-waits', 'hand-over-waited'],
  'not-delivered': ['service-overdue', 'service-was-overdue'],
};

const gapSigns = ({ contact, responsibility, services }: Continuity, since: string): F[] => {
  const byCode = new Map<Code, CareGap[]>();
  for (const gap of [...contact, ...responsibility, ...services]) {
    const [now, over] = says[gap.why];
    const code = gap.until === undefined ? now : gap.until >= since ? over : 'earlier-gap';
    byCode.set(code, [...(byCode.get(code) ?? []), gap]);
  }
  return [...byCode].map(([code, gaps]) => ({
    code,
    ids: [...new Set(gaps.flatMap((g) => g.ids))],
    days: gaps.map(({ from, until }): Interval => ({ from, ...(until !== undefined && { until }) })),
  }));
};

/**
 * Whether contact and responsibility go on without a gap. A gap that is over is a question for as long as lies between two reviews (our
 * choice), and shown after that. It does not say whose fault a gap is: a client who cannot come is out of contact too. A4.5, A2.1
 */
export const continuous = (record: Readable, rules: Rules, now: Instant): F[] => {
  const found = continuity(record, rules, now);
  const { phase, lookAgainOn } = record.sections.client.engagement;
  const today = todayOf(record, rules, now);
  const since = addDays(today, -rules.limits.reviewEveryDays);
  const signs = gapSigns(found, since);
  const is = (...codes: Code[]) => signs.some((s) => s !== undefined && (codes as string[]).includes(s.code));
  const resting = found.pauses.filter((p) => p.what !== 'service-on-hold' && p.until === undefined);
  const touched = inTouch({ record, zone: zoneOf(record, rules) }).at(-1);
  const responsible = seen(record.sections.team.responsible).at(-1);
  return [
    touched && !is('out-of-contact', 'gap-in-contact') && phase === 'engaged' ? where('in-contact', [touched.id]) : undefined,
    responsible && !is('nobody-responsible', 'nobody-was-responsible') ? where('somebody-responsible', [responsible.id]) : undefined,
    ...signs,
    phase === 'lost' ? { code: 'contact-lost', ids: resting.flatMap((p) => p.ids) } : undefined,
    phase === 'onHold' && resting.length > 0 && lookAgainOn !== undefined && lookAgainOn < today
      ? { code: 'hold-not-looked-at', ids: [] }
      : undefined,
    phase === 'onHold' ? { code: 'on-hold', ids: resting.flatMap((p) => p.ids) } : undefined,
  ];
};
