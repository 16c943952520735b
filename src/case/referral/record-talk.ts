import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Id, Note, PersonRef } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Client } from '../client/client.js';
import { StaffTalk } from './linking.js';
import type { Referrals } from './referral.js';

/**
 * Record a talk with referral staff, to keep up the relation. What it told of the client is a disclosure, recorded as one. With a person
 * unsafe for the client there is none; with others at the same agency there may have to be, for the client's safety. B4.3
 */
export const recordTalk = command({
  type: 'referral.recordTalk',
  label: text('record a talk with referral staff', 'mencatat pembicaraan dengan staf rujukan'),
  rows: ['B4.3'],
  input: z.strictObject({ ...entryInput, agencyId: Id, contactPerson: PersonRef, about: Note }),
  fact: { type: 'referral.talkRecorded', data: z.strictObject({ talk: StaffTalk }) },
  refuses: ['contact.not-safe'],
  decide: ({ client }: { client: Client }, input, given) =>
    client.ties.some((t) => t.unsafe && t.person === input.contactPerson)
      ? refuse('contact.not-safe')
      : { talk: entry<StaffTalk>(given, input) },
  apply: (section: Referrals, { talk }): Referrals => ({ ...section, talks: [...section.talks, talk] }),
});
