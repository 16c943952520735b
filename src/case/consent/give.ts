import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput, Kinds } from '../../vocabulary/entry.js';
import { Day, Id } from '../../vocabulary/fields.js';
import { isRefusal, refuse, refuseAll } from '../../vocabulary/refusal.js';
import { kinds } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';
import { entryDay } from '../../vocabulary/time.js';
import type { Client } from '../client/client.js';
import { type Consent, ConsentGiven, ConsentPurpose, Proof } from './consent.js';
import { giverInput, giverRefusals, judgeGiver } from './giver.js';

/**
 * Record a consent: one purpose, one recipient, named kinds of information, a period, and how it can be shown. Nothing is covered
 * that is not named. It does not replace an earlier consent: that one is withdrawn or runs out. One that has run out may still be
 * recorded late, since what was told on it has to rest on something. Nobody consents for two: each member of a household has a
 * consent of their own. Who may consent is judged by the age on the day it was given; of it only the judgement is kept.
 * UU 27/2022 art. 20, 22, 24, 25, 26; A3.5
 */
export const give = command({
  type: 'consent.give',
  label: text('record a consent', 'mencatat persetujuan'),
  rows: ['A3.5'],
  ofMember: true,
  input: z.strictObject({
    ...entryInput,
    purpose: ConsentPurpose,
    recipient: Id.optional(),
    covers: Kinds,
    from: Day,
    until: Day.optional(),
    ...giverInput,
    proof: Proof,
  }),
  fact: { type: 'consent.given', data: z.strictObject({ consent: ConsentGiven }) },
  refuses: [
    'consent.period-ended',
    'consent.recipient-missing',
    'consent.covers-nothing',
    'consent.covers-everything',
    'consent.witness-missing',
    'consent.one-member',
    ...giverRefusals,
  ],
  needs: { client: true },
  decide: (reads: { client: Client; consent: Consent }, { ageSeen, ...input }, given) => {
    const giver = judgeGiver(reads, { ...input, ageSeen }, given);
    const { covers, proof, purpose, recipient, members = [] } = input;
    const givenOn = entryDay({ at: given.happenedAt, recordedAt: given.now }, given.zone);
    const cannot = refuseAll(
      input.until !== undefined && (input.until < input.from || input.until < givenOn) && refuse('consent.period-ended'),
      purpose === 'disclosure' && recipient === undefined && refuse('consent.recipient-missing'),
      purpose === 'disclosure' && covers.length === 0 && refuse('consent.covers-nothing'),
      kinds.every((kind) => covers.includes(kind)) && refuse('consent.covers-everything'),
      proof.how === 'spoken' && proof.witness === undefined && refuse('consent.witness-missing'),
      members.length > 1 && refuse('consent.one-member'),
    );
    if (isRefusal(giver)) return refuseAll(cannot, giver) ?? giver;
    return cannot ?? { consent: entry<ConsentGiven>(given, { ...input, ...giver }) };
  },
  apply: (section: Consent, { consent }): Consent => ({ ...section, given: [...section.given, consent] }),
});
