import { expect, test } from 'vitest';
import { anActiveCase, plannedServiceId } from '../../../src/testing/index.js';

/** What work of any kind leaves on the record for a comparison: the day, the minutes and the cost. */
interface Work {
  readonly at: string;
  readonly minutes?: number | undefined;
  readonly cost?: { readonly minor: number; readonly currency: string } | undefined;
}
const rupiah = (minor: number) => ({ minor, currency: 'IDR' });

const start = anActiveCase();
const talk = (on: string, minutes: number, minor: number) =>
  ({
    type: 'accompaniment.recordContact',
    input: {
      with: 'client',
      channel: 'office',
      startedBy: 'other-side',
      purpose: 'support',
      role: 'supporter',
      minutes,
      cost: rupiah(minor),
    },
    happenedAt: on,
  }) as const;
const attempt = (on: string, minutes: number, minor: number) =>
  ({
    type: 'accompaniment.recordFailedAttempt',
    input: {
      with: 'client',
      channel: 'office',
      purpose: 'support',
      role: 'supporter',
      cause: 'did not come',
      minutes,
      cost: rupiah(minor),
    },
    happenedAt: on,
  }) as const;
const delivery = (on: string, minutes: number, minor: number) =>
  ({
    type: 'service.deliver',
    input: { plannedServiceId: plannedServiceId(start), amount: 1, unit: 'parcel', quality: 'good', minutes, cost: rupiah(minor) },
    happenedAt: on,
  }) as const;

/** Summed straight from the record, by the day on which the work was done and not on which it was written down. */
const effort = ({ record: { sections } }: typeof start, from: string, until: string) => {
  const { accompaniment, service, followUp } = sections;
  const all: readonly Work[] = [...accompaniment.contacts, ...service.deliveries, ...followUp.visits];
  const within = all.filter(({ at }) => from <= at.slice(0, 10) && at.slice(0, 10) <= until);
  return {
    times: within.length,
    days: new Set(within.map(({ at }) => at.slice(0, 10))).size,
    minutes: within.reduce((sum, w) => sum + (w.minutes ?? 0), 0),
    cost: within.reduce((sum, w) => sum + (w.cost?.minor ?? 0), 0),
  };
};

test('[A1.3] every kind of work keeps its day, its minutes and its cost, so that two periods of a case can be compared', () => {
  const worked = start
    .later({ days: 90 })
    .so(
      talk('2026-01-06', 60, 50_000),
      talk('2026-01-13', 45, 50_000),
      attempt('2026-01-14', 30, 20_000),
      delivery('2026-01-13', 20, 150_000),
      delivery('2026-01-20', 20, 150_000),
    )
    .so(talk('2026-03-10', 30, 0), delivery('2026-03-17', 20, 150_000));
  expect(effort(worked, '2026-01-01', '2026-01-31')).toEqual({ times: 5, days: 4, minutes: 175, cost: 420_000 });
  expect(effort(worked, '2026-03-01', '2026-03-31')).toEqual({ times: 2, days: 2, minutes: 50, cost: 150_000 });
});
