// #region host
import Database from 'libsql';
import { migrate, sqliteDriver, sqlRepositories } from '../../src/adapters/sql/index.js';
import { type AccessPolicy, type By, createCasework, memoryAudit, programmes } from '../../src/index.js';

const driver = sqliteDriver(new Database(':memory:'));
await migrate(driver);
// The host's own table, in the same database.
await driver.query('create table vouchers (client text not null, rupiah integer not null)', []);
// #endregion

const policy: AccessPolicy = {
  decide: async ({ actor }) => (actor.id === 'rina' ? { allow: 'full', why: 'worker' } : { allow: 'none', why: 'stranger' }),
  scope: async ({ actor }) => ({ responsible: [actor.id] }),
};
// #region casework
const outside = memoryAudit();
const casework = createCasework({ ...sqlRepositories(driver), audit: outside, policy, programme: programmes.hiv });
// #endregion

// #region within
const openWithVoucher = (client: string, rupiah: number, by: By) =>
  driver.inTransaction(async (tx) => {
    const opened = await casework.within(sqlRepositories(tx)).open(
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
    await tx.query('insert into vouchers (client, rupiah) values (?, ?)', [client, rupiah]);
    return opened.caseId;
  });
// #endregion

// #region both
const rina: By = { tenant: 'pantau', actor: { kind: 'worker', id: 'rina' }, purpose: 'care-management' };
const stranger: By = { ...rina, actor: { kind: 'worker', id: 'budi' } };

await openWithVoucher('client-17', 50_000, rina);
await openWithVoucher('client-18', 500_000, rina).catch((error: Error) => console.log('rolled back:', error.message));
await openWithVoucher('client-19', 50_000, stranger).catch((error: Error) => console.log('rolled back:', error.message));

const counted = async (table: string) => (await driver.query(`select count(*) as n from ${table}`, []))[0]?.n;
console.log(`${await counted('kasus_cases')} case, ${await counted('vouchers')} voucher, ${await counted('kasus_audit')} audit entry`);
console.log(
  'denied:',
  outside
    .entries('pantau')
    .map(({ actor, why }) => `${actor.id} (${why})`)
    .join(),
);
// #endregion
