import { describe, expect, test } from 'vitest';
import { directoryIndex, text } from '../../src/index.js';
import { aPlace, aService, given, idsOf } from './searching.js';

/** A small town: ids say what each is. */
const town = [
  aService('clinic', { name: 'Puskesmas Tebet', agencyName: 'Dinas Kesehatan', domains: ['physical-health'] }),
  aService('mind', {
    name: 'Poli Jiwa',
    agencyName: 'RSUD Tebet',
    description: 'Pemeriksaan dan pengobatan untuk gangguan jiwa.',
    domains: ['mental-health'],
  }),
  aService('shelter', {
    name: 'Rumah Aman Melati',
    otherNames: ['Safe House'],
    agencyName: 'Yayasan Pulih',
    description: 'Tempat tinggal sementara bagi perempuan dan anak.',
    domains: ['safety', 'housing-instability'],
  }),
  aService('rice', { name: 'Bantuan Beras', description: 'Beras 10 kg setiap bulan', domains: ['food-insecurity'] }),
  aService('brass', { name: 'Brass band for youth', agencyName: 'Church Music Club', domains: ['social-connection'], informal: true }),
  aService('yogya', { name: 'Layanan Warga', agencyName: 'LBH Yogyakarta', domains: ['legal-status'] }),
  aService('pantry', { name: 'Windham food pantry', description: 'Meals and groceries for families', domains: ['food-insecurity'] }),
  aService('cafe', { name: 'Café Sahabat', description: 'Jum’at malam; women’s group', domains: ['social-connection'] }),
  aService('tenancy', { name: 'Penyewaan kamar', description: 'Perumahan sementara, lantai 2', domains: ['housing-instability'] }),
];

describe('words', () => {
  test.each([
    // as it is written
    ['puskesmas', ['clinic']],
    ['rumah aman', ['shelter']],
    ['aman rumah', ['shelter']],
    ['Beras', ['rice']],
    ['brass', ['brass']],
    ['10', ['rice']],
    // great and small letters, diacritics, apostrophes
    ['PUSKESMAS tebet', ['clinic']],
    ['cafe', ['cafe']],
    ['CAFÉ', ['cafe']],
    ['jumat', ['cafe']],
    ["jum'at", ['cafe']],
    ["women's", ['cafe']],
    // another name, the agency, the description, the domain in both languages
    ['safe house', ['shelter']],
    ['yayasan pulih', ['shelter']],
    ['groceries', ['pantry']],
    ['pangan', ['pantry', 'rice']],
    ['mental health', ['mind']],
    ['kesehatan jiwa', ['mind']],
    ['hukum', ['yogya']],
    // old spelling, and the j that was a y
    ['djiwa', ['mind']],
    ['perempoean', ['shelter']],
    ['oentoek', ['mind']],
    ['poeskesmas', ['clinic']],
    ['Jogjakarta', ['yogya']],
    ['Yogyakarta', ['yogya']],
    ['Djokjakarta', ['yogya']],
    ['Jogja', ['yogya']],
    // doubled letters
    ['berras', ['rice']],
    ['grocceries', ['pantry']],
    // affixes and plurals
    ['obat', ['mind']],
    ['periksa', ['mind']],
    ['sewa', ['tenancy']],
    ['menyewa', ['tenancy']],
    ['perumahan', ['tenancy', 'shelter']],
    ['rumah', ['shelter', 'tenancy']],
    ['pantries', ['pantry']],
    ['church', ['brass']],
    ['churches', ['brass']],
    ['family', ['pantry', 'brass', 'cafe']],
    // one slip
    ['pusksemas', ['clinic']],
    ['puskesas', ['clinic']],
    ['windhham', ['pantry']],
    ['tabet', ['clinic', 'mind']],
    ['kesihatan', ['clinic', 'mind']],
    // while typing
    ['pusk', ['clinic']],
    ['w', ['cafe', 'pantry', 'yogya']],
    ['rumah am', ['shelter']],
    ['sch', []],
    ['chu', ['brass']],
    // words that say nothing, and words that are missing
    ['tempat untuk perempuan dan anak', ['shelter']],
    ['food for the family', ['pantry']],
    ['puskesmas beras', []],
    ['xyzzy', []],
  ] as const)('[B4.1] %s finds %j', (asked, found) => {
    expect([...idsOf(town, { text: asked })].sort()).toEqual([...found].sort());
  });

  test('[B4.1] rice is not a band: two letters that differ are no slip', () => {
    expect(idsOf(town, { text: 'beras' })).toEqual(['rice']);
    expect(idsOf(town, { text: 'brass' })).toEqual(['brass']);
  });

  test('[B4.1] what stands in the name comes before what stands in the description, and the whole name before all', () => {
    const three = [
      aService('a', { name: 'Konseling', description: 'untuk anak' }),
      aService('b', { name: 'Rumah Anak Bangsa Anak' }),
      aService('c', { name: 'Anak' }),
      aService('d', { name: 'Panti', agencyName: 'Anak Bangsa' }),
    ];
    expect(idsOf(three, { text: 'anak' })).toEqual(['c', 'b', 'd', 'a']);
  });

  test('[B4.1] the word as it is written comes before its spellings, those before the stem, the stem before a slip', () => {
    const five = [
      aService('e', { name: 'Jawatan' }),
      aService('d', { name: 'Merawat' }),
      aService('c', { name: 'Rrawat' }),
      aService('b', { name: 'Rawat' }),
      aService('f', { name: 'Bawat' }),
    ];
    expect(idsOf(five, { text: 'rawat' })).toEqual(['b', 'c', 'd', 'f']);
  });

  test('[B4.1] equal rows stand by their ids, whatever the order in which they came', () => {
    const alike = ['c', 'a', 'b'].map((id) => aService(id, { name: 'Sama' }));
    expect(idsOf(alike, { text: 'sama' })).toEqual(['a', 'b', 'c']);
    expect(idsOf([...alike].reverse(), {})).toEqual(['a', 'b', 'c']);
  });

  test('[B4.1] a slip in a few entries does not hide the many that spell it right', () => {
    const many = Array.from({ length: 20 }, (_, n) => aService(`s${n}`, { name: 'Kesehatan' }));
    expect(idsOf([...many, aService('odd', { name: 'Kesihatan' })], { text: 'kesihatan' })).toHaveLength(21);
  });

  test('[A3.4] a service is found by the labels of a domain of the host’s own', () => {
    const index = directoryIndex([aService('a', { domains: ['pantau:harm-reduction'] })], {
      domains: { 'pantau:harm-reduction': text('harm reduction', 'pengurangan dampak buruk') },
    });
    expect(index.search({ text: 'dampak buruk' }, given).total).toBe(1);
    expect(index.search({ text: 'harm reduction' }, given).total).toBe(1);
  });
});

describe('what else is asked for', () => {
  const friday = { weekdays: [5], opens: '08:00', closes: '12:00' };
  const services = [
    aService('all', {
      domains: ['food-insecurity'],
      areas: ['south'],
      languages: ['jv', 'id-ID'],
      funding: [{ scheme: 'free' }],
      access: ['walk-in'],
      places: [aPlace({ openings: [friday], accessibility: ['step-free', 'sign-language'] })],
    }),
    aService('none', {
      domains: ['food-insecurity', 'safety'],
      areas: ['north'],
      languages: ['en'],
      funding: [],
      access: ['phone'],
      places: [aPlace({ openings: [{ ...friday, opens: '13:00', closes: '17:00' }], accessibility: ['quiet-room'] })],
    }),
    aService('silent', { domains: ['food-insecurity'] }),
    aService('club', { domains: ['social-connection'], informal: true, areas: ['south', 'north'] }),
    aService('gone', { domains: ['food-insecurity'], active: false }),
  ];
  test.each([
    [{}, ['all', 'club', 'none', 'silent']],
    [{ activeOnly: false }, ['all', 'club', 'gone', 'none', 'silent']],
    [{ domain: 'food-insecurity' }, ['all', 'none', 'silent']],
    [{ domain: 'safety' }, ['none']],
    [{ domain: 'nowhere:known' }, []],
    [{ area: 'south' }, ['all', 'club', 'silent']],
    [{ area: ['north', 'east'] }, ['club', 'none', 'silent']],
    [{ area: [] }, ['silent']],
    [{ informal: true }, ['club']],
    [{ informal: false, domain: 'food-insecurity' }, ['all', 'none', 'silent']],
    [{ language: 'id' }, ['all']],
    [{ language: 'ID-id' }, ['all']],
    [{ funding: 'free' }, ['all']],
    [{ access: 'phone' }, ['none']],
    [{ accessibility: ['step-free'] }, ['all']],
    [{ accessibility: ['step-free', 'sign-language'] }, ['all']],
    [{ accessibility: ['step-free', 'quiet-room'] }, []],
    [{ open: 'now' }, ['all']],
    [{ open: { on: '2026-08-14' } }, ['all', 'none']],
    [{ open: { on: '2026-08-14', at: '13:00' } }, ['none']],
    [{ open: { on: '2026-08-13' } }, []],
    [{ text: 'layanan', area: 'south', open: 'now' }, ['all']],
  ] as const)('[A3.4] %j finds %j', (query, found) => {
    expect(idsOf(services, query)).toEqual(found);
  });

  test('[A3.4] what an entry does not say is not no: it is counted, and put in where that is asked for', () => {
    const index = directoryIndex(services);
    for (const query of [{ language: 'id' }, { funding: 'free' }, { access: 'walk-in' }, { open: 'now' }] as const) {
      const strict = index.search({ domain: 'food-insecurity', ...query }, given);
      expect([strict.total, strict.unknown]).toEqual([1, 1]);
      const wide = index.search({ domain: 'food-insecurity', ...query, orUnknown: true }, given);
      expect(wide.rows.map(({ id }) => id)).toEqual(['all', 'silent']);
      expect([wide.total, wide.unknown]).toEqual([2, 0]);
    }
    // A list of what is accessible is never complete; hours are.
    expect(index.search({ domain: 'food-insecurity', accessibility: ['step-free'] }, given).unknown).toBe(2);
  });

  test('[A3.4] an open place and a place without steps are not one place', () => {
    const two = aService('two', {
      places: [aPlace({ openings: [friday] }), aPlace({ id: 'q', openings: [{ ...friday, weekdays: [1] }], accessibility: ['step-free'] })],
    });
    expect(idsOf([two], { open: 'now' })).toEqual(['two']);
    expect(idsOf([two], { accessibility: ['step-free'] })).toEqual(['two']);
    expect(idsOf([two], { open: 'now', accessibility: ['step-free'] })).toEqual([]);
  });

  test("[A3.4] open now is by the place's own clock", () => {
    const east = aService('east', { places: [aPlace({ timeZone: 'Asia/Jayapura', openings: [{ opens: '10:30', closes: '12:00' }] })] });
    expect(idsOf([east], { open: 'now' })).toEqual(['east']);
    expect(idsOf([{ ...east, places: [aPlace({ openings: [{ opens: '10:30', closes: '12:00' }] })] }], { open: 'now' })).toEqual([]);
  });

  test('[A3.4] a scheme that has ended pays no more', () => {
    const until = (day: string) => aService(day, { funding: [{ scheme: 'social-assistance', until: day }] });
    expect(idsOf([until('2026-08-06'), until('2026-08-07')], { funding: 'social-assistance' })).toEqual(['2026-08-07']);
  });

  test('[A1.5] neighbours and clubs are found beside agencies, and can be asked for alone', () => {
    expect(idsOf(services, { domain: 'social-connection' })).toEqual(['club']);
    expect(
      directoryIndex(services)
        .search({ informal: true }, given)
        .rows.map((row) => row.informal),
    ).toEqual([true]);
  });
});

describe('a row', () => {
  const rowOf = (more: Parameters<typeof aService>[1], at = given) => directoryIndex([aService('a', more)]).search({}, at).rows[0];

  test.each([
    ['2026-08-07', 180, false, false],
    ['2026-02-08', 180, false, false],
    ['2026-02-07', 180, true, false],
    ['2026-02-07', 365, false, false],
    ['2026-08-08', 180, true, true],
    [undefined, 180, true, true],
  ])('[A3.4] verified on %s, stale after %i days: stale %s, never verified %s', (verifiedOn, staleAfterDays, stale, neverVerified) => {
    const row = rowOf(verifiedOn === undefined ? {} : { verifiedOn }, { ...given, staleAfterDays });
    expect(row).toMatchObject({ stale, neverVerified });
    expect(row?.verifiedOn).toBe(verifiedOn);
  });

  test('[A3.4] says when somebody is there again, where nobody is now', () => {
    const openings = [{ opens: '13:00', closes: '17:00' }];
    expect(rowOf({ places: [aPlace({ openings })] })).toMatchObject({
      openNow: false,
      nextOpening: { day: '2026-08-07', clock: '13:00', at: '2026-08-07T06:00:00.000Z' },
    });
    const open = rowOf({ places: [aPlace({ openings: [{ opens: '08:00', closes: '17:00' }] })] });
    expect(open?.openNow).toBe(true);
    expect(open).not.toHaveProperty('nextOpening');
    expect(rowOf({})).not.toHaveProperty('openNow');
  });

  test('[A3.4] says how full the service was, and on which day that was known', () => {
    const capacity = { has: 'waitlist', knownOn: '2026-07-01', waitDays: 14 } as const;
    expect(rowOf({ capacity })?.capacity).toEqual(capacity);
  });

  test('[A3.4] is these fields and no others', () => {
    const row = rowOf({
      contacts: [],
      contactPersons: ['ibu-sri'],
      description: 'long',
      capacity: { has: 'capacity', knownOn: '2026-08-01' },
      verifiedOn: '2026-08-01',
      places: [aPlace({ address: 'Jalan Mawar 3', point: { lat: 1, lon: 2 }, openings: [{ opens: '13:00', closes: '17:00' }] })],
    });
    expect(Object.keys(row ?? {}).sort()).toEqual(
      [
        ...['id', 'name', 'agencyId', 'agencyName', 'domains', 'areas', 'active', 'informal', 'openNow', 'nextOpening'],
        ...['capacity', 'verifiedOn', 'neverVerified', 'stale'],
      ].sort(),
    );
  });
});

describe('pages', () => {
  const index = directoryIndex(Array.from({ length: 45 }, (_, n) => aService(`s${n}`)));
  test.each([
    [undefined, 20],
    [7, 7],
    [0, 1],
    [-3, 1],
    [Number.NaN, 1],
    [2.9, 2],
    [10_000, 45],
  ])('[A3.4] a limit of %s gives %i rows', (limit, rows) => {
    const page = index.search(limit === undefined ? {} : { limit }, given);
    expect(page.rows).toHaveLength(rows);
    expect(page.total).toBe(45);
    expect('next' in page).toBe(rows < 45);
  });
  test.each(['', 'x', 's1', '-1:s1', '1e9:s1', ':'])('[A3.4] %j is no cursor, and is not read as the end of the list', (after) => {
    expect(() => index.search({ after }, given)).toThrow(RangeError);
  });
});
