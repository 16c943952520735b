// #region host
import { type AccessPolicy, type AuditEntry, type AuditLog, type By, createCasework, memoryAudit, programmes } from '../../src/index.js';
import { casesIn, emptyTables, type Tables } from './own-repository.js';

interface Database extends Tables {
  readonly audit: AuditEntry[];
  /** The host's own table. */
  readonly vouchers: { readonly client: string; readonly rupiah: number }[];
}
const database: Database = { ...emptyTables(), audit: [], vouchers: [] };

/** All of it or none of it: the work is done on a copy, which takes the place of the original only at the end. */
const transaction = async <V>(work: (tx: Database) => Promise<V>): Promise<V> => {
  const tx = structuredClone(database);
  const result = await work(tx);
  Object.assign(database, tx);
  return result;
};
const auditIn = (tx: Database): AuditLog => ({ append: async (_tenant, entry) => void tx.audit.push(entry) });
// #endregion

const policy: AccessPolicy = {
  decide: async ({ actor }) => (actor.id === 'rina' ? { allow: 'full', why: 'worker' } : { allow: 'none', why: 'stranger' }),
  scope: async ({ actor }) => ({ responsible: [actor.id] }),
};
// #region casework
const outside = memoryAudit();
const casework = createCasework({ cases: casesIn(database), audit: outside, policy, programme: programmes.hiv });
// #endregion

// #region within
const openWithVoucher = (client: string, rupiah: number, by: By) =>
  transaction(async (tx) => {
    const opened = await casework.within({ cases: casesIn(tx), audit: auditIn(tx) }).open(
      {
        client: { kind: 'person', ref: client },
        responsible: by.actor.id,
        source: 'self',
        site: { id: 'timur', timeZone: 'Asia/Jakarta' },
      },
      by,
    );
    if (opened.refused) throw new Error(opened.because.map(({ code }) => code).join());
    if (rupiah > 100_000) throw new Error('the cash box holds 100,000 rupiah');
    tx.vouchers.push({ client, rupiah });
    return opened.caseId;
  });
// #endregion

// #region both
const rina: By = { tenant: 'pantau', actor: { kind: 'worker', id: 'rina' }, purpose: 'care-management' };
const stranger: By = { ...rina, actor: { kind: 'worker', id: 'budi' } };

await openWithVoucher('client-17', 50_000, rina);
await openWithVoucher('client-18', 500_000, rina).catch((error: Error) => console.log('rolled back:', error.message));
await openWithVoucher('client-19', 50_000, stranger).catch((error: Error) => console.log('rolled back:', error.message));

console.log(`${database.cases.size} case, ${database.vouchers.length} voucher, ${database.audit.length} audit entry`);
console.log(
  'denied:',
  outside
    .entries('pantau')
    .map(({ actor, why }) => `${actor.id} (${why})`)
    .join(),
);
// #endregion
