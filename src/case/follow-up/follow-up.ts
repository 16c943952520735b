import * as z from 'zod/v4';
import { entryFields } from '../../vocabulary/entry.js';
import { fixed, Id, Minutes, Money, Note, When } from '../../vocabulary/fields.js';
import { named, type Schema } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';
import { ContactStartedBy } from '../accompaniment/accompaniment.js';
import { Channel } from '../client/client.js';
import { reachedFields } from '../client/unsafe-contact.js';

export const FollowUpReached = fixed('follow-up-reached', {
  reached: text('reached', 'terhubung'),
  'not-reached': text('not reached', 'tidak terhubung'),
});
export const OutcomeHolds = fixed('outcome-holds', {
  holds: text('it holds', 'bertahan'),
  'in-part': text('it holds in part', 'bertahan sebagian'),
  'does-not': text('it does not hold', 'tidak bertahan'),
  unknown: text('not known', 'tidak diketahui'),
});
export const HowWell = fixed('how-well', {
  well: text('well', 'baik'),
  'in-part': text('in part', 'sebagian'),
  poorly: text('poorly', 'kurang'),
  'not-involved': text('had no part', 'tidak terlibat'),
  unknown: text('not known', 'tidak diketahui'),
});

/** What it shows of the client, of the programme's outcome, of other professionals and of the support system. B8.1, B8.2 */
export const shownFields = {
  client: Note.optional(),
  outcomeHolds: OutcomeHolds.optional(),
  outcome: Note.optional(),
  professionalsDid: HowWell.optional(),
  professionals: Note.optional(),
  supportSystemDid: HowWell.optional(),
  supportSystem: Note.optional(),
};
const visit = z.strictObject({
  ...entryFields,
  channel: Channel,
  ...reachedFields,
  /** A former client who calls or comes has chosen to. Left out: the worker. */
  startedBy: ContactStartedBy.optional(),
  reached: FollowUpReached,
  ...shownFields,
  /** Time, and money that it took. B8.3 */
  minutes: Minutes.optional(),
  cost: Money.optional(),
});
/** A follow-up of a former client. B8.1 */
export interface FollowUpVisit extends z.infer<typeof visit> {}
export const FollowUpVisit = named<FollowUpVisit>(visit);

const followUp = z.strictObject({
  /** The step with which the case ended that is, or was, followed up: a case that was reopened ends more than once. */
  endId: Id.optional(),
  begunAt: When.optional(),
  visits: z.array(FollowUpVisit),
  closedAt: When.optional(),
  closedBecause: Note.optional(),
});
/** What became of the former client, and what that says of the programme. */
export interface FollowUp extends z.infer<typeof followUp> {}
export const FollowUp: Schema<FollowUp> = followUp;

export const noFollowUp: FollowUp = { visits: [] };
