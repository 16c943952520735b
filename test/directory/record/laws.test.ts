import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DirectoryCommand, replayEntry } from '../../../src/index.js';
import { aDirectory, agency, agree, all, close, recordCapacity, reopen, sari, saveAgency, saveService, service, verify } from './desk.js';

const agencies = fc.constantFrom('a', 'b', 'c');
const services = fc.constantFrom('s', 't', 'u');
const entry = fc.oneof(agencies.map(agency), services.map(service));
const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, '0')}`);
const seen = fc.constantFrom(0, 1, 2, 3, 4, 5);

const commands = fc.oneof(
  fc
    .record({ id: agencies, seenVersion: seen, parentId: fc.option(agencies, { nil: undefined }), name: fc.constantFrom('x', 'y') })
    .map(({ id, parentId, ...more }) => saveAgency(id, { ...more, ...(parentId !== undefined && { parentId }) })),
  fc.record({ id: services, seenVersion: seen, agencyId: agencies }).map(({ id, ...more }) => saveService(id, more)),
  fc.tuple(services, day).map(([id, knownOn]) => recordCapacity(id, { knownOn })),
  fc.tuple(entry, day, day).map(([ref, from, until]) => agree(ref, { from, until })),
  entry.map((ref) => close(ref)),
  entry.map(reopen),
  fc.tuple(entry, seen, day).map(([ref, version, on]) => verify(ref, version, { on })),
);
/** Some commands, one after the other or at the same moment. */
const days = fc.array(fc.record({ together: fc.boolean(), commands: fc.array(commands, { minLength: 1, maxLength: 4 }) }), {
  maxLength: 8,
});

const afterAll = async (what: readonly { readonly together: boolean; readonly commands: readonly DirectoryCommand[] }[]) => {
  const desk = aDirectory();
  const first = [...['a', 'b', 'c'].map((id) => saveAgency(id)), saveService('s'), saveService('t', { agencyId: 'b' })];
  await desk.directory.runAll(first, sari);
  for (const { together, commands: some } of what) {
    if (together) await Promise.all(some.map((command) => desk.directory.run(command, sari)));
    else for (const command of some) await desk.directory.run(command, sari);
  }
  const entries = await Promise.all(
    [...['a', 'b', 'c'].map(agency), ...['s', 't', 'u'].map(service)].map((ref) => desk.records.entry('clinic', ref)),
  );
  return { desk, entries: entries.filter((e) => e !== undefined) };
};

test('[A3.4] whatever was done, in whatever order or at once: the facts are the entry, and no version is skipped', async () => {
  await fc.assert(
    fc.asyncProperty(days, async (what) => {
      const { desk, entries } = await afterAll(what);
      for (const held of entries) {
        const journal = await all(desk.records.history('clinic', { kind: held.kind, id: held.id }));
        expect(journal.map((fact) => fact.version)).toEqual(journal.map((_, n) => n + 1));
        expect(replayEntry(journal)).toEqual(held);
      }
    }),
    { numRuns: 100 },
  );
});

test('[A3.4] whatever was done: a service has its agency’s name, agreements and end, and stands in its list alone', async () => {
  await fc.assert(
    fc.asyncProperty(days, async (what) => {
      const { entries } = await afterAll(what);
      const known = entries.flatMap((e) => (e.kind === 'agency' ? [e.agency] : []));
      for (const held of entries) {
        if (held.kind === 'agency') continue;
        const { id, service: s } = held;
        const own = known.find((a) => a.id === s.agencyId);
        expect(s.agencyName).toBe(own?.name);
        expect(s.agreements?.filter((a) => a.ofAgency).map((a) => a.id)).toEqual((own?.agreements ?? []).map((a) => a.id));
        expect(s.active).toBe(!s.closed && !own?.closed);
        expect(known.filter((a) => a.services.includes(id)).map((a) => a.id)).toEqual([s.agencyId]);
      }
    }),
    { numRuns: 100 },
  );
});

test('[A3.4] whatever was done at once: no agency is a part of itself', async () => {
  await fc.assert(
    fc.asyncProperty(days, async (what) => {
      const { entries } = await afterAll(what);
      const parentOf = new Map(entries.flatMap((e) => (e.kind === 'agency' ? [[e.id, e.agency.parentId] as const] : [])));
      for (const id of parentOf.keys()) {
        let up = parentOf.get(id);
        for (let n = 0; n < 3 && up !== undefined; n += 1) {
          expect(up).not.toBe(id);
          up = parentOf.get(up);
        }
      }
    }),
    { numRuns: 100 },
  );
});
