import type { AuditEntry, AuditLog } from '../../ports/audit-log.js';

export interface MemoryAudit extends AuditLog {
  /** What was written, oldest first. */
  readonly entries: (tenant: string) => readonly AuditEntry[];
}

/** An audit log in memory: gone with the process, so for trying out only. */
export const memoryAudit = (): MemoryAudit => {
  const kept = new Map<string, AuditEntry[]>();
  return {
    append: async (tenant, entry) => {
      kept.set(tenant, kept.get(tenant) ?? []);
      kept.get(tenant)?.push(structuredClone(entry));
    },
    entries: (tenant) => structuredClone(kept.get(tenant) ?? []),
  };
};
