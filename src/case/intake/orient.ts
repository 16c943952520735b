import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { text } from '../../vocabulary/text.js';
import { type Intake, Interpreter, Orientation, OrientationTopic, SpokenLanguage } from './intake.js';

/**
 * Give the client information about services, rights, confidentiality, complaints and forms, in a language that they speak. What was said without the
 * interpreter whom it needed is kept, and does not count as told. A8.2
 */
export const orient = command({
  type: 'intake.orient',
  label: text('inform the client', 'memberi informasi kepada klien'),
  rows: ['A8.2', 'A3.1'],
  input: z.strictObject({
    ...entryInput,
    topics: z.array(OrientationTopic).min(1).max(50),
    language: SpokenLanguage.optional(),
    interpreter: Interpreter.optional(),
  }),
  fact: { type: 'intake.oriented', data: z.strictObject({ orientation: Orientation }) },
  decide: (_: object, input, given) => ({ orientation: entry<Orientation>(given, input) }),
  apply: (intake: Intake, { orientation }): Intake => ({ ...intake, orientations: [...intake.orientations, orientation] }),
});
