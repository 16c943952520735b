import type { Given } from '../../vocabulary/command.js';
import type { Client, Engagement, EngagementPhase } from './client.js';

/** The engagement that begins now: its phase, since when, and what belongs to it. */
export const entering = (phase: EngagementPhase, given: Given, because: Pick<Engagement, 'lookAgainOn' | 'reason'>): Engagement => ({
  ...because,
  phase,
  since: given.happenedAt,
  recordedAt: given.now,
});

/** The client with that engagement, and with the one before kept: a hold that is over was no gap in care. A4.5 */
export const withEngagement = (client: Client, { engagement }: { readonly engagement: Engagement }): Client => ({
  ...client,
  formerEngagements: [...(client.formerEngagements ?? []), client.engagement],
  engagement,
});
