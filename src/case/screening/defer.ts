import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Day, Note, PersonRef } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { entryDay } from '../../vocabulary/time.js';
import { withDecision } from './decisions.js';
import { ScreeningDecision } from './screening.js';

/**
 * Do not admit the client yet: name a day to look again, and somebody who stays in contact until then. A deferral that is written down
 * late keeps the day that was named. A5.1.2, A3.1
 */
export const defer = command({
  type: 'screening.defer',
  label: text('defer admission', 'menangguhkan penerimaan'),
  rows: ['A5.1.2', 'A3.1'],
  moves: true,
  input: z.strictObject({ ...entryInput, reason: Note, lookAgainOn: Day, staysInContact: PersonRef }),
  fact: { type: 'screening.deferred', data: z.strictObject({ decision: ScreeningDecision }) },
  refuses: ['screening.look-again-passed'],
  decide: (_: object, input, given) =>
    input.lookAgainOn < entryDay({ at: given.happenedAt, recordedAt: given.now }, given.zone)
      ? refuse('screening.look-again-passed')
      : { decision: entry<ScreeningDecision>(given, { ...input, outcome: 'deferred' }) },
  apply: withDecision,
});
