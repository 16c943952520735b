import { describe, expect, test } from 'vitest';
import { type DirectoryChange, type DirectoryEntry, type DirectoryService, memoryDirectory } from '../../src/index.js';

const ref = { kind: 'service', id: 's' } as const;
const of = (version: number, name = 'Meals'): DirectoryEntry & { readonly kind: 'service' } => ({
  ...ref,
  version,
  service: {
    id: 's',
    version: String(version),
    agencyId: 'a',
    agencyName: 'Agency',
    name,
    domains: ['food-insecurity'],
    areas: [],
    active: true,
    requirements: [],
    contactPersons: [],
  },
});
const change = (
  commandId: string,
  version: number,
  restsOn: DirectoryChange['restsOn'] = [{ entry: ref, version: version - 1 }],
): DirectoryChange => ({
  commandId,
  fingerprint: commandId,
  entries: [of(version)],
  facts: [
    {
      entry: ref,
      version,
      type: 'directory.serviceSaved',
      shape: 1,
      data: { service: of(version).service },
      recordedAt: '2026-01-05T02:00:00.000Z',
      by: { kind: 'worker', id: 'sari' },
      commandId,
    },
  ],
  restsOn,
});
const all = async <V>(every: AsyncIterable<V>): Promise<V[]> => {
  const found: V[] = [];
  for await (const one of every) found.push(one);
  return found;
};

describe('[A3.4] the directory in memory', () => {
  test('[A3.4] an entry that was looked at and is another by now is a conflict, and nothing is stored', async () => {
    const directory = memoryDirectory();
    await directory.commit('t', change('c1', 1));
    for (const restsOn of [
      [{ entry: ref, version: 0 }],
      [
        { entry: ref, version: 1 },
        { entry: { kind: 'agency', id: 'a' } as const, version: 3 },
      ],
    ])
      expect(await directory.commit('t', change('c2', 2, restsOn))).toEqual({ status: 'conflict' });
    expect(await directory.entry('t', ref)).toMatchObject({ version: 1 });
    expect(await all(directory.history('t', ref))).toHaveLength(1);
    expect(await directory.done('t', 'c2')).toBeUndefined();
  });

  test('[A3.4] a command id is known for ever, in its tenant', async () => {
    const directory = memoryDirectory();
    await directory.commit('t', change('c1', 1));
    await directory.commit('t', change('c2', 2));
    expect(await directory.commit('t', change('c1', 3))).toEqual({
      status: 'already-done',
      fingerprint: 'c1',
      facts: change('c1', 1).facts,
    });
    expect(await directory.commit('u', change('c1', 1))).toEqual({ status: 'committed' });
  });

  test('[A3.4] what is given out or was handed in shares nothing with what is kept', async () => {
    const directory = memoryDirectory();
    const handed = change('c1', 1);
    await directory.commit('t', handed);
    const spoil = (held: unknown) => Object.assign((held as { service: DirectoryService }).service, { name: 'spoiled' });
    spoil(handed.entries[0]);
    spoil(await directory.entry('t', ref));
    for (const fact of await all(directory.history('t', ref))) spoil(fact.data);
    for (const found of [await directory.service('t', 's'), ...(await all(directory.all('t'))), ...(await directory.find('t', {}))])
      spoil({ service: found });
    expect(JSON.stringify([await directory.entry('t', ref), await all(directory.history('t', ref))])).not.toContain('spoiled');
  });

  test('[A3.4] what was only saved has no record, and takes no place of one that has', async () => {
    const directory = memoryDirectory();
    await directory.save('t', { ...of(1).service, version: 'import-1' });
    expect(await directory.entry('t', ref)).toMatchObject({ version: 0, service: { version: 'import-1' } });
    expect(await all(directory.history('t', ref))).toEqual([]);
    await directory.commit('t', change('c1', 1));
    await expect(directory.save('t', of(1).service)).rejects.toThrow('by commit');
    expect(await directory.service('t', 's')).toMatchObject({ version: '1' });
  });

  test('[A3.4] services and agencies are found by their kind, also under one id', async () => {
    const directory = memoryDirectory();
    const agency: DirectoryEntry = { kind: 'agency', id: 's', version: 1, agency: { id: 's', name: 'Agency', services: [] } };
    await directory.commit('t', { ...change('c1', 1), entries: [of(1), structuredClone(agency)] });
    expect(await directory.entry('t', { kind: 'agency', id: 's' })).toEqual(agency);
    expect((await all(directory.agencies('t'))).map(({ name }) => name)).toEqual(['Agency']);
    expect((await all(directory.all('t'))).map(({ name }) => name)).toEqual(['Meals']);
    expect(await all(directory.all('u'))).toEqual([]);
  });
});
