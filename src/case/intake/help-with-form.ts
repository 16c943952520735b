import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Note, Title } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { FormHelp, HelpedForm, type Intake } from './intake.js';

/** Record help with a form: explained, filled together, or filled for the client. It says nothing of the outcome of the request. A8.2 */
export const helpWithForm = command({
  type: 'intake.helpWithForm',
  label: text('help with a form', 'membantu mengisi formulir'),
  rows: ['A8.2', 'B5.1'],
  input: z.strictObject({ ...entryInput, form: Title, done: FormHelp, note: Note.optional() }),
  fact: { type: 'intake.formHelped', data: z.strictObject({ form: HelpedForm }) },
  decide: (_: object, input, given) => ({ form: entry<HelpedForm>(given, input) }),
  apply: (intake: Intake, { form }): Intake => ({ ...intake, forms: [...intake.forms, form] }),
});
