import { describe, expect, test } from 'vitest';
import { agencyId, aSentReferral, plannedServiceId, referralId } from '../../../src/testing/index.js';
import { dueOf } from '../due-of.js';

const sent = aSentReferral();
const id = referralId(sent);
const worker = { by: sent.setting.by };
const agency = { by: { kind: 'agency', id: agencyId } } as const;
const answer = (given: 'accepted' | 'rejected', referralId = id) =>
  ({ type: 'referral.answer', input: { referralId, answer: given } }) as const;
const rejected = sent.in(agency).so(answer('rejected')).in(worker);
const failed = sent
  .in(agency)
  .so(answer('accepted'), { type: 'referral.progress', input: { referralId: id, status: 'failed' } })
  .in(worker);
const planned = plannedServiceId(sent);
const replace = (serviceId: string) => ({ type: 'plan.replaceService', input: { plannedServiceId: planned, serviceId } }) as const;
const draft = (serviceId: string) =>
  ({
    type: 'referral.draft',
    input: { plannedServiceId: planned, serviceId, agencyId, contactPerson: 'p-1', requirementsChecked: [], funding: 'free' },
  }) as const;
const due = (s: typeof sent) => dueOf(s, 'referral.alternative-due');

describe('when a referral fails', () => {
  test.each([
    ['rejected', rejected],
    ['failed', failed],
  ])('[A8.5] one that was %s: the alternatives of the plan are to be offered within three days', (_, s) => {
    expect(due(s)).toMatchObject([{ ids: [id, 'soup-kitchen'], due: '2026-01-08' }]);
  });

  test('[A8.5] one that is open, cancelled or completed offers nothing', () => {
    expect(due(sent)).toEqual([]);
    expect(due(sent.so({ type: 'referral.cancel', input: { referralId: id, reason: 'the client asked' } }))).toEqual([]);
    const done = sent.in(agency).so(answer('accepted'), { type: 'referral.progress', input: { referralId: id, status: 'completed' } });
    expect(due(done)).toEqual([]);
  });

  test('[A8.5] it is done when the plan takes an alternative, another is drafted, or the client wants none and the service ends', () => {
    expect(due(rejected.so(replace('soup-kitchen')))).toEqual([]);
    expect(due(rejected.so(draft('pantry')))).toEqual([]);
    expect(due(rejected.so({ type: 'plan.endService', input: { plannedServiceId: planned, reason: 'wants no other' } }))).toEqual([]);
  });

  test('[A8.5] what was tried in vain is not offered again: when none is left, that is said', () => {
    const second = rejected.so(replace('soup-kitchen'), draft('soup-kitchen'));
    const secondId = referralId(second);
    const both = second
      .so({ type: 'referral.send', input: { referralId: secondId, ground: 'consent', told: ['general'] } })
      .in(agency)
      .so(answer('rejected', secondId));
    expect(due(both)).toMatchObject([{ ids: [secondId] }]);
    expect(due(both)[0]?.ids).toEqual([secondId]);
  });
});
