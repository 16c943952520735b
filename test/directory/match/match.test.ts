import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BarrierKind } from '../../../src/case/plan/plan.js';
import {
  barriersOf,
  blend,
  type ClientFacts,
  houseWeights,
  judgeService,
  match,
  matchReasons,
  matchRules,
  programmes,
  weighing,
} from '../../../src/index.js';
import { termsOf } from '../../../src/vocabulary/schema.js';
import { anyFacts, anyService, anyServices, aPlace, aService, asked } from './asking.js';

const anyWeights = fc.record(
  Object.fromEntries(matchRules.map((rule) => [rule, fc.integer({ min: 0, max: 6 })])) as Record<
    (typeof matchRules)[number],
    fc.Arbitrary<number>
  >,
);
const idsOf = (found: ReturnType<typeof match>) => found.candidates.map((c) => c.service.id);

/** What can be forgotten of a client: what is said to be and what is said not to be, together. */
const forgettable = [['born'], ['sex'], ['area'], ['income'], ['conditions', 'lacksConditions'], ['documents', 'lacksDocuments']];

describe('what is out of the question', () => {
  test('[B4.1] only what helps with the need is looked at; what excludes is counted, each by the first thing that does', () => {
    const services = [
      aService({ id: 'fits' }),
      aService({ id: 'other', domains: ['safety'] }),
      aService({ id: 'closed', active: false }),
      aService({ id: 'adults', eligibility: [{ id: 'e', on: 'age', effect: 'requires', from: 18 }] }),
      aService({ id: 'women', eligibility: [{ id: 'e', on: 'sex', effect: 'requires', anyOf: ['female'] }] }),
      aService({ id: 'unbound', agreements: [] }),
    ];
    const found = match(asked({ born: '2015', sex: 'male' }, { matching: { agreementDemanded: true } }), services);
    expect(idsOf(found)).toEqual(['fits']);
    expect(found).toMatchObject({ found: 1, excluded: { 'active.no': 1, 'eligible.age': 1, 'eligible.sex': 1, 'agreement.demanded': 1 } });
  });

  test('[A8.5] a need that nothing fits says so, and why: the register of gaps counts it', () => {
    const far = aService({ active: false });
    expect(match(asked(), [far])).toEqual({ domain: 'food-insecurity', candidates: [], found: 0, excluded: { 'active.no': 1 } });
    expect(match(asked(), [])).toEqual({ domain: 'food-insecurity', candidates: [], found: 0, excluded: {} });
  });

  test('[B4.1] what is not known never excludes: knowing less loses no candidate', () => {
    fc.assert(
      fc.property(anyServices, anyFacts, fc.subarray(forgettable), (services, facts, forgotten) => {
        const less = Object.fromEntries(Object.entries(facts).filter(([name]) => !forgotten.flat().includes(name)));
        const all = (known: ClientFacts | undefined) => idsOf(match(asked(known), services));
        expect(all(less)).toEqual(expect.arrayContaining(all(facts)));
        const running = services.filter((s) => s.active && (s.domains as string[]).includes('food-insecurity'));
        expect(match(asked(undefined), services).found).toBe(running.length);
      }),
      { numRuns: 300 },
    );
  });

  test('[B4.1] a place that is not safe for the client is in no list, no count and no reason, whatever else', () => {
    fc.assert(
      fc.property(anyServices, anyFacts, anyWeights, fc.subarray(['s0', 's1', 's2', 's3', 's4']), (services, facts, weights, unsafe) => {
        const isUnsafe = ({ id }: { id: string }) => unsafe.includes(id);
        const rest = services.filter((s) => !isUnsafe(s));
        expect(match(asked(facts, { isUnsafe, matching: { weights } }), services)).toEqual(
          match(asked(facts, { matching: { weights } }), rest),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('[B4.1] asked about by its name, an unsafe place is not offered, and nothing else is said of it', () => {
    const said = judgeService(asked({}, { isUnsafe: () => true }), aService({ active: false }));
    expect(said).toEqual([{ rule: 'safe', verdict: 'excludes', code: 'safe.not-offered', points: 0 }]);
  });
});

describe('what is weighed', () => {
  test('[B4.1] the score is the sum of the points of the reasons, and the ranks go by it', () => {
    fc.assert(
      fc.property(anyServices, anyFacts, anyWeights, (services, facts, weights) => {
        const { candidates, found } = match(asked(facts, { matching: { weights } }), services);
        expect(candidates.map((c) => c.rank)).toEqual(candidates.map((_, n) => n + 1));
        expect(candidates.length).toBe(found);
        for (const [n, { score, reasons }] of candidates.entries()) {
          expect(score).toBeCloseTo(
            reasons.reduce((sum, r) => sum + r.points, 0),
            6,
          );
          expect(score).toBeLessThanOrEqual(candidates[n - 1]?.score ?? Number.POSITIVE_INFINITY);
          expect(reasons.some((r) => r.verdict === 'excludes')).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('[B4.1] more weight on a rule never puts who is better by it behind who is worse', () => {
    fc.assert(
      fc.property(
        anyServices,
        anyFacts,
        anyWeights,
        fc.constantFrom(...matchRules),
        fc.integer({ min: 1, max: 9 }),
        (services, facts, weights, rule, more) => {
          const before = match(asked(facts, { matching: { weights: { ...weights, [rule]: 1 } } }), services).candidates;
          const after = match(asked(facts, { matching: { weights: { ...weights, [rule]: 1 + more } } }), services).candidates;
          const by = new Map(before.map((c) => [c.service.id, c.reasons.find((r) => r.rule === rule)?.points ?? 0]));
          const rankAfter = new Map(after.map((c) => [c.service.id, c.rank]));
          for (const [n, a] of before.entries())
            for (const b of before.slice(n + 1)) {
              const [x, y] = [a.service.id, b.service.id];
              if ((by.get(x) ?? 0) > (by.get(y) ?? 0)) expect(rankAfter.get(x)).toBeLessThan(rankAfter.get(y) ?? 0);
            }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('[B4.1] the order in which services are given does not matter, and a page is the beginning of the whole', () => {
    fc.assert(
      fc.property(anyServices, anyFacts, fc.nat(6), (services, facts, limit) => {
        const whole = match(asked(facts), services);
        expect(match(asked(facts), [...services].reverse())).toEqual(whole);
        expect(match(asked(facts), services, { limit })).toEqual({ ...whole, candidates: whole.candidates.slice(0, limit) });
      }),
      { numRuns: 200 },
    );
  });

  test('[B4.1] a page of a long list is the beginning of the whole, too', () => {
    const many = Array.from({ length: 900 }, (_, n) =>
      aService({ id: `s${(n * 7) % 900}`, verifiedOn: `2026-0${1 + (n % 6)}-01`, documents: n % 3 === 0 ? [] : [{ code: 'ktp' }] }),
    );
    const whole = match(asked(), many, { limit: 900 });
    expect(match(asked(), many).candidates).toEqual(whole.candidates.slice(0, 20));
    expect(whole.candidates[0]?.service).toMatchObject({ id: expect.any(String), verifiedOn: '2026-04-01', documents: [] });
  });

  test('[B4.1] not known stands between for and against', () => {
    const kept = (id: string, capacity: object) => aService({ id, ...capacity });
    const services = [
      kept('none', { capacity: { has: 'no-capacity', knownOn: '2026-06-01' } }),
      kept('list', { capacity: { has: 'waitlist', knownOn: '2026-06-01' } }),
      kept('unknown', {}),
      kept('places', { capacity: { has: 'capacity', knownOn: '2026-06-01' } }),
    ];
    expect(idsOf(match(asked(), services))).toEqual(['places', 'unknown', 'list', 'none']);
  });

  test('[B4.1] among equals what was verified last comes first, then the id', () => {
    const services = [
      aService({ id: 'b' }),
      aService({ id: 'a' }),
      aService({ id: 'old', verifiedOn: '2025-01-01' }),
      aService({ id: 'older', verifiedOn: '2024-01-01' }),
    ];
    expect(idsOf(match(asked(), services))).toEqual(['old', 'older', 'a', 'b']);
  });
});

describe('the weights are the programme’s', () => {
  const near = aService({ id: 'near', areas: ['north'], costs: [{ amount: { minor: 5_000, currency: 'IDR' }, per: 'time' }], funding: [] });
  const free = aService({ id: 'free', areas: ['south'], costs: [] });
  const client = { area: 'north', cover: [] };

  test('[A3.4] a rule that weighs more turns the order', () => {
    const first = (weights: object) => idsOf(match(asked(client, { matching: { weights } }), [near, free]))[0];
    expect([first({ reachable: 1, affordable: 6 }), first({ reachable: 6, affordable: 1 })]).toEqual(['free', 'near']);
  });

  test('[A3.4] what a programme does not name weighs as the house has it; what is no weight weighs nothing', () => {
    expect(weighing({ weights: { open: 5, voices: -2, language: Number.NaN } }).weights).toEqual({
      ...houseWeights,
      open: 5,
      voices: 0,
      language: 0,
    });
  });

  test('[A3.4] a blend takes them from the programme that leads it, and lays its own over them', () => {
    const label = programmes.hiv.label;
    const lead = blend({
      id: 'l',
      version: '1',
      label,
      from: [programmes.hiv],
      matching: { weights: { open: 3, language: 3 }, agreementDemanded: true },
    });
    const own = blend({ id: 'o', version: '1', label, from: [lead], matching: { weights: { open: 1 }, nearKilometres: 2 } });
    expect(own.matching).toEqual({ weights: { open: 1, language: 3 }, agreementDemanded: true, nearKilometres: 2 });
  });
});

describe('what stands in the way becomes a barrier of the plan', () => {
  test('[A2.3] what is known to be against is a kind of barrier, once; what is not known is none', () => {
    const service = aService({
      areas: ['south'],
      documents: [{ code: 'ktp' }],
      eligibility: [{ id: 'e', on: 'age', effect: 'requires', from: 18 }],
      costs: [{ amount: { minor: 5_000, currency: 'IDR' }, per: 'time' }],
      funding: [{ scheme: 'public-insurance' }],
      languages: ['en'],
      places: [aPlace()],
    });
    const client: ClientFacts = { area: 'north', born: '2015', lacksDocuments: ['ktp'], cover: [], languages: ['jv'] };
    expect(barriersOf(judgeService(asked(client), service))).toEqual(['rules', 'distance', 'cost', 'language']);
    expect(barriersOf(judgeService(asked(undefined), service))).toEqual([]);
  });

  test('[A2.3] every barrier that a reason names is one that the plan takes', () => {
    const kinds = Object.keys(termsOf.get(BarrierKind)?.labels ?? {});
    const named = Object.values(matchReasons).flatMap((r) => ('barrier' in r && r.barrier ? [r.barrier] : []));
    expect(kinds).toEqual(expect.arrayContaining([...new Set(named)]));
    expect(barriersOf([{ code: 'toString' as never }])).toEqual([]);
  });

  test('[A2.3] a barrier is never made of what is not known', () => {
    fc.assert(
      fc.property(anyService, (service) => {
        const said = judgeService(asked(undefined), service).filter((r) => r.verdict === 'unknown');
        expect(barriersOf(said)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
