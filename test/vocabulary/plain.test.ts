import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doorLimits, plain } from '../../src/vocabulary/plain.js';

const code = (value: unknown) => {
  const answer = plain(value);
  return answer.refused ? answer.code : undefined;
};
class Client {
  name = 'x';
}
const cyclic: { self?: unknown } = {};
cyclic.self = cyclic;

describe('plain data at the door', () => {
  test('whatever JSON can say goes through unchanged, as a copy', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const answer = plain(value);
        if (answer.refused)
          return (
            JSON.stringify(value).includes('\\u0000') ||
            /\\ud[89a-f]/i.test(JSON.stringify(value)) ||
            /"(__proto__|constructor|prototype)":/.test(JSON.stringify(value))
          );
        expect(JSON.stringify(answer.value)).toBe(JSON.stringify(value));
        return typeof value !== 'object' || value === null || answer.value !== value;
      }),
    );
  });

  test('whatever it is, the door answers and does not throw; what it lets in is JSON', () => {
    fc.assert(
      fc.property(
        fc.anything({
          withDate: true,
          withMap: true,
          withBigInt: true,
          withNullPrototype: true,
          withTypedArray: true,
          withSparseArray: true,
          withObjectString: true,
        }),
        (value) => {
          const answer = plain(value);
          if (!answer.refused) expect(JSON.parse(JSON.stringify(answer.value))).toEqual(answer.value);
        },
      ),
    );
  });

  test.each<[string, unknown, string]>([
    ['a class instance', new Client(), 'input.not-plain'],
    ['a date', { on: new Date(0) }, 'input.not-plain'],
    ['a map', new Map(), 'input.not-plain'],
    ['a function', { call: () => undefined }, 'input.not-plain'],
    [
      'a getter',
      {
        get name() {
          return 'x';
        },
      },
      'input.not-plain',
    ],
    ['a symbol key', { [Symbol('s')]: 1 }, 'input.not-plain'],
    ['NaN', { n: Number.NaN }, 'input.not-plain'],
    ['infinity', [Number.POSITIVE_INFINITY], 'input.not-plain'],
    ['a big integer', 1n, 'input.not-plain'],
    ['nothing at all', undefined, 'input.not-plain'],
    ['a key that reaches the prototype', JSON.parse('{"__proto__": {"admin": true}}'), 'input.not-plain'],
    ['a constructor', { constructor: {} }, 'input.not-plain'],
    ['U+0000', { note: 'a\0b' }, 'input.not-text'],
    ['half a character', { note: '\ud83d' }, 'input.not-text'],
    ['half a character in a key', { ['\udc00']: 1 }, 'input.not-text'],
    ['itself inside itself', cyclic, 'input.too-large'],
    ['a very long text', 'x'.repeat(doorLimits.characters + 1), 'input.too-large'],
    ['many texts', Array.from({ length: 300 }, () => 'x'.repeat(4_000)), 'input.too-large'],
    ['a very long list', Array.from({ length: doorLimits.values + 1 }, () => 0), 'input.too-large'],
    [
      'a proxy that throws',
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error('no');
          },
        },
      ),
      'input.not-plain',
    ],
  ])('%s is refused', (_, value, refusal) => {
    expect(code(value)).toBe(refusal);
  });

  test('a key that holds undefined is dropped, as JSON does, and a hole in a list becomes null', () => {
    expect(plain({ a: 1, b: undefined })).toEqual({ refused: false, value: { a: 1 } });
    // biome-ignore lint/suspicious/noSparseArray: the hole is the case
    expect(plain([1, , 2])).toEqual({ refused: false, value: [1, null, 2] });
  });

  test('the path says where, and never what', () => {
    expect(plain({ input: { notes: ['ok', 'the client said\0'] } })).toEqual({
      refused: true,
      code: 'input.not-text',
      path: ['input', 'notes', 1],
    });
  });
});
