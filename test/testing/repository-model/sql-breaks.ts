import type { SqlDriver } from '../../../src/adapters/sql/index.js';
import type { ErrorCode } from '../../../src/index.js';
import type { Opened } from '../../adapters/sql/stores.js';
import type { Break, Breaks, Call } from './breaks.js';

interface SqlBreak extends Break {
  /** What the database's driver throws, and how often in turn. */
  readonly error: object;
  readonly times?: number;
}
const breaking = (error: object, code?: ErrorCode, more: Pick<SqlBreak, 'written' | 'times'> = {}): SqlBreak => ({
  ...{ said: `${JSON.stringify(error)} ${more.times ?? 1} times${more.written ? ', written' : ''}`, error },
  ...{ ...(code && { code }), ...more },
});
const written = { written: true } as const;

/** What each database says of each thing that can happen to it. */
const words = {
  sqlite: {
    again: [] as object[],
    busy: [{ code: 'SQLITE_BUSY' }, { code: 'SQLITE_BUSY_SNAPSHOT' }, { code: 'ERR_SQLITE_ERROR', errcode: 5 }],
    full: [{ code: 'SQLITE_FULL' }, { code: 'ERR_SQLITE_ERROR', errcode: 13 }],
    unreachable: [{ code: 'SQLITE_CANTOPEN' }, { code: 'SQLITE_READONLY_DBMOVED' }, { code: 'ERR_SQLITE_ERROR', errcode: 14 }],
    lost: [{ code: 'SQLITE_IOERR_FSYNC' }, { code: 'ERR_SQLITE_ERROR', errcode: 1_034 }],
    other: [{ code: 'SQLITE_CORRUPT' }],
  },
  postgres: {
    again: [{ code: '40001' }, { code: '40P01' }],
    busy: [] as object[],
    full: [{ code: '53100' }],
    unreachable: ['53300', '57P03', '25006', '08001', 'ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH'].map((code) => ({ code })),
    lost: [
      ...['ECONNRESET', 'EPIPE', 'ETIMEDOUT', '57P01', '57P02', '08006'].map((code) => ({ code })),
      ...[{ message: 'Connection terminated unexpectedly' }, { code: '53100', severity: 'PANIC' }],
    ],
    other: [{ code: '22P02' }],
  },
};
/** What comes of it by the contract, told once more and not read from the adapter. */
const waysOf = (dialect: SqlDriver['dialect']): Record<Call, readonly SqlBreak[]> => {
  const { again, busy, full, unreachable, lost, other } = words[dialect];
  const always = [
    ...[...again, ...busy].map((error) => breaking(error)),
    ...busy.map((error) => breaking(error, 'KASUS_STORE_UNREACHABLE', { times: 2 })),
    ...unreachable.map((error) => breaking(error, 'KASUS_STORE_UNREACHABLE')),
    ...other.map((error) => breaking(error, 'KASUS_REPOSITORY_FAILED')),
  ];
  const noRoom = full.map((error) => breaking(error, 'KASUS_STORAGE_FULL'));
  const overcome = lost.map((error) => breaking(error));
  return {
    commit: [
      ...[...always, ...noRoom],
      ...lost.flatMap((error) => [breaking(error, 'KASUS_OUTCOME_UNKNOWN'), breaking(error, 'KASUS_OUTCOME_UNKNOWN', written)]),
    ],
    append: [
      ...[...always, ...noRoom, ...overcome, ...lost.map((error) => breaking(error, undefined, written))],
      ...lost.map((error) => breaking(error, 'KASUS_OUTCOME_UNKNOWN', { times: 3 })),
    ],
    read: [...always, ...overcome, ...lost.map((error) => breaking(error, 'KASUS_STORE_UNREACHABLE', { times: 3 }))],
  };
};

/** The same store through drivers that throw what a database would have thrown, before or after it did what it was asked. */
export const sqlThatBreaks = <D extends SqlDriver>(opened: Opened<D>): Opened<D> & { readonly breaks: Breaks } => {
  let now: SqlBreak | undefined;
  let left = 0;
  const met = async <V>(work: () => Promise<V>): Promise<V> => {
    if (!now || left === 0) return work();
    left -= 1;
    const { error, written } = now;
    if (written) await work();
    throw Object.assign(new Error('said by the database'), error);
  };
  const wrapped = (driver: D): D => ({
    ...driver,
    // The tables are looked at once, before the first call: that is no part of it.
    query: (text, params) => (text.includes('kasus_schema') ? driver.query(text, params) : met(() => driver.query(text, params))),
    transaction: (steps) => met(() => driver.transaction(steps)),
  });
  const driver = wrapped(opened.driver);
  const ways = waysOf(driver.dialect);
  const next: Breaks['next'] = (call, way) => {
    now = ways[call].find(({ said }) => said === way.said);
    left = now?.times ?? 1;
    return () => {
      now = undefined;
      return left === 0;
    };
  };
  return { ...opened, driver, another: () => wrapped(opened.another()), breaks: { ways, next } };
};
