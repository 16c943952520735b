import type { ClientFacts, DirectoryService, MatchAsked } from '../../src/index.js';
import { match } from '../../src/index.js';
import { random } from '../laws/random.js';
import type { Effort } from './measure.js';
import { progress } from './progress.js';

const domains = [
  'food-insecurity',
  'housing-instability',
  'mental-health',
  'hiv-care',
  'legal-status',
  'daily-living',
  'safety',
  'stigma',
] as const;
const areas = Array.from({ length: 40 }, (_, n) => `area-${n}`);

/** A directory as a province may have one: much is said of some services, little of others. */
const directory = (size: number): readonly DirectoryService[] => {
  const dice = random(5);
  const tell = progress('services made', size);
  return Array.from({ length: size }, (_, n): DirectoryService => {
    if ((n + 1) % (size / 10) === 0) tell(n + 1);
    const day = () => `2026-0${1 + dice.below(6)}-1${dice.below(10)}`;
    return {
      id: `s${n}`,
      version: '1',
      agencyId: `a${n >> 2}`,
      agencyName: 'an agency',
      name: 'a service',
      domains: [dice.pick(domains)],
      areas: dice.some(areas, 3),
      active: dice.chance(0.95),
      requirements: [],
      contactPersons: [],
      ...(dice.chance(0.6) && {
        eligibility: [
          { id: 'e1', on: 'age', effect: 'requires', from: dice.pick([0, 18, 60]) },
          {
            id: 'e2',
            on: 'condition',
            effect: dice.pick(['requires', 'excludes'] as const),
            anyOf: dice.pick([['hiv'], ['tb'], ['pregnant']]),
          },
        ],
      }),
      ...(dice.chance(0.7) && { documents: dice.some([{ code: 'ktp' }, { code: 'kk' }, { code: 'bpjs' }], 3) }),
      ...(dice.chance(0.5) && { access: dice.some(['walk-in', 'appointment', 'referral', 'phone'] as const, 2) }),
      places: Array.from({ length: 1 + dice.below(2) }, (_, p) => ({
        id: `p${p}`,
        confidential: dice.chance(0.05),
        point: { lat: -6 - dice.below(1_000) / 1_000, lon: 106 + dice.below(1_000) / 1_000 },
        openings: dice.chance(0.8)
          ? [
              { weekdays: dice.some([1, 2, 3, 4, 5, 6], 4).concat(7), opens: '08:00', closes: dice.pick(['12:00', '16:00']) },
              { weekdays: [3], nth: 1 + dice.below(5), opens: '18:00', closes: '01:00' },
            ]
          : [],
        accessibility: dice.some(['step-free', 'sign-language', 'children-welcome'] as const, 2),
        ...(dice.chance(0.1) && { timeZone: 'Asia/Makassar' }),
      })),
      ...(dice.chance(0.7) && { languages: dice.some(['id', 'jv', 'su', 'en'], 3) }),
      ...(dice.chance(0.5) && {
        costs: [{ amount: { minor: dice.below(20) * 5_000, currency: 'IDR' }, per: 'time' as const }],
        funding: [{ scheme: dice.pick(['free', 'public-insurance', 'charity'] as const) }],
      }),
      ...(dice.chance(0.6) && { capacity: { has: dice.pick(['capacity', 'no-capacity', 'waitlist'] as const), knownOn: day() } }),
      ...(dice.chance(0.5) && { agreements: dice.chance(0.7) ? [{ what: 'referrals', until: day() }] : [] }),
      ...(dice.chance(0.9) && { verifiedOn: day() }),
    };
  });
};

const client: ClientFacts = {
  born: '1990-05-02',
  sex: 'female',
  area: 'area-7',
  point: { lat: -6.4, lon: 106.5 },
  languages: ['id', 'su'],
  documents: ['ktp'],
  lacksDocuments: ['kk'],
  conditions: ['hiv'],
  lacksConditions: ['pregnant'],
  income: { minor: 2_000_000, currency: 'IDR' },
  cover: [{ scheme: 'public-insurance', until: '2026-12-31' }],
  needsAccess: ['step-free'],
};
const asked: MatchAsked = { domain: 'hiv-care', facts: client, today: '2026-06-09', now: '2026-06-09T03:00:00.000Z', zone: 'Asia/Jakarta' };

/** By hand: those of the domain that run, by one thing that is looked at once, sorted; no rules, no reasons. */
const byHand = (services: readonly DirectoryService[]): number =>
  services
    .filter((s) => s.domains.includes('hiv-care') && s.active && !(s.eligibility ?? []).some((e) => (e.from ?? 0) > 36))
    .map((s) => ({ s, score: Number(s.areas.includes('area-7')) + Number(s.capacity?.has === 'capacity') }))
    .sort((a, b) => b.score - a.score)
    .slice(0, 20).length;

const median = (taken: number[]): number => taken.sort((a, b) => a - b)[taken.length >> 1] ?? Number.NaN;

/**
 * One need among 50,000 services: all of the directory passed in, those of the domain alone, and a directory of one domain.
 * Time of the processor, so that whoever else uses the machine is not counted. B4.1
 */
export const matchBench = async ({ slots = 9 }: Effort): Promise<readonly string[]> => {
  const size = slots === 1 ? 2_000 : 50_000;
  const services = directory(size);
  const ofDomain = services.filter((s) => s.domains.includes('hiv-care'));
  const oneDomain = services.map((s): DirectoryService => ({ ...s, domains: ['hiv-care'] }));
  const voices = () => ({ answers: 4, good: 3, mixed: 1, bad: 0 });
  const contenders: Readonly<Record<string, () => number>> = {
    'by hand: filter, two sums, sort; no reasons': () => byHand(services),
    'kasus: match, the whole directory, a page with reasons': () => match({ ...asked, voices }, services).candidates.length,
    'kasus: match, only the services of the domain': () => match({ ...asked, voices }, ofDomain).candidates.length,
    'kasus: match, every service of this domain': () => match({ ...asked, voices }, oneDomain).candidates.length,
  };
  const taken: Record<string, number[]> = {};
  const rounds = slots === 1 ? 2 : 25;
  for (let round = -5; round < rounds; round += 1)
    for (const [name, work] of Object.entries(contenders)) {
      const from = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(from);
      if (round >= 0) taken[name] = [...(taken[name] ?? []), (user + system) / 1000];
    }
  const medians = Object.entries(taken).map(([name, all]) => [name, median(all)] as const);
  const [[, base] = ['', 1]] = medians;
  const { found, excluded } = match(asked, services);
  return [
    `\none need among ${size.toLocaleString('en')} services, ${ofDomain.length.toLocaleString('en')} of its domain: ${found.toLocaleString('en')} candidates, ${Object.values(
      excluded,
    )
      .reduce((sum, n) => sum + n, 0)
      .toLocaleString('en')} excluded   (aim: below 20 ms of one core; time of the processor)`,
    ...medians.map(([name, ms]) => `  ${name.padEnd(58)} ${ms.toFixed(2).padStart(9)} ms   × ${(ms / base).toFixed(2)}`),
  ];
};
