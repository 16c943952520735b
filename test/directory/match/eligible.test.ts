import { describe, expect, test } from 'vitest';
import { type ClientFacts, type DirectoryService, judgeEligibility } from '../../../src/index.js';
import { ageOn, birthOf } from '../../../src/vocabulary/age.js';
import { codesOf, said, today } from './asking.js';

type Rule = NonNullable<DirectoryService['eligibility']>[number];
const judged = (rule: Partial<Rule>, facts: ClientFacts, source?: string) => {
  const birth = birthOf(facts, 'Asia/Jakarta');
  const known = { facts, age: birth && ageOn(birth, today), source };
  return judgeEligibility({ id: 'e1', on: 'age', effect: 'requires', ...rule }, known);
};

describe('who may come is yes, no, or not known', () => {
  test.each<[string, Partial<Rule>, ClientFacts, string]>([
    ['a birth that is known', { on: 'age', from: 18 }, { born: '2008-06-09' }, 'yes'],
    ['the day before the birthday', { on: 'age', from: 18 }, { born: '2008-06-10' }, 'no'],
    ['up to an age, that age included', { on: 'age', to: 17 }, { born: '2008-06-10' }, 'yes'],
    ['older than the oldest', { on: 'age', to: 17 }, { born: '2008-06-09' }, 'no'],
    ['a year in which it may be so or not', { on: 'age', from: 18 }, { born: '2008' }, 'not-known'],
    ['a year that is far enough', { on: 'age', from: 18 }, { born: '2007' }, 'yes'],
    ['an estimate, as wide as its neighbours', { on: 'age', from: 18 }, { born: '2007', bornEstimated: true }, 'not-known'],
    ['an unknown birth', { on: 'age', from: 18 }, { born: 'unknown' }, 'not-known'],
    ['an age rule without an age', { on: 'age' }, { born: '1990' }, 'not-known'],
    ['a sex', { on: 'sex', anyOf: ['female'] }, { sex: 'female' }, 'yes'],
    ['another sex', { on: 'sex', anyOf: ['female'] }, { sex: 'other' }, 'no'],
    ['a sex that nobody said', { on: 'sex', anyOf: ['female'] }, {}, 'not-known'],
    ['an area', { on: 'area', anyOf: ['north', 'east'] }, { area: 'east' }, 'yes'],
    ['another area', { on: 'area', anyOf: ['north'] }, { area: 'south' }, 'no'],
    ['a condition', { on: 'condition', anyOf: ['hiv', 'tb'] }, { conditions: ['tb'], lacksConditions: ['hiv'] }, 'yes'],
    ['conditions all known not to be', { on: 'condition', anyOf: ['hiv', 'tb'] }, { lacksConditions: ['hiv', 'tb'] }, 'no'],
    ['one condition not asked about', { on: 'condition', anyOf: ['hiv', 'tb'] }, { lacksConditions: ['hiv'] }, 'not-known'],
    [
      'a condition said to be and not to be',
      { on: 'condition', anyOf: ['hiv'] },
      { conditions: ['hiv'], lacksConditions: ['hiv'] },
      'not-known',
    ],
    ['a document', { on: 'document', anyOf: ['ktp'] }, { documents: ['ktp'] }, 'yes'],
    ['a document known to be missing', { on: 'document', anyOf: ['ktp'] }, { lacksDocuments: ['ktp'] }, 'no'],
    [
      'an income at the limit',
      { on: 'income', atMost: { minor: 100, currency: 'IDR' } },
      { income: { minor: 100, currency: 'IDR' } },
      'yes',
    ],
    ['an income above it', { on: 'income', atMost: { minor: 100, currency: 'IDR' } }, { income: { minor: 101, currency: 'IDR' } }, 'no'],
    [
      'an income in another currency',
      { on: 'income', atMost: { minor: 100, currency: 'IDR' } },
      { income: { minor: 1, currency: 'USD' } },
      'not-known',
    ],
    ['a condition of the host', { on: 'own:parity', anyOf: ['own:first'] }, { conditions: ['own:first'] }, 'yes'],
    ['a condition of the host that is not', { on: 'own:parity', anyOf: ['own:first'] }, { lacksConditions: ['own:first'] }, 'no'],
  ])('[B4.1] %s', (_, rule, facts, expected) => {
    expect(judged(rule, facts)).toBe(expected);
    // What is excluded is the other way round, and what is not known stays so.
    const opposite = { yes: 'no', no: 'yes', 'not-known': 'not-known' }[expected];
    expect(judged({ ...rule, effect: 'excludes' }, facts)).toBe(opposite);
  });

  test.each([
    ['clinic', 'yes'],
    ['police', 'no'],
    [undefined, 'not-known'],
  ])('[B4.1] referred by %s: %s', (source, expected) => {
    expect(judged({ on: 'source', anyOf: ['clinic'] }, {}, source)).toBe(expected);
  });
});

describe('what a worker reads of it', () => {
  const adults: Rule = { id: 'adults', on: 'age', effect: 'requires', from: 18 };
  const women: Rule = { id: 'women', on: 'sex', effect: 'requires', anyOf: ['female'] };
  const own: Rule = { id: 'own', on: 'own:parity', effect: 'excludes', anyOf: ['own:first'] };

  test('[B4.1] all that excludes is said, each with its rules, and what is not known beside it', () => {
    expect(said('eligible', { eligibility: [adults, women, own] }, { born: '2015', conditions: ['own:first'] })).toMatchObject([
      { code: 'eligible.age', verdict: 'excludes', ids: ['adults'] },
      { code: 'eligible.not-known', verdict: 'unknown', ids: ['women'] },
      { code: 'eligible.own', verdict: 'excludes', ids: ['own'] },
    ]);
  });

  test('[B4.1] where nobody has said who may come, that is said; a list without rules lets everybody in', () => {
    expect(codesOf('eligible', {})).toEqual(['eligible.nobody-said']);
    expect(codesOf('eligible', { eligibility: [] })).toEqual(['eligible.yes']);
    expect(codesOf('eligible', { eligibility: [adults] }, { born: '1980' })).toEqual(['eligible.yes']);
  });
});
