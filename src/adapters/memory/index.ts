import type { ClientFacts } from '../../vocabulary/command.js';
import type { DirectoryService } from '../../directory/service.js';
import type { AuditEntry, AuditLog } from '../../ports/audit-log.js';
import type { CaseRepository } from '../../ports/case-repository.js';
import type { ClientDirectory } from '../../ports/client-directory.js';
import type { DirectoryRepository, ServiceQuery } from '../../ports/directory-repository.js';
import { memoryCases } from './case-repository.js';

export { memoryCases };

export const memoryDirectory = (): DirectoryRepository => {
  const kept = new Map<string, Map<string, DirectoryService>>();
  const of = (t: string) => kept.get(t) ?? kept.set(t, new Map()).get(t) ?? new Map<string, DirectoryService>();
  const fits = (s: DirectoryService, { domain, area, activeOnly }: ServiceQuery) =>
    (domain === undefined || s.domains.some((d) => d === domain)) &&
    (area === undefined || s.areas.length === 0 || s.areas.includes(area)) &&
    (!activeOnly || s.active);
  return {
    service: async (t, id) => structuredClone(of(t).get(id)),
    find: async (t, query) => [...of(t).values()].filter((s) => fits(s, query)).map((s) => structuredClone(s)),
    save: async (t, service) => void of(t).set(service.id, structuredClone(service)),
  };
};

export interface MemoryAudit extends AuditLog {
  /** What was written, oldest first. */
  readonly entries: (tenant: string) => readonly AuditEntry[];
}
export const memoryAudit = (): MemoryAudit => {
  const kept = new Map<string, AuditEntry[]>();
  return {
    append: async (tenant, entry) => {
      const entries = kept.get(tenant) ?? [];
      entries.push(structuredClone(entry));
      kept.set(tenant, entries);
    },
    entries: (tenant) => structuredClone(kept.get(tenant) ?? []),
  };
};

export const memoryClients = (facts: Readonly<Record<string, ClientFacts>> = {}): ClientDirectory => ({
  facts: async (_tenant, ref) => structuredClone(facts[ref]),
});

/** Everything that `createCasework` wants to be given, in memory. */
export const memoryRepositories = (): {
  cases: CaseRepository;
  directory: DirectoryRepository;
  audit: MemoryAudit;
  clients: ClientDirectory;
} => ({ cases: memoryCases(), directory: memoryDirectory(), audit: memoryAudit(), clients: memoryClients() });
