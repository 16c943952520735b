import { describe, expect, test } from 'vitest';
import { type DirectoryService, nextAlternative } from '../../../src/index.js';
import { agencyId, anActiveCase, consentToTell, needId, referralId } from '../../../src/testing/index.js';
import { dayIn } from '../../../src/vocabulary/time.js';

type Case = ReturnType<typeof anActiveCase>;
const zone = 'Asia/Jakarta';
const service = (id: string, more: Partial<DirectoryService> = {}): DirectoryService => ({
  id,
  version: '1',
  agencyId: `${id}-house`,
  agencyName: id,
  name: id,
  domains: ['food-insecurity'],
  areas: [],
  active: true,
  requirements: ['lives in the area'],
  contactPersons: [`${id}-cook`],
  ...more,
});
const [soup, stew] = [service('soup'), service('stew')];

const active = anActiveCase().so(consentToTell(agencyId, ['general']));
const cooked = active.so({
  type: 'plan.planService',
  input: {
    title: 'cooked meals',
    needId: needId(active),
    goalIds: [],
    how: 'agency',
    responsible: 'worker-1',
    serviceId: 'canteen',
    alternatives: ['soup', 'stew'],
  },
});
const plannedServiceId = cooked.last('plan.servicePlanned').service.id;
const drafted = cooked.so({
  type: 'referral.draft',
  input: {
    plannedServiceId,
    serviceId: 'canteen',
    agencyId,
    contactPerson: 'p-1',
    requirementsChecked: [{ asks: 'lives in the area', state: 'met' }],
    funding: 'free',
    besideBecause: 'meals on the days without a parcel',
  },
});
const id = referralId(drafted);
const sent = drafted.so({ type: 'referral.send', input: { referralId: id, ground: 'consent', told: ['general'] } });
const refused = (s: Case): Case =>
  s
    .in({ by: { kind: 'agency', id: agencyId } })
    .so({ type: 'referral.answer', input: { referralId: id, answer: 'rejected', why: 'no-capacity' } })
    .in({ by: sent.setting.by });
const rejected = refused(sent);

const offered = (s: Case, services: readonly DirectoryService[] = [soup, stew]) => {
  const { record, setting } = s;
  const referral = record.sections.referral.referrals.find((r) => r.id === id);
  if (!referral) throw new Error('no referral');
  const today = dayIn(setting.now, zone);
  return nextAlternative(record.sections, referral, services, { rules: setting.rules, today, now: setting.now, zone });
};

describe('[A8.5] the next alternative', () => {
  test('[A8.5] after a refusal it is offered with its pre-flight already done, in the plan’s order', () => {
    expect(offered(rejected)).toMatchObject({
      next: { serviceId: 'soup', agencyId: 'soup-house', contactPerson: 'soup-cook', preflight: { ok: false } },
      cannot: [],
      later: ['stew'],
      notKnown: [],
    });
    // What was checked for the first in the same words is not asked twice; whom it may be told is.
    expect(offered(rejected)?.next?.preflight.blocking.map((f) => f.code)).toEqual(['referral.no-consent']);
    const agreed = rejected.so(consentToTell('soup-house', ['general']));
    expect(offered(agreed)?.next?.preflight.ok).toBe(true);
  });

  test('[A8.5] after an expiry too', () => {
    const late = sent.later({ days: 22 }).so({ type: 'referral.expire', input: { referralId: id } });
    expect(offered(late)?.next?.serviceId).toBe('soup');
  });

  test('[A8.5] nothing is offered while it is open, once the plan has taken another, or when the client wants none', () => {
    expect(offered(sent)).toBeUndefined();
    expect(offered(rejected.so({ type: 'plan.replaceService', input: { plannedServiceId, serviceId: 'soup' } }))).toBeUndefined();
    expect(offered(rejected.so({ type: 'plan.endService', input: { plannedServiceId, reason: 'wants no other' } }))).toBeUndefined();
  });

  test('[A8.5] one that cannot serve is passed over, and it is said why', () => {
    const closed = offered(rejected, [service('soup', { active: false }), stew]);
    expect(closed?.next?.serviceId).toBe('stew');
    expect(closed?.cannot.map((c) => [c.serviceId, c.preflight.blocking[0]?.code])).toEqual([['soup', 'referral.service-not-active']]);
    expect(offered(rejected, [service('soup', { active: false }), service('stew', { active: false })])?.next).toBeUndefined();
  });

  test('[A8.5] of one that the caller’s directory does not hold nothing is made up', () => {
    expect(offered(rejected, [stew])).toMatchObject({ next: { serviceId: 'stew' }, notKnown: ['soup'] });
  });

  test('[B4.5] where somebody unsafe works or is the contact, it is in nothing of the answer', () => {
    for (const unsafe of [
      rejected.withTie('uncle', { worksAt: 'soup-house', unsafe: true }),
      rejected.withTie('soup-cook', { unsafe: true }),
    ]) {
      expect(offered(unsafe)).toMatchObject({ next: { serviceId: 'stew' }, cannot: [], later: [], notKnown: [] });
      expect(JSON.stringify(offered(unsafe))).not.toContain('soup');
    }
  });
});
