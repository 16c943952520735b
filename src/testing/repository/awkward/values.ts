/** Numbers as JSON knows them, each of which somebody has rounded. Minus nought is not among them: JSON has none, and the door makes it 0. */
export const awkwardNumbers: Readonly<Record<string, number>> = {
  nought: 0,
  'minus-one': -1,
  'a-tenth': 0.1,
  'three-tenths-by-adding': 0.1 + 0.2,
  'a-third': 1 / 3,
  'beyond-32-bits': 2_147_483_648,
  'below-32-bits': -2_147_483_649,
  'beyond-unsigned-32-bits': 4_294_967_296,
  'largest-safe': Number.MAX_SAFE_INTEGER,
  'smallest-safe': Number.MIN_SAFE_INTEGER,
  'beyond-safe': 2 ** 60,
  'beyond-64-bits': 1e21,
  largest: Number.MAX_VALUE,
  smallest: Number.MIN_VALUE,
  'seventeen-digits': 123_456_789.012_345_67,
  money: 150_000.05,
};

export const awkwardDates: Readonly<Record<string, string>> = {
  unknown: 'unknown',
  'year-only': '1987',
  'month-only': '1987-04',
  day: '1987-04-12',
  'leap-day': '2024-02-29',
  'first-year': '0001-01-01',
  'last-day': '9999-12-31',
  'before-1970': '1969-12-31T23:59:59.999Z',
  'no-milliseconds': '2026-01-05T02:00:00Z',
  'one-decimal': '2026-01-05T02:00:00.1Z',
  'after-2038': '2038-01-19T03:14:08.000Z',
  'midnight-in-jayapura': '2026-01-04T15:00:00.000Z',
  'hour-that-summer-time-skips': '2026-03-29T01:30:00.000Z',
};

let nested: unknown = 'the innermost';
for (let depth = 0; depth < 12; depth += 1) nested = depth % 2 === 0 ? [nested] : { in: nested };

/** Values of JSON that a column, or a mapping, may turn into others. */
export const awkwardValues: Readonly<Record<string, unknown>> = {
  null: null,
  true: true,
  false: false,
  'empty-text': '',
  'empty-list': [],
  'empty-object': {},
  'list-of-empties': [[], {}, '', null, 0, false],
  'list-of-lists': [[1, [2, [3]]], []],
  'list-of-mixed-types': [1, '1', true, 'true', null, 'null'],
  'null-under-a-key': { is: null },
  'number-as-text': { id: '7', n: 7 },
  'date-as-text': ['2026-01-05', '2026-01-05T02:00:00.000Z', '2026-01-05T02:00:00Z'],
  'json-as-text': '{"n":1}',
  'twelve-deep': nested,
  'a-thousand-members': Array.from({ length: 1_000 }, (_, n) => ({ id: `m${n}`, of: n % 7 })),
  'the-same-object-twice': ((one) => [one, one])({ a: 1 }),
  'long-text': 'pendampingan '.repeat(8_000),
};

/** Keys of a host's own, under `ext`. */
export const awkwardKeys: Readonly<Record<string, string>> = {
  empty: '',
  blank: ' ',
  number: '7',
  'leading-nought': '007',
  dot: 'a.b',
  'dollar-sign': '$ref',
  'mongo-operator': '$set',
  underscore: '_id',
  quote: `a"b'c`,
  backslash: 'a\\b',
  slash: 'https://example.org/ext#a',
  'to-string': 'toString',
  'has-own-property': 'hasOwnProperty',
  'to-json-like': 'length',
  large: 'UPPER',
  composed: '\u00e9',
  decomposed: 'e\u0301',
  emoji: '\u{1f60a}',
  'sql-words': 'select * from cases',
  'three-hundred-characters': 'k'.repeat(300),
};
