/** What may leave: named kinds of facts, and of each only these fields. Whatever is not named here stays in the house. */
import type { JournalEntry } from '../../src/index.js';
import { keyOf } from './house.js';

// #region message
const leaves: ReadonlySet<string> = new Set([
  'access.opened',
  'screening.admitted',
  'screening.declined',
  'intake.completed',
  'assessment.completed',
  'plan.versionPutInForce',
  'termination.exited',
  'termination.endedEarly',
  'termination.reopened',
]);

/** Ids, a type, a stage, times: no text that anybody wrote, no client, no name of a worker, an agency or a programme. */
export interface Message {
  /** The same each time this fact is sent. */
  readonly key: string;
  readonly caseId: string;
  /** Grows within a case, with gaps: not every fact leaves. */
  readonly version: number;
  readonly type: string;
  readonly stage: string;
  readonly recordedAt: string;
}

/** `undefined` where the fact stays in the house. */
export const messageOf = (tenant: string, { caseId, version, type, state, recordedAt }: JournalEntry): Message | undefined =>
  leaves.has(type) ? { key: keyOf('fact', tenant, caseId, version), caseId, version, type, stage: state.stage, recordedAt } : undefined;
// #endregion
