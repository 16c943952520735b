import { type AspireStep, stages } from '../../lifecycle/stages.js';
import type { Instant } from '../../vocabulary/fields.js';
import type { Rules } from '../../vocabulary/rules.js';
import { type Text, text } from '../../vocabulary/text.js';
import { dayIn, daysBetween, entryDay } from '../../vocabulary/time.js';
import { type Interval, type Readable, zoneOf } from '../reading.js';
import { inOrder, madeInError, type ShownFact } from './journal.js';

/** The five steps in their order, with their names. A8.9 */
export const aspireSteps: Readonly<Record<AspireStep, Text>> = {
  assessment: text('assessment', 'asesmen'),
  planning: text('planning', 'perencanaan'),
  intervention: text('intervention', 'intervensi'),
  review: text('review', 'tinjauan'),
  evaluation: text('evaluation', 'evaluasi'),
};
const order = Object.keys(aspireSteps);

/** Days in one step without a break. */
export interface AspirePhase extends Interval {
  readonly step: AspireStep;
  /** From 1. The steps go round: on every way back to an earlier one a new round begins. */
  readonly round: number;
  /** Whole days; until today where it goes on. 0 where it began and ended on one day. */
  readonly days: number;
  /** Versions of the facts that were recorded in it. The one that moves the case on closes the step that it leaves. */
  readonly facts: readonly number[];
}

/** The step by a stage. A stage that a host added says nothing of it. */
const stepOf = (stage: string): AspireStep | undefined =>
  Object.hasOwn(stages, stage) ? stages[stage as keyof typeof stages].aspire : undefined;

/** The step in which the case stands now, by its stage alone; `undefined` in a stage that a host added. A8.9 */
export const aspireNow = ({ state }: Readable): AspireStep | undefined => stepOf(state.stage);

interface Phase {
  readonly step: AspireStep;
  readonly round: number;
  readonly from: string;
  readonly facts: readonly ShownFact[];
}

/**
 * Assessment, Planning, Intervention, Review, Evaluation as the case went through them: read off the stage that stands in each fact of its
 * journal, not a second machine. A phase begins on the day on which the fact that moved the case happened; where that is told later than
 * what followed, no phase ends before it began. A stage that a host added belongs to the step before it. Facts whose entry was made in
 * error are left out; a stage is moved back, never voided. It judges no step: that a review happened within the intervention does not
 * make it one of review here. A8.9; Sutton (1994, 2006), as the article names it.
 */
export const aspire = (record: Readable, facts: readonly ShownFact[], rules: Pick<Rules, 'timeZone'>, now: Instant): AspirePhase[] => {
  const zone = zoneOf(record, rules);
  const isError = madeInError(facts);
  const phases: Phase[] = [];
  for (const fact of inOrder(facts)) {
    const last = phases.at(-1);
    const day = entryDay({ at: fact.happenedAt, recordedAt: fact.recordedAt }, zone);
    const step = stepOf(fact.state.stage) ?? last?.step;
    if (step === undefined) continue;
    if (last) phases[phases.length - 1] = { ...last, facts: [...last.facts, fact] };
    if (step === last?.step) continue;
    const isBack = last !== undefined && order.indexOf(step) < order.indexOf(last.step);
    const from = last !== undefined && day < last.from ? last.from : day;
    phases.push({ step, round: (last?.round ?? 1) + (isBack ? 1 : 0), from, facts: last ? [] : [fact] });
  }
  const today = dayIn(now, zone);
  return phases.map(({ facts: within, ...phase }, n): AspirePhase => {
    const until = phases[n + 1]?.from;
    return {
      ...phase,
      ...(until !== undefined && { until }),
      days: Math.max(0, daysBetween(phase.from, until ?? today)),
      facts: within.filter((fact) => !isError(fact)).map(({ version }) => version),
    };
  });
};
