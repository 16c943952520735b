import * as z from 'zod/v4';
import { command, type Given } from '../../vocabulary/command.js';
import { entry, entryInput, Kinds } from '../../vocabulary/entry.js';
import { Id, yesNo } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Client } from '../client/client.js';
import { ClientTold, type Consent, Disclosure, Ground, withoutConsent } from './consent.js';
import { coveringConsent, toldOn } from './covering.js';
import { isUnsafeRecipient, RecipientIs, tellsOfHiv } from './recipient.js';

const input = z.strictObject({
  ...entryInput,
  recipient: Id,
  recipientIs: RecipientIs.optional(),
  told: Kinds,
  ground: Ground,
  consentId: Id.optional(),
  ...withoutConsent,
  clientTold: ClientTold,
  /** It has happened and should not have: written down all the same, and marked wrong from the start, with the reason. */
  wasWrong: yesNo('legal').optional(),
});
type Input = z.infer<typeof input>;

/** What is missing of a disclosure that no consent allows. A reaction of the house does not know it yet: it is asked for at the review. */
const unsaid = ({ ground, reason, whyThisMuch, clientTold, whyNotTold }: Input, { by }: Given) =>
  ground === 'consent'
    ? undefined
    : refuseAll(
        reason === undefined && refuse('consent.reason-missing'),
        by.kind !== 'system' && whyThisMuch === undefined && refuse('consent.why-this-much-missing'),
        by.kind !== 'system' && clientTold === 'not-yet' && whyNotTold === undefined && refuse('consent.why-not-told-missing'),
      );

/**
 * Record that information left the programme: to whom, what kinds, on which ground. It is judged by the day it was told, so a late
 * record is not refused for a consent that ended since. Without consent it takes a reason, why no less would do, and why the client is
 * not told yet; it is looked at again. HIV goes to family, partner, employer or community by consent only, and nothing to somebody
 * unsafe. What was told against all this before is not undone by refusing to write it down: it is kept, marked wrong, and the client is
 * told of it. UU 27/2022 art. 20, 46; A3.5
 */
export const disclose = command({
  type: 'consent.disclose',
  label: text('record a disclosure', 'mencatat pengungkapan informasi'),
  rows: ['A3.5'],
  input,
  fact: { type: 'consent.disclosed', data: z.strictObject({ disclosure: Disclosure }) },
  refuses: [
    'consent.not-covering',
    'consent.reason-missing',
    'consent.told-missing',
    'consent.why-this-much-missing',
    'consent.why-not-told-missing',
    'consent.hiv-needs-consent',
    'contact.not-safe',
  ],
  decide: ({ client, consent }: { client: Client; consent: Consent }, { consentId, wasWrong, ...told }, given) => {
    const isConsented = told.ground === 'consent';
    const covering = isConsented
      ? coveringConsent({ client, consent }, { ...told, consentId, on: toldOn(given), zone: given.zone })
      : undefined;
    const isOwned = wasWrong === true && given.happenedAt !== given.now && told.reason !== undefined;
    return (
      refuseAll(
        told.told.length === 0 && refuse('consent.told-missing'),
        !isOwned && isConsented && !covering && refuse('consent.not-covering', consentId === undefined ? [] : [consentId]),
        !isOwned && unsaid(told, given),
        !isOwned && tellsOfHiv(client, told) && refuse('consent.hiv-needs-consent'),
        !isOwned && isUnsafeRecipient(client, told.recipient, told.ground) && refuse('contact.not-safe'),
      ) ?? {
        disclosure: entry<Disclosure>(given, {
          ...told,
          ...(covering && { consentId: covering.id }),
          ...(isOwned && { markedWrong: told.reason }),
        }),
      }
    );
  },
  apply: (section: Consent, { disclosure }): Consent => ({ ...section, disclosures: [...section.disclosures, disclosure] }),
});
