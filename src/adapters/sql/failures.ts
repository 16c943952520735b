import { isKasusError, KasusError } from '../../vocabulary/errors.js';

/**
 * What a database's error means for the caller. `again`: it lost against another transaction, and nothing was written. `busy`: the
 * same, after having waited. `lost`: the connection broke while a statement was on its way. `unreachable`: it was never sent.
 */
export type Failure = 'again' | 'busy' | 'lost' | 'unreachable' | 'full' | 'other';

const byCode: Readonly<Record<string, Failure>> = {
  '40001': 'again',
  '40P01': 'again',
  '53100': 'full',
  '53300': 'unreachable',
  '57P03': 'unreachable',
  '57P01': 'lost',
  '57P02': 'lost',
  '57P05': 'lost',
  // A standby takes no writes: the pool leads to one, after a failover perhaps.
  '25006': 'unreachable',
  '08001': 'unreachable',
  '08004': 'unreachable',
  ECONNREFUSED: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ECONNRESET: 'lost',
  EPIPE: 'lost',
  ETIMEDOUT: 'lost',
};
/** By SQLite's primary result code. */
const bySqlite: Readonly<Record<string, Failure>> = {
  '5': 'busy',
  SQLITE_BUSY: 'busy',
  '6': 'busy',
  SQLITE_LOCKED: 'busy',
  '8': 'unreachable',
  SQLITE_READONLY: 'unreachable',
  '10': 'lost',
  SQLITE_IOERR: 'lost',
  '13': 'full',
  SQLITE_FULL: 'full',
  '14': 'unreachable',
  SQLITE_CANTOPEN: 'unreachable',
};
/** `pg` has no code for a connection that ends under a query. */
const ended = /^(connection terminated|client has encountered a connection error|query read timeout|connection ended)/i;

export const failureOf = (error: unknown): Failure => {
  if (!(error instanceof Error)) return 'other';
  if (isKasusError(error, 'KASUS_STORE_UNREACHABLE')) return 'unreachable';
  const { code, errcode, severity } = error as Error & { readonly code?: unknown; readonly errcode?: unknown; readonly severity?: unknown };
  // PostgreSQL itself goes down, with a full log for example: what became of the commits on their way shows after its recovery.
  if (severity === 'PANIC') return 'lost';
  // `node:sqlite` tells an extended number; the others a name, `SQLITE_IOERR_WRITE`.
  if (typeof errcode === 'number') return bySqlite[errcode & 0xff] ?? 'other';
  if (typeof code !== 'string') return ended.test(error.message) ? 'lost' : 'other';
  const [name = code] = /^SQLITE_[A-Z]+/.exec(code) ?? [];
  return byCode[code] ?? bySqlite[name] ?? (/^08.{3}$/.test(code) ? 'lost' : 'other');
};
export const isLost = (error: unknown): boolean => failureOf(error) === 'lost';

/** The error that the caller gets; its cause is what the database threw. */
export const typed = (error: unknown, isWrite: boolean): unknown => {
  if (isKasusError(error)) return error;
  const failure = failureOf(error);
  if (failure === 'other') return error;
  const code =
    failure === 'full' ? 'KASUS_STORAGE_FULL' : failure === 'lost' && isWrite ? 'KASUS_OUTCOME_UNKNOWN' : 'KASUS_STORE_UNREACHABLE';
  return new KasusError(code, [], { cause: error });
};

/** How often in all, where nothing was written or the same may be written twice. */
const tries: Readonly<Record<Failure, number>> = { again: 12, busy: 2, lost: 3, unreachable: 1, full: 1, other: 1 };

/** Longer each time, and never the same for two that met: 0 to 5 ms at first, 0 to 250 ms at last. */
const pause = (n: number): Promise<void> => new Promise((done) => setTimeout(done, Math.random() * Math.min(250, 5 * 2 ** n)));

/** `repeatable`: a write that does no more when it is sent twice. */
export type Kind = 'read' | 'write' | 'repeatable';

/** The work, and again where it lost against others. A write is not sent a second time when nobody knows what became of the first. */
export const patiently = async <V>(work: () => Promise<V>, kind: Kind, isOpen = false): Promise<V> => {
  for (let n = 1; ; n += 1) {
    try {
      return await work();
    } catch (error) {
      const failure = failureOf(error);
      // A transaction of the host's is over for good: what was lost in it was certainly not written.
      if (isOpen) throw failure === 'again' ? error : typed(error, false);
      if (n >= tries[failure] || (kind === 'write' && failure === 'lost')) throw typed(error, kind !== 'read');
      await pause(n);
    }
  }
};
