import type { AuditEntry, AuditLog } from '../../ports/audit-log.js';
import type { Store } from './store.js';

export interface IndexedDbAudit extends AuditLog {
  /** What was written, oldest first. For the tenant's own eyes: the log itself says who is a client. */
  readonly entries: (tenant: string) => Promise<readonly AuditEntry[]>;
}

export const auditOn = (store: Store): IndexedDbAudit => ({
  append: (tenant, entry) =>
    store.write(['audit'], async (inside) => {
      const last = await inside.lastNumber('audit', tenant);
      inside.add('audit', { tenant, position: last + 1, entry: JSON.stringify(entry) });
    }),
  entries: async (tenant) => {
    const kept = await store.read(['audit'], (inside) => inside.getAll('audit', { of: [tenant] }));
    return kept.map(({ entry }): AuditEntry => JSON.parse(entry));
  },
});
