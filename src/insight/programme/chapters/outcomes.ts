import { isBeforeBaseline } from '../../../case/assessment/baselines.js';
import { Attainment } from '../../../case/plan/goal-scale.js';
import { change } from '../../../instruments/change.js';
import type { ChangeVerdict } from '../../../instruments/reliable-change.js';
import { isRefusal } from '../../../vocabulary/refusal.js';
import { text } from '../../../vocabulary/text.js';
import { whomOf } from '../../whom.js';
import type { Chapter, Counting, InReport } from '../counting.js';
import { within } from '../stay.js';
import { applies, labelIn, labelsOf } from './words.js';

const levels = labelsOf(Attainment);

/** The newest rating of the period for each goal and each of those it was rated for, by level: how many goals. */
const goalsByLevel = ({ record, period, zone }: InReport): ReadonlyMap<string, number> => {
  const newest = new Map<string, string>();
  for (const r of within(record.sections.evaluation.ratings, period, zone))
    if (r.goalId !== undefined && r.attainment !== undefined) newest.set(`${r.goalId} ${whomOf(r)}`, r.attainment);
  const counts = new Map<string, number>();
  for (const level of newest.values()) counts.set(level, (counts.get(level) ?? 0) + 1);
  return counts;
};

/** How far goals were attained: cases with a goal at each level, and how many goals those are. A8.8.1 */
export const goals: Chapter = {
  lists: [
    {
      id: 'goals-rated',
      label: text('Goals rated in the period', 'Tujuan yang dinilai dalam periode'),
      over: { of: 'care' },
      ...applies(text('a goal was rated', 'ada tujuan yang dinilai'), text('none was', 'tidak ada')),
    },
    {
      id: 'goals',
      each: labelIn(levels),
      label: text('Of those: goals by level of attainment', 'Di antaranya: tujuan menurut tingkat pencapaian'),
      over: { list: 'goals-rated', code: 'with' },
      ...applies(text('with such a goal', 'ada tujuan demikian'), text('without', 'tidak ada')),
      amounts: { goals: text('goals', 'tujuan') },
    },
  ],
  of: (seen) => {
    const counts = goalsByLevel(seen);
    if (counts.size === 0) return [];
    return [
      { list: 'goals-rated', code: 'with' },
      ...[...counts].map(([level, goals]): Counting => ({ list: `goals/${level}`, code: 'with', amounts: { goals } })),
    ];
  },
};

const verdicts = {
  deteriorated: text('deteriorated', 'memburuk'),
  unchanged: text('no change beyond chance', 'tidak ada perubahan yang melebihi kebetulan'),
  'not-judged': text('compared, not judged', 'dibandingkan, tidak dinilai'),
  improved: text('improved', 'membaik'),
  recovered: text('recovered', 'pulih'),
  'not-compared': text('not compared', 'tidak dibandingkan'),
} satisfies Record<ChangeVerdict | 'not-judged' | 'not-compared', unknown>;
type Verdict = Exclude<keyof typeof verdicts, 'not-compared'>;
/** A household counts by the member who fares worst. */
const worst = Object.keys(verdicts) as Verdict[];

/** The last measurement of the period beside its baseline, by instrument. */
const verdictsOf = ({ record, rules, period, zone }: InReport): ReadonlyMap<string, Verdict> => {
  const { measurements } = record.sections.assessment;
  const last = new Map(
    within(measurements, period, zone).flatMap((m) =>
      m.use === 'reassessment' && m.instrument !== undefined ? [[`${m.instrument.id}@${m.instrument.version} ${whomOf(m)}`, m]] : [],
    ),
  );
  const found = new Map<string, Verdict>();
  for (const m of last.values()) {
    const baseline = measurements.find((b) => b.id === m.baselineId && b.voided === undefined);
    const instrument = rules.instruments?.find((i) => i.id === m.instrument.id && i.version === m.instrument.version);
    // As in `outcomes`: nothing stands beside another's baseline, nor beside one that was made after it.
    const isSame = baseline?.instrument !== undefined && whomOf(baseline) === whomOf(m) && !isBeforeBaseline(m, baseline, zone);
    const changed = isSame && instrument ? change(instrument, baseline, m) : undefined;
    if (changed === undefined || isRefusal(changed) || changed.total === undefined) continue;
    const key = `${m.instrument.id}@${m.instrument.version}`;
    const verdict = changed.total.judged ?? 'not-judged';
    const before = found.get(key);
    if (before === undefined || worst.indexOf(verdict) < worst.indexOf(before)) found.set(key, verdict);
  }
  return found;
};

/** What changed by each instrument, from the baseline to the last measurement of the period. A1.4, A8.7.3 */
export const changes: Chapter = {
  lists: [
    {
      id: 'change',
      each: labelIn({}),
      label: text('Change since the baseline, by instrument', 'Perubahan sejak pengukuran dasar, menurut alat ukur'),
      over: { of: 'care' },
      codes: verdicts,
      rest: 'not-compared',
    },
  ],
  of: (seen) =>
    seen.record.sections.assessment.measurements.length === 0
      ? []
      : [...verdictsOf(seen)].map(([instrument, code]): Counting => ({ list: `change/${instrument}`, code })),
};
