import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Title } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { OwnPlanning, OwnPlanningResult, type Termination } from './termination.js';

/** Record an activity that the client planned, and whether the need was met alone. It moves nothing by itself. A5.6.3 */
export const recordOwnPlanning = command({
  type: 'termination.recordOwnPlanning',
  label: text('record what the client planned', 'mencatat perencanaan klien sendiri'),
  rows: ['A5.6.3', 'A4.4'],
  input: z.strictObject({ ...entryInput, activity: Title, met: OwnPlanningResult }),
  fact: { type: 'termination.ownPlanningRecorded', data: z.strictObject({ ownPlanning: OwnPlanning }) },
  decide: (_: object, input, given) => ({ ownPlanning: entry<OwnPlanning>(given, input) }),
  apply: (termination: Termination, { ownPlanning }): Termination => ({
    ...termination,
    ownPlanning: [...termination.ownPlanning, ownPlanning],
  }),
});
