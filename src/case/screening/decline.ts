import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Note, yesNo } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { countedFrom } from '../../vocabulary/time.js';
import { isUnderAppeal, isWhoDeclined, withDecision } from './decisions.js';
import { DeclineReason, PointedTo, type Screening, ScreeningDecision } from './screening.js';

/**
 * Decline admission: for what, in words too, where the client was pointed to, and whether they know that they can appeal. The client can
 * ask again, and can appeal; whoever declined does not decline the appeal. A3.1
 */
export const decline = command({
  type: 'screening.decline',
  label: text('decline admission', 'tidak menerima ke dalam program'),
  rows: ['A3.1', 'A5.1.1'],
  moves: true,
  input: z.strictObject({
    ...entryInput,
    declinedFor: DeclineReason.optional(),
    reason: Note,
    pointedTo: PointedTo,
    /** Left out: not yet, so that it comes back as due. */
    toldOfAppeal: yesNo().optional(),
  }),
  fact: { type: 'screening.declined', data: z.strictObject({ decision: ScreeningDecision }) },
  refuses: ['screening.same-person'],
  decide: ({ screening }: { screening: Screening }, { toldOfAppeal, ...input }, given) =>
    isUnderAppeal(screening) && isWhoDeclined(screening, given.by)
      ? refuse('screening.same-person')
      : {
          decision: entry<ScreeningDecision>(given, {
            ...input,
            outcome: 'declined',
            toldOfAppealAt: toldOfAppeal === true ? countedFrom(given) : undefined,
          }),
        },
  apply: withDecision,
});
