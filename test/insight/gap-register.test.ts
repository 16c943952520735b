import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseRecord } from '../../src/index.js';
import { coverage } from '../../src/insight/coverage/coverage.js';
import { type GapRegister, gapRegister, gapsOver } from '../../src/insight/coverage/gap-register.js';
import { aRecord, cut, entry, fields, now, records, rules, withoutVoided } from './care-record.js';

const unmet = (id: string, domain: string, more: object = {}) => entry<never>(id, '2026-01-05', { domain, service: 'wanted', ...more });
const said = (...gaps: readonly { needId: string; why: string }[]) => [
  entry<never>('w1', '2026-03-01', { unmetNeedIds: gaps.map((g) => g.needId), gaps }),
];
const at = (site: string) => ({ openedAt: '2026-01-01', site: { id: site, timeZone: 'Asia/Jakarta' } });
const over = (list: readonly CaseRecord[]): GapRegister => {
  const counting = gapRegister();
  for (const record of list) counting.add(record, rules, now);
  return counting.result();
};

describe('the register of gaps', () => {
  test('[A5.4.2] counts cases by domain of life, reason and site: two needs of one case are one case', () => {
    const two = aRecord({
      access: at('bogor'),
      assessment: { needs: [unmet('n1', 'safety'), unmet('n2', 'safety')] },
      monitoring: { reviews: said({ needId: 'n1', why: 'no-service' }, { needId: 'n2', why: 'no-service' }) },
    });
    const one = aRecord({
      assessment: { needs: [unmet('n1', 'safety')] },
      monitoring: { reviews: said({ needId: 'n1', why: 'no-service' }) },
    });
    const nothing = gapRegister();
    const cells = over([two, one, two]).cells.filter((c) => c.why === 'no-service');
    expect(cells).toEqual([
      { domain: 'safety', why: 'no-service', cases: 1 },
      { domain: 'safety', why: 'no-service', site: 'bogor', cases: 2 },
    ]);
    expect(over([two, one, two])).toMatchObject({ cases: 3, withGap: 3 });
    expect(nothing.result()).toEqual({ cells: [], cases: 0, withGap: 0 });
  });

  test('[A5.4.2] does not list a need that was declined or met by own resources; one of which nobody said why is unmet for unknown reason or for want of a plan', () => {
    const needs = [unmet('n1', 'safety', { service: 'declined', why: 'cost' }), unmet('n2', 'stigma', { service: 'own-resources' })];
    expect(over([aRecord({ assessment: { needs } })])).toEqual({ cells: [], cases: 1, withGap: 0 });
    const stopped = [entry<never>('s1', '2026-02-01', { needId: 'n1', status: 'stopped' })];
    expect(over([aRecord({ assessment: { needs: [unmet('n1', 'safety')] }, plan: { services: stopped } })]).cells).toMatchObject([
      { why: 'unknown', cases: 1 },
    ]);
    expect(over([aRecord({ assessment: { needs: [unmet('n1', 'safety')] } })]).cells).toMatchObject([{ why: 'nothing-planned', cases: 1 }]);
  });

  const many = fc.array(records, { maxLength: 6 });

  test('[A5.4.2] counted apart and merged, or read one by one from anywhere, it is the same register', async () => {
    await fc.assert(
      fc.asyncProperty(many, many, async (a, b) => {
        const merged = gapRegister();
        merged.merge(over(a));
        merged.merge(over(b));
        expect(merged.result()).toEqual(over([...a, ...b]));
        expect(over([...b, ...a])).toEqual(over([...a, ...b]));
        const stream = async function* () {
          yield* a;
        };
        expect(await gapsOver(stream(), rules, now)).toEqual(over(a));
        expect(await gapsOver(a, rules, now)).toEqual(over(a));
      }),
      { numRuns: 60 },
    );
  });

  test('[A5.4.2] no cell has more cases than were read; cases with a gap are those with an unmet need; voided entries are not counted', () => {
    fc.assert(
      fc.property(many, fc.constantFrom(...fields), (list, field) => {
        const found = over(list);
        for (const { cases } of found.cells) expect(cases).toBeLessThanOrEqual(found.withGap);
        expect(found.withGap).toBe(list.filter((r) => coverage(r, rules).needs.some((n) => n.state === 'unmet')).length);
        expect(over(list.map(withoutVoided))).toEqual(found);
        over(list.map((r) => cut(r, field)));
      }),
      { numRuns: 100 },
    );
  });
});
