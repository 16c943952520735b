import { test } from 'vitest';
import { agencyId, anActiveCase, aReferredHousehold, memberId, referralId } from '../../../src/testing/index.js';

test('[A1.6][B4.5] nobody is referred from a household that they have left, whatever day the sending is said to be of', () => {
  const household = aReferredHousehold(['mother-1', 'daughter-1']).so(
    { type: 'screening.begin', input: {} },
    { type: 'screening.recordCondition', input: { acute: 'none' } },
    { type: 'screening.weighFamilySupport', input: { support: 'not-asked' } },
    { type: 'screening.admit', input: { reason: 'lives in the area' } },
  );
  const members = [memberId(household, 'daughter-1')];
  const drafted = household
    .withFinding('has nowhere to sleep', { members })
    .withNeed('a place to sleep', { members })
    .withService('a bed', { how: 'agency', members, serviceId: 'pantry' })
    .withReferral({ members })
    .so({
      type: 'consent.give',
      input: {
        purpose: 'disclosure',
        recipient: agencyId,
        covers: ['general'],
        from: '2026-01-05',
        givenBy: 'client',
        ageSeen: 'adult',
        proof: { how: 'written', language: 'id', textVersion: '2026-1' },
        members,
      },
    })
    .later({ days: 2 });
  const send = { type: 'referral.send', input: { referralId: referralId(drafted), ground: 'consent', told: ['general'] } } as const;
  drafted.when(send).then('referral.sent');
  const gone = drafted.so({ type: 'client.moveOut', input: { memberId: members[0] ?? '', toCase: 'case-2' } });
  gone.when(send).thenRefused('case.member-unknown');
  gone.when({ ...send, happenedAt: '2026-01-06' }).thenRefused('case.member-unknown');
  anActiveCase()
    .withReferral()
    .when({ ...send, input: { ...send.input, referralId: 'none' } })
    .thenRefused('referral.unknown');
});
