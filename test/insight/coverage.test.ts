import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverage } from '../../src/insight/coverage/coverage.js';
import {
  aCaseInTransition,
  aClientInPlanning,
  agencyId,
  anActiveCase,
  aSentReferral,
  aWorker,
  type CaseStory,
  needId,
  plannedServiceId,
  referralId,
} from '../../src/testing/index.js';
import { aRecord, cut, entry, fields, records, reversed, rules, unordered, voided, walked, withoutVoided } from './care-record.js';

const seen = (s: Pick<CaseStory, 'record'>) => coverage(s.record, rules);
const first = (s: Pick<CaseStory, 'record'>) => seen(s).needs[0];
const active = anActiveCase();
const [need, planned] = [needId(active), plannedServiceId(active)];
const parcel = { type: 'service.deliver', input: { plannedServiceId: planned, amount: 1, unit: 'parcel', quality: 'good' } } as const;
const review = (why?: 'cost' | 'not-enough' | 'no-service') =>
  ({
    type: 'monitoring.review',
    input: {
      findings: 'seen',
      network: 'involved',
      clientTookPart: 'yes',
      unmetNeedIds: why ? [need] : [],
      ...(why && { gaps: [{ needId: need, why }] }),
    },
  }) as const;

describe('a need', () => {
  test('[A4.2] is unmet while nothing is planned for it, planned while nothing has come, and met once it came', () => {
    const unplanned = aClientInPlanning();
    expect(first(unplanned)).toMatchObject({
      needId: needId(unplanned),
      domain: 'food-insecurity',
      state: 'unmet',
      active: [],
      why: [{ from: 'plan', code: 'nothing-planned' }],
    });
    expect(first(active)).toMatchObject({ state: 'planned', active: [planned], why: [] });
    const came = active.so(parcel);
    expect(first(came)).toMatchObject({ state: 'met', shownBy: [came.last('service.delivered').delivery.id], why: [] });
  });

  test('[A4.2] that the client declined with a reason is not counted as unmet', () => {
    const declined = aClientInPlanning().withNeed('a quiet place', { service: 'declined', why: 'not-now' });
    expect(seen(declined).needs[1]).toMatchObject({ state: 'declined', declinedBecause: 'not-now', why: [] });
  });

  test('[A4.2] that is met by own resources, or by the family, needs no service; nor does one that the client met alone', () => {
    const own = aClientInPlanning().withNeed('company', { service: 'own-resources', why: 'family-helps' });
    expect(seen(own).needs[1]).toMatchObject({ state: 'own-resources', declinedBecause: 'family-helps' });
    const ownPlanning = [entry<never>('o1', '2026-03-01', { activity: 'x', met: 'met', needId: 'n1' })];
    const needs = [entry<never>('n1', '2026-01-05', { service: 'wanted' })];
    expect(coverage(aRecord({ assessment: { needs }, termination: { ownPlanning } }), rules).needs).toMatchObject([
      { state: 'own-resources', shownBy: ['o1'] },
    ]);
  });

  test('[A4.2] that is closed stands apart, with how it was closed', () => {
    const closed = active.so({ type: 'assessment.closeNeed', input: { needId: need, how: 'met' } });
    expect(seen(closed)).toMatchObject({ needs: [], closed: [{ needId: need, how: 'met' }] });
  });

  test('[A4.2] is not met by what was said last not to have come', () => {
    const came = active.so(parcel).later({ days: 3 });
    const missing = came.so({ type: 'monitoring.verify', input: { plannedServiceId: planned, received: 'not-received' } });
    expect(first(missing)).toMatchObject({
      state: 'planned',
      why: [{ from: 'delivery', code: 'not-delivered', ids: [missing.last('monitoring.verified').verification.id] }],
    });
    expect(first(missing.later({ days: 1 }).so(parcel))).toMatchObject({ state: 'met' });
  });

  test('[A4.2] is not met by a service that came once and was last said not to have been given', () => {
    const missed = active
      .so(parcel)
      .later({ days: 30 })
      .so({ type: 'service.recordNonDelivery', input: { plannedServiceId: planned, cause: 'no more parcels' } });
    expect(first(missed)).toMatchObject({ state: 'planned', why: [{ from: 'delivery', code: 'not-delivered' }] });
    expect(first(missed.later({ days: 1 }).so(parcel))).toMatchObject({ state: 'met' });
  });

  test('[A4.2] is met by a delivery that was not recorded in error', () => {
    const came = active.so(parcel);
    const inError = came.so({
      type: 'service.voidEntry',
      input: { entryId: came.last('service.delivered').delivery.id, reason: 'another client' },
    });
    expect(first(inError)).toEqual(first(active));
  });

  test('[A5.4.2] that a review calls unmet is unmet, and why, until help comes after it or another review says otherwise', () => {
    const said = active.so(parcel).later({ days: 2 }).so(review('cost'));
    expect(first(said)).toMatchObject({
      state: 'unmet',
      active: [planned],
      why: [{ from: 'review', code: 'cost', ids: [said.last('monitoring.reviewed').review.id] }],
    });
    expect(first(said.later({ days: 2 }).so(parcel))).toMatchObject({ state: 'met' });
    expect(first(said.later({ days: 2 }).so(review()))).toMatchObject({ state: 'met' });
  });

  test('[A5.4.2] of which a review says that it is not enough is not met by more of the same', () => {
    const said = active.so(parcel).later({ days: 2 }).so(review('not-enough')).later({ days: 2 }).so(parcel);
    expect(first(said)).toMatchObject({ state: 'unmet', why: [{ from: 'review', code: 'not-enough' }] });
  });

  test('[A5.4.2] shows the barrier and the refusal that hold it up, each with its entry', () => {
    const sent = aSentReferral();
    const refused = sent
      .in({ by: { kind: 'agency', id: agencyId } })
      .so({ type: 'referral.answer', input: { referralId: referralId(sent), answer: 'rejected', reason: 'full' } })
      .in({ by: aWorker })
      .so({ type: 'plan.recordBarrier', input: { plannedServiceId: plannedServiceId(sent), kind: 'distance' } });
    const barrier = refused.last('plan.barrierRecorded').barrier.id;
    expect(first(refused)).toMatchObject({
      state: 'planned',
      why: [
        { from: 'barrier', code: 'distance', ids: [barrier] },
        { from: 'referral', code: 'refused', ids: [referralId(sent)] },
      ],
    });
    const gone = refused.so({ type: 'plan.endService', input: { plannedServiceId: plannedServiceId(sent), reason: 'no answer' } });
    expect(first(gone)).toMatchObject({ state: 'unmet', why: [{ code: 'distance' }, { code: 'refused' }] });
  });

  test('[A4.2] of which nobody may see whether a service is wanted is not known: neither met nor unmet', () => {
    expect(coverage(aRecord({ assessment: { needs: [entry<never>('n1', '2026-01-05')] } }), rules).needs).toMatchObject([
      { state: 'not-known' },
    ]);
  });
});

describe('services and needs', () => {
  const another = active.withService('hot meals', { serviceId: 'soup-kitchen', how: 'own' });
  const [, second = ''] = another.record.sections.plan.services.map((s) => s.id);

  test('[A2.4][A4.3] two services at work for one need are noticed; both delivered, the need is met twice', () => {
    expect(seen(active).twice).toEqual([]);
    expect(seen(another)).toMatchObject({
      twice: [{ needId: need, ids: [planned, second], withReason: [] }],
      needs: [{ state: 'planned' }],
    });
    const both = another.so(parcel, { ...parcel, input: { ...parcel.input, plannedServiceId: second } });
    expect(first(both)).toMatchObject({ state: 'met-twice' });
    const ended = both.so({ type: 'plan.endService', input: { plannedServiceId: second, reason: 'one is enough' } });
    expect(seen(ended)).toMatchObject({ twice: [], needs: [{ state: 'met' }] });
  });

  test('[A2.4] a referral and the planned service for which it was made are one, not two; a second referral is another', () => {
    expect(seen(aSentReferral()).twice).toEqual([]);
    const referral = (id: string, more: object) =>
      entry<never>(id, '2026-02-01', { needId: 'n1', plannedServiceId: 's1', status: 'requested', ...more });
    const needs = [entry<never>('n1', '2026-01-05', { service: 'wanted' })];
    const beside = { referrals: [referral('r1', {}), referral('r2', { besideBecause: 'two districts' })] };
    expect(coverage(aRecord({ assessment: { needs }, referral: beside }), rules).twice).toEqual([
      { needId: 'n1', ids: ['r1', 'r2'], withReason: ['r2'] },
    ]);
    const over = { referrals: [referral('r1', {}), referral('r2', { status: 'rejected' })] };
    expect(coverage(aRecord({ assessment: { needs }, referral: over }), rules).twice).toEqual([]);
  });

  test('[A4.3] a service that runs on for a need that is closed, or for which none is wanted, has no need', () => {
    expect(seen(active).withoutNeed).toEqual([]);
    const closed = active.so({ type: 'assessment.closeNeed', input: { needId: need, how: 'gone' } });
    expect(seen(closed).withoutNeed).toEqual([{ id: planned, needId: need, why: 'need-closed' }]);
    const unwanted = active.so({ type: 'assessment.changeWish', input: { needId: need, service: 'declined', why: 'own-way' } });
    expect(seen(unwanted).withoutNeed).toEqual([{ id: planned, needId: need, why: 'not-wanted' }]);
    const services = [
      entry<never>('s1', '2026-02-01', { needId: 'n1', status: 'in-progress' }),
      entry<never>('s2', '2026-02-01', { needId: 'n1', status: 'stopped' }),
    ];
    const needs = [entry<never>('n1', '2026-01-05', { service: 'wanted', voided })];
    expect(coverage(aRecord({ assessment: { needs }, plan: { services } }), rules).withoutNeed).toEqual([
      { id: 's1', needId: 'n1', why: 'need-unknown' },
    ]);
  });

  test('[A4.2] a case in transition still shows its needs', () => {
    expect(first(aCaseInTransition())).toMatchObject({ state: 'met' });
  });
});

test('[A4.2][A4.3] each need stands in exactly one place; voided entries and the order of the lists change nothing; nothing withheld makes it fail', () => {
  fc.assert(
    fc.property(records, fc.constantFrom(...fields), (record, field) => {
      const found = coverage(record, rules);
      const live = record.sections.assessment.needs.filter((n) => n.voided === undefined).map((n) => n.id);
      expect([...found.needs, ...found.closed].map((n) => n.needId).sort()).toEqual(live.sort());
      for (const n of found.needs) if (n.state === 'unmet') expect(n.why.length).toBeGreaterThan(0);
      expect(coverage(withoutVoided(record), rules)).toEqual(found);
      expect(unordered(coverage(reversed(record), rules))).toEqual(unordered(found));
      coverage(cut(record, field), rules);
    }),
    { numRuns: 300 },
  );
  for (const { record } of walked(40, 41)) expect(coverage(withoutVoided(record), rules)).toEqual(coverage(record, rules));
});
