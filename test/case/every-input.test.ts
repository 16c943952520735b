import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type * as z from 'zod/v4';
import type { Command } from '../../src/case/record.js';
import { socialWork } from '../../src/lifecycle/social-work.js';
import { aClientInScreening, aCompletePlan, anExitedClient, aSentReferral, story } from '../../src/testing/index.js';
import { isRefusal } from '../../src/vocabulary/refusal.js';
import { bare, elementOf, fieldsOf } from '../../src/vocabulary/walk.js';

const told = {
  blank: story(),
  screening: aClientInScreening(),
  planning: aCompletePlan(),
  active: aSentReferral(),
  exited: anExitedClient(),
};
const stages = Object.keys(told) as (keyof typeof told)[];
const idsIn = (value: unknown): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, v]) => (key === 'id' && typeof v === 'string' ? [v] : idsIn(v)));
const ids = [...new Set(Object.values(told).flatMap((s) => idsIn(s.record.sections)))];

/** What a field may be offered. Whatever its own schema accepts of it is tried. */
const offered: readonly unknown[] = [
  '2026-01-05',
  '2025-12-31',
  '9999-12-31',
  '2026-01-05T02:00:00.000Z',
  '2026-01',
  'unknown',
  '17:30',
  'Asia/Jakarta',
  'IDR',
  `sha256:${'0a'.repeat(32)}`,
  'host:own',
  'a word',
  'client-1',
  'worker-1',
  true,
  false,
  0,
  1,
  3,
  0.5,
  -1,
  20_000,
  {},
  { 'host:a': 'c5.0' },
];
interface Choices {
  readonly options?: readonly z.ZodType[];
  readonly entries?: Readonly<Record<string, string>>;
}
const codesOf = (schema: z.ZodType): unknown[] => {
  const { options = [], entries = {} } = schema._zod.def as unknown as Choices;
  return [...Object.values(entries), ...options.flatMap(codesOf)];
};
const isOptional = (schema: z.ZodType) => schema.safeParse(undefined).success;

const inputOf = (schema: z.ZodType): fc.Arbitrary<unknown> => {
  const fields = Object.entries(fieldsOf(schema) ?? {});
  const element = elementOf(schema);
  if (element) return fc.array(inputOf(element), { maxLength: 3 });
  if (fieldsOf(schema)) {
    const requiredKeys = fields.filter(([, field]) => !isOptional(field)).map(([key]) => key);
    return fc.record(Object.fromEntries(fields.map(([key, field]) => [key, inputOf(field)])), { requiredKeys, noNullPrototype: true });
  }
  return fc.constantFrom(...[...codesOf(bare(schema)), ...offered, ...ids].filter((value) => bare(schema).safeParse(value).success));
};

describe('every command answers every valid input in any stage, and keeps its own word', () => {
  test.each([...socialWork.parts.implementation])('%s', (type, { command, room }) => {
    const schema = socialWork.parts.rooms.find((r) => r.name === room)?.section;
    const answerable = new Set<string>(command.refuses);
    const happenedAt = fc.constantFrom('2026-01-05T02:00:00.000Z', 'unknown', '2025', '2025-11', '2026-01-02', '1900-01-01');
    fc.assert(
      fc.property(inputOf(command.input), fc.constantFrom(...stages), happenedAt, (input, stage, happenedAt) => {
        fc.pre(command.input.safeParse(input).success);
        const { record, given } = told[stage];
        const before = JSON.stringify(record);
        const at = { ...given(), happenedAt };
        socialWork.decide(record, { type, input } as Command, at);
        const answer = command.decide(record.sections, input, at) as object;
        expect(JSON.stringify(record)).toBe(before);
        if (isRefusal(answer)) return void expect(answer.because.filter((r) => !answerable.has(r.code))).toEqual([]);
        const data = JSON.parse(JSON.stringify(answer)) as object;
        expect(command.fact.data.safeParse(data).error?.issues).toBeUndefined();
        const section = (record.sections as unknown as Readonly<Record<string, unknown>>)[room];
        expect(schema?.safeParse(command.apply(section, data)).error?.issues).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });
});
