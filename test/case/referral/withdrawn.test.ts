import { describe, expect, test } from 'vitest';
import { agencyId, aSentReferral, consentToTell, referralId } from '../../../src/testing/index.js';
import { dueOf } from '../due-of.js';

type Case = ReturnType<typeof aSentReferral>;
const sent = aSentReferral();
const id = referralId(sent);
const consentId = sent.last('consent.given').consent.id;
const agency = { by: { kind: 'agency', id: agencyId } } as const;
const withdraw = { type: 'consent.withdraw', input: { consentId } } as const;
const recall = { type: 'referral.recall', input: { referralId: id } } as const;
const accepted = sent
  .in(agency)
  .so({ type: 'referral.answer', input: { referralId: id, answer: 'accepted' } })
  .in({ by: sent.setting.by });
const reground = (change: object = {}) => ({ type: 'referral.reground', input: { referralId: id, ground: 'consent', ...change } }) as const;
const status = (s: Case) => s.record.sections.referral.referrals[0]?.status;
const decision = (s: Case) => dueOf(s, 'referral.withdrawal-decision-due');

describe('[A3.5] a consent is withdrawn', () => {
  test('[A3.5] a referral that was not answered is recalled in the same breath', () => {
    const withdrawn = sent.so(withdraw);
    expect(status(withdrawn)).toBe('cancelled');
    expect(withdrawn.entries.at(-1)).toMatchObject({
      type: 'referral.recalled',
      causedBy: withdrawn.record.version - 1,
      by: { kind: 'system' },
    });
    expect(decision(withdrawn)).toEqual([]);
  });

  test('[A3.5] one that the agency took on, and one on another consent, stay as they are', () => {
    const withdrawn = accepted.so(withdraw);
    expect(status(withdrawn)).toBe('accepted');
    expect(withdrawn.kit.reactions(withdrawn.record, { type: 'consent.withdrawn', data: withdrawn.last('consent.withdrawn') })).toEqual([]);
    const other = sent.so(consentToTell(agencyId, ['general']));
    const otherId = other.last('consent.given').consent.id;
    expect(status(other.so({ type: 'consent.withdraw', input: { consentId: otherId } }))).toBe('requested');
  });

  test('[A3.5] a recall asks for a referral that waits for an answer', () => {
    sent.when(recall).then('referral.recalled', { status: 'cancelled' }).when(recall).thenRefused('referral.wrong-status');
    accepted.when(recall).thenRefused('referral.wrong-status');
    sent.when({ ...recall, input: { referralId: 'none' } }).thenRefused('referral.unknown');
  });

  test('[A3.5] one that runs is decided on within 3 × 24 hours: cancelled, or put on another ground', () => {
    const withdrawn = accepted.so(withdraw);
    expect(decision(accepted)).toEqual([]);
    expect(decision(withdrawn)).toMatchObject([{ ids: [id], due: '2026-01-08T02:00:00.000Z', overdueFrom: '2026-01-08T02:00:00.000Z' }]);
    expect(decision(withdrawn.so({ type: 'referral.cancel', input: { referralId: id, reason: 'the client asked' } }))).toEqual([]);
    expect(decision(withdrawn.so(reground({ ground: 'court-order', reason: 'order 7/2026' })))).toEqual([]);
  });

  test('[A3.5] the decision goes on being due after the case has ended, and can still be taken', () => {
    const ended = accepted.so(withdraw, {
      type: 'termination.endEarly',
      input: { endReason: 'withdrew', openItems: [{ entryId: id, what: 'left', with: 'worker-1' }] },
    });
    expect(decision(ended)).toHaveLength(1);
    ended.when({ type: 'referral.cancel', input: { referralId: id, reason: 'the client asked' } }).then('referral.cancelled');
  });
});

describe('[A3.5] going on with a referral on another ground', () => {
  const withdrawn = accepted.so(withdraw);

  test('[A3.5] a new consent is for all that was told', () => {
    withdrawn.when(reground()).thenRefused('referral.no-consent');
    withdrawn
      .so(consentToTell(agencyId, ['general']))
      .when(reground())
      .thenRefused('referral.no-consent');
    const asked = withdrawn.so(consentToTell(agencyId, ['general', 'contact']));
    asked.when(reground()).then('referral.regrounded', { consentId: asked.last('consent.given').consent.id });
  });

  test('[A3.5] another ground needs its reason, and nothing of the earlier ground stays', () => {
    withdrawn.when(reground({ ground: 'duty-to-report' })).thenRefused('referral.reason-missing');
    const [referral] = withdrawn.so(reground({ ground: 'duty-to-report', reason: 'art. 7' })).record.sections.referral.referrals;
    expect(referral).toMatchObject({ ground: 'duty-to-report', groundReason: 'art. 7' });
    expect(referral?.consentId).toBeUndefined();
  });

  test('[A3.5] only one that is under way', () => {
    sent.when(reground()).thenRefused('referral.wrong-status');
    sent.when(reground({ referralId: 'none' })).thenRefused('referral.unknown');
  });
});
