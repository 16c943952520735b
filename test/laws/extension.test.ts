import { expect, test } from 'vitest';
import * as z from 'zod/v4';
import { Count, command, extend, programmes, refuse, room, socialWork, text, When } from '../../src/index.js';
import { checkLaws } from './laws.js';
import { startsOf } from './starts.js';

interface Adherence {
  readonly counts: readonly { readonly pills: number; readonly at: When }[];
}
const Counted = z.strictObject({ pills: Count, at: When });
const countPills = command({
  type: 'adherence.countPills',
  label: text('count the pills', 'menghitung sisa obat'),
  rows: [],
  input: z.strictObject({ pills: Count }),
  fact: { type: 'adherence.pillsCounted', data: Counted },
  refuses: ['adherence.too-many'],
  decide: ({ adherence }: { adherence: Adherence }, { pills }, given) =>
    pills > 20 && adherence.counts.length > 1 ? refuse('adherence.too-many') : { pills, at: given.happenedAt },
  apply: (adherence: Adherence, counted): Adherence => ({ counts: [...adherence.counts, counted] }),
});
const start = command({
  type: 'adherence.start',
  label: text('start the treatment', 'memulai pengobatan'),
  rows: [],
  moves: true,
  input: z.strictObject({}),
  fact: { type: 'adherence.started', data: z.strictObject({ at: When }) },
  decide: (_: object, _input, given) => ({ at: given.happenedAt }),
  apply: (adherence: Adherence): Adherence => adherence,
});
const adherence = room({
  name: 'adherence',
  label: text('adherence', 'kepatuhan'),
  section: z.strictObject({ counts: z.array(Counted) }) as z.ZodType<Adherence>,
  empty: { counts: [] },
  commands: { countPills, start },
  refusals: { 'adherence.too-many': text('Too many pills are left.', 'Sisa obat terlalu banyak.') },
  requirements: {
    'adherence.counted': {
      text: text('pills were counted', 'sisa obat sudah dihitung'),
      source: 'host',
      holds: ({ adherence }: { adherence: Adherence }) => adherence.counts.length > 0 || [],
    },
  },
});
const clinic = extend(socialWork, {
  rooms: [adherence],
  stages: {
    treatment: {
      label: text('treatment', 'pengobatan'),
      after: 'planning',
      opens: ['adherence', 'plan'],
      moves: { 'adherence.start': { target: 'active', requires: ['adherence.counted'] } },
    },
  },
  change: { planning: { opens: ['adherence'], moves: { 'plan.putInForce': { target: 'treatment' } } } },
  stricter: { 'plan.setGoal': (_sections, { criteria }) => (criteria.length > 2 ? refuse('plan.criterion-missing') : undefined) },
});

test('a lifecycle with rooms, a stage and rules of the host keeps every law', () => {
  const rules = programmes.personalStrengths;
  expect(clinic.table.states('stage')).toContain('treatment');
  console.info(checkLaws(clinic, startsOf(clinic, rules), rules, 105_000, 4_000, 25));
}, 300_000);
