import { byId, live } from '../../vocabulary/entry.js';
import type { Assessment } from './assessment.js';
import type { Measurement } from './measurement.js';

const isJudged = ({ alertJudgements }: Assessment, id: string): boolean => live(alertJudgements).some((j) => j.measurementId === id);

/** Whether anybody ever judged it, also by an entry that was voided since: a measurement of the wrong person can then go too. */
export const wasJudged = ({ alertJudgements }: Assessment, id: string): boolean => alertJudgements.some((j) => j.measurementId === id);

/** The measurements whose answers raised an alert that nobody has judged yet. */
export const unjudgedAlerts = (assessment: Assessment): Measurement[] =>
  live(assessment.measurements).filter((m) => (m.alerts?.length ?? 0) > 0 && !isJudged(assessment, m.id));

/** The measurement with this id, where its answers raised an alert. */
export const withAlert = ({ measurements }: Assessment, id: string): Measurement | undefined => {
  const found = byId(measurements, id);
  return found?.alerts?.length ? found : undefined;
};
