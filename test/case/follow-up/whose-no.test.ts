import { describe, expect, test } from 'vitest';
import { anExitedClient, aReferredHousehold, consentToFollowUp, consentToTell } from '../../../src/testing/index.js';

const begin = { type: 'followUp.begin', input: {} } as const;
const visit = { type: 'followUp.recordVisit', input: { channel: 'phone', reached: 'reached' } } as const;
const phone = { type: 'client.setSafeContact', input: { channel: 'phone', allowed: true } } as const;
const refusal = { type: 'consent.recordRefusal', input: { purpose: 'follow-up' } } as const;

describe('a no to the follow-up', () => {
  test('[B8.1][A1.6] is each member’s own: what one agreed to is no yes of the other', () => {
    const family = aReferredHousehold(['adult-1', 'adult-2']);
    const [one = '', other = ''] = family.record.sections.client.members.map((m) => m.id);
    const answered = family.so(
      { ...phone, input: { ...phone.input, members: [one, other] } },
      { ...consentToFollowUp, input: { ...consentToFollowUp.input, members: [one] } },
      { ...refusal, input: { ...refusal.input, members: [other] } },
      { type: 'termination.endEarly', input: { endReason: 'moved', openItems: [] } },
      begin,
    );
    answered.when({ ...visit, input: { ...visit.input, members: [one] } }).then('followUp.visitRecorded');
    answered.when({ ...visit, input: { ...visit.input, members: [other] } }).thenRefused('followUp.declined');
    answered.when({ ...visit, input: { ...visit.input, members: [one, other] } }).thenRefused('followUp.declined');
  });

  const followed = anExitedClient().so(consentToFollowUp, phone, begin);
  const consentId = followed.last('consent.given').consent.id;
  const refused = followed.so({ type: 'consent.withdraw', input: { consentId } }).later({ hours: 5 });

  test('[B8.1] does not keep a former client from calling by themselves', () => {
    refused.when({ ...visit, input: { ...visit.input, startedBy: 'other-side' } }).then('followUp.visitRecorded');
  });

  test('[B8.1][A1.1] a visit that was made against it is kept with its mark, and a supervisor looks at it', () => {
    const owned = { ...visit, input: { ...visit.input, againstSafeContact: true }, happenedAt: '2026-01-05' } as const;
    refused.when({ ...visit, happenedAt: '2026-01-05' }).thenRefused('followUp.declined');
    const kept = refused.when(owned).then('followUp.visitRecorded', { visit: { againstSafeContact: true } });
    expect(kept.last('followUp.visitRecorded').visit.againstSafeContact).toBe(true);
  });
});

test('[B8.3] the minutes of a visit are not made up where nobody knows them', () => {
  const followed = anExitedClient().so(consentToFollowUp, phone, begin);
  expect(followed.when(visit).then('followUp.visitRecorded').last('followUp.visitRecorded').visit.minutes).toBeUndefined();
  const { command } = followed.kit.parts.implementation.get(visit.type) ?? {};
  expect(command?.input.safeParse(visit.input).success).toBe(true);
});

test('[A3.5] what somebody of the network learns in a follow-up is accounted for', () => {
  const told = anExitedClient()
    .withTie('ibu', { mayBeAsked: true })
    .so(consentToFollowUp, consentToTell('ibu', ['hiv']));
  const tieId = told.record.sections.client.ties.at(-1)?.id ?? '';
  const followed = told.so({ type: 'client.setSafeContact', input: { channel: 'phone', allowed: true, mayAnswer: [tieId] } }, begin);
  const made = followed.when({ ...visit, input: { ...visit.input, tieId, told: ['hiv'] } }).then('followUp.visitRecorded');
  expect(made.record.sections.consent.disclosures).toMatchObject([{ recipient: 'ibu', told: ['hiv'] }]);
});
