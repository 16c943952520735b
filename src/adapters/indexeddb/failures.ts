import { type ErrorCode, isKasusError, KasusError } from '../../vocabulary/errors.js';

/** What the browser's error means, by its name. What is not named here is a fault of the program, and is passed on as it came. */
const meaning: Readonly<Record<string, 'full' | 'newer' | 'lost'>> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  AbortError: 'lost',
  // The disk, a file that was taken away, or the process that keeps the database.
  UnknownError: 'lost',
  NotReadableError: 'lost',
  TimeoutError: 'lost',
  // The connection is closed, or the page may not store anything.
  InvalidStateError: 'lost',
  SecurityError: 'lost',
};

/** The error that the caller gets; its cause is what the browser said. `isSent`: all was written, and only the end was not told. */
export const typed = (error: unknown, isSent = false): unknown => {
  if (isKasusError(error)) return error;
  const name = typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
  const lost: ErrorCode = isSent ? 'KASUS_OUTCOME_UNKNOWN' : 'KASUS_STORE_UNREACHABLE';
  const code = { full: 'KASUS_STORAGE_FULL', newer: 'KASUS_SCHEMA_TOO_NEW', lost } as const;
  const means = Object.hasOwn(meaning, name) ? meaning[name] : undefined;
  return means ? new KasusError(code[means], [], { cause: error }) : error;
};

export const unreachable = (why: string): KasusError => new KasusError('KASUS_STORE_UNREACHABLE', [why]);
