import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Note } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { type Assessment, SignOff } from './assessment.js';

/**
 * A second person of the house stands by the completed assessment. Reopened and completed again, it is signed again.
 * NYS AIDS Institute, case management standards: supervisor sign-off. A8.3
 */
export const signOff = command({
  type: 'assessment.signOff',
  label: text('sign the assessment off', 'mengesahkan asesmen'),
  rows: ['A8.3'],
  input: z.strictObject({ ...entryInput, note: Note.optional() }),
  fact: { type: 'assessment.signedOff', data: z.strictObject({ signOff: SignOff }) },
  refuses: ['assessment.not-complete', 'assessment.same-person', 'assessment.not-of-the-house'],
  decide: ({ assessment: { completion } }: { assessment: Assessment }, input, given) => {
    if (!completion) return refuse('assessment.not-complete');
    return (
      refuseAll(
        given.by.id === completion.by.id && refuse('assessment.same-person'),
        given.by.kind !== 'worker' && given.by.kind !== 'supervisor' && refuse('assessment.not-of-the-house'),
      ) ?? { signOff: entry<SignOff>(given, { ...input, completionId: completion.id }) }
    );
  },
  apply: (assessment: Assessment, { signOff }): Assessment => ({ ...assessment, signOffs: [...assessment.signOffs, signOff] }),
});
