import type { DirectoryService } from '../../directory/service.js';
import type { ClientDirectory } from '../../ports/client-directory.js';
import type { DirectoryRepository } from '../../ports/directory-repository.js';
import type { ClientFacts } from '../../vocabulary/command.js';
import { fits } from '../matching.js';
import type { MemorySnapshot, Restorable } from './snapshot.js';

export const restorableDirectory = (): { readonly directory: DirectoryRepository } & Restorable<MemorySnapshot['directory']> => {
  let kept = new Map<string, Map<string, DirectoryService>>();
  const services = (tenant: string): DirectoryService[] => structuredClone([...(kept.get(tenant)?.values() ?? [])]);
  return {
    directory: {
      service: async (tenant, id) => structuredClone(kept.get(tenant)?.get(id)),
      find: async (tenant, query) => services(tenant).filter((s) => fits(s, query)),
      save: async (tenant, service) => {
        const own = kept.get(tenant) ?? new Map<string, DirectoryService>();
        kept.set(tenant, own.set(service.id, structuredClone(service)));
      },
    },
    snapshot: () => [...kept.keys()].map((tenant) => ({ tenant, services: services(tenant) })),
    prepared: (snapshot) => {
      const next = new Map(snapshot.map((one) => [one.tenant, new Map(structuredClone(one.services).map((s) => [s.id, s]))]));
      return () => {
        kept = next;
      };
    },
  };
};

/** Agencies' services in memory. */
export const memoryDirectory = (): DirectoryRepository => restorableDirectory().directory;

/** Facts about clients by their reference, the same for every tenant: for trying out, where there is one. */
export const memoryClients = (facts: Readonly<Record<string, ClientFacts>> = {}): ClientDirectory => ({
  facts: async (_tenant, ref) => (Object.hasOwn(facts, ref) ? structuredClone(facts[ref]) : undefined),
});
