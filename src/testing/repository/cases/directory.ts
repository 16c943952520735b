import type { DirectoryService } from '../../../directory/service.js';
import type { DirectoryRepository, ServiceQuery } from '../../../ports/directory-repository.js';
import { same } from '../expecting.js';
import { given, ruleNeeding } from '../rule.js';
import type { RepositoryCase } from '../shape.js';
import { other, tenant } from '../writing.js';
import { spoil } from './shares.js';

export const aService = (id: string, more: Partial<DirectoryService> = {}): DirectoryService => ({
  id,
  version: '1',
  agencyId: 'agency-1',
  agencyName: 'Puskesmas Timur',
  name: 'ART clinic',
  domains: ['hiv-care'],
  areas: ['timur'],
  active: true,
  requirements: ['identity card'],
  contactPersons: ['person-1'],
  ...more,
});

const directoryRule = (id: string, title: string, body: (directory: DirectoryRepository) => Promise<void>): RepositoryCase =>
  ruleNeeding('directory', `directory/${id}`, title, (on) => body(given('directory', on.directory)), {
    title: 'there is none',
    body: async ({ directory }) => same('directory', directory, undefined),
  });

const services = [
  aService('s1'),
  aService('s2', { areas: [], domains: ['hiv-care', 'housing-instability'] }),
  aService('s3', { areas: ['barat', 'timur'], active: false }),
  aService('s4', { areas: ['barat'], domains: ['housing-instability'] }),
  aService('s5', { areas: [], active: false, domains: ['housing-instability'] }),
];
const asked: Readonly<Record<string, readonly [ServiceQuery, readonly string[]]>> = {
  nothing: [{}, ['s1', 's2', 's3', 's4', 's5']],
  domain: [{ domain: 'housing-instability' }, ['s2', 's4', 's5']],
  area: [{ area: 'timur' }, ['s1', 's2', 's3', 's5']],
  active: [{ activeOnly: true }, ['s1', 's2', 's4']],
  'not-only-active': [{ activeOnly: false }, ['s1', 's2', 's3', 's4', 's5']],
  'domain-and-area': [{ domain: 'housing-instability', area: 'barat' }, ['s2', 's4', 's5']],
  'domain-and-active': [{ domain: 'housing-instability', activeOnly: true }, ['s2', 's4']],
  'area-and-active': [{ area: 'timur', activeOnly: true }, ['s1', 's2']],
  'all-three': [{ domain: 'hiv-care', area: 'timur', activeOnly: true }, ['s1', 's2']],
  'an-area-that-none-names': [{ area: 'utara' }, ['s2', 's5']],
  'a-domain-that-none-has': [{ domain: 'none' }, []],
};

export const directoryCases: readonly RepositoryCase[] = [
  ...Object.entries(asked).map(([name, [query, ids]]) =>
    directoryRule(
      `find-by-${name}`,
      `a search for services finds those that fit, those without areas everywhere: by ${name}`,
      async (directory) => {
        for (const service of services) await directory.save(tenant, service);
        const rows = await directory.find(tenant, query);
        same(
          'the services',
          [...rows].sort((a, b) => (a.id < b.id ? -1 : 1)),
          services.filter(({ id }) => ids.includes(id)),
        );
      },
    ),
  ),
  directoryRule('not-there', 'a service that is not there is undefined', async (directory) => {
    await directory.save(tenant, aService('s1'));
    same('service', await directory.service(tenant, 's2'), undefined);
    same('service of a stranger', await directory.service('stranger', 's1'), undefined);
    same('find of a stranger', await directory.find('stranger', {}), []);
  }),
  directoryRule('whole', 'a service comes back with every part of it', async (directory) => {
    const service = aService('s1', { capacity: { has: 'waitlist', knownOn: '2026-01-05' }, requirements: [], contactPersons: ['b', 'a'] });
    await directory.save(tenant, service);
    same('service', await directory.service(tenant, 's1'), service);
    same('find', await directory.find(tenant, {}), [service]);
  }),
  directoryRule('saved-again', 'a service that is saved again takes the place of the one before, whole', async (directory) => {
    await directory.save(tenant, aService('s1', { capacity: { has: 'capacity', knownOn: '2026-01-05' }, areas: ['timur', 'barat'] }));
    const service = aService('s1', { version: '2', areas: ['utara'], active: false });
    await directory.save(tenant, service);
    same('service', await directory.service(tenant, 's1'), service);
    same('by the area before', await directory.find(tenant, { area: 'barat' }), []);
    same('all', await directory.find(tenant, {}), [service]);
  }),
  directoryRule('tenants', 'the services of a tenant are its own, also under the same id', async (directory) => {
    await directory.save(tenant, aService('s1'));
    await directory.save(other, aService('s1', { name: 'of the south' }));
    same('north', await directory.find(tenant, {}), [aService('s1')]);
    same('south', (await directory.service(other, 's1'))?.name, 'of the south');
  }),
  directoryRule('passed-in', 'changing what was passed in changes nothing stored', async (directory) => {
    const service = aService('s1');
    await directory.save(tenant, service);
    spoil(service);
    same('service', await directory.service(tenant, 's1'), aService('s1'));
  }),
  directoryRule('given-out', 'changing what was given out changes nothing stored', async (directory) => {
    await directory.save(tenant, aService('s1'));
    spoil(await directory.service(tenant, 's1'));
    spoil(await directory.find(tenant, {}));
    same('service', await directory.service(tenant, 's1'), aService('s1'));
    same('find', await directory.find(tenant, { domain: 'hiv-care' }), [aService('s1')]);
  }),
];
