import { addDays as laterByDateFns } from 'date-fns/addDays';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { format } from 'date-fns/format';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addHours, dayIn, daysBetween, endOf, firstDayOf, precisionOf } from '../../src/index.js';
import { clockIn, entryDay, isDay, isInstant, isLaterThan, isWhen, weekdayOf } from '../../src/vocabulary/time.js';

const day = (n: number) => format(laterByDateFns(new Date(1900, 0, 1), n), 'yyyy-MM-dd');
const anyDay = fc.integer({ min: 0, max: 109_572 }).map(day);
/** What the platform's own calendar says; it shares no code with ours. */
const said = (at: string, zone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(at));

describe('days', () => {
  test('every day from 1900 to 2199 follows the one before, as date-fns counts them', () => {
    let today = '1900-01-01';
    for (let n = 0; today < '2200-01-01'; n += 1, today = addDays(today, 1)) {
      if (today !== day(n) || !isDay(today)) expect(today).toBe(day(n));
    }
    expect(today).toBe('2200-01-01');
  });

  test('adding and counting days agree with date-fns, also backwards', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (from, n) => {
        const local = (d: string) => new Date(Number(d.slice(0, 4)), Number(d.slice(5, 7)) - 1, Number(d.slice(8)));
        const to = addDays(from, n);
        expect(to).toBe(format(laterByDateFns(local(from), n), 'yyyy-MM-dd'));
        expect(daysBetween(from, to)).toBe(n);
        expect(daysBetween(from, to)).toBe(differenceInCalendarDays(local(to), local(from)));
      }),
    );
  });

  test.each([
    '2026-02-29',
    '2100-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-4-1',
    '2026-01-32',
    ' 2026-01-01',
    '2026-01-01\n',
    '',
  ])('%j is no day', (s) => {
    expect(isDay(s)).toBe(false);
  });

  test.each([
    '2026-01-31T24:00:00Z',
    '2026-02-30T08:00:00Z',
    '2026-01-31T08:00:00+07:00',
    '2026-01-31T08:00Z',
    '2026-01-31 08:00:00Z',
    '2026-01-31T08:60:00Z',
  ])('%j is no instant in UTC', (s) => {
    expect(isInstant(s) || isWhen(s)).toBe(false);
  });

  test.each([
    ['2026-01-31T08:00:00Z', 'instant'],
    ['2026-01-31', 'day'],
    ['2026-01', 'month'],
    ['2026', 'year'],
    ['unknown', 'unknown'],
  ] as const)('%s is known to the %s', (when, precision) => {
    expect([isWhen(when), precisionOf(when)]).toEqual([true, precision]);
  });
});

describe('days in a zone', () => {
  const zones = [
    'Asia/Jakarta',
    'Asia/Makassar',
    'Asia/Jayapura',
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'America/Sao_Paulo',
    'Pacific/Apia',
    'Africa/Cairo',
    'UTC',
  ];
  const anyInstant = fc.date({ min: new Date('1975-01-01'), max: new Date('2037-12-31'), noInvalidDate: true }).map((d) => d.toISOString());

  test.each(zones)('%s: the day of an instant is the one that the clocks there show', (zone) => {
    fc.assert(
      fc.property(anyInstant, (at) => {
        expect(dayIn(at, zone)).toBe(said(at, zone));
      }),
      { numRuns: 300 },
    );
  });

  // Not Apia: it had no 30 December 2011 at all.
  test.each(zones.filter((z) => z !== 'Pacific/Apia'))(
    '%s: a day ends where the next one begins, also where the clocks are changed',
    (zone) => {
      for (let d = '2024-01-01'; d < '2026-01-01'; d = addDays(d, 1)) {
        const end = endOf(d, zone);
        expect([said(addHours(end, -1 / 3600), zone), said(end, zone)], d).toEqual([d, addDays(d, 1)]);
      }
    },
  );

  test('midnight comes two hours earlier in Jayapura than in Jakarta', () => {
    expect([endOf('2026-01-05', 'Asia/Jayapura'), endOf('2026-01-05', 'Asia/Makassar'), endOf('2026-01-05', 'Asia/Jakarta')]).toEqual([
      '2026-01-05T15:00:00.000Z',
      '2026-01-05T16:00:00.000Z',
      '2026-01-05T17:00:00.000Z',
    ]);
  });

  test('the day on which the clocks go back has 25 hours, the one on which they go forward 23', () => {
    const hours = (d: string, zone: string) => (Date.parse(endOf(d, zone)) - Date.parse(endOf(addDays(d, -1), zone))) / 3_600_000;
    expect([hours('2025-10-26', 'Europe/Berlin'), hours('2025-03-30', 'Europe/Berlin'), hours('2025-10-26', 'Asia/Jakarta')]).toEqual([
      25, 23, 24,
    ]);
  });

  test('what is known only to the day, month or year is later than now when it can only lie ahead', () => {
    const now = '2026-03-31T18:00:00.000Z'; // already 1 April in Jakarta
    const later = ['2026-03-31T18:00:00.001Z', '2026-04-02', '2026-05', '2027'];
    const notLater = ['2026-03-31T18:00:00.000Z', '2026-04-01', '2026-04', '2026', 'unknown', '1999'];
    expect([later, notLater].map((list) => list.map((when) => isLaterThan(when, now, 'Asia/Jakarta')))).toEqual([
      later.map(() => true),
      notLater.map(() => false),
    ]);
    expect(isLaterThan('2026-04-01', now, 'UTC')).toBe(true);
  });

  test('a limit counts from the first possible day, or from when it was written down', () => {
    expect(['2026-01-31T18:00:00Z', '2026-02-07', '2026-02', '2026', 'unknown'].map((w) => firstDayOf(w, 'Asia/Jakarta'))).toEqual([
      '2026-02-01',
      '2026-02-07',
      '2026-02-01',
      '2026-01-01',
      undefined,
    ]);
    expect(entryDay({ at: 'unknown', recordedAt: '2026-01-31T18:00:00Z' }, 'Asia/Jakarta')).toBe('2026-02-01');
  });

  test('an instant has its time of day and its weekday where the case is kept', () => {
    expect(['UTC', 'Asia/Jakarta', 'Asia/Jayapura'].map((zone) => clockIn('2026-11-22T17:30:00.000Z', zone))).toEqual([
      '17:30',
      '00:30',
      '02:30',
    ]);
    expect(['2026-11-22', '2026-11-23', '1970-01-01', '1969-12-31'].map(weekdayOf)).toEqual([7, 1, 4, 3]);
    fc.assert(
      fc.property(fc.integer({ min: -50_000, max: 50_000 }), (n) => weekdayOf(addDays('2026-11-23', n)) === (((n % 7) + 7) % 7) + 1),
    );
  });
});
