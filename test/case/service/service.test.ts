import { describe, expect, test } from 'vitest';
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
