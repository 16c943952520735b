import { stages } from '../../../lifecycle/stages.js';
import { text } from '../../../vocabulary/text.js';
import { timeToAccess } from '../../care/time-to-access.js';
import type { Chapter, Listing } from '../counting.js';

/** Most days of each step, our choice: the programme's limit is three, a week, two, a month, two. */
const steps = [3, 7, 14, 30, 60] as const;
const days = {
  ...Object.fromEntries(
    steps.map((most, n) => [
      `to-${most}`,
      text(`${n === 0 ? 0 : (steps[n - 1] ?? 0) + 1}–${most} days`, `${n === 0 ? 0 : (steps[n - 1] ?? 0) + 1}–${most} hari`),
    ]),
  ),
  more: text('over 60 days', 'lebih dari 60 hari'),
  'not-yet': text('not yet, or not known', 'belum, atau tidak diketahui'),
};
const stepOf = (taken: number): string => {
  const most = steps.find((step) => taken <= step);
  return most === undefined ? 'more' : `to-${most}`;
};

const list = (id: string, en: string, inIndonesian: string): Listing => ({
  id,
  label: text(en, inIndonesian),
  over: { came: 'opened' },
  codes: days,
  rest: 'not-yet',
});

/** How long those waited who came in the period, in fixed steps of days. A8.1 */
export const access: Chapter = {
  isAbout: (stay) => stay?.came === 'opened',
  lists: [
    list('access-agreement', 'From the request to the agreement with the referrer', 'Dari permintaan sampai kesepakatan dengan perujuk'),
    list('access-agreed', 'From the request to the day on which an appointment was agreed', 'Dari permintaan sampai janji temu disepakati'),
    list(
      'access-attended',
      'From the request to the first appointment that came about',
      'Dari permintaan sampai janji temu pertama terlaksana',
    ),
  ],
  of: ({ record, zone }) => {
    const { untilAgreement, untilAgreed, untilAttended } = timeToAccess(record.sections, zone);
    return Object.entries({ 'access-agreement': untilAgreement, 'access-agreed': untilAgreed, 'access-attended': untilAttended }).flatMap(
      ([list, taken]) => (taken === undefined ? [] : [{ list, code: stepOf(taken) }]),
    );
  },
};

/** Where the cases stand that were open when the period was over. A3.1 */
export const stage: Chapter = {
  isAbout: (stay) => stay?.stands === 'open',
  lists: [
    {
      id: 'stage',
      label: text(
        'Open at the end, by the stage on the day of this report',
        'Terbuka pada akhir periode, menurut tahap saat laporan dibuat',
      ),
      over: { stands: 'open' },
      codes: Object.fromEntries(Object.entries(stages).map(([code, { label }]) => [code, label])),
    },
  ],
  of: ({ record }) => [{ list: 'stage', code: record.state.stage }],
};
