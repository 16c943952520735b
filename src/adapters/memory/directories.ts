import type { DirectoryService } from '../../directory/service.js';
import type { ClientDirectory } from '../../ports/client-directory.js';
import type { DirectoryRepository, ServiceQuery } from '../../ports/directory-repository.js';
import type { ClientFacts } from '../../vocabulary/command.js';

const fits = (s: DirectoryService, { domain, area, activeOnly }: ServiceQuery) =>
  (domain === undefined || s.domains.some((d) => d === domain)) &&
  (area === undefined || s.areas.length === 0 || s.areas.includes(area)) &&
  (!activeOnly || s.active);

/** Agencies' services in memory. */
export const memoryDirectory = (): DirectoryRepository => {
  const kept = new Map<string, Map<string, DirectoryService>>();
  return {
    service: async (tenant, id) => structuredClone(kept.get(tenant)?.get(id)),
    find: async (tenant, query) => structuredClone([...(kept.get(tenant)?.values() ?? [])].filter((s) => fits(s, query))),
    save: async (tenant, service) => {
      const services = kept.get(tenant) ?? new Map<string, DirectoryService>();
      kept.set(tenant, services.set(service.id, structuredClone(service)));
    },
  };
};

/** Facts about clients by their reference, the same for every tenant: for trying out, where there is one. */
export const memoryClients = (facts: Readonly<Record<string, ClientFacts>> = {}): ClientDirectory => ({
  facts: async (_tenant, ref) => (Object.hasOwn(facts, ref) ? structuredClone(facts[ref]) : undefined),
});
