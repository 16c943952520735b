import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { match, type Voice, voicesOf } from '../../../src/index.js';
import { anyFacts, anyServices, asked, codesOf, said } from './asking.js';

const told = (...words: (Voice['satisfaction'] | 'provider')[]): Voice[] =>
  words.map((w) =>
    w === 'provider' ? { serviceId: 's1', satisfaction: 'good', toldBy: 'provider' } : { serviceId: 's1', satisfaction: w },
  );
const heard = (...words: Parameters<typeof told>) => voicesOf(told(...words)).get('s1');

describe('from how many on clients are heard', () => {
  test('[B4.4] two voices are none; three are three, and nothing else is kept of them', () => {
    expect(heard('good', 'good')).toBeUndefined();
    expect(heard('good', 'mixed', 'bad')).toEqual({ answers: 3, good: 1, mixed: 1, bad: 1 });
  });

  test('[B4.4] a voice that the client keeps back is not counted, nor one that the agency gives for them', () => {
    expect(heard('bad', 'bad', undefined)).toBeUndefined();
    expect(heard('bad', 'bad', 'provider', undefined)).toBeUndefined();
  });

  test('[B4.4] one client has one voice for a service, the last', () => {
    const from = (who: string, satisfaction: Voice['satisfaction']): Voice => ({
      serviceId: 's1',
      satisfaction,
      toldBy: 'client',
      from: who,
    });
    expect(voicesOf([from('a', 'bad'), from('a', 'bad'), from('b', 'good')]).size).toBe(0);
    const said = [from('a', 'bad'), from('b', 'good'), from('c', 'good'), from('a', 'mixed')];
    expect(voicesOf(said).get('s1')).toEqual({ answers: 3, good: 2, mixed: 1, bad: 0 });
  });

  test.each([
    [0, 3],
    [2, 3],
    [5, 5],
  ])('[B4.4] a programme that asks for %i gets %i', (atLeast, from) => {
    const voices = (n: number) => voicesOf(told(...Array.from({ length: n }, () => 'good' as const)), { atLeast }).size;
    expect([voices(from - 1), voices(from)]).toEqual([0, 1]);
  });
});

describe('what the voices say for a service', () => {
  const judged = (...words: Parameters<typeof told>) => {
    const voices = voicesOf(told(...words));
    return said('voices', {}, undefined, { voices: (id) => voices.get(id) });
  };
  test.each([
    ['voices.good', ['good', 'good', 'bad']],
    ['voices.good', ['good', 'mixed', 'mixed']],
    ['voices.divided', ['good', 'bad', 'mixed']],
    ['voices.divided', ['good', 'good', 'good', 'bad', 'bad']],
    ['voices.bad', ['bad', 'bad', 'good']],
    ['voices.too-few', ['bad', 'bad']],
  ] as const)('[B4.4] %s: %s', (code, words) => {
    expect(judged(...words)).toMatchObject([{ code, ...(code === 'voices.too-few' ? {} : { shows: { answers: words.length } }) }]);
  });

  test('[B4.4] too few voices look like none', () => {
    expect(judged('bad', 'bad')).toEqual(said('voices', {}));
  });

  test('[B4.4] a host that counts for itself is not believed below three, nor below what the programme asks for', () => {
    const voices = (answers: number) => () => ({ answers, good: 0, mixed: 0, bad: answers });
    expect(codesOf('voices', {}, undefined, { voices: voices(2), matching: { voicesAtLeast: 1 } })).toEqual(['voices.too-few']);
    expect(codesOf('voices', {}, undefined, { voices: voices(4), matching: { voicesAtLeast: 5 } })).toEqual(['voices.too-few']);
  });

  test('[B4.4] two voices never change anything', () => {
    const word = fc.constantFrom('good' as const, 'mixed' as const, 'bad' as const);
    const few = fc.array(fc.record({ serviceId: fc.constant('s1'), satisfaction: word }), { maxLength: 2 });
    fc.assert(
      fc.property(anyServices, anyFacts, few, (services, facts, said) => {
        const voices = voicesOf(said);
        expect(match(asked(facts, { voices: (id) => voices.get(id) }), services)).toEqual(match(asked(facts), services));
      }),
      { numRuns: 100 },
    );
  });
});
