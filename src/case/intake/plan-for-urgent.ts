import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, entry, entryInput } from '../../vocabulary/entry.js';
import { Day, Id, Note, PersonRef } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { happenedOn } from '../../vocabulary/time.js';
import { type Intake, UrgentPlan } from './intake.js';

/**
 * Make a preliminary plan for a need that does not wait until the assessment is complete: what, by whom, by when. It is no goal, and
 * takes no place in the service plan. A8.2
 */
export const planForUrgent = command({
  type: 'intake.planForUrgent',
  label: text('plan for an urgent need', 'merencanakan penanganan kebutuhan mendesak'),
  rows: ['A8.2'],
  input: z.strictObject({ ...entryInput, presentingNeedId: Id, what: Note, responsible: PersonRef, on: Day }),
  fact: { type: 'intake.plannedForUrgent', data: z.strictObject({ urgentPlan: UrgentPlan }) },
  refuses: ['intake.presenting-need-unknown', 'intake.day-passed'],
  decide: ({ intake }: { intake: Intake }, input, given) =>
    refuseAll(
      !byId(intake.presentingNeeds, input.presentingNeedId) && refuse('intake.presenting-need-unknown', [input.presentingNeedId]),
      input.on < happenedOn(given) && refuse('intake.day-passed'),
    ) ?? { urgentPlan: entry<UrgentPlan>(given, input) },
  apply: (intake: Intake, { urgentPlan }): Intake => ({ ...intake, urgentPlans: [...intake.urgentPlans, urgentPlan] }),
});
