import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAnyOpenAt, nextOpeningOf } from '../../src/directory/opening.js';
import type { Opening } from '../../src/directory/place.js';
import { isOpenAt, isOpenOn, nextOpening } from '../../src/index.js';

const jakarta = 'Asia/Jakarta';
const daily: Opening = { opens: '08:00', closes: '15:00' };
const night: Opening = { weekdays: [5], opens: '22:00', closes: '04:00' };
const firstTuesday: Opening = { weekdays: [2], nth: 1, opens: '09:00', closes: '11:00' };
const fifthMonday: Opening = { weekdays: [1], nth: 5, opens: '09:00', closes: '11:00' };
const roundTheClock: Opening = { opens: '00:00', closes: '00:00' };
const fasting: Opening = { from: '2026-02-18', until: '2026-03-19', opens: '16:00', closes: '02:00' };

describe('whether somebody is there', () => {
  test.each([
    // 2026-08-07 is a Friday
    [[daily], '2026-08-07', '07:59', false],
    [[daily], '2026-08-07', '08:00', true],
    [[daily], '2026-08-07', '14:59', true],
    [[daily], '2026-08-07', '15:00', false],
    [[night], '2026-08-07', '21:59', false],
    [[night], '2026-08-07', '23:30', true],
    [[night], '2026-08-08', '03:59', true],
    [[night], '2026-08-08', '04:00', false],
    [[night], '2026-08-08', '22:30', false],
    [[night], '2026-08-07', '03:00', false],
    [[firstTuesday], '2026-09-01', '10:00', true],
    [[firstTuesday], '2026-09-08', '10:00', false],
    [[firstTuesday], '2026-12-07', '10:00', false],
    [[fifthMonday], '2026-08-31', '10:00', true],
    [[fifthMonday], '2026-08-24', '10:00', false],
    [[roundTheClock], '2026-08-07', '00:00', true],
    [[roundTheClock], '2026-08-07', '23:59', true],
    [[fasting], '2026-02-17', '17:00', false],
    [[fasting], '2026-02-18', '01:00', false],
    [[fasting], '2026-03-19', '23:00', true],
    [[fasting], '2026-03-20', '01:59', true],
    [[fasting], '2026-03-20', '16:00', false],
    [[night, daily], '2026-08-08', '09:00', true],
  ] as const)('[A3.4] %j on %s at %s: %s', (openings, day, clock, open) => {
    expect(isOpenOn(openings, day, clock)).toBe(open);
  });

  test('[A3.4] a place whose hours nobody wrote down is not closed: it is not known', () => {
    expect(isOpenOn([], '2026-08-07', '09:00')).toBeUndefined();
    expect(isOpenAt({ openings: [] }, '2026-08-07T02:00:00.000Z', jakarta)).toBeUndefined();
  });

  test('[A3.4] a day has hours where they begin on it, or go on into it after midnight', () => {
    expect(isOpenOn([night], '2026-08-07')).toBe(true);
    expect(isOpenOn([night], '2026-08-08')).toBe(true);
    expect(isOpenOn([night], '2026-08-09')).toBe(false);
    expect(isOpenOn([{ weekdays: [5], opens: '18:00', closes: '00:00' }], '2026-08-08')).toBe(false);
  });

  test("[A3.4] the place's own clock counts, and the one that is given where it has none", () => {
    const at = '2026-08-07T00:30:00.000Z'; // 07:30 in Jakarta, 09:30 in Jayapura
    expect(isOpenAt({ openings: [daily] }, at, jakarta)).toBe(false);
    expect(isOpenAt({ openings: [daily], timeZone: 'Asia/Jayapura' }, at, jakarta)).toBe(true);
    expect(isOpenAt({ openings: [daily], timeZone: 'Somewhere/Else' }, at, jakarta)).toBeUndefined();
  });

  test('[A3.4] of many places one that is open is enough, and one that is not known leaves it open', () => {
    const at = '2026-08-07T02:00:00.000Z';
    const [open, closed, unknown] = [{ openings: [daily] }, { openings: [firstTuesday] }, { openings: [] }];
    expect(isAnyOpenAt([unknown, closed, open], at, jakarta)).toBe(true);
    expect(isAnyOpenAt([closed, closed], at, jakarta)).toBe(false);
    expect(isAnyOpenAt([closed, unknown], at, jakarta)).toBeUndefined();
    expect(isAnyOpenAt([], at, jakarta)).toBeUndefined();
  });
});

describe('when somebody is there again', () => {
  test.each([
    [[daily], '2026-08-07T02:00:00.000Z', '2026-08-08 08:00', '2026-08-08T01:00:00.000Z'],
    [[daily], '2026-08-07T00:00:00.000Z', '2026-08-07 08:00', '2026-08-07T01:00:00.000Z'],
    [[firstTuesday], '2026-09-01T05:00:00.000Z', '2026-10-06 09:00', '2026-10-06T02:00:00.000Z'],
    [[fifthMonday], '2026-08-31T05:00:00.000Z', '2026-11-30 09:00', '2026-11-30T02:00:00.000Z'],
    [[fasting], '2025-01-01T05:00:00.000Z', '2026-02-18 16:00', '2026-02-18T09:00:00.000Z'],
    [[fifthMonday, night], '2026-08-30T05:00:00.000Z', '2026-08-31 09:00', '2026-08-31T02:00:00.000Z'],
  ] as const)('[A3.4] %j after %s is %s', (openings, at, local, instant) => {
    const next = nextOpening({ openings }, at, jakarta);
    expect(`${next?.day} ${next?.clock}`).toBe(local);
    expect(next?.at).toBe(instant);
  });

  test('[A3.4] a season that is over does not come again, and no hours have no next', () => {
    expect(nextOpening({ openings: [fasting] }, '2026-03-19T12:00:00.000Z', jakarta)).toBeUndefined();
    expect(nextOpening({ openings: [] }, '2026-03-19T12:00:00.000Z', jakarta)).toBeUndefined();
    expect(nextOpening({ openings: [daily] }, '2026-03-19T12:00:00.000Z', 'Somewhere/Else')).toBeUndefined();
  });

  test('[A3.4] of two places in two zones the one that opens first, not the one with the lower clock', () => {
    const east = { openings: [{ opens: '09:00', closes: '10:00' }], timeZone: 'Asia/Jayapura' };
    const west = { openings: [{ opens: '08:00', closes: '10:00' }], timeZone: jakarta };
    expect(nextOpeningOf([west, east], '2026-08-06T12:00:00.000Z', jakarta)?.at).toBe('2026-08-07T00:00:00.000Z');
  });
});

describe('against the platform’s own calendar, in UTC', () => {
  const clock = fc.integer({ min: 0, max: 95 }).map((q) => new Date(q * 900_000).toISOString().slice(11, 16));
  const opening: fc.Arbitrary<Opening> = fc.record(
    {
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
      nth: fc.integer({ min: 1, max: 5 }),
      opens: clock,
      closes: clock,
    },
    { requiredKeys: ['opens', 'closes'] },
  );
  const start = fc.integer({ min: 0, max: 40_000 }).map((q) => Date.UTC(2026, 0, 1) + q * 900_000);

  /** How often this weekday has come in its month, counted day by day. */
  const nthOf = (day: Date): number => {
    let nth = 0;
    for (let date = 1; date <= day.getUTCDate(); date += 1)
      if (new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), date)).getUTCDay() === day.getUTCDay()) nth += 1;
    return nth;
  };
  const begins = (o: Opening, day: Date): boolean =>
    (o.weekdays?.includes(day.getUTCDay() === 0 ? 7 : day.getUTCDay()) ?? true) && (o.nth === undefined || o.nth === nthOf(day));
  const minutes = (c: string) => Number(c.slice(0, 2)) * 60 + Number(c.slice(3));
  const isThere = (o: Opening, t: number): boolean =>
    [0, 1].some((before) => {
      const midnight = new Date(Math.floor(t / 86_400_000) * 86_400_000 - before * 86_400_000);
      const from = midnight.getTime() + minutes(o.opens) * 60_000;
      const length = (minutes(o.closes) - minutes(o.opens) + 1_440) % 1_440 || 1_440;
      return begins(o, midnight) && t >= from && t < from + length * 60_000;
    });

  test('[A3.4] somebody is there at just those quarters of an hour at which the hours say so', () => {
    fc.assert(
      fc.property(fc.array(opening, { minLength: 1, maxLength: 3 }), start, (openings, from) => {
        for (let t = from; t < from + 2 * 86_400_000; t += 900_000) {
          const said = isOpenAt({ openings }, new Date(t).toISOString(), 'UTC');
          if (said !== openings.some((o) => isThere(o, t))) expect({ t, said }).toBe('otherwise');
        }
      }),
    );
  });

  test('[A3.4] there is always a next time, and nothing begins before it', () => {
    fc.assert(
      fc.property(fc.array(opening, { minLength: 1, maxLength: 3 }), start, (openings, from) => {
        const next = nextOpening({ openings }, new Date(from).toISOString(), 'UTC');
        const midnight = Math.floor(from / 86_400_000) * 86_400_000;
        const first = Array.from({ length: 200 }, (_, n) => midnight + n * 86_400_000)
          .flatMap((day) => openings.filter((o) => begins(o, new Date(day))).map((o) => day + minutes(o.opens) * 60_000))
          .filter((t) => t > from)
          .sort((x, y) => x - y)[0];
        expect(next?.at).toBe(new Date(first ?? Number.NaN).toISOString());
      }),
    );
  });
});
