import { KasusError } from '../../vocabulary/errors.js';
import type { SqlDriver } from './driver.js';
import { patiently } from './failures.js';
import { type Layout, schemaRow, schemaTable, schemaVersion, statementsFrom } from './schema.js';
import type { Dialect, Statement } from './statement.js';

export interface Migrating {
  /** PostgreSQL only: cut every table into this many partitions by a hash of the tenant. Chosen once, before the first migration. */
  readonly partitions?: number;
}

const plain = (text: string): Statement => ({ text, params: [] });

/** Two that make the same table at the same moment: PostgreSQL tells the slower one by any of these, and nothing was made. */
const isMetWhileMaking = (error: unknown): boolean => ['23505', '42P07', '42710'].includes(String((error as { code?: unknown })?.code));

/**
 * Makes the tables, or brings them to this version; does nothing where they are. Many processes may call it at once: they wait for a row
 * of a table, which works through a pooler. Refuses a database of a newer version. Answers the version that it found.
 */
export const migrate = async (driver: SqlDriver, { partitions }: Migrating = {}): Promise<number> => {
  const layout: Layout = { dialect: driver.dialect, ...(partitions !== undefined && { partitions }) };
  const lock = driver.dialect === 'postgres' ? ' for update' : '';
  const prepare = () =>
    driver.transaction(function* () {
      yield plain(schemaTable);
      yield plain(schemaRow);
    });
  await patiently(prepare, 'repeatable').catch((error: unknown) => {
    if (!isMetWhileMaking(error)) throw error;
    return patiently(prepare, 'repeatable');
  });
  return patiently(
    () =>
      driver.transaction(function* () {
        const [row] = yield plain(`select version from kasus_schema where id = 1${lock}`);
        const version = Number(row?.version);
        refuseNewer(version);
        for (const text of statementsFrom(version, layout)) yield plain(text);
        return version;
      }),
    'repeatable',
  );
};

/** The same as text, for a tool of the host's own. `fromVersion` 0 makes everything. Run it in one transaction. */
export const migrationSql = (dialect: Dialect, fromVersion = 0, { partitions }: Migrating = {}): string => {
  refuseNewer(fromVersion);
  const layout: Layout = { dialect, ...(partitions !== undefined && { partitions }) };
  const first = fromVersion === 0 ? [schemaTable, schemaRow] : [];
  return [...first, ...statementsFrom(fromVersion, layout)].map((line) => `${line};\n`).join('');
};

const refuseNewer = (version: number): void => {
  if (version > schemaVersion) throw new KasusError('KASUS_SCHEMA_TOO_NEW', [`version ${version}`, `known ${schemaVersion}`]);
};

/** Whether the tables are of this version; throws where they are not. */
export const checkSchema = async (driver: SqlDriver): Promise<void> => {
  const rows = await patiently(() => driver.query('select version from kasus_schema where id = 1', []), 'read').catch((cause: unknown) => {
    const { code, message } = cause as { readonly code?: unknown; readonly message?: unknown };
    if (code !== '42P01' && !/no such table/i.test(String(message))) throw cause;
    throw new KasusError('KASUS_REPOSITORY_FAILED', ['no tables', 'call migrate first'], { cause });
  });
  const version = Number(rows[0]?.version ?? 0);
  refuseNewer(version);
  if (version < schemaVersion) throw new KasusError('KASUS_REPOSITORY_FAILED', [`version ${version} of the tables`, 'call migrate first']);
};
