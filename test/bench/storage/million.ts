import type { SqlValue } from '../../../src/adapters/sql/index.js';
import { summaryOf } from '../../../src/casework/summary.js';
import { type CaseSummary, programmes, socialWork } from '../../../src/index.js';
import { aReferredClient, morning } from '../../../src/testing/index.js';
import { addMinutes } from '../../../src/vocabulary/time.js';
import { random } from '../../laws/random.js';
import { progress } from '../progress.js';
import type { Place } from './place.js';
import { insertRows } from './streams.js';

export const tenants = 10;
export const workersEach = 200;
export const sitesEach = 10;
export const workerOf = (n: number): string => `worker-${String(n).padStart(4, '0')}`;
export const tenantOf = (n: number): string => `organisation-${n}`;
export const now = '2026-03-01T02:00:00.000Z';

const base = aReferredClient().record;
const row: CaseSummary = summaryOf(socialWork, base, programmes.fullSupport, morning);
export const millionRecordBytes: number = JSON.stringify(base).length;

/** Case n: of tenant n mod 10, its worker and site drawn; three of four have something due, within 60 days before or after `now`. */
const caseAt = (n: number, dice: ReturnType<typeof random>) => {
  const caseId = crypto.randomUUID();
  const overdueFrom = addMinutes(now, dice.below(120 * 1_440) - 60 * 1_440);
  const due = { rule: 'access.firstContact', since: morning, due: overdueFrom, overdueFrom, whose: 'worker', zone: 'Asia/Jakarta' };
  const { nextDue: _, ...rest } = row;
  const summary: CaseSummary = {
    ...rest,
    caseId,
    client: `client-${n}`,
    responsible: workerOf(dice.below(workersEach)),
    site: `site-${dice.below(sitesEach)}`,
    ...(dice.chance(0.75) && { nextDue: row.nextDue ? { ...row.nextDue, overdueFrom } : due }),
  };
  return { summary, record: { ...base, id: caseId } };
};

/** A caseload as large as a country's, straight into the table: the rows are those of the library, only not each by a command. */
export const layMillion = async ({ driver, name }: Place, cases: number): Promise<void> => {
  const isPostgres = driver.dialect === 'postgres';
  const dice = random(7);
  const tell = progress(`${name}: cases made`, cases);
  const awaited: (readonly SqlValue[])[] = [];
  const rows = function* (from: number, until: number): Generator<readonly SqlValue[]> {
    for (let n = from; n < until; n += 1) {
      const { summary: s, record } = caseAt(n, dice);
      const tenant = tenantOf(n % tenants);
      if (n % 20 === 0) awaited.push([tenant, workerOf(dice.below(workersEach)), s.caseId]);
      const narrow = [
        tenant,
        s.caseId,
        s.version,
        s.client,
        s.responsible,
        s.site ?? null,
        s.state.stage,
        s.changedAt,
        s.nextDue?.overdueFrom ?? null,
      ];
      yield [...narrow, JSON.stringify(s), JSON.stringify(record), ...(isPostgres ? [morning] : [])];
    }
  };
  const into = `kasus_cases (tenant, case_id, version, client, responsible, site, stage, changed_at, overdue_from, summary, record${isPostgres ? ', written_at' : ''})`;
  const step = Math.min(cases, 20_000);
  // Six indexes in a random order: only while they are made does SQLite hold them in memory.
  if (!isPostgres) await driver.query('pragma cache_size = -1000000', []);
  for (let from = 0; from < cases; from += step) {
    await driver.inTransaction(async (tx) => {
      await insertRows(tx, into, isPostgres ? 12 : 11, rows(from, from + step));
      await insertRows(tx, 'kasus_awaited (tenant, person, case_id)', 3, awaited.splice(0));
    });
    tell(from + step);
  }
  if (!isPostgres) await driver.query('pragma cache_size = -2000', []);
  // As autovacuum does it by and by; SQLite is measured as it stands.
  if (isPostgres) await driver.query('vacuum analyze', []);
};
