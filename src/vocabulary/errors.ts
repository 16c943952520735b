/** The program or a repository is at fault. Each code has one heading in docs/reference/errors.md. */
export const errorCodes = {
  KASUS_COMMAND_ID_REUSED: 'A command id came back with another payload.',
  KASUS_PROGRAMME_UNKNOWN: 'A case is pinned to a programme version that the host did not pass in.',
  KASUS_RECORD_UNREADABLE: 'A stored record does not have the shape of its schema version.',
  KASUS_REPOSITORY_FAILED: 'A repository threw, or answered against its contract.',
  KASUS_OUTCOME_UNKNOWN: 'The store did not say whether it was written. Send the same command again under the same command id.',
  KASUS_STORAGE_FULL: 'The store has no room left. Nothing was written.',
  KASUS_STORE_UNREACHABLE: 'The store could not be reached. Nothing was written.',
  KASUS_STORE_LOST: 'The store has lost what was kept in it, and said so. Nothing was written.',
  KASUS_SEAL_BROKEN: 'A sealed text does not open with its own key: it was changed, or belongs to another place.',
  KASUS_SCHEMA_TOO_NEW: 'The store was written by a newer version of the program, which alone may open it.',
  KASUS_AUDIT_FAILED: 'The audit entry could not be written, so nothing was given out.',
  KASUS_MACHINE_INVALID: 'The lifecycle uses something the decision table cannot prove equal.',
  KASUS_INSTRUMENT_INVALID: 'The definition of a measuring instrument contradicts itself.',
  KASUS_KIT_INVALID: 'A room, requirement or label of an extension contradicts the kit it extends.',
} as const;
export type ErrorCode = keyof typeof errorCodes;

/** Broken is thrown. The message holds the code, its meaning and ids, never a client's data. */
export class KasusError extends Error {
  override readonly name = 'KasusError';
  readonly code: ErrorCode;
  constructor(code: ErrorCode, ids: readonly string[] = [], options?: ErrorOptions) {
    super(`${code}: ${errorCodes[code]}${ids.length > 0 ? ` [${ids.join(', ')}]` : ''}`, options);
    this.code = code;
  }
}

/** Works across bundles and realms, where `instanceof` does not. */
export const isKasusError = (e: unknown, code?: ErrorCode): e is KasusError =>
  e instanceof Error && 'code' in e && typeof e.code === 'string' && e.code in errorCodes && (code === undefined || e.code === code);
