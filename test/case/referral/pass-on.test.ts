import { describe, expect, test } from 'vitest';
import { agencyId, consentToTell, referralId } from '../../../src/testing/index.js';
import { dueOf } from '../due-of.js';
import { agency, id, sent, theReferral, worker } from './asking.js';

const taken = sent
  .so(consentToTell('agency-2', ['general']), consentToTell(agencyId, ['general', 'contact']))
  .in({ by: agency })
  .so({
    type: 'referral.answer',
    input: { referralId: id, answer: 'accepted' },
  });
const passOn = (change: object = {}) =>
  ({
    type: 'referral.passOn',
    input: {
      referralId: id,
      agencyId: 'agency-2',
      serviceId: 'soup-kitchen',
      contactPerson: 'p-2',
      ground: 'consent',
      told: ['general'],
      ...change,
    },
  }) as const;
const passed = taken.so(passOn());
const part = referralId(passed);
const second = { kind: 'agency', id: 'agency-2' } as const;

describe('[A3.5] a referral that an agency passes on', () => {
  test('[A3.5] it is a referral of its own, part of the first, and waits for an answer', () => {
    expect(theReferral(passed, part)).toMatchObject({
      partOf: id,
      passedOnBy: agencyId,
      agencyId: 'agency-2',
      status: 'requested',
      ground: 'consent',
    });
    expect(theReferral(passed).status).toBe('accepted');
    passed
      .in({ by: second })
      .when({ type: 'referral.answer', input: { referralId: part, answer: 'accepted' } })
      .then('referral.answered');
  });

  test('[A3.5] it rests on its own ground: what one agency may know another may not', () => {
    taken.when(passOn({ agencyId: 'agency-3' })).thenRefused('referral.no-consent');
    taken.when(passOn({ told: ['general', 'contact'] })).thenRefused('referral.no-consent');
    taken.when(passOn({ told: [] })).thenRefused('referral.told-missing');
  });

  test('[A3.5] what was told by it is a disclosure', () => {
    expect(passed.last('consent.disclosed').disclosure).toMatchObject({ recipient: 'agency-2', told: ['general'], ground: 'consent' });
  });

  test('[A3.5] a consent that is withdrawn recalls the part that nobody has answered', () => {
    const consentId = theReferral(passed, part).consentId ?? '';
    const gone = passed.in({ by: worker }).so({ type: 'consent.withdraw', input: { consentId } });
    expect(theReferral(gone, part).status).toBe('cancelled');
    expect(theReferral(gone).status).toBe('accepted');
  });

  test('[B4.5] it goes round in no circle', () => {
    taken.when(passOn({ agencyId })).thenRefused('referral.circular');
    const on = passed.in({ by: second }).so({ type: 'referral.answer', input: { referralId: part, answer: 'accepted' } });
    on.when(passOn({ referralId: part, agencyId })).thenRefused('referral.circular');
    on.when(passOn({ referralId: part })).thenRefused('referral.circular');
  });

  test('[A2.4] the same part is passed on once', () => {
    passed.when(passOn()).thenRefused('referral.already-open');
  });

  test('[A5.3.1] only the agency that took it on passes it on, or who enters its word', () => {
    taken.in({ by: worker }).when(passOn()).thenRefused('referral.wrong-actor');
    taken
      .in({ by: { ...worker, onBehalfOf: agencyId } })
      .when(passOn())
      .then('referral.passedOn');
    taken.in({ by: second }).when(passOn()).thenRefused('referral.wrong-actor');
    sent.in({ by: agency }).when(passOn()).thenRefused('referral.wrong-status', 'referral.no-consent');
  });

  test('[A5.3.1] the agency that passed it on asks: it may take it back, a third may not', () => {
    const cancel = { type: 'referral.cancel', input: { referralId: part, why: 'need-met-otherwise' } } as const;
    passed.when(cancel).then('referral.cancelled');
    passed
      .in({ by: { kind: 'agency', id: 'agency-3' } })
      .when(cancel)
      .thenRefused('referral.wrong-actor');
    passed.when({ type: 'referral.answer', input: { referralId: part, answer: 'accepted' } }).thenRefused('referral.wrong-actor');
  });

  test('[B4.5] not to where somebody unsafe works', () => {
    taken
      .in({ by: worker })
      .withTie('uncle', { worksAt: 'agency-2', unsafe: true })
      .in({ by: agency })
      .when(passOn())
      .thenRefused('contact.not-safe');
  });

  test('[A8.5] when the first fails, its alternative is offered; a part that is refused offers none', () => {
    const failed = passed.so({ type: 'referral.progress', input: { referralId: id, status: 'failed', why: 'no-capacity' } });
    expect(dueOf(failed, 'referral.alternative-due')).toMatchObject([{ ids: [id, 'soup-kitchen'] }]);
    const refused = passed
      .in({ by: second })
      .so({ type: 'referral.answer', input: { referralId: part, answer: 'rejected', why: 'no-capacity' } });
    expect(dueOf(refused, 'referral.alternative-due')).toEqual([]);
  });
});
