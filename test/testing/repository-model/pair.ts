import * as fc from 'fast-check';
import { expect } from 'vitest';
import { type Change, type Committed, type ErrorCode, isKasusError } from '../../../src/index.js';
import type { MadeRepositories } from '../../../src/testing/index.js';
import type { Breaks } from './breaks.js';

/** What both have been told, and the places that each has given out for it: a cursor is its own, and never compared. */
export interface Pair {
  readonly model: MadeRepositories;
  real: MadeRepositories;
  readonly versions: Map<string, number>;
  readonly sent: { readonly tenant: string; readonly change: Change }[];
  readonly read: Map<string, { readonly model: string; readonly real: string }>;
  readonly tally: Tally;
  /** How the real one can be broken, where that is known. */
  readonly breaks: Breaks | undefined;
}
/**
 * How often a commit was answered how, and how often each code was thrown where the store was broken: a run in which too little happened
 * proves nothing.
 */
export type Tally = Record<'committed' | 'already-done' | 'conflict' | 'throws', number> & Partial<Record<ErrorCode, number>>;
export type Told = readonly ['answer', unknown] | readonly ['throws', string];

/** An answer, or the code that the service would throw. */
export const told = async (work: () => Promise<unknown>): Promise<Told> => {
  try {
    return ['answer', await work()];
  } catch (e) {
    return ['throws', isKasusError(e) ? e.code : 'KASUS_REPOSITORY_FAILED'];
  }
};
export const all = async <V>(entries: AsyncIterable<V>): Promise<V[]> => {
  const found: V[] = [];
  for await (const entry of entries) found.push(entry);
  return found;
};

export class Step implements fc.AsyncCommand<Pair, object> {
  constructor(
    readonly name: string,
    readonly told: unknown,
    readonly work: (pair: Pair) => Promise<void>,
    readonly can: (pair: Pair) => boolean = () => true,
  ) {}
  check(pair: Readonly<Pair>): boolean {
    return this.can(pair);
  }
  run(pair: Pair): Promise<void> {
    return this.work(pair);
  }
  toString(): string {
    return `${this.name}(${fc.stringify(this.told)})`;
  }
}
/** The same question to both. */
export const alike = async ({ model, real }: Pair, ask: (made: MadeRepositories) => Promise<unknown>): Promise<Told> => {
  const expected = await told(() => ask(model));
  expect(await told(() => ask(real))).toEqual(expected);
  return expected;
};
export const commit = async (pair: Pair, tenant: string, change: Change) => {
  const [way, answer] = await alike(pair, ({ cases }) => cases.commit(tenant, change));
  const status = way === 'throws' ? 'throws' : (answer as Committed).status;
  pair.tally[status] += 1;
  if (status !== 'committed') return;
  pair.versions.set(`${tenant} ${change.caseId}`, change.record.version);
  pair.sent.push({ tenant, change });
};
