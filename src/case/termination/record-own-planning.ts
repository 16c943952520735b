import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, entry, entryInput } from '../../vocabulary/entry.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Assessment } from '../assessment/assessment.js';
import { OwnPlanning, ownPlanningFields, type Termination } from './termination.js';

/**
 * Record an activity that the client planned, and whether the need was met alone. It moves nothing by itself; a need that was
 * not met so is a reason to send the case back. A5.6.3
 */
export const recordOwnPlanning = command({
  type: 'termination.recordOwnPlanning',
  label: text('record what the client planned', 'mencatat perencanaan klien sendiri'),
  rows: ['A5.6.3', 'A4.4'],
  input: z.strictObject({ ...entryInput, ...ownPlanningFields }),
  fact: { type: 'termination.ownPlanningRecorded', data: z.strictObject({ ownPlanning: OwnPlanning }) },
  refuses: ['termination.need-unknown'],
  decide: ({ assessment }: { assessment: Assessment }, input, given) =>
    input.needId !== undefined && !byId(assessment.needs, input.needId)
      ? refuse('termination.need-unknown', [input.needId])
      : { ownPlanning: entry<OwnPlanning>(given, input) },
  apply: (termination: Termination, { ownPlanning }): Termination => ({
    ...termination,
    ownPlanning: [...termination.ownPlanning, ownPlanning],
  }),
});
