import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Note } from '../../vocabulary/fields.js';
import { LifeDomain } from '../../vocabulary/life-domains.js';
import { text } from '../../vocabulary/text.js';
import { type Intake, PresentingNeed, Urgency } from './intake.js';

/** Write down a problem or need as the client first tells it. It is not an assessed need yet: that is `assessment.nameNeed`. A8.2 */
export const explore = command({
  type: 'intake.explore',
  label: text('explore a problem or need', 'menggali masalah atau kebutuhan'),
  rows: ['A8.2'],
  ofMember: true,
  input: z.strictObject({ ...entryInput, domain: LifeDomain, inOwnWords: Note, urgent: Urgency }),
  fact: { type: 'intake.needExplored', data: z.strictObject({ presentingNeed: PresentingNeed }) },
  decide: (_: object, input, given) => ({ presentingNeed: entry<PresentingNeed>(given, input) }),
  apply: (intake: Intake, { presentingNeed }): Intake => ({ ...intake, presentingNeeds: [...intake.presentingNeeds, presentingNeed] }),
});
