import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput, Kinds } from '../../vocabulary/entry.js';
import { Day, Id } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { entryDay } from '../../vocabulary/time.js';
import { type Consent, ConsentGiven, ConsentPurpose, GivenBy, Proof } from './consent.js';

/**
 * Record a consent: one purpose, one recipient, named kinds of information, a period, and how it can be shown. Nothing is covered
 * that is not named. It does not replace an earlier consent: that one is withdrawn or runs out. One that has run out may still be
 * recorded late, since what was told on it has to rest on something. UU 27/2022 art. 20, 22, 24; A3.5
 */
export const give = command({
  type: 'consent.give',
  label: text('record a consent', 'mencatat persetujuan'),
  rows: ['A3.5'],
  input: z.strictObject({
    ...entryInput,
    purpose: ConsentPurpose,
    recipient: Id.optional(),
    covers: Kinds,
    from: Day,
    until: Day.optional(),
    givenBy: GivenBy,
    proof: Proof,
  }),
  fact: { type: 'consent.given', data: z.strictObject({ consent: ConsentGiven }) },
  refuses: ['consent.period-ended', 'consent.recipient-missing'],
  decide: (_: { consent: Consent }, input, given) => {
    const givenOn = entryDay({ at: given.happenedAt, recordedAt: given.now }, given.zone);
    return (
      refuseAll(
        input.until !== undefined && (input.until < input.from || input.until < givenOn) && refuse('consent.period-ended'),
        input.purpose === 'disclosure' && input.recipient === undefined && refuse('consent.recipient-missing'),
      ) ?? { consent: entry<ConsentGiven>(given, input) }
    );
  },
  apply: (section: Consent, { consent }): Consent => ({ ...section, given: [...section.given, consent] }),
});
