import { byId, live } from '../../vocabulary/entry.js';
import type { Instant } from '../../vocabulary/fields.js';
import { unjudgedAlerts } from '../assessment/alerts.js';
import type { Assessment } from '../assessment/assessment.js';
import type { Measurement } from '../assessment/measurement.js';
import type { Acknowledgement, Crises, Crisis } from './crisis.js';

/** What waits for somebody to take it in hand, since when. */
export interface Alarm {
  readonly about: Crisis | Measurement;
  readonly since: Instant;
}

/**
 * The alarm of an open crisis, or of a measurement whose alert nobody has judged yet. A crisis that was stabilised or closed has none: a
 * worker has said that the danger is over, and what was left out can wait for the morning.
 */
export const alarmOf = ({ assessment, crisis }: { assessment: Assessment; crisis: Crises }, id: string): Alarm | undefined => {
  const found = byId(crisis.crises, id);
  if (found) return found.status === 'open' ? { about: found, since: found.alarmAt } : undefined;
  const measured = unjudgedAlerts(assessment).find((m) => m.id === id);
  return measured && { about: measured, since: measured.recordedAt };
};

/** Who has taken one of these in hand since that instant: what was acknowledged before an alarm anew says nothing of it. */
export const acknowledgedSince = ({ acknowledgements }: Crises, ids: readonly string[], since: Instant): Acknowledgement[] =>
  live(acknowledgements).filter((a) => ids.includes(a.of) && Date.parse(a.recordedAt) >= Date.parse(since));
