import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOneEditAway } from '../../src/directory/search/spelling.js';
import { type DirectoryQuery, type DirectoryService, directoryIndex } from '../../src/index.js';
import { aPlace, aService, given } from './searching.js';

const word = fc.oneof(
  fc.constantFrom(
    'kesehatan',
    'djiwa',
    'jiwa',
    'Jogja',
    'Yogyakarta',
    'rumah',
    'perumahan',
    'dan',
    'the',
    'anak-anak',
    'women’s',
    'Café',
    '24',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
);
const phrase = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const openings = fc.subarray([
  { opens: '08:00', closes: '12:00' },
  { weekdays: [5], opens: '22:00', closes: '10:00' },
]);
const place = fc.record({ openings, accessibility: fc.subarray(['step-free', 'quiet-room'] as const) }).map(aPlace);
const service = (ids: fc.Arbitrary<string>): fc.Arbitrary<DirectoryService> =>
  fc
    .tuple(
      ids,
      fc.record({ name: phrase, agencyName: phrase, active: fc.boolean() }),
      fc.record(
        {
          otherNames: fc.array(phrase, { maxLength: 2 }),
          description: phrase,
          informal: fc.boolean(),
          areas: fc.subarray(['north', 'south']),
          domains: fc.subarray(['safety', 'mental-health'] as const, { minLength: 1 }),
          languages: fc.subarray(['id', 'jv']),
          access: fc.subarray(['walk-in', 'phone'] as const),
          funding: fc.subarray([{ scheme: 'free' }, { scheme: 'charity', until: '2026-01-01' }] as const).map((f) => [...f]),
          places: fc.array(place, { maxLength: 2 }),
        },
        { requiredKeys: [] },
      ),
    )
    .map(([id, said, more]) => aService(id, { ...said, ...more }));
const anyId = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
const services = fc.array(service(fc.uuid()), { maxLength: 15 });
const query: fc.Arbitrary<DirectoryQuery> = fc.record(
  {
    text: phrase,
    domain: fc.constantFrom('safety', 'mental-health'),
    area: fc.constantFrom('north', 'west'),
    open: fc.constantFrom('now' as const, { on: '2026-08-08' }, { on: '2026-08-08', at: '09:00' }),
    language: fc.constantFrom('id', 'en'),
    funding: fc.constantFrom('free', 'charity'),
    accessibility: fc.subarray(['step-free', 'quiet-room']),
    access: fc.constantFrom('walk-in', 'online'),
    informal: fc.boolean(),
    activeOnly: fc.boolean(),
    orUnknown: fc.boolean(),
  },
  { requiredKeys: [] },
);

test('[B4.1] whatever a service is called, who types its whole name finds it, and nothing comes before it but its namesakes', () => {
  fc.assert(
    fc.property(services, service(fc.uuid()), (others, one) => {
      const { rows } = directoryIndex([...others, one]).search({ text: one.name, activeOnly: false, limit: 200 }, given);
      const place = rows.findIndex(({ id }) => id === one.id);
      expect(place).toBeGreaterThanOrEqual(0);
      const folded = (name: string) =>
        name
          .normalize('NFKD')
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]/gu, '');
      if (/^\w+( \w+)*$/.test(one.name))
        for (const { id } of rows.slice(0, place)) {
          const before = others.find((other) => other.id === id);
          expect([before?.name, ...(before?.otherNames ?? [])].map((name) => folded(name ?? ''))).toContain(folded(one.name));
        }
    }),
  );
});

test('[A3.4] an index that was kept up with every change answers as one that is made anew', () => {
  const change = fc.oneof(
    { weight: 3, arbitrary: service(anyId).map((put) => ({ put })) },
    anyId.map((remove) => ({ remove })),
  );
  fc.assert(
    fc.property(
      fc.array(service(anyId), { maxLength: 8 }),
      fc.array(change, { maxLength: 20 }),
      fc.array(query, { maxLength: 6 }),
      (first, changes, queries) => {
        const kept = directoryIndex(first);
        const now = new Map(first.map((one) => [one.id, one]));
        for (const [n, one] of changes.entries()) {
          if ('put' in one) {
            kept.put(one.put);
            now.set(one.put.id, one.put);
          } else {
            kept.remove(one.remove);
            now.delete(one.remove);
          }
          // A search in between, so that what is put in order late is put in order here and there.
          if (n % 3 === 0) kept.search({ text: 'k' }, given);
        }
        const anew = directoryIndex(now.values());
        expect(kept.size).toBe(now.size);
        for (const asked of queries) expect(kept.search(asked, given)).toEqual(anew.search(asked, given));
        for (const id of now.keys()) kept.remove(id);
        expect(kept.size).toBe(0);
        for (const asked of queries) expect(kept.search(asked, given)).toEqual({ rows: [], total: 0, unknown: 0 });
      },
    ),
    { numRuns: 60 },
  );
});

test('[A3.4] page after page gives each row once, in the order of one long page', () => {
  fc.assert(
    fc.property(services, query, fc.integer({ min: 1, max: 4 }), (all, asked, limit) => {
      const index = directoryIndex(all);
      const whole = index.search({ ...asked, limit: 200 }, given);
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = index.search({ ...asked, limit, ...(after !== undefined && { after }) }, given);
        expect(page.total).toBe(whole.total);
        seen.push(...page.rows.map(({ id }) => id));
        after = page.next;
      } while (after !== undefined);
      expect(seen).toEqual(whole.rows.map(({ id }) => id));
      expect(new Set(seen).size).toBe(whole.total);
    }),
  );
});

test('[A3.4] what is asked for besides the words is what a plain loop over the entries finds', () => {
  const says = (list: readonly string[] | undefined, code: string) =>
    list === undefined || list.length === 0 ? undefined : list.includes(code);
  const plainly = (one: DirectoryService, asked: DirectoryQuery): boolean | undefined => {
    const answers = [
      asked.activeOnly === false || one.active,
      asked.informal === undefined || (one.informal ?? false) === asked.informal,
      asked.domain === undefined || (one.domains as string[]).includes(asked.domain),
      asked.area === undefined || one.areas.length === 0 || one.areas.includes(asked.area as string),
      asked.language === undefined || says(one.languages, asked.language),
      asked.access === undefined || says(one.access, asked.access),
      asked.funding === undefined ||
        one.funding?.some((f) => f.scheme === asked.funding && (f.until === undefined || f.until >= given.today)),
    ];
    return answers.includes(false) ? false : answers.includes(undefined) ? undefined : true;
  };
  fc.assert(
    fc.property(services, query, (all, { text: _, open: _open, accessibility: _there, ...asked }) => {
      const { rows, unknown } = directoryIndex(all).search({ ...asked, limit: 200 }, given);
      const found = all.filter((one) => plainly(one, asked) ?? asked.orUnknown ?? false);
      expect(rows.map(({ id }) => id)).toEqual(found.map(({ id }) => id).sort());
      expect(unknown).toBe(asked.orUnknown ? 0 : all.filter((one) => plainly(one, asked) === undefined).length);
    }),
  );
});

test('[A3.4] where a confidential place lies never comes out of a search, and nobody can search for it', () => {
  const street = 'Gang Kenanga Tersembunyi 77';
  const hidden = aPlace({
    id: 'hidden',
    confidential: true,
    address: street,
    howToGetThere: 'behind the Srikandi market',
    point: { lat: -6.987654, lon: 107.123456 },
    area: 'cibeunying-kidul',
    openings: [{ opens: '08:00', closes: '12:00' }],
  });
  // Too short to be looked for in other texts.
  const short = aPlace({ id: 'short', confidential: true, address: 'Kx9z' });
  const told = fc.constantFrom<Partial<DirectoryService>>(
    {},
    { description: `Come to ${street}.` },
    { places: [aPlace({ address: street.toUpperCase() }), hidden] },
  );
  fc.assert(
    fc.property(services, service(fc.constant('shelter')), told, query, (others, shelter, more, asked) => {
      const index = directoryIndex([...others, { ...shelter, places: [hidden, short], ...more }]);
      const answers = [asked, {}, { activeOnly: false, orUnknown: true }].map((q) => index.search(q, given));
      expect(JSON.stringify(answers)).not.toMatch(/kenanga|tersembunyi|srikandi|6\.987654|107\.123456|cibeunying/i);
      for (const text of ['kenanga', 'tersembunyi', 'tersembun', 'tersembunji', '77', 'kx9z', 'srikandi', street, 'cibeunying'])
        expect(index.search({ text, activeOnly: false }, given).rows.map(({ id }) => id)).not.toContain('shelter');
      expect(index.search({ area: 'cibeunying-kidul', activeOnly: false }, given).rows.some(({ id }) => id === 'shelter')).toBe(
        shelter.areas.length === 0,
      );
    }),
  );
});

test('[A3.4] the address of a place that is not confidential is searched', () => {
  const open = aService('a', { places: [aPlace({ name: 'Balai Warga', address: 'Jalan Kenanga 77' })] });
  for (const text of ['kenanga', 'balai warga']) expect(directoryIndex([open]).search({ text }, given).total).toBe(1);
});

test('[B4.1] one edit is what it says: the length of the shortest way from one word to the other', () => {
  /** The distance of Damerau and Levenshtein, neighbours swapped once (optimal string alignment), as the textbooks have it. */
  const distance = (a: string, b: string): number => {
    const d = Array.from({ length: a.length + 1 }, (_, i) =>
      Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
    );
    const at = (i: number, j: number) => d[i]?.[j] ?? Number.POSITIVE_INFINITY;
    for (let i = 1; i <= a.length; i += 1)
      for (let j = 1; j <= b.length; j += 1) {
        const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
        const row = d[i] as number[];
        row[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1), swapped);
      }
    return at(a.length, b.length);
  };
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(
    fc.property(letters, letters, (a, b) => {
      expect(isOneEditAway(a, b)).toBe(distance(a, b) <= 1);
    }),
    { numRuns: 2_000 },
  );
});
