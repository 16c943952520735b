import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, change } from '../../vocabulary/entry.js';
import { Id, Note, When } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { countedFrom } from '../../vocabulary/time.js';
import type { Intake } from './intake.js';

/** Record that a step of the preliminary plan was done: the need is acted upon. It stays to be assessed. A8.2 */
export const recordUrgentDone = command({
  type: 'intake.recordUrgentDone',
  label: text('record that an urgent need was acted upon', 'mencatat kebutuhan mendesak yang sudah ditangani'),
  rows: ['A8.2'],
  input: z.strictObject({ urgentPlanId: Id, result: Note.optional() }),
  fact: { type: 'intake.urgentDone', data: z.strictObject({ urgentPlanId: Id, result: Note.optional(), at: When }) },
  refuses: ['intake.urgent-plan-unknown', 'intake.urgent-plan-done'],
  decide: ({ intake }: { intake: Intake }, { urgentPlanId, result }, given) => {
    const found = byId(intake.urgentPlans, urgentPlanId);
    if (!found) return refuse('intake.urgent-plan-unknown', [urgentPlanId]);
    return found.doneAt === undefined
      ? { urgentPlanId, result, at: countedFrom(given) }
      : refuse('intake.urgent-plan-done', [urgentPlanId]);
  },
  apply: (intake: Intake, { urgentPlanId, result, at }): Intake => ({
    ...intake,
    urgentPlans: change(intake.urgentPlans, urgentPlanId, (p) => ({ ...p, doneAt: at, ...(result === undefined ? {} : { result }) })),
  }),
});
