import { type DirectoryService, directoryIndex, memoryDirectory } from '../../src/index.js';

const services: readonly DirectoryService[] = [
  {
    id: 'safe-house',
    version: '3',
    agencyId: 'pulih',
    agencyName: 'Yayasan Pulih',
    name: 'Rumah Aman Melati',
    description: 'Tempat tinggal sementara bagi perempuan dan anak.',
    domains: ['safety', 'housing-instability'],
    areas: ['jakarta-selatan'],
    active: true,
    requirements: [],
    contactPersons: [],
    languages: ['id'],
    places: [
      {
        id: 'house',
        confidential: true,
        address: 'Gang Kenanga 77',
        openings: [{ opens: '00:00', closes: '00:00' }],
        accessibility: [],
      },
    ],
    verifiedOn: '2026-06-01',
  },
  {
    id: 'clinic',
    version: '1',
    agencyId: 'tebet',
    agencyName: 'Puskesmas Tebet',
    name: 'Poli Jiwa',
    description: 'Pemeriksaan dan pengobatan.',
    domains: ['mental-health'],
    areas: [],
    active: true,
    requirements: [],
    contactPersons: [],
    places: [
      {
        id: 'room-3',
        address: 'Jalan Tebet Raya 4',
        openings: [{ weekdays: [2, 4], opens: '08:00', closes: '12:00' }],
        accessibility: ['step-free'],
      },
    ],
    verifiedOn: '2024-02-01',
  },
];
const directory = memoryDirectory();
for (const service of services) await directory.save('pantau', service);

// #region build
const index = directoryIndex(await directory.find('pantau', {}));
const given = { today: '2026-08-07', now: '2026-08-07T02:00:00.000Z', zone: 'Asia/Jakarta' };

const page = index.search({ text: 'kesehatan djiwa', area: 'jakarta-selatan' }, given);
console.log(`${page.total} of ${index.size}`);
for (const { name, agencyName, openNow, nextOpening, verifiedOn, stale } of page.rows) {
  const hours = openNow ? 'open now' : `opens ${nextOpening?.day} ${nextOpening?.clock}`;
  console.log(`${name}, ${agencyName}: ${hours}; verified ${verifiedOn ?? 'never'}${stale ? ', too long ago' : ''}`);
}
// #endregion

// #region unknown
const speaking = index.search({ language: 'id', open: 'now' }, given);
console.log(speaking.rows.map(({ id }) => id).join(), speaking.unknown);
const inTheWeek = { language: 'id', open: { on: '2026-08-11', at: '09:00' } } as const;
console.log(index.search(inTheWeek, given).unknown);
console.log(
  index
    .search({ ...inTheWeek, orUnknown: true }, given)
    .rows.map(({ id }) => id)
    .join(),
);
// #endregion

// #region confidential
console.log(index.search({ text: 'tebet raya' }, given).total, index.search({ text: 'kenanga' }, given).total);
// #endregion

// #region pages
let after: string | undefined;
do {
  const one = index.search({ limit: 1, ...(after && { after }) }, given);
  console.log(one.rows.map(({ id }) => id).join());
  after = one.next;
} while (after);
// #endregion

// #region change
const [safeHouse] = services;
if (safeHouse) index.put({ ...safeHouse, version: '4', name: 'Rumah Pulih Melati' });
index.remove('clinic');
console.log(index.search({ text: 'pulih melati' }, given).total, index.size);
// #endregion
