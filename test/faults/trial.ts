import type { Experiment, Verdict } from './experiment.js';
import { nameOf } from './send.js';

/** `blind`: it did not find out the spoiled store, so what it says of the sound one means nothing. */
export type Word = 'held' | 'BROKEN' | 'VOID' | 'BLIND' | 'FAILED' | 'NOT RUN';

export interface Outcome {
  readonly name: string;
  readonly unit: string;
  readonly size: number;
  readonly word: Word;
  readonly seconds: number;
  readonly verdict?: Verdict;
  /** How the spoiled store was found out. */
  readonly caughtBy?: readonly string[];
  /** What is to be said of it below the table. */
  readonly because: readonly string[];
}
type Progress = (what: string, total: number) => (done: number, more?: string) => void;

const wordOf = ({ broken, tooLittle }: Verdict): Word => (broken.length > 0 ? 'BROKEN' : tooLittle.length > 0 ? 'VOID' : 'held');

/** First on the spoiled store, which must be found out, then for real. Never throws. */
export const tryOut = async (experiment: Experiment, size: number, progress: Progress): Promise<Outcome> => {
  const { name, unit, sizes } = experiment;
  const began = performance.now();
  const ended = (word: Word, because: readonly string[], more: Partial<Outcome> = {}): Outcome => ({
    name,
    unit,
    size,
    word,
    because,
    seconds: (performance.now() - began) / 1_000,
    ...more,
  });
  try {
    const missing = await experiment.missing?.();
    if (missing !== undefined) return ended('NOT RUN', [missing]);
    const spoiled = await experiment.run(sizes.spoiled, { spoiled: true, progress: () => undefined });
    if (spoiled.broken.length === 0)
      return ended('BLIND', ['it does not see what it looks for: the spoiled store passed', ...spoiled.tooLittle]);
    const verdict = await experiment.run(size, { spoiled: false, progress: progress(name, size) });
    return ended(wordOf(verdict), [...verdict.broken, ...verdict.tooLittle], { verdict, caughtBy: spoiled.broken });
  } catch (error) {
    return ended('FAILED', [nameOf(error), ...(error instanceof Error && error.stack ? [error.stack] : [])]);
  }
};

/** Whether a run has failed; what cannot run on this machine is a failure where everything is there to be had. */
export const hasFailed = (outcomes: readonly Outcome[], inCi: boolean): boolean =>
  outcomes.length === 0 || outcomes.some(({ word }) => word !== 'held' && (word !== 'NOT RUN' || inCi));
