import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput, Kinds } from '../../vocabulary/entry.js';
import { Id, Note } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { ClientTold, type Consent, Disclosure, Ground } from './consent.js';
import { coveringConsent, toldOn } from './covering.js';

/**
 * Record that information left the programme: to whom, what kinds, on which ground. It is judged by the day it was told, so a late
 * record is not refused for a consent that ended since. Without consent it takes a reason. UU 27/2022 art. 20; A3.5
 */
export const disclose = command({
  type: 'consent.disclose',
  label: text('record a disclosure', 'mencatat pengungkapan informasi'),
  rows: ['A3.5'],
  input: z.strictObject({
    ...entryInput,
    recipient: Id,
    told: Kinds,
    ground: Ground,
    consentId: Id.optional(),
    reason: Note.optional(),
    clientTold: ClientTold,
  }),
  fact: { type: 'consent.disclosed', data: z.strictObject({ disclosure: Disclosure }) },
  refuses: ['consent.not-covering', 'consent.reason-missing', 'consent.told-missing'],
  decide: ({ consent }: { consent: Consent }, { consentId, ...input }, given) => {
    const isConsented = input.ground === 'consent';
    const covering = isConsented ? coveringConsent(consent, { ...input, consentId, on: toldOn(given), zone: given.zone }) : undefined;
    return (
      refuseAll(
        isConsented && !covering && refuse('consent.not-covering', consentId === undefined ? [] : [consentId]),
        !isConsented && input.reason === undefined && refuse('consent.reason-missing'),
        input.told.length === 0 && refuse('consent.told-missing'),
      ) ?? { disclosure: entry<Disclosure>(given, covering ? { ...input, consentId: covering.id } : input) }
    );
  },
  apply: (section: Consent, { disclosure }): Consent => ({ ...section, disclosures: [...section.disclosures, disclosure] }),
});
