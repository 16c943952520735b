import type { Ids } from '../../vocabulary/entry.js';
import type { Day } from '../../vocabulary/fields.js';
import { type Text, text } from '../../vocabulary/text.js';
import { entryDay } from '../../vocabulary/time.js';
import { type Readable, type Reading, zoneOf } from '../reading.js';
import { type IdsBy, idsBy, seen } from '../seen.js';
import { type Kept, keptIn } from './asked-for.js';

export { type AskedFor, askedFor, type Kept } from './asked-for.js';
export type { Turn } from './rhythm.js';

/** Which evaluation the case is in, and what that means for this reading. */
export const evaluationSays = {
  'outcome-is-right': text(
    'The outcome is evaluated here; the process stands beside it and does not take its place.',
    'Di sini yang dievaluasi adalah hasil; evaluasi proses mendampinginya dan tidak menggantikannya.',
  ),
  'process-is-right': text(
    'The client needs support without end: the process is evaluated in place of the outcome.',
    'Klien memerlukan dukungan tanpa batas waktu: prosesnya dievaluasi sebagai pengganti hasil.',
  ),
  'not-begun': text('No evaluation has begun.', 'Evaluasi belum dimulai.'),
} as const satisfies Readonly<Record<string, Text>>;
export type EvaluationSays = keyof typeof evaluationSays;

/** Which of the two evaluations is right for this client, as it was decided when the evaluation began. A8.8.1, A8.8.2 */
export const rightEvaluation = ({ sections: { evaluation } }: Readable): EvaluationSays =>
  evaluation.kind === 'process' ? 'process-is-right' : evaluation.kind === 'outcome' ? 'outcome-is-right' : 'not-begun';

/** The part that the client had: ids by what was said of it. */
export interface ClientsPart {
  readonly inReviews: IdsBy;
  readonly inMeasurements: IdsBy;
  readonly inReassessments: IdsBy;
  readonly inPlans: IdsBy;
  /** Of conferences that were held. */
  readonly inConferences: IdsBy;
}

/** What was said of the process when it was evaluated. */
export interface ProcessSaid {
  readonly processId: string;
  readonly on: Day;
  /** `not-said` where it was not. */
  readonly delivered: string;
}

/** The process of a case, period by period. A8.8.2 */
export interface ProcessOfCare {
  readonly evaluation: EvaluationSays;
  readonly kept: readonly Kept[];
  readonly clientsPart: ClientsPart;
  /** Oldest first. */
  readonly said: readonly ProcessSaid[];
  readonly conclusionIds: Ids;
}

const clientsPart = ({ sections: { monitoring, assessment, plan, conference } }: Readable): ClientsPart => ({
  inReviews: idsBy(seen(monitoring.reviews), (r) => r.clientTookPart),
  inMeasurements: idsBy(seen(assessment.measurements), (m) => m.clientPart),
  inReassessments: idsBy(seen(assessment.reassessments), (r) => r.clientPart),
  inPlans: idsBy(seen(plan.agreements), (a) => a.part),
  inConferences: idsBy(
    seen(conference.conferences).filter((c) => c.status === 'held'),
    (c) => c.clientCame,
  ),
});

/**
 * Whether contacts, reassessments, reviews, deliveries, verifications and the client's part were kept as the programme asks, period by
 * period. It takes the place of the outcome only for a client who needs support without end, and says where it does not. It says nothing
 * of how good the help was. The limits are those of the rules given: a case that was moved between programmes is judged by one. A8.8.2
 */
export const processOfCare: Reading<ProcessOfCare> = (record, rules, now) => {
  const { evaluation } = record.sections;
  const zone = zoneOf(record, rules);
  return {
    evaluation: rightEvaluation(record),
    kept: keptIn(record, rules, now),
    clientsPart: clientsPart(record),
    said: seen(evaluation.processes)
      .map((p) => ({ processId: p.id, on: entryDay(p, zone), delivered: p.delivered ?? 'not-said' }))
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    conclusionIds: seen(evaluation.conclusions).map((c) => c.id),
  };
};
