import { live } from '../../vocabulary/entry.js';
import type { Evaluation } from '../evaluation/evaluation.js';
import type { EndingStep, PlannedStep, Termination } from './termination.js';

/** After these the straight way to the end begins anew. */
const turnedBack: readonly EndingStep['step'][] = ['continued', 'sent-back', 'reopened'];

/** Whether this way to the end was evaluated: concluded, and not before the case last turned away from the end. */
const isEvaluated = ({ recordedAt = '', conclusions }: Evaluation, since: EndingStep | undefined): boolean =>
  live(conclusions).some((c) => c.recordedAt >= recordedAt && (since === undefined || c.recordedAt > since.recordedAt));

/** What of the planned ending an early one leaves out, read off the record: nobody is asked to count it. A5.6.2 */
export const skippedSteps = ({ evaluation, termination }: { evaluation: Evaluation; termination: Termination }): PlannedStep[] => {
  const steps = live(termination.steps);
  const last = steps.findLastIndex((s) => turnedBack.includes(s.step));
  const taken = steps.slice(last + 1).map((s) => s.step);
  return [
    ...(isEvaluated(evaluation, steps[last]) ? [] : (['evaluation'] as const)),
    ...(['transition', 'unaccompanied'] as const).filter((step) => !taken.includes(step)),
    'exited',
  ];
};
