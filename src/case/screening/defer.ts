import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Day, Note, PersonRef } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { happenedOn } from '../../vocabulary/time.js';
import type { Client } from '../client/client.js';
import { isUnsafePerson } from '../client/ties.js';
import { isUnderAppeal, isWhoDeclined, withDecision } from './decisions.js';
import { BroughtTo, type Screening, ScreeningDecision } from './screening.js';

/**
 * Do not admit the client yet: why, a day to look again, somebody safe who stays in contact until then, and where the client was brought for
 * acute care. A deferral that is written down late keeps the day that was named. A5.1.2, A3.1
 */
export const defer = command({
  type: 'screening.defer',
  label: text('defer admission', 'menangguhkan penerimaan'),
  rows: ['A5.1.2', 'A3.1'],
  moves: true,
  input: z.strictObject({
    ...entryInput,
    reason: Note,
    lookAgainOn: Day,
    staysInContact: PersonRef,
    broughtTo: BroughtTo.optional(),
  }),
  fact: { type: 'screening.deferred', data: z.strictObject({ decision: ScreeningDecision }) },
  refuses: ['screening.look-again-passed', 'screening.same-person', 'contact.not-safe'],
  decide: ({ client, screening }: { client: Client; screening: Screening }, input, given) =>
    refuseAll(
      input.lookAgainOn < happenedOn(given) && refuse('screening.look-again-passed'),
      isUnderAppeal(screening) && isWhoDeclined(screening, given.by) && refuse('screening.same-person'),
      isUnsafePerson(client, input.staysInContact) && refuse('contact.not-safe'),
    ) ?? { decision: entry<ScreeningDecision>(given, { ...input, outcome: 'deferred' }) },
  apply: withDecision,
});
