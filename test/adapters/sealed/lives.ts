import type * as z from 'zod/v4';
import { summaryOf } from '../../../src/casework/summary.js';
import { type CaseSummary, type EntryOf, Note, programmes, type RecordOf, type SocialWork, socialWork, Title } from '../../../src/index.js';
import { bare, elementOf, fieldsOf } from '../../../src/vocabulary/walk.js';
import { type Random, random } from '../../laws/random.js';
import { startsOf } from '../../laws/starts.js';
import { nothingSeen, walk } from '../../laws/walk.js';

export const rules = programmes.fullSupport;
const starts = startsOf(socialWork, rules);
const factSchema = new Map([...socialWork.parts.implementation.values()].map(({ command: { fact } }) => [fact.type as string, fact.data]));

/** What no words of a person may be found by in a store. */
export const secretMark = 'wq7k-';
const shapes = ['', ' “ok” 🍚', '\n\t\\u0000 {"a":1}', ' O’Brien \ud800', ' é vs é '];
const secret = (r: Random, n: number, most: number) =>
  `${secretMark}${n}${r.pick(shapes)}${r.chance(0.02) ? 'panjang '.repeat(2_000) : ''}`.slice(0, most);

/** The same fact, in which every note and title is a secret of its own: found by the schema's name alone, not as the code does. */
const withSecrets = (schema: z.ZodType, value: unknown, next: (most: number) => string): unknown => {
  if (value === undefined) return undefined;
  const fields = fieldsOf(schema);
  const element = elementOf(schema);
  if (fields) {
    const held = value as Record<string, unknown>;
    return Object.fromEntries(Object.keys(held).map((k) => [k, withSecrets(fields[k] as z.ZodType, held[k], next)]));
  }
  if (element) return (value as readonly unknown[]).map((v) => withSecrets(element, v, next));
  if (bare(schema) === Title) return next(300);
  if (bare(schema) === Note) return next(20_000);
  return typeof value === 'object' && value !== null && 'clinic-a' in value ? { 'clinic-a': { said: next(500) } } : value;
};

export interface Life {
  /** The facts of each commit, and the record and row after it. */
  readonly commits: readonly {
    readonly entries: readonly EntryOf<SocialWork>[];
    readonly record: RecordOf<SocialWork>;
    readonly summary: CaseSummary;
  }[];
  readonly caseId: string;
  readonly secrets: number;
}
/** A case's life at random, told in secrets. */
export const lifeOf = (seed: number, caseId: string, client: string, length = 25): Life => {
  const r = random(seed);
  const walking = walk(socialWork, r.pick(starts), rules, length, r, nothingSeen(), `s${seed}`);
  let step = walking.next();
  while (!step.done) step = walking.next();
  let secrets = 0;
  const next = (most: number) => {
    secrets += 1;
    return secret(r, secrets, most);
  };
  const named = (data: unknown) => JSON.parse(JSON.stringify(data).replaceAll('"client-1"', JSON.stringify(client)));
  const entries = step.value.entries.map((e): EntryOf<SocialWork> => {
    const schema = factSchema.get(e.type) as z.ZodType;
    return { ...e, caseId, data: withSecrets(schema, named(e.data), next) } as EntryOf<SocialWork>;
  });
  const commits: Life['commits'][number][] = [];
  for (let at = 0; at < entries.length; ) {
    const to = Math.min(entries.length, at + 1 + r.below(3));
    const record = socialWork.replay(caseId, entries.slice(0, to));
    const summary = { ...summaryOf(socialWork, record, rules, entries[to - 1]?.recordedAt ?? ''), client };
    commits.push({ entries: entries.slice(at, to), record, summary });
    at = to;
  }
  return { commits, caseId, secrets };
};
