import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { text } from '../../vocabulary/text.js';
import { type Accompaniment, Education, educationFields } from './accompaniment.js';

/** Record what was taught, how, and what of it was understood, where that was asked. The time it took is on the contact. B5.2 */
export const educate = command({
  type: 'accompaniment.educate',
  label: text('record education', 'mencatat edukasi'),
  rows: ['B5.2'],
  input: z.strictObject({ ...entryInput, ...educationFields }),
  fact: { type: 'accompaniment.educated', data: z.strictObject({ education: Education }) },
  decide: (_: object, input, given) => ({ education: entry<Education>(given, input) }),
  apply: (accompaniment: Accompaniment, { education }): Accompaniment => ({
    ...accompaniment,
    education: [...accompaniment.education, education],
  }),
});
