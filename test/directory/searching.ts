import { type DirectoryQuery, type DirectoryService, directoryIndex, type SearchGiven } from '../../src/index.js';

/** A Friday, nine in the morning in Jakarta. */
export const given: SearchGiven = { today: '2026-08-07', now: '2026-08-07T02:00:00.000Z', zone: 'Asia/Jakarta' };

/** A service of which little is said. */
export const aService = (id: string, more: Partial<DirectoryService> = {}): DirectoryService => ({
  id,
  version: '1',
  agencyId: `agency-${id}`,
  agencyName: 'Dinas Sosial',
  name: `Layanan ${id}`,
  domains: ['own:other'],
  areas: [],
  active: true,
  requirements: [],
  contactPersons: [],
  ...more,
});

export type Place = NonNullable<DirectoryService['places']>[number];
export const aPlace = (more: Partial<Place> = {}): Place => ({ id: 'p', openings: [], accessibility: [], ...more });

/** The ids that a query finds, in their order. */
export const idsOf = (services: readonly DirectoryService[], query: DirectoryQuery, at: SearchGiven = given): readonly string[] =>
  directoryIndex(services)
    .search({ limit: 200, ...query }, at)
    .rows.map(({ id }) => id);
