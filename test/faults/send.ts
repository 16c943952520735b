import type { CaseRepository, DoneBefore } from '../../src/ports/case-repository.js';
import { isKasusError } from '../../src/vocabulary/errors.js';
import { wait } from '../postgres/server.js';
import { decideOn, digest, tenant, workIn } from './decision.js';

export interface Answer {
  readonly status: 'committed' | 'already-done';
  readonly version: number;
  /** Over the facts as the store gave them back. */
  readonly facts: string;
}
/** Who is told what becomes of a command: the ledger, or a process that passes it on. */
export interface Hearing {
  /** Before it is sent, and what its decision looked at. */
  readonly meant: (commandId: string, caseId: string, from: number) => void;
  readonly conflict: (commandId: string) => void;
  readonly acknowledged: (commandId: string, answer: Answer) => void;
  /** A code of a `KasusError`, or the words of another error. */
  readonly failed: (commandId: string, during: 'load' | 'commit', what: string) => void;
}

export const digestOf = (facts: DoneBefore['facts']): string => digest(JSON.stringify(facts));
export const nameOf = (error: unknown): string =>
  isKasusError(error) ? error.code : `${error instanceof Error ? `${error.name}: ${error.message.slice(0, 120)}` : typeof error}`;
/** What a caller is told to try again after. */
export const passing: readonly string[] = ['KASUS_OUTCOME_UNKNOWN', 'KASUS_STORE_UNREACHABLE'];

/**
 * A command as the service sends it: load, decide, commit; after a conflict all of it again; after an error that passes, the same
 * command id again. Answers in how many tries, 0 where it was given up.
 */
export const send = async (
  cases: CaseRepository,
  { commandId, caseId }: { readonly commandId: string; readonly caseId: string },
  heard: Hearing,
  { thinkMs = 0, mayGoOn = () => true }: { readonly thinkMs?: number; readonly mayGoOn?: () => boolean } = {},
): Promise<number> => {
  for (let tries = 1; mayGoOn(); tries += 1) {
    let during: 'load' | 'commit' = 'load';
    try {
      // With the id or without: the service looks first, and two that race both look too early.
      const stored = await cases.load(tenant, caseId, Math.random() < 0.5 ? commandId : undefined);
      if (stored?.done) {
        const { version, facts } = stored.done;
        heard.acknowledged(commandId, { status: 'already-done', version, facts: digestOf(facts) });
        return tries;
      }
      const change = decideOn(caseId, workIn(stored), commandId);
      if (thinkMs > 0) await wait(Math.random() * thinkMs);
      heard.meant(commandId, caseId, change.expectedVersion);
      during = 'commit';
      const answer = await cases.commit(tenant, change);
      if (answer.status !== 'conflict') {
        heard.acknowledged(commandId, { status: answer.status, version: answer.version, facts: digestOf(answer.facts) });
        return tries;
      }
      heard.conflict(commandId);
      await wait(Math.random() * Math.min(16, 2 ** tries));
    } catch (error) {
      heard.failed(commandId, during, nameOf(error));
      if (!isKasusError(error) || !passing.includes(error.code)) return 0;
      await wait(5 + Math.random() * 20);
    }
  }
  return 0;
};
