import * as z from 'zod/v4';
import type { Given } from '../../vocabulary/command.js';
import { entry, live } from '../../vocabulary/entry.js';
import { named } from '../../vocabulary/schema.js';
import { EndingStep, type Termination } from './termination.js';

const stepTaken = z.strictObject({ step: EndingStep });
/** What every fact of the ending tells: the step, whole. */
export interface StepTaken extends z.infer<typeof stepTaken> {}
export const StepTaken = named<StepTaken>(stepTaken);

type Said = Pick<EndingStep, 'reason' | 'ext'> & { readonly kinds?: EndingStep['kinds'] | undefined };

/** A step that leaves nothing open behind it. */
export const takeStep = (given: Given, step: EndingStep['step'], said: Said): StepTaken => ({
  step: entry<EndingStep>(given, { ...said, step, openItems: [] }),
});

export const withStep = (termination: Termination, { step }: StepTaken): Termination => ({
  ...termination,
  steps: [...termination.steps, step],
});

/** The step with which the case last ended; `undefined` where it has not, also once reopened. */
export const lastEnd = ({ steps, endedAt }: Termination): EndingStep | undefined =>
  endedAt === undefined ? undefined : live(steps).findLast((s) => s.step === 'exited' || s.step === 'ended-early');

/** The step with which the case ends. */
export const withEnd = (termination: Termination, { step }: StepTaken): Termination => ({
  ...withStep(termination, { step }),
  endedAt: step.at,
});
