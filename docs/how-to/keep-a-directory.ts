// #region open
import { type AccessPolicy, type By, createDirectory, memoryRepositories } from '../../src/index.js';

const keepers = ['sari'];
const mayKnowPlaces = ['tuti'];
const policy: AccessPolicy = {
  decide: async ({ actor, action }) => {
    if (action === 'knowPlace') return { allow: mayKnowPlaces.includes(actor.id) ? 'full' : 'none', why: 'shelter-team' };
    if (action === 'keepDirectory') return { allow: keepers.includes(actor.id) ? 'full' : 'none', why: 'keeper-of-the-directory' };
    return { allow: action === 'readDirectory' ? 'full' : 'none', why: 'directory-is-for-all-workers' };
  },
  scope: async () => ({}),
};

const repositories = memoryRepositories();
const directory = createDirectory({
  ...repositories,
  policy,
  timeZone: 'Asia/Jayapura',
  clock: () => '2026-03-02T02:00:00.000Z',
});
const by = (id: string): By => ({ tenant: 'pantau', actor: { kind: 'worker', id }, purpose: 'care-management' });
const codes = (answer: { refused: boolean; because?: readonly { code: string }[] }) =>
  answer.because?.map(({ code }) => code).join() ?? 'done';
// #endregion

// #region enter
const entered = await directory.runAll(
  [
    {
      type: 'directory.saveAgency',
      input: {
        id: 'dinsos',
        seenVersion: 0,
        name: 'Dinas Sosial Kota',
        contacts: [{ person: 'ibu-yuni', title: 'front desk', reach: '0967-000-001' }],
        policies: [{ title: 'Answers a referral within three working days' }],
      },
    },
    {
      type: 'directory.saveService',
      input: {
        id: 'rice',
        seenVersion: 0,
        agencyId: 'dinsos',
        name: 'Rice for families',
        domains: ['food-insecurity'],
        areas: ['jayapura'],
        requirements: ['family card'],
        documents: [{ code: 'family-card' }],
        contacts: [{ person: 'pak-edi' }],
        places: [
          {
            id: 'hall',
            address: 'Jalan Raya 1',
            openings: [{ weekdays: [1, 3], opens: '09:00', closes: '12:00' }],
            accessibility: ['step-free'],
          },
        ],
      },
    },
    {
      type: 'directory.saveService',
      input: {
        id: 'arisan',
        seenVersion: 0,
        informal: true,
        name: 'Arisan of the third street',
        domains: ['social-connection'],
        areas: ['jayapura'],
        requirements: [],
      },
    },
  ],
  { ...by('sari'), commandId: 'first-entries' },
);
console.log(codes(entered));
// #endregion

// #region keep
await directory.run(
  { type: 'directory.recordCapacity', input: { serviceId: 'rice', has: 'waitlist', waitDays: 14, knownOn: '2026-02-27' } },
  by('sari'),
);
await directory.run(
  {
    type: 'directory.agree',
    input: { entry: { kind: 'agency', id: 'dinsos' }, what: 'ten families a month', from: '2026-01-01', until: '2026-12-31' },
  },
  by('sari'),
);
const seen = await directory.service('rice', by('sari'));
if (!seen.refused) {
  const { version } = seen;
  await directory.run(
    { type: 'directory.verify', input: { entry: { kind: 'service', id: 'rice' }, seenVersion: version, with: 'pak-edi' } },
    by('sari'),
  );
}
// #endregion

// #region show
const rice = await directory.service('rice', by('bayu'));
if (!rice.refused) {
  const { agencyName, capacity, agreements = [], verifiedOn } = rice.service;
  console.log(`${agencyName}: ${capacity?.has} on ${capacity?.knownOn}, agreement until ${agreements[0]?.until}, verified ${verifiedOn}`);
}
const told = await directory.history({ kind: 'service', id: 'rice' }, by('bayu'));
if (!told.refused) for (const { version, type, by: who } of told.facts) console.log(`${version} ${type} by ${who.onBehalfOf ?? who.id}`);
// #endregion

// #region refused
const another = {
  id: 'rice',
  seenVersion: 0,
  agencyId: 'dinsos',
  name: 'Rice',
  domains: ['food-insecurity' as const],
  areas: [],
  requirements: [],
};
console.log(codes(await directory.run({ type: 'directory.saveService', input: another }, by('sari'))));
console.log(codes(await directory.run({ type: 'directory.saveService', input: { ...another, seenVersion: 1 } }, by('sari'))));
console.log(
  codes(
    await directory.run(
      { type: 'directory.recordCapacity', input: { serviceId: 'rice', has: 'capacity', knownOn: '2026-03-03' } },
      by('sari'),
    ),
  ),
);
console.log(
  codes(
    await directory.run(
      { type: 'directory.saveAgency', input: { id: 'dinsos', seenVersion: 3, name: 'Dinas Sosial', parentId: 'dinsos' } },
      by('sari'),
    ),
  ),
);
// #endregion

// #region shelter
await directory.run(
  {
    type: 'directory.saveService',
    input: {
      id: 'shelter',
      seenVersion: 0,
      agencyId: 'dinsos',
      name: 'A safe place to stay',
      domains: ['safety'],
      areas: [],
      requirements: [],
      eligibility: [{ id: 'women', on: 'sex', effect: 'requires', anyOf: ['female'], legalGround: 'CEDAW art. 4, by UU 7/1984' }],
      places: [
        {
          id: 'house',
          confidential: true,
          address: 'Jalan Melati 7',
          point: { lat: -2.5337, lon: 140.7181 },
          area: 'jalan-melati',
          wideArea: 'jayapura',
          openings: [],
          accessibility: [],
        },
      ],
    },
  },
  by('sari'),
);
const shelter = await directory.service('shelter', by('bayu'));
if (!shelter.refused) console.log(JSON.stringify(shelter.service.places));
for (const id of ['bayu', 'tuti']) {
  const answer = await directory.place('shelter', 'house', by(id));
  console.log(id, answer.refused ? codes(answer) : answer.place.address);
}
// #endregion
