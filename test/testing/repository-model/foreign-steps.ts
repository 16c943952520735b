import * as fc from 'fast-check';
import { expect } from 'vitest';
import type { CaseSummary } from '../../../src/index.js';
import { alike, all, Step } from './pair.js';
import { query, scope, tenants } from './steps.js';

const foreign = fc.constantFrom(
  'no cursor',
  '',
  '-',
  '-1',
  ' 1',
  '1e3',
  '0x1',
  'null',
  '{}',
  "' OR 1=1 --",
  '%',
  '🙂',
  '١',
  'x'.repeat(1_000),
);

/** A feed throws behind a text that is no cursor, whatever is there. */
const reading = fc.record({ tenant: tenants, after: foreign }).map(
  (c) =>
    new Step('feed behind what is no cursor', c, async (pair) => {
      const [way] = await alike(pair, ({ cases }) => all(cases.feed(c.tenant, c.after)));
      expect(way).toBe('throws');
    }),
);
/** A list may throw there, or give a page: never a row that the same list without a cursor does not hold. */
const finding = fc.record({ tenant: tenants, after: foreign, scope, query }).map(
  (c) =>
    new Step('find behind what is no cursor', c, async ({ model, real }) => {
      const asked = { ...c.query, scope: c.scope, limit: 50 };
      const { rows } = await model.cases.find(c.tenant, asked);
      const found = await real.cases.find(c.tenant, { ...asked, after: c.after }).then(
        (page): readonly CaseSummary[] => page.rows,
        () => [],
      );
      for (const row of found) expect(rows).toContainEqual(row);
    }),
);
export const foreignSteps: readonly fc.Arbitrary<Step>[] = [reading, finding];
