import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Note } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { isWhoDeclined, withDecision } from './decisions.js';
import { ReconsiderGround, type Screening, ScreeningDecision } from './screening.js';

/**
 * Screen a declined client once more, because they asked again or appealed. An appeal is taken up by somebody else than who declined.
 * It admits nobody: a new decision follows. A3.1
 */
export const reconsider = command({
  type: 'screening.reconsider',
  label: text('reconsider after a decline', 'mempertimbangkan kembali setelah penolakan'),
  rows: ['A3.1', 'A5.1.1'],
  moves: true,
  input: z.strictObject({ ...entryInput, because: ReconsiderGround, reason: Note }),
  fact: { type: 'screening.reconsidered', data: z.strictObject({ decision: ScreeningDecision }) },
  refuses: ['screening.same-person'],
  decide: ({ screening }: { screening: Screening }, input, given) =>
    input.because === 'appeal' && isWhoDeclined(screening, given.by)
      ? refuse('screening.same-person')
      : { decision: entry<ScreeningDecision>(given, { ...input, outcome: 'reconsidered' }) },
  apply: withDecision,
});
