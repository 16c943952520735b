import { describe, expect, test } from 'vitest';
import { plannedAgainstDelivered } from '../../../src/case/service/planned-against-delivered.js';
import { aCompletePlan, anActiveCase, plannedServiceId } from '../../../src/testing/index.js';
import { afterMidnight, dueOf } from '../due-of.js';

const active = anActiveCase();
const planned = plannedServiceId(active);
const deliver = (plannedServiceId = planned) =>
  ({
    type: 'service.deliver',
    input: { plannedServiceId, amount: 2, unit: 'parcel', quality: 'good', cost: { minor: 5_000_000, currency: 'IDR' } },
  }) as const;
const missed = (plannedServiceId = planned) =>
  ({ type: 'service.recordNonDelivery', input: { plannedServiceId, cause: 'no transport' } }) as const;
const end = { type: 'plan.endService', input: { plannedServiceId: planned, reason: 'moved' } } as const;
const voids = (entryId: string) => ({ type: 'service.voidEntry', input: { entryId, reason: 'another client' } }) as const;

describe('[A5.3.1] what was in fact delivered', () => {
  test('[A5.4.1] how much, how well and at what cost', () => {
    active
      .when(deliver())
      .then('service.delivered', { delivery: { amount: 2, unit: 'parcel', quality: 'good', cost: { minor: 5_000_000 } } });
  });

  test('[A5.5.2] what did not come is recorded with its cause', () => {
    active.when(missed()).then('service.notDelivered', { nonDelivery: { cause: 'no transport' } });
  });

  test('[A5.3.1] either is of a planned service, also when it has ended since', () => {
    for (const command of [deliver, missed]) {
      active.when(command('none')).thenRefused('service.not-planned');
      expect(active.so(end).when(command()).decision.refused).toBe(false);
    }
  });

  test.each(['delivery', 'nonDelivery'] as const)('[A2.2] an entry made in error is marked: %s', (which) => {
    const made = active.so(deliver(), missed());
    const { deliveries, nonDeliveries } = made.record.sections.service;
    const entryId = (which === 'delivery' ? deliveries : nonDeliveries)[0]?.id ?? '';
    made.when(voids(entryId)).then('service.entryVoided', { entryId }).when(voids(entryId)).thenRefused('case.entry-unknown');
    made
      .so({ ...missed(), input: { ...missed().input, ext: { 'pantry:instead-of': entryId } } })
      .when(voids(entryId))
      .thenRefused('case.entry-in-use');
  });

  test('[A2.2] a planned service of which something was delivered is not voided', () => {
    aCompletePlan()
      .so(deliver())
      .when({ type: 'plan.voidEntry', input: { entryId: planned, reason: 'wrong' } })
      .thenRefused('case.entry-in-use');
  });
});

describe('[A5.4.1] planned against delivered', () => {
  const weekly = active.withService('food parcels of two', { serviceId: 'pantry-2', everyDays: 7, amount: 2, unit: 'parcel' });
  const id = weekly.record.sections.plan.services.at(-1)?.id ?? '';
  const of = (amount: number, unit = 'parcel') =>
    ({ type: 'service.deliver', input: { plannedServiceId: id, amount, unit, quality: 'fair' } }) as const;
  const tally = (s: typeof weekly, on: string) =>
    plannedAgainstDelivered(s.record.sections.plan, s.record.sections.service, on, 'Asia/Jakarta').find((t) => t.plannedServiceId === id);

  test('[A5.4.1] how much was to come by a day, how much came, how often, and how often it did not', () => {
    const later = weekly.later({ days: 15 });
    const came = later.so({ ...of(2), happenedAt: '2026-01-12' }, { ...of(1), happenedAt: '2026-01-19' }, missed(id));
    expect(tally(weekly, '2026-01-05')).toEqual({ plannedServiceId: id, unit: 'parcel', planned: 0, delivered: 0, times: 0, missed: 0 });
    expect(tally(came, '2026-01-20')).toEqual({ plannedServiceId: id, unit: 'parcel', planned: 4, delivered: 3, times: 2, missed: 1 });
    expect(tally(came, '2026-01-13')).toMatchObject({ planned: 2, delivered: 2, times: 1, missed: 0 });
  });

  test('[A5.4.1] a delivery recorded in error is not counted, and where the plan names no amount none is made up', () => {
    const came = weekly.so(of(2));
    expect(tally(came.so(voids(came.last('service.delivered').delivery.id)), '2026-01-05')).toMatchObject({ delivered: 0, times: 0 });
    const plain = active.so(deliver());
    const [first] = plannedAgainstDelivered(plain.record.sections.plan, plain.record.sections.service, '2026-01-20', 'Asia/Jakarta');
    expect(first).toEqual({ plannedServiceId: planned, delivered: 2, times: 1, missed: 0 });
  });

  test('[A5.4.1] it is counted in the unit of the plan, and of nothing there is no delivery', () => {
    weekly.when(of(2, 'kilogram')).thenRefused('service.other-unit');
    weekly.when(of(0)).thenRefused('service.nothing-delivered');
    active.when({ ...deliver(), input: { ...deliver().input, unit: 'box' } }).then('service.delivered', { delivery: { unit: 'box' } });
  });
});

describe('[A5.3.1] a delivery is due', () => {
  const due = (s: typeof active) => dueOf(s, 'service.delivery-due').map((d) => [d.since, d.due]);
  const week = active.later({ days: 7 });

  test('[A5.3.1] at its interval from the day the plan is in force, not before', () => {
    expect(due(aCompletePlan())).toEqual([]);
    expect(due(active)).toEqual([['2026-01-05', '2026-01-12']]);
    expect(due(aCompletePlan().in({ now: afterMidnight }).so({ type: 'plan.putInForce', input: {} }))).toEqual([
      ['2026-01-06', '2026-01-13'],
    ]);
  });

  test('[A5.3.1] a delivery moves it on, from the day it came', () => {
    expect(due(week.so(deliver()))).toEqual([['2026-01-12', '2026-01-19']]);
    expect(due(week.so({ ...deliver(), happenedAt: '2026-01-10' }))).toEqual([['2026-01-10', '2026-01-17']]);
    expect(due(week.so(deliver(), { ...deliver(), happenedAt: '2026-01-08' }))).toEqual([['2026-01-12', '2026-01-19']]);
  });

  test('[A5.5.2] what did not come, and a delivery recorded in error, leave it due', () => {
    expect(due(week.so(missed()))).toEqual([['2026-01-05', '2026-01-12']]);
    const delivered = week.so(deliver());
    expect(due(delivered.so(voids(delivered.last('service.delivered').delivery.id)))).toEqual([['2026-01-05', '2026-01-12']]);
  });

  test('[A5.3.1] a service that ended, or that has no interval, is not waited for', () => {
    expect(due(active.so(end))).toEqual([]);
    const once = active.so(end, {
      type: 'plan.planService',
      input: {
        title: 'a stove',
        needId: active.record.sections.assessment.needs[0]?.id ?? '',
        goalIds: [],
        how: 'own',
        responsible: 'worker-1',
        alternatives: [],
      },
    });
    expect(due(once)).toEqual([]);
  });
});
