import type { Given } from '../../vocabulary/command.js';
import type { Engagement, EngagementPhase } from './client.js';

/** The engagement that begins now: its phase, since when, and what belongs to it. The former one stays in the journal. */
export const entering = (phase: EngagementPhase, given: Given, because: Pick<Engagement, 'lookAgainOn' | 'reason'>): Engagement => ({
  ...because,
  phase,
  since: given.happenedAt,
  recordedAt: given.now,
});
