import { KasusError } from '../../vocabulary/errors.js';
import type { SqlDriver } from './driver.js';
import { patiently } from './failures.js';
import { type Layout, type Migration, migrations, schemaRow, schemaTable, schemaVersion, statementsFrom } from './schema.js';
import type { Dialect, Statement } from './statement.js';

export interface Migrating {
  /** PostgreSQL only: cut every table into this many partitions by a hash of the tenant. Chosen once, before the first migration. */
  readonly partitions?: number;
}

const plain = (text: string): Statement => ({ text, params: [] });
const layoutOf = (dialect: Dialect, { partitions }: Migrating): Layout => ({ dialect, ...(partitions !== undefined && { partitions }) });

/** Two that make the same table at the same moment: PostgreSQL tells the slower one by any of these, and nothing was made. */
const isMetWhileMaking = (error: unknown): boolean => ['23505', '42P07', '42710'].includes(String((error as { code?: unknown })?.code));

/** How the tables that are there were cut: a later migration makes its own alike, also in a program that was not told. */
const partsThere = "select count(*)::integer as parts from pg_inherits where inhparent = to_regclass('kasus_cases')";
const howCut = (parts: unknown): Migrating => (Number(parts) > 0 ? { partitions: Number(parts) } : {});

const refuseNewer = (version: number, known: number): void => {
  if (version > known) throw new KasusError('KASUS_SCHEMA_TOO_NEW', [`version ${version}`, `known ${known}`]);
};

/** To the end of any list of layouts; `migrate` has ours. */
export const migrateTo = async (known: readonly Migration[], driver: SqlDriver, asked: Migrating = {}): Promise<number> => {
  const { dialect } = driver;
  const lock = dialect === 'postgres' ? ' for update' : '';
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
        refuseNewer(version, known.length);
        if (version === known.length) return version;
        const isLater = dialect === 'postgres' && version > 0;
        const layout = layoutOf(dialect, isLater ? howCut((yield plain(partsThere))[0]?.parts) : asked);
        for (const text of statementsFrom(version, layout, known)) yield plain(text);
        return version;
      }),
    'repeatable',
  );
};

/**
 * Makes the tables, or brings them to this version; does nothing where they are. Many processes may call it at once: they wait for a row
 * of a table, which works through a pooler. Refuses a database of a newer version. Answers the version that it found.
 */
export const migrate = (driver: SqlDriver, migrating: Migrating = {}): Promise<number> => migrateTo(migrations, driver, migrating);

/** The text to the end of any list of layouts; `migrationSql` has ours. */
export const sqlTo = (known: readonly Migration[], dialect: Dialect, fromVersion = 0, asked: Migrating = {}): string => {
  refuseNewer(fromVersion, known.length);
  const first = fromVersion === 0 ? [schemaTable, schemaRow] : [];
  return [...first, ...statementsFrom(fromVersion, layoutOf(dialect, asked), known)].map((line) => `${line};\n`).join('');
};

/** The same as text, for a tool of the host's own. `fromVersion` 0 makes everything. Run it in one transaction. */
export const migrationSql = (dialect: Dialect, fromVersion = 0, migrating: Migrating = {}): string =>
  sqlTo(migrations, dialect, fromVersion, migrating);

/** Whether the tables are of this version; throws where they are not. */
export const checkSchema = async (driver: SqlDriver): Promise<void> => {
  const rows = await patiently(() => driver.query('select version from kasus_schema where id = 1', []), 'read').catch((cause: unknown) => {
    const { code, message } = cause as { readonly code?: unknown; readonly message?: unknown };
    if (code !== '42P01' && !/no such table/i.test(String(message))) throw cause;
    throw new KasusError('KASUS_REPOSITORY_FAILED', ['no tables', 'call migrate first'], { cause });
  });
  const version = Number(rows[0]?.version ?? 0);
  refuseNewer(version, schemaVersion);
  if (version < schemaVersion) throw new KasusError('KASUS_REPOSITORY_FAILED', [`version ${version} of the tables`, 'call migrate first']);
};
