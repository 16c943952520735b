import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Note } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { type Crises, Crisis, CrisisKind, SafeNow } from './crisis.js';

/**
 * Report a crisis, in any stage: never refused, and the only thing asked is what happened and whether the client is safe, where *not
 * known* is an answer. Severity and time are asked for at once afterwards, by `judge`. A5.3.2, B3.1
 */
export const report = command({
  type: 'crisis.report',
  label: text('report a crisis', 'melaporkan krisis'),
  rows: ['A5.3.2', 'B3.1'],
  moves: true,
  input: z.strictObject({ ...entryInput, kind: CrisisKind, safeNow: SafeNow, note: Note.optional() }),
  fact: { type: 'crisis.reported', data: z.strictObject({ crisis: Crisis }) },
  decide: (_: object, input, given) => ({ crisis: entry<Crisis>(given, { ...input, acts: [], status: 'open' }) }),
  apply: (crises: Crises, { crisis }): Crises => ({ ...crises, crises: [...crises.crises, crisis] }),
});
