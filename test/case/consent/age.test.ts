import { describe, expect, test } from 'vitest';
import { ageLimit, judgeAge } from '../../../src/case/consent/age.js';
import { programmes } from '../../../src/index.js';
import { ageOn, birthOf } from '../../../src/vocabulary/age.js';

const zone = 'Asia/Jakarta';
const birth = (born: string, bornEstimated = false) => birthOf({ born, bornEstimated }, zone);
const on18 = (born: string, day: string, estimated = false) => judgeAge(birth(born, estimated), undefined, 18, day);

describe('[UU 35/2014 art. 1] the age on a day', () => {
  test.each([
    ['2008-03-02', '2026-03-01', 17, 17],
    ['2008-03-02', '2026-03-02', 18, 18],
    ['2008-02-29', '2026-02-28', 17, 17],
    ['2008-02-29', '2026-03-01', 18, 18],
    ['2008-03', '2026-03-15', 17, 18],
    ['2008-12', '2026-11-30', 17, 17],
    ['2008', '2026-06-01', 17, 18],
    ['2008', '2025-12-30', 16, 17],
  ])('[A3.5] born %s, on %s: at least %i and at most %i', (born, day, atLeast, atMost) => {
    expect(ageOn(birth(born) as never, day)).toEqual({ atLeast, atMost });
  });

  test('[A3.5] an instant of birth counts by its day in the zone of the site', () => {
    expect(birth('2008-03-01T18:00:00.000Z')).toEqual({ first: '2008-03-02', last: '2008-03-02' });
  });

  test('[A3.5] an estimate is as wide as its year and the ones beside it; an unknown birth is none', () => {
    expect(birth('2008-07-01', true)).toEqual({ first: '2007-01-01', last: '2009-12-31' });
    expect(birth('unknown')).toBeUndefined();
    expect(birthOf({}, zone)).toBeUndefined();
  });
});

describe('[UU 27/2022 art. 25] of age or not', () => {
  test('[A3.5] a child until the first day on which they may be of age; who may be a child is no adult', () => {
    expect(on18('2008', '2025-12-31')).toEqual({ age: 'minor', ofAgeOn: '2026-01-01' });
    expect(on18('2008', '2026-01-01')).toEqual({ age: 'either', ofAgeOn: '2026-12-31' });
    expect(on18('2008', '2026-12-31')).toEqual({ age: 'adult' });
  });

  test('[A3.5] the same birth, exact and estimated', () => {
    expect(on18('2008-07-01', '2026-07-01')).toEqual({ age: 'adult' });
    expect(on18('2008-07-01', '2026-07-01', true)).toEqual({ age: 'either', ofAgeOn: '2027-12-31' });
  });

  test('[A3.5] a known birth goes before what was seen, which only takes away from doubt what may be a child', () => {
    const seen = (born: string, word: 'adult' | 'child') => judgeAge(birth(born), word, 18, '2026-06-01').age;
    expect([seen('1990-01-01', 'child'), seen('2015-01-01', 'adult'), seen('2008', 'adult'), seen('2008', 'child')]).toEqual([
      'adult',
      'minor',
      'either',
      'minor',
    ]);
  });

  test.each([
    ['adult', 'adult'],
    ['child', 'minor'],
    ['not-known', 'either'],
    [undefined, 'not-confirmed'],
  ] as const)('[A3.5] with no birth known, seen as %s counts as %s', (seen, age) => {
    expect(judgeAge(undefined, seen, 18, '2026-06-01')).toEqual({ age });
  });

  test('[A3.5] the age is the programme’s, per kind of service', () => {
    const limits = { ...programmes.hiv.limits, consentAge: { default: 18, perKind: { 'hiv-care': 15 } } };
    expect([ageLimit(limits, undefined), ageLimit(limits, 'safety'), ageLimit(limits, 'hiv-care')]).toEqual([18, 18, 15]);
  });
});
