import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Minutes, Money } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { entryDay } from '../../vocabulary/time.js';
import { ContactStartedBy } from '../accompaniment/accompaniment.js';
import { isSafeContact } from '../accompaniment/contact-safety.js';
import { Channel, type Client } from '../client/client.js';
import { asMade, notKept, reachedFields } from '../client/unsafe-contact.js';
import type { Consent } from '../consent/consent.js';
import { isAgreedForAnotherTime, isDeclined } from './agreement.js';
import { type FollowUp, FollowUpReached, FollowUpVisit, shownFields } from './follow-up.js';

/**
 * Record a follow-up of the former client, also one that reached nobody: what it shows, and what it took. A client who has said no, whose
 * agreement is over, or who cannot safely be reached in this way, is left in peace; in a household each says so for themselves. Whoever
 * calls or comes by themselves is not followed up by us. One that was made against a no is kept with its mark. B8.1, B8.2, B8.3
 */
export const recordVisit = command({
  type: 'followUp.recordVisit',
  label: text('record a follow-up', 'mencatat tindak lanjut'),
  rows: ['B8.1', 'B8.2', 'B8.3'],
  ofMember: true,
  input: z.strictObject({
    ...entryInput,
    channel: Channel,
    ...reachedFields,
    /** Left out: the worker. */
    startedBy: ContactStartedBy.optional(),
    reached: FollowUpReached,
    ...shownFields,
    /** Left out: not known. */
    minutes: Minutes.optional(),
    cost: Money.optional(),
  }),
  fact: { type: 'followUp.visitRecorded', data: z.strictObject({ visit: FollowUpVisit }) },
  refuses: ['followUp.declined', 'followUp.agreement-over', 'contact.not-safe'],
  decide: (reads: { client: Client; consent: Consent }, input, given) => {
    const { consent } = reads;
    const { members = [undefined], startedBy = 'worker' } = input;
    const on = entryDay({ at: given.happenedAt, recordedAt: given.now }, given.zone);
    const asked = startedBy === 'worker' ? members : [];
    const isNo = asked.some((member) => isDeclined(consent, member));
    const isOver = asked.some((member) => isAgreedForAnotherTime(consent, on, member));
    const isWanted = !isNo && !isOver;
    const safe = isSafeContact(reads, input, given);
    return (
      refuseAll(
        notKept(isWanted, input, given) && refuseAll(isNo && refuse('followUp.declined'), isOver && refuse('followUp.agreement-over')),
        notKept(safe, input, given),
      ) ?? { visit: asMade(safe && isWanted, entry<FollowUpVisit>(given, input)) }
    );
  },
  apply: (followUp: FollowUp, { visit }): FollowUp => ({ ...followUp, visits: [...followUp.visits, visit] }),
});
