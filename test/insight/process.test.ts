import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AskedFor, processOfCare } from '../../src/insight/process/process.js';
import { rhythm } from '../../src/insight/process/rhythm.js';
import { aCaseInEvaluation, anActiveCase, anUnaccompaniedClient, type CaseStory } from '../../src/testing/index.js';
import { addDays, daysBetween } from '../../src/vocabulary/time.js';
import { cutAnywhere } from './holes.js';

const active = anActiveCase();
const { rules } = active.setting;
const planned = active.record.sections.plan.services[0]?.id ?? '';
const on = (day: string) => `${day}T02:00:00.000Z`;
const processOn = (s: CaseStory, day: string) => processOfCare(s.record, rules, on(day));
const turnsOf = (s: CaseStory, what: AskedFor, day: string) =>
  processOn(s, day)
    .kept.filter((k) => k.what === what)
    .flatMap((k) => k.turns.map(({ ids, ...t }) => ({ ...t, n: ids.length })));
const contact = (happenedAt: string, more: object = {}) =>
  ({
    type: 'accompaniment.recordContact',
    input: { with: 'client', startedBy: 'other-side', channel: 'office', purpose: 'support', role: 'enabler', ...more },
    happenedAt,
  }) as never;
const deliver = (happenedAt: string) =>
  ({ type: 'service.deliver', input: { plannedServiceId: planned, amount: 1, unit: 'parcel', quality: 'good' }, happenedAt }) as const;
const later = active.in({ now: on('2026-12-01') });

describe('what the programme asks to be kept', () => {
  test('[A8.8.2] is told period by period: each is counted from the one before', () => {
    const s = later.so(contact('2026-03-01'), contact('2026-06-10'), contact('2026-06-20'));
    // Basic where no acuity was measured: every 90 days.
    expect(turnsOf(s, 'contact', '2026-07-01')).toEqual([
      { from: '2026-01-05', due: '2026-04-05', on: '2026-03-01', finding: 'kept', daysLate: 0, n: 1 },
      { from: '2026-03-01', due: '2026-05-30', on: '2026-06-10', finding: 'late', daysLate: 11, n: 1 },
      { from: '2026-06-10', due: '2026-09-08', on: '2026-06-20', finding: 'kept', daysLate: 0, n: 1 },
      { from: '2026-06-20', due: '2026-09-18', finding: 'not-yet-due', daysLate: 0, n: 0 },
    ]);
    expect(turnsOf(s, 'contact', '2026-09-20').at(-1)).toMatchObject({ finding: 'missing', daysLate: 2 });
  });

  test('[A8.8.2] a day that is due is kept until it is over', () => {
    expect(turnsOf(active, 'contact', '2026-04-05').at(-1)).toMatchObject({ finding: 'not-yet-due' });
    expect(turnsOf(active, 'contact', '2026-04-06').at(-1)).toMatchObject({ finding: 'missing', daysLate: 1 });
  });

  test('[A8.8.2] contact is asked for by the acuity that was known then', () => {
    const measurements = [
      { ...(active.record.sections.assessment.measurements[0] as object), id: 'acute', at: '2026-02-01', acuity: 'intensive' },
    ];
    const { record } = later.so(contact('2026-02-10'));
    const known = {
      ...record,
      sections: {
        ...record.sections,
        assessment: { ...record.sections.assessment, measurements: [...record.sections.assessment.measurements, ...measurements] },
      },
    } as typeof record;
    const [first, second] = processOfCare(known, rules, on('2026-03-01')).kept[0]?.turns ?? [];
    // Every 90 days until it was measured; from that very day on, every 7.
    expect(first).toMatchObject({ from: '2026-01-05', due: '2026-02-01', on: '2026-02-10', daysLate: 9 });
    expect(second).toMatchObject({ from: '2026-02-10', due: '2026-02-17', finding: 'missing' });
  });

  test('[A8.8.2] deliveries are asked for since the plan is in force, and verification once', () => {
    const s = later.so(deliver('2026-01-10'), deliver('2026-01-20'), {
      type: 'monitoring.verify',
      input: { plannedServiceId: planned, received: 'received-and-used' },
      happenedAt: '2026-01-21',
    });
    expect(turnsOf(s, 'delivery', '2026-01-22').map((t) => t.finding)).toEqual(['kept', 'late', 'not-yet-due']);
    expect(turnsOf(s, 'verification', '2026-12-01')).toEqual([
      { from: '2026-01-05', due: '2026-02-04', on: '2026-01-21', finding: 'kept', daysLate: 0, n: 1 },
    ]);
  });

  test('[A8.8.2] nothing is late while the work rests, and the counting begins anew after it', () => {
    const held = active
      .in({ now: on('2026-02-01') })
      .so({ type: 'client.putOnHold', input: { reason: 'in hospital', lookAgainOn: '2026-07-01' } })
      .in({ now: on('2026-07-01') })
      .so({ type: 'client.resume', input: { how: 'home again' } });
    expect(turnsOf(held, 'contact', '2026-07-02')).toEqual([
      { from: '2026-01-05', due: '2026-04-05', finding: 'not-yet-due', daysLate: 0, n: 0 },
      { from: '2026-07-01', due: '2026-09-29', finding: 'not-yet-due', daysLate: 0, n: 0 },
    ]);
  });

  test('[A8.8.2] nothing is asked for after the end', () => {
    const exited = anUnaccompaniedClient().later({ days: 20 }).so({ type: 'termination.exit', input: {} });
    const turns = processOn(exited, '2028-01-01').kept.flatMap((k) => k.turns);
    expect(turns.length).toBeGreaterThan(2);
    expect(turns.every((t) => t.daysLate < 20)).toBe(true);
    expect(turns.some((t) => t.finding === 'missing')).toBe(true);
  });

  test('[A8.8.2] a service that is on hold was to come until then', () => {
    const s = active
      .in({ now: on('2026-02-01') })
      .so({ type: 'plan.holdService', input: { plannedServiceId: planned, reason: 'the pantry is closed' } });
    expect(turnsOf(s, 'delivery', '2026-12-01')).toEqual([
      { from: '2026-01-05', due: '2026-01-12', finding: 'missing', daysLate: 20, n: 0 },
    ]);
  });

  test('[A8.8.2] a baseline is no reassessment', () => {
    expect(turnsOf(active, 'reassessment', '2026-12-01')).toMatchObject([{ finding: 'missing', n: 0 }]);
  });

  const day = fc.integer({ min: 0, max: 400 }).map((n) => addDays('2026-01-01', n));
  test('[A8.8.2] periods follow on each other without a gap, and each is kept exactly where it came by its date', () => {
    fc.assert(
      fc.property(fc.array(day, { maxLength: 12 }), fc.integer({ min: 1, max: 60 }), day, (days, every, last) => {
        const span = { from: '2026-01-01', last };
        const turns = rhythm(
          span,
          days.map((d, n) => ({ day: d, id: `c${n}` })),
          (from) => addDays(from, every),
        );
        expect(turns.at(-1)).not.toHaveProperty('on');
        turns.forEach((t, n) => {
          expect(t.from).toBe(n === 0 ? span.from : turns[n - 1]?.on);
          expect(t.daysLate).toBe(Math.max(0, daysBetween(t.from, t.on ?? last) - every));
          expect(t.finding === 'late' || t.finding === 'missing').toBe(t.daysLate > 0);
        });
        expect(turns.flatMap((t) => t.ids).length).toBe(days.filter((d) => d <= last).length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the reading', () => {
  test('[A8.8.2] says that the process is right, and what was said of it; or that the outcome is', () => {
    const review = {
      type: 'monitoring.review',
      input: { findings: 'well', network: 'none', clientTookPart: 'no', unmetNeedIds: [] },
    } as const;
    const s = active.so(
      review,
      { type: 'evaluation.begin', input: { kind: 'process', because: 'needs support for life' } },
      { type: 'evaluation.evaluateProcess', input: { findings: 'comes every week', delivered: 'in-part' } },
    );
    const found = processOn(s, '2026-01-06');
    expect(found.evaluation).toBe('process-is-right');
    expect(found.said).toEqual([{ processId: s.record.sections.evaluation.processes[0]?.id, on: '2026-01-05', delivered: 'in-part' }]);
    expect(found.clientsPart).toMatchObject({ inReviews: { no: [expect.any(String)] }, inPlans: { agreed: [expect.any(String)] } });
    expect(processOn(aCaseInEvaluation(), '2026-01-06').evaluation).toBe('outcome-is-right');
    expect(processOn(active, '2026-01-06').evaluation).toBe('not-begun');
  });

  test('[A8.8.2] counts nothing that was made in error', () => {
    const s = later.so(contact('2026-03-01'));
    const [entry] = s.record.sections.accompaniment.contacts;
    const void_ = { type: 'accompaniment.voidEntry', input: { entryId: entry?.id ?? '', reason: 'another client' } } as const;
    expect(turnsOf(s.so(void_), 'contact', '2026-07-01')).toEqual(turnsOf(active, 'contact', '2026-07-01'));
  });

  test('[A8.8.2] answers whatever a reader may not see', () => {
    const s = aCaseInEvaluation().so(contact('2026-01-05'));
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 300, maxLength: 300 }), fc.integer({ min: 2, max: 12 }), (draws, oneIn) => {
        expect(() => processOfCare(cutAnywhere(s.record, draws, oneIn), rules, on('2027-01-01'))).not.toThrow();
      }),
      { numRuns: 150 },
    );
  });
});
