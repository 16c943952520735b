import type { AuditEntry, AuditLog } from '../../ports/audit-log.js';
import type { MemorySnapshot, Restorable } from './snapshot.js';

export interface MemoryAudit extends AuditLog {
  /** What was written, oldest first. */
  readonly entries: (tenant: string) => readonly AuditEntry[];
}

/** Text throughout, as in the cases. */
export const restorableAudit = (): { readonly audit: MemoryAudit } & Restorable<MemorySnapshot['audit']> => {
  let kept = new Map<string, string[]>();
  const entries = (tenant: string): AuditEntry[] => (kept.get(tenant) ?? []).map((line) => JSON.parse(line));
  return {
    audit: {
      append: async (tenant, entry) => {
        const line = JSON.stringify(entry);
        kept.set(tenant, kept.get(tenant) ?? []);
        kept.get(tenant)?.push(line);
      },
      entries,
    },
    snapshot: () => [...kept.keys()].map((tenant) => ({ tenant, entries: entries(tenant) })),
    prepared: (snapshot) => {
      const next = new Map(snapshot.map((one) => [one.tenant, one.entries.map((entry) => JSON.stringify(entry))]));
      return () => {
        kept = next;
      };
    },
  };
};

/** An audit log in memory: gone with the process, so for trying out only. */
export const memoryAudit = (): MemoryAudit => restorableAudit().audit;
