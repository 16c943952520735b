import { join } from 'node:path';
import Database from 'libsql';
import { migrate, sqliteDriver, sqlRepositories } from '../../src/adapters/sql/index.js';
import { type AccessPolicy, type By, blend, createCasework, type Instant, memoryClients, programmes, text } from '../../src/index.js';
import { notebookIn } from './notebook.js';
import { readPantries } from './read-pantries.js';
import { readResources } from './resources.js';

export const tenant = 'windham';
export const worker = { kind: 'worker', id: 'case-manager-1' } as const;
export const stranger = { kind: 'worker', id: 'case-manager-2' } as const;
export const asWorker: By = { tenant, actor: worker, purpose: 'care-management' };

/** The policy of this example, whole: who is responsible for a case may do everything with it, and nobody else may know that it exists. */
export const onlyTheResponsible: AccessPolicy = {
  decide: async ({ action, actor, case: row }) =>
    action === 'open' || action === 'due' || row?.responsible === actor.id
      ? { allow: 'full', why: 'responsible-for-the-case' }
      : { allow: 'none', why: 'not-responsible-for-the-case' },
  scope: async ({ actor }) => ({ responsible: [actor.id] }),
};

/** The house's full support, at a place of its own: deadlines end at midnight there. */
export const zone = 'America/New_York';
const programme = blend({
  id: 'windham',
  version: '1',
  label: text('full support in Windham', 'dukungan penuh di Windham'),
  from: [programmes.fullSupport],
  timeZone: zone,
});

/** Everything in one SQLite file, with a clock that the story sets: the data are of 2020, and so is the time. */
export const createWorld = async (data: string, file = ':memory:') => {
  let now: Instant = '2020-01-01T00:00:00.000Z';
  const handle = new Database(file);
  const driver = sqliteDriver(handle);
  await migrate(driver);
  const { patient } = readResources(join(data, 'sdohcc'));
  const repositories = { ...sqlRepositories(driver), clients: memoryClients({ [patient.id]: { born: patient.birthDate } }) };
  const pantries = readPantries(join(data, 'hsds/pantries.json'));
  for (const pantry of pantries) await repositories.directory.save(tenant, pantry);
  const casework = createCasework({ ...repositories, policy: onlyTheResponsible, programme, clock: () => now });
  const at = (instant: Instant): void => {
    now = instant;
  };
  const { directory, audit } = repositories;
  return { casework, directory, audit, pantries, at, notebook: notebookIn(handle), close: (): void => void handle.close() };
};
export type World = Awaited<ReturnType<typeof createWorld>>;
