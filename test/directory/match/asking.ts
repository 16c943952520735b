import * as fc from 'fast-check';
import type { ClientFacts, DirectoryService, MatchAsked, MatchReason } from '../../../src/index.js';
import { judgeService } from '../../../src/index.js';

/** A service of which nothing is said but what a directory must say. */
export const aService = (more: Partial<DirectoryService> = {}): DirectoryService => ({
  id: 's1',
  version: '1',
  agencyId: 'a1',
  agencyName: 'Dapur Bersama',
  name: 'meals',
  domains: ['food-insecurity'],
  areas: [],
  active: true,
  requirements: [],
  contactPersons: [],
  ...more,
});
export const aPlace = (more: Partial<NonNullable<DirectoryService['places']>[number]> = {}) => ({
  id: 'p1',
  openings: [],
  accessibility: [],
  ...more,
});

/** A Tuesday, ten in the morning in Jakarta. */
export const today = '2026-06-09';
export const now = '2026-06-09T03:00:00.000Z';
export const asked = (facts?: ClientFacts, more: Partial<MatchAsked> = {}): MatchAsked => ({
  domain: 'food-insecurity',
  facts,
  today,
  now,
  zone: 'Asia/Jakarta',
  ...more,
});

/** What a rule says of a service for a client. */
export const said = (rule: MatchReason['rule'], service: Partial<DirectoryService>, facts?: ClientFacts, more: Partial<MatchAsked> = {}) =>
  judgeService(asked(facts, more), aService(service)).filter((r) => r.rule === rule);
export const codesOf = (...given: Parameters<typeof said>): string[] => said(...given).map((r) => r.code);

const day = fc.constantFrom('2025-01-01', '2026-04-01', '2026-06-01', '2026-06-09', '2026-07-01', '2027-01-01');
const money = fc.record({ minor: fc.constantFrom(0, 5_000, 200_000, 5_000_000), currency: fc.constantFrom('IDR', 'USD') });
const some = <A>(...of: readonly A[]) => fc.subarray([...of]);
const maybe = { requiredKeys: [] as never[] };

const point = fc.record({ lat: fc.double({ min: -7, max: -6, noNaN: true }), lon: fc.double({ min: 106, max: 107, noNaN: true }) });
const rule = fc.oneof(
  fc.record({ on: fc.constant('age' as const), from: fc.constantFrom(0, 18, 60), to: fc.constantFrom(17, 64, 130) }),
  fc.record({ on: fc.constant('income' as const), atMost: money }),
  fc.record({
    on: fc.constantFrom(
      'sex' as const,
      'area' as const,
      'condition' as const,
      'source' as const,
      'document' as const,
      'own:parity' as const,
    ),
    anyOf: fc.constantFrom(['female'], ['north'], ['hiv'], ['clinic', 'self'], ['ktp', 'kk'], ['own:first-child']),
  }),
);
const opening = fc.record(
  {
    opens: fc.constantFrom('00:00', '08:00', '22:00'),
    closes: fc.constantFrom('00:00', '06:00', '12:00'),
    weekdays: fc.constantFrom([1], [2, 4], [7]),
    nth: fc.constantFrom(1, 2, 5),
    from: day,
    until: day,
  },
  { requiredKeys: ['opens', 'closes'] },
);
const place = fc.record(
  {
    id: fc.constantFrom('p1', 'p2'),
    openings: fc.array(opening, { maxLength: 2 }),
    accessibility: some('step-free' as const, 'sign-language' as const),
    confidential: fc.boolean(),
    point,
    area: fc.constantFrom('north', 'south'),
    timeZone: fc.constantFrom('Asia/Jayapura', 'Nowhere/Atall'),
  },
  { requiredKeys: ['id', 'openings', 'accessibility'] },
);
/** Any service, of which much or little is said. */
export const anyService: fc.Arbitrary<DirectoryService> = fc
  .record(
    {
      informal: fc.boolean(),
      domains: fc.constantFrom(['food-insecurity' as const], ['food-insecurity' as const, 'safety' as const], ['safety' as const]),
      areas: some('north', 'south'),
      active: fc.boolean(),
      eligibility: fc.array(
        fc
          .tuple(rule, fc.constantFrom('requires' as const, 'excludes' as const), fc.nat(9))
          .map(([r, effect, n]) => ({ ...r, effect, id: `e${n}` })),
        { maxLength: 2 },
      ),
      documents: some({ code: 'ktp' }, { code: 'kk' }),
      access: some('walk-in' as const, 'phone' as const, 'referral' as const),
      places: fc.array(place, { maxLength: 2 }),
      languages: some('id', 'jv-Java', 'en'),
      costs: fc.array(fc.record({ amount: money, per: fc.constantFrom('time' as const, 'month' as const) }), { maxLength: 2 }),
      funding: fc.array(
        fc.record(
          { scheme: fc.constantFrom('free' as const, 'public-insurance' as const, 'charity' as const), until: day, clientPays: money },
          { requiredKeys: ['scheme'] },
        ),
        { maxLength: 2 },
      ),
      capacity: fc.record({
        has: fc.constantFrom('capacity' as const, 'no-capacity' as const, 'waitlist' as const, 'assessment-required' as const),
        knownOn: day,
      }),
      agreements: fc.array(fc.record({ what: fc.constant('meals'), from: day, until: day }, { requiredKeys: ['what'] }), { maxLength: 2 }),
      verifiedOn: day,
    },
    { requiredKeys: ['domains', 'areas', 'active'] },
  )
  .map((more) => aService(more as unknown as Partial<DirectoryService>));

/** Many of them, each with an id of its own. */
export const anyServices: fc.Arbitrary<DirectoryService[]> = fc
  .array(anyService, { maxLength: 12 })
  .map((all) => all.map((s, n) => ({ ...s, id: `s${n}` })));

/** Any client, of whom much or little is known. */
export const anyFacts: fc.Arbitrary<ClientFacts> = fc.record(
  {
    born: fc.constantFrom('1950', '1990-05-02', '2008-06', '2010-01-01', 'unknown'),
    bornEstimated: fc.boolean(),
    area: fc.constantFrom('north', 'south', 'west'),
    sex: fc.constantFrom('female' as const, 'male' as const, 'other' as const),
    point,
    languages: some('id', 'jv', 'su'),
    documents: some('ktp', 'kk'),
    lacksDocuments: some('ktp', 'kk'),
    conditions: some('hiv', 'own:first-child'),
    lacksConditions: some('hiv', 'own:first-child'),
    income: money,
    cover: fc.array(fc.record({ scheme: fc.constantFrom('public-insurance', 'charity'), until: day }, { requiredKeys: ['scheme'] }), {
      maxLength: 2,
    }),
    needsAccess: some('step-free', 'sign-language'),
  },
  maybe,
) as fc.Arbitrary<ClientFacts>;
