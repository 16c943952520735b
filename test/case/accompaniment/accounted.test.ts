import { expect, test } from 'vitest';
import { anActiveCase, consentToTell } from '../../../src/testing/index.js';

const mother = anActiveCase()
  .withSafeContact('phone')
  .withTie('ibu', { mayBeAsked: true, knows: ['mental'] });
const tieId = mother.record.sections.client.ties.at(-1)?.id ?? '';
const tell = (...told: ('general' | 'hiv' | 'mental')[]) =>
  ({
    type: 'accompaniment.recordContact',
    input: { with: 'family', tieId, channel: 'phone', told, purpose: 'support', role: 'supporter' },
  }) as const;

test('[A3.5] what a person of the network learns in a contact on a consent is accounted for as a disclosure', () => {
  const agreed = mother.so(consentToTell('ibu', ['hiv']));
  const consentId = agreed.last('consent.given').consent.id;
  const told = agreed.when({ ...tell('hiv'), happenedAt: '2026-01-05' }).then('accompaniment.contactRecorded');
  expect(told.record.sections.consent.disclosures).toMatchObject([
    { recipient: 'ibu', told: ['hiv'], ground: 'consent', consentId, at: '2026-01-05', clientTold: 'told' },
  ]);
  const withdrawn = told.so({ type: 'consent.withdraw', input: { consentId } });
  withdrawn.when({ type: 'consent.tellRecipient', input: { consentId } }).then('consent.recipientTold');
});

test('[A3.5] what they knew before, and that there is contact, is none', () => {
  const told = mother.when(tell('general', 'mental')).then('accompaniment.contactRecorded');
  expect(told.record.sections.consent.disclosures).toEqual([]);
});

test('[A1.1] a message that was left is ours to answer for, whoever had called before', () => {
  const call = { with: 'client', channel: 'phone', startedBy: 'other-side', purpose: 'support', role: 'supporter' } as const;
  const unsafe = anActiveCase().withSafeContact('phone', { allowed: false });
  unsafe.when({ type: 'accompaniment.recordContact', input: call }).then('accompaniment.contactRecorded');
  unsafe.when({ type: 'accompaniment.recordContact', input: { ...call, leftMessage: true } }).thenRefused('contact.not-safe');
});
