import { HowWell, OutcomeHolds } from '../../../case/follow-up/follow-up.js';
import { text } from '../../../vocabulary/text.js';
import { effortOf } from '../../care/care-work.js';
import type { Chapter, Counting, Listing } from '../counting.js';
import { dayOf, within } from '../stay.js';
import { costs } from './care.js';
import { applies, costUnknown, labelIn, labelsOf, minorUnits, minutes, minutesUnknown, times } from './words.js';

const holds = labelsOf(OutcomeHolds);
const howWell = labelsOf(HowWell);
const notKnown = 'unknown';

const shown = (id: string, en: string, inIndonesian: string, codes: Listing['codes']): Listing => ({
  id,
  label: text(en, inIndonesian),
  over: { list: 'follow-up', code: 'reached' },
  codes,
  rest: notKnown,
});

/**
 * Former clients who were followed up in the period, what that shows, and the time and money it took. They need not have been in care in
 * the period. Of several visits the last that says something counts. B8.1, B8.2, B8.3
 */
export const followUp: Chapter = {
  isAbout: () => true,
  lists: [
    {
      id: 'follow-up',
      label: text('Former clients followed up in the period', 'Mantan klien yang ditindaklanjuti dalam periode'),
      over: { of: 'itself' },
      codes: { reached: text('reached', 'terhubung'), 'not-reached': text('not reached', 'tidak terhubung') },
    },
    {
      id: 'follow-up-effort',
      label: text('Time that follow-up took', 'Waktu yang dipakai untuk tindak lanjut'),
      over: { list: 'follow-up' },
      codes: { all: text('all who were followed up', 'semua yang ditindaklanjuti') },
      amounts: { times, minutes, minutesUnknown, costUnknown },
    },
    {
      id: 'follow-up-cost',
      each: labelIn({}),
      label: text('Cost of follow-up, by currency', 'Biaya tindak lanjut, menurut mata uang'),
      over: { list: 'follow-up' },
      ...applies(text('with', 'ada'), text('without', 'tidak ada')),
      amounts: { minor: minorUnits },
    },
    shown('follow-up-holds', 'Of those reached: whether the outcome holds', 'Di antara yang terhubung: apakah hasilnya bertahan', holds),
    shown(
      'follow-up-professionals',
      'Of those reached: how well other professionals did',
      'Di antara yang terhubung: peran profesional lain',
      howWell,
    ),
    shown(
      'follow-up-support',
      'Of those reached: how well the support system did',
      'Di antara yang terhubung: peran sistem dukungan',
      howWell,
    ),
  ],
  of: ({ record, period, zone }) => {
    const visits = within(record.sections.followUp.visits, period, zone);
    if (visits.length === 0) return [];
    const effort = effortOf(
      visits.map(({ id, at, recordedAt, minutes, cost }) => ({
        what: 'follow-up',
        id,
        day: dayOf({ at, recordedAt }, zone),
        isRough: false,
        withClient: false,
        minutes,
        cost,
      })),
    );
    const { times, minutes, minutesUnknown, costUnknown } = effort;
    const reached = visits.filter((v) => v.reached === 'reached');
    const last = (list: string, said: (v: (typeof visits)[number]) => string | undefined): Counting[] => {
      const found = reached.map(said).findLast((s) => s !== undefined && s !== notKnown);
      return found === undefined ? [] : [{ list, code: found }];
    };
    return [
      { list: 'follow-up', code: reached.length > 0 ? 'reached' : 'not-reached' },
      { list: 'follow-up-effort', code: 'all', amounts: { times, minutes, minutesUnknown, costUnknown } },
      ...costs('follow-up-cost', effort),
      ...last('follow-up-holds', (v) => v.outcomeHolds),
      ...last('follow-up-professionals', (v) => v.professionalsDid),
      ...last('follow-up-support', (v) => v.supportSystemDid),
    ];
  },
};
