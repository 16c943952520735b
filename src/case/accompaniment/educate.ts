import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { text } from '../../vocabulary/text.js';
import { type Accompaniment, Education, EducationForm, EducationTopic } from './accompaniment.js';

/** Record what was taught, and how. The time it took is on the contact. B5.2 */
export const educate = command({
  type: 'accompaniment.educate',
  label: text('record education', 'mencatat edukasi'),
  rows: ['B5.2'],
  input: z.strictObject({ ...entryInput, topic: EducationTopic, form: EducationForm }),
  fact: { type: 'accompaniment.educated', data: z.strictObject({ education: Education }) },
  decide: (_: object, input, given) => ({ education: entry<Education>(given, input) }),
  apply: (accompaniment: Accompaniment, { education }): Accompaniment => ({
    ...accompaniment,
    education: [...accompaniment.education, education],
  }),
});
