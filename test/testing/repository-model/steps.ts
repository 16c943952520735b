import * as fc from 'fast-check';
import { expect } from 'vitest';
import type { CaseQuery, JournalEntry } from '../../../src/index.js';
import { aChange, anAuditEntry, cannotBeWritten, dueAt, minute } from '../../../src/testing/repository/writing.js';
import { alike, all, commit, Step } from './pair.js';

export const tenants = fc.constantFrom('north', 'south');
export const ids = fc.constantFrom('1', '01', 'k', 'K', 'é', "a'b", '%');
const persons = fc.constantFrom('rina', 'budi', 'Rina', '');
const optional = <K extends string, V>(key: K, values: fc.Arbitrary<V>) =>
  fc.option(values, { nil: undefined }).map((v) => (v === undefined ? {} : { [key]: v }));
const merged = (...parts: readonly fc.Arbitrary<object>[]): fc.Arbitrary<object> =>
  fc.tuple(...parts).map((found) => Object.assign({}, ...found));
const minutes = fc.nat(9).map(minute);
export const row = merged(
  optional('client', ids),
  optional('responsible', persons),
  optional('site', fc.constantFrom('timur', 'barat')),
  optional('awaits', fc.subarray(['budi', 'rina', 'tuti'], { minLength: 1 })),
  optional('changedAt', minutes),
  fc.option(minutes, { nil: undefined }).map((at) => (at === undefined ? {} : dueAt(at))),
);
export const scope: fc.Arbitrary<CaseQuery['scope']> = fc.oneof(
  fc.constant({ everything: true as const }),
  merged(
    optional('responsible', fc.array(persons, { maxLength: 2 })),
    optional('awaits', fc.array(persons, { maxLength: 2 })),
    optional('sites', fc.array(fc.constantFrom('timur', 'barat'), { maxLength: 2 })),
    optional('clients', fc.array(ids, { maxLength: 2 })),
    optional('cases', fc.array(ids, { maxLength: 3 })),
  ),
);
export const query = merged(
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

/** What a host does on a good day; a commit more often than the rest. */
export const soundSteps: readonly fc.Arbitrary<Step>[] = [
  ...[committing, committing, committing, retrying, loading, lookingBack],
  ...[finding, finding, reading, auditing, reopening],
];
