// #region ask
import { barriersOf, blend, type DirectoryService, type MatchAsked, match, matchReasons, programmes, voicesOf } from '../../src/index.js';

const entry = { version: '1', active: true, requirements: [], contactPersons: [], domains: ['food-insecurity' as const] };
const services: DirectoryService[] = [
  {
    ...entry,
    id: 'kitchen',
    agencyId: 'a1',
    agencyName: 'Dapur Bersama',
    name: 'hot meals',
    areas: ['timur'],
    documents: [{ code: 'ktp' }],
    costs: [],
    capacity: { has: 'waitlist', knownOn: '2026-06-02', waitDays: 14 },
    verifiedOn: '2026-05-20',
  },
  {
    ...entry,
    id: 'parcels',
    agencyId: 'a2',
    agencyName: 'Lumbung Kota',
    name: 'parcels',
    areas: ['barat'],
    documents: [],
    costs: [{ amount: { minor: 2_000_000, currency: 'IDR' }, per: 'month' }],
    funding: [{ scheme: 'social-assistance' }],
    capacity: { has: 'capacity', knownOn: '2026-06-02' },
    verifiedOn: '2025-06-01',
  },
  {
    ...entry,
    id: 'elders',
    agencyId: 'a3',
    agencyName: 'Posyandu Lansia',
    name: 'meals for elders',
    areas: ['timur'],
    eligibility: [{ id: 'from-60', on: 'age', effect: 'requires', from: 60 }],
  },
];
const asked: MatchAsked = {
  domain: 'food-insecurity',
  facts: { born: '1990', area: 'timur', lacksDocuments: ['ktp'], cover: [{ scheme: 'social-assistance', until: '2026-12-31' }] },
  today: '2026-06-09',
  now: '2026-06-09T03:00:00.000Z',
  zone: 'Asia/Jakarta',
};

const found = match(asked, services, { limit: 10 });
for (const { rank, service, score, reasons } of found.candidates) {
  const words = (verdict: string) => reasons.flatMap((r) => (r.verdict === verdict ? matchReasons[r.code].text.en : [])).join('; ');
  console.log(`${rank}. ${service.agencyName}: ${score}\n   for: ${words('for')}\n   against: ${words('against')}`);
}
console.log(`left out: ${JSON.stringify(found.excluded)}`);
// #endregion

// #region weights
export const pantau = blend({
  id: 'pantau',
  version: '4',
  label: { en: 'Pantau', id: 'Pantau' },
  from: [programmes.fullSupport],
  matching: { weights: { documents: 6 }, nearKilometres: 3, voicesAtLeast: 5 },
});
const first = (matching: MatchAsked['matching']) => match({ ...asked, matching }, services).candidates[0]?.service.id;
console.log(`the house: ${first(undefined)}; Pantau: ${first(pantau.matching)}`);
// #endregion

// #region voices
const voices = voicesOf(
  [
    { serviceId: 'parcels', satisfaction: 'bad', from: 'client-1' },
    { serviceId: 'parcels', satisfaction: 'bad', from: 'client-2' },
    { serviceId: 'parcels', satisfaction: 'mixed', from: 'client-3' },
    { serviceId: 'kitchen', satisfaction: 'bad', from: 'client-1' },
    { serviceId: 'kitchen', satisfaction: 'bad', from: 'client-4' },
  ],
  { atLeast: 3 },
);
console.log([...voices.keys()].join(', '));
const heard = match({ ...asked, voices: (id) => voices.get(id) }, services);
for (const { service, score } of heard.candidates) console.log(`${service.agencyName}: ${score}`);
// #endregion

// #region barriers
for (const { service, reasons } of found.candidates) console.log(`${service.id}: ${barriersOf(reasons).join(', ')}`);
// #endregion
