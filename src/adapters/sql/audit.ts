import type { AuditEntry, AuditLog } from '../../ports/audit-log.js';
import { sql } from './statement.js';
import type { Store } from './store.js';

export interface SqlAudit extends AuditLog {
  /** What was written, oldest first. For the tenant's own eyes: the log itself says who is a client. */
  readonly entries: (tenant: string) => Promise<readonly AuditEntry[]>;
}

const newId = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');

export const auditOn = (store: Store): SqlAudit => ({
  async append(tenant, entry) {
    // Under an id of its own it may be sent again after a connection broke, and stands once.
    await store.write(
      sql`
insert into kasus_audit (tenant, entry_id, at, case_id, actor, entry)
values (${tenant}, ${newId()}, ${entry.at}, ${entry.caseId ?? null}, ${entry.actor.id}, ${JSON.stringify(entry)}) on conflict do nothing`,
      'repeatable',
    );
  },
  async entries(tenant) {
    const order = store.dialect === 'postgres' ? sql`written_at, entry_id` : sql`rowid`;
    const rows = await store.read(sql`select entry from kasus_audit where tenant = ${tenant} order by ${order}`);
    return rows.map(({ entry }): AuditEntry => JSON.parse(String(entry)));
  },
});
