import * as z from 'zod/v4';
import { entryFields } from '../../vocabulary/entry.js';
import { fixed, Minutes, Money, Note, When } from '../../vocabulary/fields.js';
import { named, type Schema } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';
import { Channel } from '../client/client.js';

export const FollowUpReached = fixed('follow-up-reached', {
  reached: text('reached', 'terhubung'),
  'not-reached': text('not reached', 'tidak terhubung'),
});
const visit = z.strictObject({
  ...entryFields,
  channel: Channel,
  reached: FollowUpReached,
  /** What it shows of the client, of the programme's outcome, of other professionals and the support system. B8.1, B8.2 */
  client: Note.optional(),
  outcome: Note.optional(),
  professionals: Note.optional(),
  /** Time, and money that it took. B8.3 */
  minutes: Minutes,
  cost: Money.optional(),
});
/** A follow-up of a former client. B8.1 */
export interface FollowUpVisit extends z.infer<typeof visit> {}
export const FollowUpVisit = named<FollowUpVisit>(visit);

const followUp = z.strictObject({
  begunAt: When.optional(),
  visits: z.array(FollowUpVisit),
  closedAt: When.optional(),
  closedBecause: Note.optional(),
});
/** What became of the former client, and what that says of the programme. */
export interface FollowUp extends z.infer<typeof followUp> {}
export const FollowUp: Schema<FollowUp> = followUp;

export const noFollowUp: FollowUp = { visits: [] };
