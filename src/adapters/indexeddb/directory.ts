import type { DirectoryService } from '../../directory/service.js';
import type { DirectoryRepository } from '../../ports/directory-repository.js';
import { fits } from '../matching.js';
import type { Kept } from './schema.js';
import type { Store } from './store.js';

const serviceOf = ({ service }: Kept['services']): DirectoryService => JSON.parse(service);

/** Agencies are few beside cases: a search goes through those of the tenant. */
export const directoryOn = (store: Store): DirectoryRepository => ({
  async service(tenant, serviceId) {
    const kept = await store.read(['services'], (inside) => inside.get('services', [tenant, serviceId]));
    return kept && serviceOf(kept);
  },
  async find(tenant, query) {
    const kept = await store.read(['services'], (inside) => inside.getAll('services', { of: [tenant] }));
    return kept.map(serviceOf).filter((service) => fits(service, query));
  },
  save: (tenant, service) =>
    store.write(['services'], async (inside) =>
      inside.put('services', { tenant, serviceId: service.id, service: JSON.stringify(service) }),
    ),
});
