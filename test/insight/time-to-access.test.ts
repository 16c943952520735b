import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeToAccess } from '../../src/index.js';
import { anActiveCase, plannedServiceId } from '../../src/testing/index.js';
import { aRecord, cut, entry, fields, records, reversed, voided, withoutVoided, zone } from './care-record.js';

const until = (given: Parameters<typeof aRecord>[0]) => timeToAccess(aRecord(given).sections, zone).untilFirstService;
const delivery = (id: string, at: string, more: object = {}) => entry<never>(id, at, { plannedServiceId: 's1', ...more });

describe('[A8.1] days from the first contact to the first service', () => {
  test('[A8.1] by real commands: from the request to the first delivery', () => {
    const active = anActiveCase();
    expect(timeToAccess(active.record.sections, zone)).not.toHaveProperty('untilFirstService');
    const parcel = {
      type: 'service.deliver',
      input: { plannedServiceId: plannedServiceId(active), amount: 1, unit: 'parcel', quality: 'good' },
    } as const;
    const came = active.later({ days: 12 }).so(parcel).later({ days: 7 }).so(parcel);
    expect(timeToAccess(came.record.sections, zone).untilFirstService).toBe(12);
  });

  test('[A8.1] outreach that reached the client before the request is the first contact', () => {
    const outreach = [
      entry<never>('u1', '2025-12-20', { reached: 'reached' }),
      entry<never>('u2', '2025-12-01', { reached: 'not-reached' }),
    ];
    const service = { deliveries: [delivery('d1', '2026-01-11')] };
    expect(until({ service })).toBe(10);
    expect(until({ access: { outreach }, service })).toBe(22);
  });

  test('[A8.1] the first visit at an agency is a service, one that was missed is not', () => {
    const visits = [
      entry<never>('f1', '2026-01-06', { referralId: 'r1', attended: 'missed' }),
      entry<never>('f2', '2026-01-09', { referralId: 'r1', attended: 'attended' }),
    ];
    expect(until({ referral: { visits }, service: { deliveries: [delivery('d1', '2026-01-20')] } })).toBe(8);
  });

  test('[A8.1] where the day of the request is not known, the time is not known; a delivery made in error is none', () => {
    const contacts = [entry<never>('c1', '2026-01-05', { with: 'client', reached: 'reached' })];
    expect(
      until({ access: { openedAt: 'unknown' }, accompaniment: { contacts }, service: { deliveries: [delivery('d1', '2026-01-20')] } }),
    ).toBeUndefined();
    expect(until({ service: { deliveries: [delivery('d1', '2026-01-03', { voided }), delivery('d2', '2026-01-20')] } })).toBe(19);
  });

  test('[A8.1] a month or a year is no day: what happened then took nobody knows how long', () => {
    const agreements = [entry<never>('a1', '2026', { result: 'agreed' })];
    const asked = { openedAt: '2026-03-05' };
    expect(timeToAccess(aRecord({ access: { ...asked, agreements } }).sections, zone)).toEqual({});
    expect(until({ access: { openedAt: '2026-01' }, service: { deliveries: [delivery('d1', '2026-01-20')] } })).toBeUndefined();
    // A delivery of which only the month is known may have been the first.
    const deliveries = [delivery('d1', '2026-03-20'), delivery('d2', '2026-03')];
    expect(until({ access: asked, service: { deliveries } })).toBeUndefined();
  });

  test('[A8.1] it is never negative; voided entries and the order of the lists change nothing; nothing withheld makes it fail', () => {
    fc.assert(
      fc.property(records, fc.constantFrom(...fields), (record, field) => {
        const found = timeToAccess(record.sections, zone);
        expect(found.untilFirstService ?? 0).toBeGreaterThanOrEqual(0);
        expect(timeToAccess(withoutVoided(record).sections, zone)).toEqual(found);
        expect(timeToAccess(reversed(record).sections, zone)).toEqual(found);
        timeToAccess(cut(record, field).sections, zone);
      }),
      { numRuns: 200 },
    );
  });
});
