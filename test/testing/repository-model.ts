import * as fc from 'fast-check';
import { expect } from 'vitest';
import { type CaseQuery, type Change, type Committed, isKasusError, type JournalEntry } from '../../src/index.js';
import type { MadeRepositories, Make } from '../../src/testing/index.js';
import { aChange, anAuditEntry, cannotBeWritten, dueAt, minute } from '../../src/testing/repository/writing.js';
import { memoryMade } from './memory-made.js';

/** What both have been told, and the places that each has given out for it: a cursor is its own, and never compared. */
interface Pair {
  readonly model: MadeRepositories;
  real: MadeRepositories;
  readonly versions: Map<string, number>;
  readonly sent: { readonly tenant: string; readonly change: Change }[];
  readonly read: Map<string, { readonly model: string; readonly real: string }>;
  readonly tally: Tally;
}
/** How often a commit was answered how: a run in which too little happened proves nothing. */
export type Tally = Record<'committed' | 'already-done' | 'conflict' | 'throws', number>;
type Told = readonly ['answer', unknown] | readonly ['throws', string];

/** An answer, or the code that the service would throw. */
const told = async (work: () => Promise<unknown>): Promise<Told> => {
  try {
    return ['answer', await work()];
  } catch (e) {
    return ['throws', isKasusError(e) ? e.code : 'KASUS_REPOSITORY_FAILED'];
  }
};
const all = async <V>(entries: AsyncIterable<V>): Promise<V[]> => {
  const found: V[] = [];
  for await (const entry of entries) found.push(entry);
  return found;
};

class Step implements fc.AsyncCommand<Pair, object> {
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
const alike = async ({ model, real }: Pair, ask: (made: MadeRepositories) => Promise<unknown>): Promise<Told> => {
  const expected = await told(() => ask(model));
  expect(await told(() => ask(real))).toEqual(expected);
  return expected;
};
const commit = async (pair: Pair, tenant: string, change: Change) => {
  const [way, answer] = await alike(pair, ({ cases }) => cases.commit(tenant, change));
  const status = way === 'throws' ? 'throws' : (answer as Committed).status;
  pair.tally[status] += 1;
  if (status !== 'committed') return;
  pair.versions.set(`${tenant} ${change.caseId}`, change.record.version);
  pair.sent.push({ tenant, change });
};

const tenants = fc.constantFrom('north', 'south');
const ids = fc.constantFrom('1', '01', 'k', 'K', 'é', "a'b", '%');
const persons = fc.constantFrom('rina', 'budi', 'Rina', '');
const optional = <K extends string, V>(key: K, values: fc.Arbitrary<V>) =>
  fc.option(values, { nil: undefined }).map((v) => (v === undefined ? {} : { [key]: v }));
const merged = (...parts: readonly fc.Arbitrary<object>[]): fc.Arbitrary<object> =>
  fc.tuple(...parts).map((found) => Object.assign({}, ...found));
const minutes = fc.nat(9).map(minute);
const row = merged(
  optional('client', ids),
  optional('responsible', persons),
  optional('site', fc.constantFrom('timur', 'barat')),
  optional('awaits', fc.subarray(['budi', 'rina', 'tuti'], { minLength: 1 })),
  optional('changedAt', minutes),
  fc.option(minutes, { nil: undefined }).map((at) => (at === undefined ? {} : dueAt(at))),
);
const scope: fc.Arbitrary<CaseQuery['scope']> = fc.oneof(
  fc.constant({ everything: true as const }),
  merged(
    optional('responsible', fc.array(persons, { maxLength: 2 })),
    optional('awaits', fc.array(persons, { maxLength: 2 })),
    optional('sites', fc.array(fc.constantFrom('timur', 'barat'), { maxLength: 2 })),
    optional('clients', fc.array(ids, { maxLength: 2 })),
    optional('cases', fc.array(ids, { maxLength: 3 })),
  ),
);
const query = merged(
  optional('client', ids),
  optional('responsible', persons),
  optional('awaits', persons),
  optional('site', fc.constantFrom('timur', 'barat')),
  optional('stages', fc.subarray(['active', 'closed'])),
  optional('changedSince', minutes),
  optional('dueBefore', minutes),
);

const committing = fc
  .record({
    tenant: tenants,
    caseId: ids,
    commandId: fc.integer({ min: 0, max: 40 }).map((n) => `c${n}`),
    off: fc.constantFrom(0, 0, 0, 0, 0, 1, -1),
    count: fc.integer({ min: 1, max: 3 }),
    row,
    holds: fc.oneof(fc.jsonValue({ noUnicodeString: true, maxDepth: 2 }), fc.string({ unit: 'grapheme' })),
    breaks: fc.constantFrom(false, false, false, false, true),
  })
  .map(
    (c) =>
      new Step('commit', c, async (pair) => {
        const from = Math.max(0, (pair.versions.get(`${c.tenant} ${c.caseId}`) ?? 0) + c.off);
        const holds = JSON.parse(JSON.stringify(c.holds).replaceAll('\\u0000', ''));
        const change = aChange(c.caseId, c.commandId, { from, count: c.count, row: c.row, holds, fingerprint: `${c.caseId} ${c.count}` });
        const facts = change.facts.map((f) => (f.version === change.record.version ? { ...f, data: cannotBeWritten } : f));
        await commit(pair, c.tenant, c.breaks ? { ...change, facts } : change);
      }),
  );
const retrying = fc.nat().map(
  (n) =>
    new Step(
      'retry',
      n,
      async (pair) => {
        const one = pair.sent[n % pair.sent.length];
        if (one) await commit(pair, one.tenant, one.change);
      },
      ({ sent }) => sent.length > 0,
    ),
);
const loading = fc.record({ tenant: tenants, caseId: ids, commandId: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }) }).map(
  (c) =>
    new Step('load', c, async (pair) => {
      await alike(pair, ({ cases }) => cases.load(c.tenant, c.caseId, c.commandId === undefined ? undefined : `c${c.commandId}`));
    }),
);
const lookingBack = fc.record({ tenant: tenants, caseId: ids, from: fc.option(fc.nat(6), { nil: undefined }) }).map(
  (c) =>
    new Step('history', c, async (pair) => {
      await alike(pair, ({ cases }) => all(cases.history(c.tenant, c.caseId, c.from)));
    }),
);
const finding = fc.record({ tenant: tenants, scope, query, limit: fc.integer({ min: 1, max: 4 }) }).map(
  (c) =>
    new Step('find', c, async (pair) => {
      await alike(pair, async ({ cases }) => {
        const read: unknown[] = [];
        for (let after: string | undefined; read.length < 50; ) {
          const asked = { ...c.query, scope: c.scope, limit: c.limit, ...(after !== undefined && { after }) };
          const page = await cases.find(c.tenant, asked);
          read.push(page.rows);
          if (page.next === undefined) return read;
          after = page.next;
        }
        return read;
      });
    }),
);
const reading = tenants.map(
  (tenant) =>
    new Step('feed', tenant, async (pair) => {
      const at = pair.read.get(tenant);
      const expected = await all(pair.model.cases.feed(tenant, at?.model));
      let found: { readonly cursor: string; readonly entry: JournalEntry }[] = [];
      for (let tries = 0; tries < 500; tries += 1) {
        found = await all(pair.real.cases.feed(tenant, at?.real));
        if (pair.real.supports.feedAtOnce || found.length >= expected.length) break;
        await new Promise((done) => setTimeout(done, 20));
      }
      expect(found.map(({ entry }) => entry)).toEqual(expected.map(({ entry }) => entry));
      // Only half of it is taken as read, so that the next reader begins in the middle.
      const half = Math.ceil(expected.length / 2) - 1;
      const [model, real] = [expected[half]?.cursor, found[half]?.cursor];
      if (model !== undefined && real !== undefined) pair.read.set(tenant, { model, real });
    }),
);
const auditing = fc.record({ tenant: tenants, caseId: ids }).map(
  (c) =>
    new Step('audit', c, async (pair) => {
      await alike(pair, ({ audit }) => audit.append(c.tenant, anAuditEntry({ caseId: c.caseId })));
      if (pair.real.supports.readableAudit) await alike(pair, async ({ audit }) => audit.entries?.(c.tenant));
    }),
);
const reopening = fc.constant(
  new Step(
    'reopen',
    [],
    async (pair) => {
      const next = await pair.real.reopen?.();
      if (next) pair.real = next;
    },
    ({ real }) => real.supports.reopening,
  ),
);

/**
 * Commands at random over the ports, told to memory and to another repository: the same answers, the same error codes. What fails is made
 * small, with the seed and the path to run it again.
 */
export const modelRun = async (
  make: Make,
  { runs, size = 'max', seed }: { runs: number; size?: fc.SizeForArbitrary; seed?: number },
): Promise<Tally> => {
  const tally: Tally = { committed: 0, 'already-done': 0, conflict: 0, throws: 0 };
  const steps = fc.commands(
    [committing, committing, committing, retrying, loading, lookingBack, finding, finding, reading, auditing, reopening],
    { maxCommands: 50, size },
  );
  await fc.assert(
    fc.asyncProperty(steps, async (commands) => {
      const pair: Pair = { model: await memoryMade(), real: await make(), versions: new Map(), sent: [], read: new Map(), tally };
      try {
        await fc.asyncModelRun(() => ({ model: pair, real: {} }), commands);
      } finally {
        await pair.real.close();
      }
    }),
    { numRuns: runs, ...(seed !== undefined && { seed }) },
  );
  return tally;
};
