import { type Answer, type Hearing, passing } from './send.js';

/** What is known of a command, from what was told outside the store. */
export interface Known {
  readonly caseId: string;
  /** `on the way`: sent, and nobody said what became of it. `not written`: by a conflict, or by the store's own word. */
  readonly state: 'on the way' | 'not written' | 'acknowledged';
  /** It was in doubt once, so that a retry may find it done. */
  readonly inDoubt: boolean;
  readonly answer?: Answer;
}

/** What was meant and what was acknowledged, kept outside the store: against it the store is judged. */
export interface Ledger extends Hearing {
  readonly known: ReadonlyMap<string, Known>;
  /** Answers that no store may give. */
  readonly odd: readonly string[];
  readonly counted: {
    readonly acknowledged: number;
    readonly conflicts: number;
    readonly unknown: number;
    readonly unreachable: number;
    /** In doubt, and then found to have been written. */
    readonly foundDone: number;
  };
  /** Commands that are on the way; of one writer, by the beginning of their ids. */
  readonly open: (prefix?: string) => readonly { readonly commandId: string; readonly caseId: string }[];
  /** Their writer is dead: each of them may be written. Answers how many were not in doubt before. */
  readonly died: (prefix: string) => number;
}

export const newLedger = (): Ledger => {
  const known = new Map<string, Known>();
  const open = new Set<string>();
  const odd: string[] = [];
  const counted = { acknowledged: 0, conflicts: 0, unknown: 0, unreachable: 0, foundDone: 0 };
  const note = (commandId: string, change: Partial<Known>): Known => {
    const was: Known = known.get(commandId) ?? { caseId: '', state: 'not written', inDoubt: false };
    const now: Known = { ...was, ...change };
    known.set(commandId, now);
    if (now.state === 'on the way') open.add(commandId);
    else open.delete(commandId);
    return was;
  };
  const openOf = (prefix = '') => [...open].filter((commandId) => commandId.startsWith(prefix));
  return {
    known,
    odd,
    counted,
    meant: (commandId, caseId) => {
      note(commandId, { caseId, state: 'on the way' });
    },
    conflict: (commandId) => {
      counted.conflicts += 1;
      note(commandId, { state: 'not written', inDoubt: false });
    },
    acknowledged: (commandId, answer) => {
      const was = note(commandId, { state: 'acknowledged', answer });
      if (was.state === 'acknowledged') odd.push(`doubled: ${commandId} was acknowledged twice`);
      else counted.acknowledged += 1;
      if (answer.status === 'committed') return;
      if (was.inDoubt) counted.foundDone += 1;
      else odd.push(`ghost: ${commandId} was already done, though nothing of it could have been written`);
    },
    failed: (commandId, during, what) => {
      if (!passing.includes(what) || (during === 'load' && what === 'KASUS_OUTCOME_UNKNOWN'))
        odd.push(`odd: ${commandId}, ${during}: ${what}`);
      if (what === 'KASUS_STORE_UNREACHABLE') {
        counted.unreachable += 1;
        // "Nothing was written": it is held to that, unless an earlier try of the same id is still in doubt.
        const was = known.get(commandId);
        if (was && during === 'commit' && !was.inDoubt) note(commandId, { state: 'not written' });
      } else if (during === 'commit') {
        counted.unknown += 1;
        note(commandId, { inDoubt: true });
      }
    },
    open: (prefix) => openOf(prefix).map((commandId) => ({ commandId, caseId: known.get(commandId)?.caseId ?? '' })),
    died: (prefix) => {
      const new_ = openOf(prefix).filter((commandId) => !known.get(commandId)?.inDoubt);
      for (const commandId of new_) note(commandId, { inDoubt: true });
      return new_.length;
    },
  };
};
