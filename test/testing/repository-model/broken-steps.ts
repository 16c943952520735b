import * as fc from 'fast-check';
import { expect } from 'vitest';
import { type CaseRepository, KasusError } from '../../../src/index.js';
import { aChange, anAuditEntry } from '../../../src/testing/repository/writing.js';
import type { Break, Breaks, Call } from './breaks.js';
import { all, commit, type Pair, Step, told } from './pair.js';
import { ids, row, scope, tenants } from './steps.js';

/** What the model does where the store breaks like this: by the contract's words alone. */
const broken = async (work: () => Promise<unknown>, { code, written }: Break): Promise<unknown> => {
  if (code === undefined || written) {
    const answer = await work();
    if (code === undefined) return answer;
  }
  throw new KasusError(code);
};
/** The same call to both, which breaks in both. */
const brokenAlike = async (pair: Pair, call: Call, way: Break, ask: (made: Pair['model']) => Promise<unknown>): Promise<void> => {
  const expected = await told(() => broken(() => ask(pair.model), way));
  const isOver = (pair.breaks as Breaks).next(call, way);
  let found: unknown;
  try {
    found = await told(() => ask(pair.real));
  } finally {
    expect(isOver(), `${way.said} was met`).toBe(true);
  }
  expect(found, way.said).toEqual(expected);
  if (way.code) pair.tally[way.code] = (pair.tally[way.code] ?? 0) + 1;
};
const wayOf = ({ breaks }: Pair, call: Call, n: number): Break => {
  const ways = breaks?.ways[call] ?? [];
  return ways[n % ways.length] as Break;
};
const canBreak = ({ breaks }: Pair): boolean => breaks !== undefined;

/** A commit in which the store breaks, and the same command once more: whoever was told nothing is told then what became of it. */
const committing = fc.record({ n: fc.nat(99), tenant: tenants, caseId: ids, count: fc.integer({ min: 1, max: 3 }), row }).map(
  (c) =>
    new Step(
      'commit to a store that breaks',
      c,
      async (pair) => {
        const from = (await pair.model.cases.load(c.tenant, c.caseId))?.record.version ?? 0;
        const change = aChange(c.caseId, `after ${pair.sent.length} in ${c.tenant} ${c.caseId} ${from}`, {
          from,
          count: c.count,
          row: c.row,
        });
        await brokenAlike(pair, 'commit', wayOf(pair, 'commit', c.n), ({ cases }) => cases.commit(c.tenant, change));
        await commit(pair, c.tenant, change);
        pair.versions.set(`${c.tenant} ${c.caseId}`, change.record.version);
      },
      canBreak,
    ),
);
const asking: readonly ((cases: CaseRepository, c: { tenant: string; caseId: string; scope: object }) => Promise<unknown>)[] = [
  (cases, c) => cases.load(c.tenant, c.caseId, 'c1'),
  (cases, c) => all(cases.history(c.tenant, c.caseId)),
  async (cases, c) => (await cases.find(c.tenant, { limit: 50, scope: { everything: true, ...c.scope } })).rows,
];
const reading = fc.record({ n: fc.nat(99), what: fc.nat(asking.length - 1), tenant: tenants, caseId: ids, scope }).map(
  (c) =>
    new Step(
      'read from a store that breaks',
      c,
      async (pair) => {
        await brokenAlike(pair, 'read', wayOf(pair, 'read', c.n), async ({ cases }) => asking[c.what]?.(cases, c));
      },
      canBreak,
    ),
);
const auditing = fc.record({ n: fc.nat(99), tenant: tenants, caseId: ids }).map(
  (c) =>
    new Step(
      'audit in a store that breaks',
      c,
      async (pair) => {
        const entry = anAuditEntry({ caseId: c.caseId });
        await brokenAlike(pair, 'append', wayOf(pair, 'append', c.n), ({ audit }) => audit.append(c.tenant, entry));
        expect(await pair.real.audit.entries?.(c.tenant)).toEqual(await pair.model.audit.entries?.(c.tenant));
      },
      canBreak,
    ),
);

/** A store that breaks; nothing is tried where it is not known how to break it. */
export const brokenSteps: readonly fc.Arbitrary<Step>[] = [committing, committing, reading, auditing];
