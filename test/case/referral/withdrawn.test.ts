import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/case/record.js';
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
type Decision = Extract<Command, { type: 'referral.decideAfterWithdrawal' }>['input'];
const decide = (change: Partial<Decision> = {}): Extract<Command, { type: 'referral.decideAfterWithdrawal' }> => ({
  type: 'referral.decideAfterWithdrawal',
  input: { referralId: id, clientWas: 'asked', clientWants: 'go-on', decided: 'go-on', ...change },
});
const stop = decide({ clientWants: 'stop', decided: 'stop' });
const duty = { ground: 'duty-to-report', reason: 'art. 7' } as const;
const cancel = { type: 'referral.cancel', input: { referralId: id, reason: 'the client asked' } } as const;
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

  test('[A3.5] one that runs is decided on within 3 × 24 hours: stopped, or put on another ground', () => {
    const withdrawn = accepted.so(withdraw);
    expect(decision(accepted)).toEqual([]);
    expect(decision(withdrawn)).toMatchObject([{ ids: [id], due: '2026-01-08T02:00:00.000Z', overdueFrom: '2026-01-08T02:00:00.000Z' }]);
    expect(decision(withdrawn.so(stop))).toEqual([]);
    expect(decision(withdrawn.so(decide({ ...duty })))).toEqual([]);
  });

  test('[A3.5] the decision goes on being due after the case has ended, and can still be taken', () => {
    const ended = accepted.so(withdraw, {
      type: 'termination.endEarly',
      input: { endReason: 'withdrew', openItems: [{ entryId: id, what: 'left', with: 'worker-1' }] },
    });
    expect(decision(ended)).toHaveLength(1);
    ended.when(stop).then('referral.decidedAfterWithdrawal');
  });
});

describe('[A3.5] the decision asks the client', () => {
  const withdrawn = accepted.so(withdraw);
  const consented = withdrawn.so(consentToTell(agencyId, ['general', 'contact']));

  test('[A3.5] who wants to go on gives a new consent, for all that was told', () => {
    withdrawn.when(decide()).thenRefused('referral.no-consent');
    withdrawn
      .so(consentToTell(agencyId, ['general']))
      .when(decide())
      .thenRefused('referral.no-consent');
    const going = consented
      .when(decide())
      .then('referral.decidedAfterWithdrawal', { consentId: consented.last('consent.given').consent.id });
    expect(going.record.sections.referral.referrals[0]).toMatchObject({ status: 'accepted', afterWithdrawal: { clientWants: 'go-on' } });
  });

  test('[A3.5] who wants to stop is obeyed; only another ground, with its reason, lets it go on against their wish', () => {
    expect(status(withdrawn.so(stop))).toBe('cancelled');
    consented.when(decide({ clientWants: 'stop' })).thenRefused('referral.against-wish');
    withdrawn.when(decide({ clientWants: 'stop', ground: 'duty-to-report' })).thenRefused('referral.reason-missing');
    const [referral] = withdrawn.so(decide({ clientWants: 'stop', ...duty })).record.sections.referral.referrals;
    expect(referral).toMatchObject({ status: 'accepted', ground: 'duty-to-report', groundReason: 'art. 7' });
    expect(referral?.consentId).toBeUndefined();
  });

  test('[A3.5] who wants to go on is not stopped by it', () => {
    withdrawn.when(decide({ decided: 'stop' })).thenRefused('referral.against-wish');
  });

  test('[A3.5] where the client could not be reached it stops, or goes on upon another ground', () => {
    const unreached = { clientWas: 'could-not-be-reached', clientWants: undefined } as const;
    expect(status(withdrawn.so(decide({ ...unreached, decided: 'stop' })))).toBe('cancelled');
    consented.when(decide(unreached)).thenRefused('referral.against-wish');
    withdrawn.when(decide({ ...unreached, ...duty })).then('referral.decidedAfterWithdrawal');
  });

  test('[A3.5] who was asked has answered, and nobody answers for one who was not', () => {
    withdrawn.when(decide({ clientWants: undefined, decided: 'stop' })).thenRefused('referral.wish-missing', 'referral.against-wish');
    withdrawn
      .when(decide({ clientWas: 'could-not-be-reached', clientWants: 'stop', decided: 'stop' }))
      .thenRefused('referral.wish-missing');
  });

  test('[A3.5] our side does not cancel before the client is asked; the agency may', () => {
    withdrawn.when(cancel).thenRefused('referral.client-to-be-asked');
    withdrawn.in(agency).when(cancel).then('referral.cancelled');
    accepted.when(cancel).then('referral.cancelled');
    consented.so(decide()).when(cancel).then('referral.cancelled');
  });

  test('[A3.5] it is asked of one that is under way on a consent that was withdrawn, and of no other', () => {
    accepted.when(decide()).thenRefused('referral.not-withdrawn');
    sent.so(withdraw).when(decide()).thenRefused('referral.not-withdrawn');
    withdrawn.so(stop).when(stop).thenRefused('referral.not-withdrawn');
    withdrawn.when(decide({ referralId: 'none' })).thenRefused('referral.unknown');
  });
});
