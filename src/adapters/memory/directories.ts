import type { DirectoryService } from '../../directory/service.js';
import type { ClientDirectory } from '../../ports/client-directory.js';
import type { DirectoryRecords } from '../../ports/directory-repository.js';
import type { ClientFacts } from '../../vocabulary/command.js';
import { fits } from '../matching.js';
import { type DirectorySnapshot, DirectoryTenant } from './directory-tenant.js';
import type { Restorable } from './snapshot.js';

const nobody = new DirectoryTenant();

export const restorableDirectory = (): { readonly directory: DirectoryRecords } & Restorable<readonly DirectorySnapshot[]> => {
  let tenants = new Map<string, DirectoryTenant>();
  const of = (tenant: string): DirectoryTenant => tenants.get(tenant) ?? nobody;
  const writing = (tenant: string): DirectoryTenant => {
    const own = tenants.get(tenant) ?? new DirectoryTenant();
    tenants.set(tenant, own);
    return own;
  };
  function* services(tenant: string): Generator<DirectoryService> {
    for (const entry of of(tenant).every('service')) if (entry.kind === 'service') yield entry.service;
  }
  return {
    directory: {
      service: async (tenant, id) => {
        const entry = of(tenant).entry({ kind: 'service', id });
        return entry?.kind === 'service' ? entry.service : undefined;
      },
      find: async (tenant, query) => [...services(tenant)].filter((s) => fits(s, query)),
      save: async (tenant, service) => writing(tenant).save(service),
      entry: async (tenant, ref) => of(tenant).entry(ref),
      done: async (tenant, commandId) => of(tenant).done(commandId),
      commit: async (tenant, change) => writing(tenant).commit(change),
      async *history(tenant, ref) {
        yield* of(tenant).history(ref);
      },
      async *all(tenant) {
        yield* services(tenant);
      },
      async *agencies(tenant) {
        for (const entry of of(tenant).every('agency')) if (entry.kind === 'agency') yield entry.agency;
      },
    },
    snapshot: () => [...tenants].map(([name, tenant]) => tenant.snapshot(name)),
    prepared: (snapshot) => {
      const next = new Map(snapshot.map((one) => [one.tenant, DirectoryTenant.from(one)]));
      return () => {
        tenants = next;
      };
    },
  };
};

/** Agencies and their services in memory: entries with versions and a journal. Gone with the process. */
export const memoryDirectory = (): DirectoryRecords => restorableDirectory().directory;

/** Facts about clients by their reference, the same for every tenant: for trying out, where there is one. */
export const memoryClients = (facts: Readonly<Record<string, ClientFacts>> = {}): ClientDirectory => ({
  facts: async (_tenant, ref) => (Object.hasOwn(facts, ref) ? structuredClone(facts[ref]) : undefined),
});
