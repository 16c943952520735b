import { UnmetBecause } from '../../../case/monitoring/monitoring.js';
import { BarrierKind } from '../../../case/plan/plan.js';
import { live } from '../../../vocabulary/entry.js';
import { LifeDomain } from '../../../vocabulary/life-domains.js';
import { text } from '../../../vocabulary/text.js';
import { coverage } from '../../coverage/coverage.js';
import type { Chapter, Counting } from '../counting.js';
import { applies, labelIn, labelsOf } from './words.js';

const states = {
  unmet: text('unmet', 'belum terpenuhi'),
  planned: text('planned, nothing came yet', 'direncanakan, belum ada yang diterima'),
  'not-known': text('not known', 'tidak diketahui'),
  declined: text('service declined', 'pelayanan tidak diinginkan'),
  'own-resources': text('met by own resources', 'dipenuhi dengan sumber sendiri'),
  'met-twice': text('met twice', 'dipenuhi ganda'),
  met: text('met', 'terpenuhi'),
  closed: text('need closed', 'kebutuhan selesai'),
  'no-need': text('no need on record', 'tidak ada kebutuhan tercatat'),
};
type State = keyof typeof states;
/** Where a case has several needs in a domain, what most asks for something to be done. */
const foremost = Object.keys(states) as State[];

const domains = { ...labelsOf(LifeDomain), 'not-known': text('not known', 'tidak diketahui') };
const reasons = {
  ...labelsOf(BarrierKind),
  ...labelsOf(UnmetBecause),
  'nothing-planned': text('nothing was planned', 'belum ada yang direncanakan'),
};

/**
 * Needs by domain of life, and by how they are met; why unmet ones are not. Each case counts once in a domain, by the need that most asks
 * for something. A5.4.2, A4.2
 */
export const needs: Chapter = {
  lists: [
    {
      id: 'needs',
      each: labelIn(domains),
      label: text('Needs, as they stand on the day of this report', 'Kebutuhan, pada saat laporan dibuat'),
      over: { of: 'care' },
      codes: states,
      rest: 'no-need',
    },
    {
      id: 'gaps',
      each: (key) => {
        const [domain = '', why = ''] = key.split('/');
        const [of, because] = [labelIn(domains)(domain), labelIn(reasons)(why)];
        return text(`${of.en}: ${because.en}`, `${of.id}: ${because.id}`);
      },
      label: text('Of those with an unmet need: why', 'Di antara yang kebutuhannya belum terpenuhi: alasannya'),
      over: (key) => ({ list: `needs/${key.split('/')[0]}`, code: 'unmet' }),
      ...applies(text('for this reason', 'karena alasan ini'), text('not for it', 'bukan karena itu')),
    },
  ],
  of: ({ record, rules }) => {
    const { needs: open, closed } = coverage(record, rules);
    if (open.length + closed.length === 0) return [];
    const found = new Map<string, State>();
    const say = (domain = 'not-known', state: State): void => {
      const before = found.get(domain);
      if (before === undefined || foremost.indexOf(state) < foremost.indexOf(before)) found.set(domain, state);
    };
    for (const { domain, state } of open) say(domain, state);
    for (const need of live(record.sections.assessment.needs)) if (closed.some((c) => c.needId === need.id)) say(need.domain, 'closed');
    const why = open.flatMap(({ domain = 'not-known', state, why }) => (state === 'unmet' ? why.map((w) => `${domain}/${w.code}`) : []));
    return [
      ...[...found].map(([domain, code]): Counting => ({ list: `needs/${domain}`, code })),
      ...[...new Set(why)].map((key): Counting => ({ list: `gaps/${key}`, code: 'with' })),
    ];
  },
};
