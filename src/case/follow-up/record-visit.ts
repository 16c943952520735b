import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Minutes, Money, Note } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { entryDay } from '../../vocabulary/time.js';
import { Channel, type Client } from '../client/client.js';
import { mayContact } from '../client/safe-contact.js';
import type { Consent } from '../consent/consent.js';
import { isAgreedForAnotherTime, isDeclined } from './agreement.js';
import { type FollowUp, FollowUpReached, FollowUpVisit } from './follow-up.js';

/**
 * Record a follow-up of the former client, also one that reached nobody: what it shows, and what it took. A client who has said no, whose
 * agreement is over, or who cannot safely be reached in this way, is left in peace. B8.1, B8.2, B8.3
 */
export const recordVisit = command({
  type: 'followUp.recordVisit',
  label: text('record a follow-up', 'mencatat tindak lanjut'),
  rows: ['B8.1', 'B8.2', 'B8.3'],
  input: z.strictObject({
    ...entryInput,
    channel: Channel,
    reached: FollowUpReached,
    client: Note.optional(),
    outcome: Note.optional(),
    professionals: Note.optional(),
    minutes: Minutes,
    cost: Money.optional(),
  }),
  fact: { type: 'followUp.visitRecorded', data: z.strictObject({ visit: FollowUpVisit }) },
  refuses: ['followUp.declined', 'followUp.agreement-over', 'followUp.contact-not-safe'],
  decide: ({ client, consent }: { client: Client; consent: Consent }, input, given) =>
    refuseAll(
      isDeclined(consent) && refuse('followUp.declined'),
      isAgreedForAnotherTime(consent, entryDay({ at: given.happenedAt, recordedAt: given.now }, given.zone)) &&
        refuse('followUp.agreement-over'),
      input.channel !== 'office' && !mayContact(client, input.channel) && refuse('followUp.contact-not-safe'),
    ) ?? { visit: entry<FollowUpVisit>(given, input) },
  apply: (followUp: FollowUp, { visit }): FollowUp => ({ ...followUp, visits: [...followUp.visits, visit] }),
});
