import type { Ids } from '../../vocabulary/entry.js';
import { type EvaluationSays, rightEvaluation } from '../process/process.js';
import { type Reading, todayOf, zoneOf } from '../reading.js';
import { idsOf, seen } from '../seen.js';
import { type FunctioningIn, functioning, type OwnDoing, ownDoing } from './functioning.js';
import { type GoalsAttained, goalsAttained } from './goals.js';
import { type Measured, type MeasuredSeries, measured } from './measured.js';
import { type NetworkOutcomes, networkOutcomes } from './network.js';
import { type ProfessionalOutcomes, professionalOutcomes } from './professionals.js';
import { type ToldAfter, toldAfter } from './told-after.js';
import { type BeforeAfter, idsBySide, type TurningPoint, turningPoint } from './turning-point.js';

export type { FunctioningIn, OwnDoing } from './functioning.js';
export type { GoalsAttained, RatedGoal } from './goals.js';
export type { Measured, MeasuredSeries, MeasuredStep } from './measured.js';
export type { NetworkOutcomes, SupportOutcome, SupportState } from './network.js';
export type { ProfessionalOutcomes, ReferralOutcomes, ServiceOutcome } from './professionals.js';
export type { ToldAfter } from './told-after.js';
export type { BeforeAfter, TurningPoint } from './turning-point.js';

/** The client's functioning and quality of life, before and after. A1.4, A7.4 */
export interface ClientOutcomes extends OwnDoing {
  readonly measured: readonly MeasuredSeries[];
  /** What the assessment found of strengths and weaknesses. */
  readonly findings: BeforeAfter;
  readonly functioning: readonly FunctioningIn[];
  readonly goals: readonly GoalsAttained[];
  /** Whether the outcome holds, as former clients tell it. B8.1 */
  readonly afterEnd: readonly ToldAfter[];
}

/** What came of a case on the three levels, before and after. A7.4 */
export interface Outcomes {
  /** Says so where the process is to be evaluated in place of this. A8.8.2 */
  readonly evaluation: EvaluationSays;
  /** Absent where there is neither a plan in force nor a baseline: nothing can be told apart. */
  readonly turningPoint?: TurningPoint;
  readonly client: ClientOutcomes;
  readonly network: NetworkOutcomes;
  readonly professionals: ProfessionalOutcomes;
  /** Measurements that stand in no series, on whichever level. */
  readonly notCompared: Measured['notCompared'];
  /** What was concluded at the three levels, oldest first: it is for people to judge. */
  readonly conclusionIds: Ids;
}

/**
 * What came of a case for the client, for the network, and in what professionals and agencies did: evidence by id, before and after. It
 * does not say what brought a change about, sums the levels to no number, and takes nothing that is not known for a no. A7.4, A1.4, A8.8.1,
 * B8.1, B8.2
 */
export const outcomes: Reading<Outcomes> = (record, rules, now) => {
  const { assessment, evaluation } = record.sections;
  const zone = zoneOf(record, rules);
  const point = turningPoint(record, zone);
  const { series, notCompared } = measured(record, rules, zone);
  const isOfNetwork = (s: MeasuredSeries) => s.measures === 'support-system';
  const ofClient = seen(assessment.findings).filter((f) => f.bears === 'strength' || f.bears === 'limit');
  return {
    evaluation: rightEvaluation(record),
    ...(point && { turningPoint: point }),
    client: {
      measured: series.filter((s) => !isOfNetwork(s)),
      findings: idsBySide(ofClient, point, zone),
      functioning: functioning(record, point, zone),
      ...ownDoing(record),
      goals: goalsAttained(record, zone),
      afterEnd: toldAfter(record, 'outcomeHolds', zone),
    },
    network: networkOutcomes(record, series.filter(isOfNetwork), point, zone),
    professionals: professionalOutcomes(record, point, todayOf(record, rules, now), zone),
    notCompared,
    conclusionIds: idsOf(seen(evaluation.conclusions)),
  };
};
