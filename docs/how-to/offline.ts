// #region open
import { indexedDbRepositories } from '../../src/adapters/indexeddb/index.js';
import { createCasework, everybodyMayDoEverything, isKasusError, programmes } from '../../src/index.js';

export const openHere = async (name: string) => {
  // Else the browser may throw it all away when room is short.
  const isKept = await navigator.storage.persist();
  const { close, acceptLoss, ...repositories } = indexedDbRepositories(name);
  const casework = createCasework({ ...repositories, policy: everybodyMayDoEverything, programme: programmes.hiv });
  return { casework, close, acceptLoss, isKept };
};
// #endregion

// #region told
export const whatToTell = (error: unknown): string => {
  // The audit log lies in the same store: what it met is the cause.
  if (isKasusError(error, 'KASUS_AUDIT_FAILED')) return whatToTell(error.cause);
  if (isKasusError(error, 'KASUS_STORAGE_FULL')) return 'There is no room left on this device. Nothing was written.';
  if (isKasusError(error, 'KASUS_SCHEMA_TOO_NEW')) return 'There is a newer version. Load this page again.';
  if (isKasusError(error, 'KASUS_STORE_UNREACHABLE')) return 'Close the other tabs of this program, and load this page again.';
  if (isKasusError(error, 'KASUS_STORE_LOST')) return 'What was kept on this device is gone. Tell the office before you go on.';
  if (isKasusError(error, 'KASUS_OUTCOME_UNKNOWN')) return 'Send it once more: it will not be written twice.';
  throw error;
};
// #endregion

// #region room
/** Bytes, as the browser guesses them. */
export const roomLeft = async (): Promise<number> => {
  const { quota = 0, usage = 0 } = await navigator.storage.estimate();
  return quota - usage;
};
// #endregion
