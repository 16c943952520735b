import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Note } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { AcuteCondition, Condition, type Screening } from './screening.js';

/** Record whether the client is in an acute medical or psychiatric condition. It defers nobody by itself. A5.1.2 */
export const recordCondition = command({
  type: 'screening.recordCondition',
  label: text('record the condition of the client', 'mencatat kondisi klien'),
  rows: ['A5.1.2'],
  input: z.strictObject({ ...entryInput, acute: AcuteCondition, note: Note.optional() }),
  fact: { type: 'screening.conditionRecorded', data: z.strictObject({ condition: Condition }) },
  decide: (_: object, input, given) => ({ condition: entry<Condition>(given, input) }),
  apply: (screening: Screening, { condition }): Screening => ({ ...screening, conditions: [...screening.conditions, condition] }),
});
