import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/index.js';
import { common, daysIn, isIn, union, without } from '../../src/insight/care/intervals.js';
import { openTimes } from '../../src/insight/care/open-times.js';
import type { Interval } from '../../src/insight/reading.js';
import { isEndedStage } from '../../src/lifecycle/stages.js';
import { anActiveCase, anExitedClient, aReferredClient } from '../../src/testing/index.js';
import { aRecord, cut, entry, fields, records, reversed, rules, voided, walked, withoutVoided } from './care-record.js';

const day = (n: number) => addDays('2026-01-01', n);
const interval: fc.Arbitrary<Interval> = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.option(fc.integer({ min: -3, max: 20 }), { nil: undefined }))
  .map(([from, length]) => ({ from: day(from), ...(length !== undefined && { until: day(from + length) }) }));
const some = fc.array(interval, { maxLength: 5 });
const all = Array.from({ length: 70 }, (_, n) => day(n));
const has = (intervals: readonly Interval[], d: string) => intervals.some((i) => isIn(d, i));

describe('intervals', () => {
  test('[A1.3] counted day by day, union, common days and the rest hold exactly the days they should', () => {
    fc.assert(
      fc.property(some, some, (a, b) => {
        for (const d of all) {
          expect(has(union(a), d)).toBe(has(a, d));
          expect(has(common(a, b), d)).toBe(has(a, d) && has(b, d));
          expect(has(without(a, b), d)).toBe(has(a, d) && !has(b, d));
        }
        const period = { from: day(5), until: day(60) };
        expect(daysIn(a, period)).toBe(all.filter((d) => isIn(d, period) && has(a, d)).length);
      }),
      { numRuns: 200 },
    );
  });
});

const step = (id: string, what: string, at: string, more: object = {}) => entry<never>(id, at, { step: what, openItems: [], ...more });
const opened = (record: Parameters<typeof openTimes>[0]) => openTimes(record, rules).intervals;

describe('when a case was open', () => {
  test('[A2.1] from the request on; the day of the end is no longer part of it', () => {
    expect(opened(aRecord())).toEqual([{ from: '2026-01-01' }]);
    expect(opened(aRecord({ termination: { steps: [step('t1', 'exited', '2026-03-01')] } }))).toEqual([
      { from: '2026-01-01', until: '2026-03-01' },
    ]);
  });

  test('[A1.3][A2.1] a reopened case has two intervals, and the time between is in neither', () => {
    const steps = [step('t1', 'exited', '2026-03-01'), step('t2', 'reopened', '2026-05-01')];
    const record = aRecord({ termination: { steps } });
    expect(opened(record)).toEqual([{ from: '2026-01-01', until: '2026-03-01' }, { from: '2026-05-01' }]);
    expect(daysIn(opened(record), { from: '2026-01-01', until: '2026-07-01' })).toBe(59 + 61);
    expect(opened(aRecord({ termination: { steps: [...steps].reverse() } }))).toEqual(opened(record));
  });

  test('[A2.1] an end that was recorded in error ends nothing, nor does a way back without an end begin anything', () => {
    expect(opened(aRecord({ termination: { steps: [step('t1', 'exited', '2026-03-01', { voided })] } }))).toEqual([{ from: '2026-01-01' }]);
    expect(opened(aRecord({ termination: { steps: [step('t2', 'reopened', '2026-05-01')] } }))).toEqual([{ from: '2026-01-01' }]);
  });

  test('[A2.1] a day that is not known is not invented: the day of writing is counted, and named', () => {
    const record = aRecord({
      access: { openedAt: 'unknown', openingRecordedAt: '2026-01-10T20:00:00.000Z' },
      termination: { steps: [step('t1', 'ended-early', '2026-04')] },
    });
    expect(openTimes(record, rules)).toEqual({
      intervals: [{ from: '2026-01-11', until: '2026-04-01' }],
      keptSince: '2026-01-11',
      inexact: [
        { what: 'opened', known: 'unknown', countedAs: '2026-01-11' },
        { what: 'ended', id: 't1', known: 'month', countedAs: '2026-04-01' },
      ],
    });
  });

  test('[A2.1] an adopted case was open before it was kept here', () => {
    const adoption = { on: '2026-02-01', stage: 'active', catchUpBy: '2026-05-01' };
    expect(openTimes(aRecord({ access: { openedAt: '2020-06-15', adoption } }), rules)).toEqual({
      intervals: [{ from: '2020-06-15' }],
      keptSince: '2026-02-01',
      inexact: [],
    });
    expect(openTimes(aRecord({ access: { openedAt: 'unknown', adoption } }), rules)).toMatchObject({
      intervals: [{ from: '2026-02-01' }],
      inexact: [{ what: 'opened', countedAs: '2026-02-01' }],
    });
  });

  test('[A2.1] a case that was over when it was adopted was open until then at the most', () => {
    const adoption = { on: '2026-02-01', stage: 'followUp', catchUpBy: '2026-05-01' };
    expect(openTimes(aRecord({ access: { openedAt: '2025-06-15', adoption } }), rules)).toEqual({
      intervals: [{ from: '2025-06-15', until: '2026-02-01' }],
      keptSince: '2026-02-01',
      inexact: [{ what: 'ended', known: 'unknown', countedAs: '2026-02-01' }],
    });
    const steps = [step('t1', 'reopened', '2026-03-01')];
    expect(openTimes(aRecord({ access: { openedAt: '2025-06-15', adoption }, termination: { steps } }), rules).intervals).toEqual([
      { from: '2025-06-15', until: '2026-02-01' },
      { from: '2026-03-01' },
    ]);
  });

  test('[A2.1] by real commands: active, exited and reopened, and declined and looked at again', () => {
    expect(opened(anActiveCase().record)).toEqual([{ from: '2026-01-05' }]);
    const back = anExitedClient()
      .later({ days: 30 })
      .so({ type: 'termination.reopen', input: { reason: 'lost the flat' } });
    expect(opened(back.record)).toEqual([{ from: '2026-02-04' }]);
    const declined = aReferredClient()
      .so({ type: 'screening.begin', input: {} }, { type: 'screening.recordCondition', input: { acute: 'none' } })
      .so({ type: 'screening.weighFamilySupport', input: { support: 'not-asked' } })
      .later({ days: 2 })
      .so({ type: 'screening.decline', input: { reason: 'for others', pointedTo: 'the clinic', toldOfAppeal: true } });
    expect(opened(declined.record)).toEqual([{ from: '2026-01-05', until: '2026-01-07' }]);
    const again = declined.later({ days: 7 }).so({ type: 'screening.reconsider', input: { because: 'asked-again', reason: 'moved' } });
    expect(opened(again.record)).toEqual([{ from: '2026-01-05', until: '2026-01-07' }, { from: '2026-01-14' }]);
  });

  test('[A2.1] whatever the record: in order, apart, unmoved by what was voided and by the order of the lists, total', () => {
    fc.assert(
      fc.property(records, fc.constantFrom(...fields), (record, field) => {
        const times = openTimes(record, rules);
        expect(union(times.intervals)).toEqual(times.intervals);
        expect(openTimes(withoutVoided(record), rules)).toEqual(times);
        expect(openTimes(reversed(record), rules)).toEqual(times);
        openTimes(cut(record, field), rules);
      }),
      { numRuns: 200 },
    );
    for (const { record } of walked(30, 7)) {
      const ended = isEndedStage(record.state.stage);
      const open = opened(record);
      if (record.sections.access.openedAt !== undefined) expect(open.some((i) => i.until === undefined)).toBe(!ended);
    }
  });
});
