import { expect, test } from 'vitest';
import { aCompletePlan, anActiveCase, plannedServiceId } from '../../../src/testing/index.js';
import { dueDays } from '../due-days.js';

const active = anActiveCase();
const verify = { type: 'monitoring.verify', input: { plannedServiceId: plannedServiceId(active), received: 'received-and-used' } } as const;

test('[A3.6] it is verified that a planned service was received and used', () => {
  active.when(verify).then('monitoring.verified', { verification: { received: 'received-and-used' } });
});

test('[A3.6] only a planned service is verified', () => {
  active.when({ ...verify, input: { ...verify.input, plannedServiceId: 'none' } }).thenRefused('monitoring.not-planned');
});

test('[A3.6] a receipt nobody verified is due thirty days after the service could be expected, and a delivery does not answer it', () => {
  const delivered = active.so({
    type: 'service.deliver',
    input: { plannedServiceId: plannedServiceId(active), amount: 1, unit: 'parcel', quality: 'good' },
  });
  expect([dueDays(active, 'monitoring.receipt-due'), dueDays(delivered, 'monitoring.receipt-due')]).toEqual([
    ['2026-02-04'],
    ['2026-02-04'],
  ]);
});

test('[A3.6] a receipt is due from the day the plan was in force, not from the day the service was planned', () => {
  const planned = aCompletePlan();
  expect(dueDays(planned, 'monitoring.receipt-due')).toEqual([]);
  expect(dueDays(planned.later({ hours: 16 }).so({ type: 'plan.putInForce', input: {} }), 'monitoring.receipt-due')).toEqual([
    '2026-02-05',
  ]);
});

test('[A3.6] a receipt that was verified, or whose service ended, is not due', () => {
  expect(dueDays(active.so(verify), 'monitoring.receipt-due')).toEqual([]);
  expect(
    dueDays(
      active.so({ type: 'plan.endService', input: { plannedServiceId: plannedServiceId(active), reason: 'not needed' } }),
      'monitoring.receipt-due',
    ),
  ).toEqual([]);
});

test('[A2.2] a verification that was voided counts no more', () => {
  const verified = active.so(verify);
  const voided = verified.so({
    type: 'monitoring.voidEntry',
    input: { entryId: verified.last('monitoring.verified').verification.id, reason: 'another client' },
  });
  expect(dueDays(voided, 'monitoring.receipt-due')).toEqual(['2026-02-04']);
});
