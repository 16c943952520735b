import { CrisisSeverity } from '../../../case/crisis/crisis.js';
import { text } from '../../../vocabulary/text.js';
import { careOver } from '../../care/care.js';
import type { CareWork, Effort } from '../../care/care-work.js';
import type { Chapter, Counting, Listing } from '../counting.js';
import { within } from '../stay.js';
import { applies, costUnknown, labelIn, labelsOf, minorUnits, minutes, minutesUnknown, times } from './words.js';

const some = applies(text('with', 'ada'), text('without', 'tidak ada'));

const works: Readonly<Record<CareWork, ReturnType<typeof text>>> = {
  contacts: text('contacts, with whomever', 'kontak, dengan siapa pun'),
  'failed-attempts': text('failed attempts', 'upaya yang tidak berhasil'),
  deliveries: text('services delivered', 'pelayanan yang diberikan'),
  'crisis-acts': text('acts in a crisis', 'tindakan dalam krisis'),
};

const lists: readonly Listing[] = [
  {
    id: 'days',
    label: text('Days of care in the period', 'Hari pelayanan dalam periode'),
    over: { of: 'care' },
    codes: { all: text('in care', 'dalam pelayanan') },
    amounts: { days: text('days', 'hari'), daysBeforeAdoption: text('of these before adoption', 'di antaranya sebelum diambil alih') },
  },
  {
    id: 'contacts-with-client',
    label: text('Contacts with the client that came about', 'Kontak dengan klien yang terlaksana'),
    over: { of: 'care' },
    ...some,
    amounts: { times },
  },
  {
    id: 'work',
    each: labelIn(works),
    label: text('Work in the period', 'Kerja dalam periode'),
    over: { of: 'care' },
    ...some,
    amounts: { times, minutes, minutesUnknown, costUnknown },
  },
  {
    id: 'cost',
    each: labelIn({}),
    label: text('Cost of that work, by currency', 'Biaya kerja itu, menurut mata uang'),
    over: { of: 'care' },
    ...some,
    amounts: { minor: minorUnits },
  },
  {
    id: 'not-delivered',
    label: text('Planned services that did not come', 'Pelayanan terencana yang tidak diberikan'),
    over: { of: 'care' },
    ...some,
    amounts: { times },
  },
];

const effort = (list: string, { times, minutes, minutesUnknown, costUnknown }: Effort): Counting[] =>
  times === 0 ? [] : [{ list, code: 'with', amounts: { times, minutes, minutesUnknown, costUnknown } }];
export const costs = (list: string, { cost }: Effort): Counting[] =>
  Object.entries(cost).map(([currency, minor]) => ({ list: `${list}/${currency}`, code: 'with', amounts: { minor } }));
const timesOf = (list: string, times: number): Counting[] => (times === 0 ? [] : [{ list, code: 'with', amounts: { times } }]);

/** Frequency, length and cost of care in the period. A1.3 */
export const care: Chapter = {
  lists,
  of: ({ record, rules, period }) => {
    const { daysOfCare: days, daysBeforeAdoption, contactsWithClient, work, total, nonDeliveries } = careOver(record, rules, period);
    return [
      { list: 'days', code: 'all', amounts: { days, daysBeforeAdoption } },
      ...timesOf('contacts-with-client', contactsWithClient.reached),
      ...Object.entries(work).flatMap(([kind, of]) => effort(`work/${kind}`, of)),
      ...costs('cost', total),
      ...timesOf('not-delivered', nonDeliveries),
    ];
  },
};

const severities = {
  ...labelsOf(CrisisSeverity),
  'not-judged': text('not judged', 'belum dinilai'),
};
/** The gravest comes first; one that nobody has judged is not the least. */
const gravest = ['life-threatening', 'serious', 'not-judged', 'manageable'];

/** Crises that began in the period; a case with several counts by the gravest. B3.1 */
export const crises: Chapter = {
  lists: [
    {
      id: 'crises',
      label: text('Crises that began in the period', 'Krisis yang bermula dalam periode'),
      over: { of: 'care' },
      ...some,
      amounts: { crises: text('crises', 'krisis') },
    },
    {
      id: 'crises-severity',
      label: text('Of those: the gravest', 'Di antaranya: yang terberat'),
      over: { list: 'crises', code: 'with' },
      codes: Object.fromEntries(gravest.map((code) => [code, labelIn(severities)(code)])),
    },
  ],
  of: ({ record, period, zone }) => {
    const begun = within(record.sections.crisis.crises, period, zone);
    if (begun.length === 0) return [];
    const judged = begun.map((c) => c.judgement?.severity ?? 'not-judged');
    return [
      { list: 'crises', code: 'with', amounts: { crises: begun.length } },
      { list: 'crises-severity', code: gravest.find((s) => (judged as string[]).includes(s)) ?? 'not-judged' },
    ];
  },
};
