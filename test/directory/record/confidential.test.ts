import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AccessPolicy,
  createDirectory,
  type DirectoryCommand,
  type DirectoryService,
  directoryIndex,
  everybodyMayDoEverything,
  judgeService,
  type Kind,
  match,
  shownTo,
} from '../../../src/index.js';
import {
  aDirectory,
  agency,
  agree,
  all,
  close,
  given,
  recordCapacity,
  reopen,
  sari,
  saveAgency,
  saveService,
  service,
  settled,
  verify,
} from './desk.js';

const shelter = {
  id: 'house',
  name: 'Rumah Aman',
  confidential: true,
  area: 'jl-melati',
  wideArea: 'jayapura',
  address: 'Jalan Melati 7',
  point: { lat: -2.533713, lon: 140.718124 },
  howToGetThere: 'behind the third mosque',
  openings: [],
  accessibility: [],
};
const secrets = [shelter.address, String(shelter.point.lat), String(shelter.point.lon), shelter.howToGetThere, shelter.area];
const holdsSecret = (answer: unknown) => secrets.filter((secret) => JSON.stringify(answer).includes(secret));
const aShelter = (more: object = {}) => saveService('s', { domains: ['safety'], places: [shelter], ...more });

/** Whatever is asked of the directory by who may do everything but know where a confidential place lies. */
const everythingAsked = async ({ directory }: ReturnType<typeof aDirectory>): Promise<unknown[]> => {
  const answers: unknown[] = [
    await directory.service('s', sari),
    await directory.agency('a', sari),
    await directory.find({}, sari),
    await directory.find({ domain: 'safety', area: 'jl-melati' }, sari),
    await directory.history(service('s'), sari),
    await directory.history(agency('a'), sari),
    await directory.place('s', 'house', sari),
    directory.labels(),
  ];
  for (const listed of [await directory.services(sari), await directory.agencies(sari)])
    if (!listed.refused) answers.push(await all<unknown>(listed.every));
  return answers;
};
const noPlaces: AccessPolicy = {
  ...everybodyMayDoEverything,
  decide: async ({ action }) => ({ allow: action === 'knowPlace' ? 'none' : 'full', why: 'house-rule' }),
};

describe('[A3.4] where a confidential place lies', () => {
  test('[A3.4] it is shown with its name, its hours and its wide area, and nothing that tells where it is', async () => {
    const desk = aDirectory({ policy: noPlaces });
    await given(desk, saveAgency('a'), aShelter());
    const { service: shown } = await settled(desk.directory.service('s', sari));
    expect(shown.places).toEqual([
      { id: 'house', name: 'Rumah Aman', confidential: true, area: 'jayapura', wideArea: 'jayapura', openings: [], accessibility: [] },
    ]);
    const { wideArea: _, ...narrow } = shelter;
    expect(shownTo({ ...shown, places: [narrow] }).places?.[0]?.area).toBeUndefined();
    expect(shownTo({ ...shown, places: [shelter] }, { mayKnowPlace: true }).places).toEqual([shelter]);
  });

  test('[A3.4] a place that is not confidential is shown whole', async () => {
    const desk = aDirectory({ policy: noPlaces });
    const { confidential: _, ...open } = shelter;
    await given(desk, saveAgency('a'), aShelter({ places: [open] }));
    expect((await settled(desk.directory.service('s', sari))).service.places).toEqual([open]);
  });

  test('[A3.4] who has the permission of its own is told, one place at a time, and each time it is audited', async () => {
    const desk = aDirectory();
    await given(desk, saveAgency('a'), aShelter());
    expect(await settled(desk.directory.place('s', 'house', sari))).toEqual({ refused: false, place: shelter });
    expect(desk.audit.entries('clinic').at(-1)).toMatchObject({ action: 'knowPlace', directory: [service('s')], allowed: 'full' });
    expect(holdsSecret([await desk.directory.service('s', sari), await desk.directory.history(service('s'), sari)])).toEqual([]);
  });

  test.each<[string, Partial<AccessPolicy>, object]>([
    ['whose policy does not allow it', noPlaces, {}],
    ['who may not see what is about violence', { decide: async () => ({ allow: 'full', without: ['violence'], why: 'x' }) }, {}],
    ['who may not see how people are reached', { decide: async () => ({ allow: 'full', without: ['contact'], why: 'x' }) }, {}],
    ['who may only know that it is there', { decide: async () => ({ allow: 'summary', why: 'x' }) }, {}],
    ['who calls as a guardian: somebody may have fled from them', {}, { actor: { kind: 'guardian', id: 'father' } }],
  ])('[A3.4] it is not told to somebody %s', async (_, policy, who) => {
    const desk = aDirectory();
    await given(desk, saveAgency('a'), aShelter());
    const guarded = createDirectory({ ...desk.repositories, policy: { ...everybodyMayDoEverything, ...policy }, timeZone: 'Asia/Jakarta' });
    expect(await guarded.place('s', 'house', { ...sari, ...who })).toEqual({
      refused: true,
      because: [{ code: 'casework.not-available' }],
    });
  });

  test('[A3.4] who edits what they were shown does not lose the address, nor the mark', async () => {
    const desk = aDirectory();
    await given(desk, saveAgency('a'), aShelter());
    const { places = [] } = (await settled(desk.directory.service('s', sari))).service;
    const renamed = places.map(({ confidential: _, ...place }) => ({ ...place, name: 'Rumah Harapan' }));
    await given(desk, saveService('s', { seenVersion: 1, domains: ['safety'], places: renamed }));
    expect(await settled(desk.directory.place('s', 'house', sari))).toMatchObject({ place: { ...shelter, name: 'Rumah Harapan' } });
    expect(holdsSecret(await desk.directory.service('s', sari))).toEqual([]);
  });

  test('[A3.4] what was confidential is told to all only where somebody says so, and then without what was hidden', async () => {
    const desk = aDirectory();
    await given(desk, saveAgency('a'), aShelter());
    const { address: _a, point: _p, howToGetThere: _h, ...place } = { ...shelter, area: 'jayapura', confidential: false };
    await given(desk, saveService('s', { seenVersion: 1, domains: ['safety'], places: [place] }));
    expect((await settled(desk.directory.service('s', sari))).service.places).toEqual([place]);
  });

  test('[A3.4] what was entered before somebody said that it is confidential is in no journal either', async () => {
    const desk = aDirectory({ policy: noPlaces });
    const { confidential: _, ...open } = shelter;
    await given(desk, saveAgency('a'), aShelter({ places: [open] }));
    expect(holdsSecret(await desk.directory.history(service('s'), sari))).toEqual(secrets);
    await given(desk, aShelter({ seenVersion: 1 }));
    expect(holdsSecret(await desk.directory.history(service('s'), sari))).toEqual([]);
    const elsewhere = { ...open, address: 'City hall', point: { lat: 1, lon: 1 }, area: 'x', howToGetThere: 'by bus' };
    await given(desk, aShelter({ seenVersion: 2, places: [{ ...elsewhere, confidential: false }] }));
    const told = await desk.directory.history(service('s'), sari);
    expect(holdsSecret(told)).toEqual([]);
    expect(JSON.stringify(told)).toContain('City hall');
  });

  test('[A3.4] a move replaces the address; the old one does not come back', async () => {
    const desk = aDirectory();
    await given(desk, saveAgency('a'), aShelter());
    const { point: _, howToGetThere: _h, ...moved } = { ...shelter, address: 'Jalan Anggrek 12' };
    await given(desk, saveService('s', { seenVersion: 1, domains: ['safety'], places: [moved] }));
    expect((await settled(desk.directory.place('s', 'house', sari))).place).toEqual(moved);
  });

  test('[A3.4] a match and a search tell no more, also where they are made from the repository itself', async () => {
    const desk = aDirectory();
    await given(desk, saveAgency('a'), aShelter(), recordCapacity('s'));
    const whole = await all(desk.records.all('clinic'));
    expect(holdsSecret(whole)).toEqual(secrets);
    const here = { today: '2026-03-02', now: desk.time.now, zone: 'Asia/Jayapura' };
    const facts = { area: 'jl-melati', point: shelter.point };
    const found = match({ ...here, domain: 'safety', facts }, whole);
    expect(found.candidates).toHaveLength(1);
    const asking = { ...here, domain: 'safety', facts: { area: 'x', point: { lat: 0, lon: 0 } } };
    expect(match(asking, whole).candidates[0]?.reasons).toEqual(found.candidates[0]?.reasons);
    const index = directoryIndex(whole);
    const listed = index.search({ domain: 'safety' }, here);
    expect(listed.rows).toHaveLength(1);
    expect(holdsSecret([found, listed, judgeService({ ...here, domain: 'safety', facts }, whole[0] as DirectoryService)])).toEqual([]);
    for (const text of ['Melati', 'third mosque']) expect(index.search({ text }, here).rows).toEqual([]);
  });

  test('[A3.4] whatever was done and whatever is asked, without the permission no answer holds an address or a point', async () => {
    const done = fc.constantFrom<(seenVersion: number) => DirectoryCommand>(
      () => recordCapacity('s'),
      () => agree(service('s')),
      () => agree(agency('a')),
      () => close(service('s')),
      () => close(agency('a')),
      () => reopen(service('s')),
      (v) => verify(service('s'), v),
      (v) => aShelter({ seenVersion: v, name: 'Shelter' }),
      (v) =>
        aShelter({
          seenVersion: v,
          places: [
            {
              ...shelter,
              id: 'gate',
              confidential: false,
              address: 'City hall',
              point: { lat: 1, lon: 1 },
              area: 'x',
              howToGetThere: 'by bus',
            },
            shelter,
          ],
        }),
      (v) => aShelter({ seenVersion: v, informal: true, agencyId: 'b' }),
      (v) => aShelter({ seenVersion: v, places: [{ id: 'house', openings: [], accessibility: [] }] }),
      (v) => aShelter({ seenVersion: v, description: `at ${shelter.address}` }),
      (v) => aShelter({ seenVersion: v, areas: ['everywhere'], places: [{ ...shelter, name: 'House', wideArea: undefined }] }),
    );
    const without = fc.subarray<Kind>(['violence', 'contact', 'note', 'general', 'identifier']);
    await fc.assert(
      fc.asyncProperty(fc.array(done, { maxLength: 8 }), without, fc.boolean(), async (commands, cut, may) => {
        const desk = aDirectory({
          policy: {
            ...everybodyMayDoEverything,
            decide: async ({ action }) =>
              action === 'knowPlace'
                ? { allow: may ? 'full' : 'none', without: ['violence'], why: 'x' }
                : { allow: 'full', ...(action === 'readDirectory' && { without: cut }), why: 'x' },
          },
        });
        const answers: unknown[] = [];
        for (const command of [saveAgency('a'), saveAgency('b'), aShelter()]) answers.push(await desk.directory.run(command, sari));
        for (const command of commands) {
          const entry = await desk.records.entry('clinic', service('s'));
          answers.push(await desk.directory.run(command(entry?.version ?? 0), sari));
        }
        answers.push(...(await everythingAsked(desk)));
        expect(holdsSecret(answers)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
