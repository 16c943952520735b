import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, entry, entryInput, live } from '../../vocabulary/entry.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Plan } from '../plan/plan.js';
import { type Accompaniment, Enabling, enablingFields } from './accompaniment.js';

const steps: readonly Enabling['level'][] = ['for', 'with', 'alone'];
type Of = Pick<Enabling, 'goalId' | 'activity'>;

/** How far it has come with this goal or activity: the newest level counts. */
const levelOf = ({ enabling }: Accompaniment, { goalId, activity }: Of): Enabling['level'] | undefined =>
  live(enabling).findLast((e) => e.goalId === goalId && e.activity === activity)?.level;

/**
 * Record how far responsibility for a goal or an activity lies with the client: done for, with, or alone. A step back is recorded like a
 * step forward, with its reason: whoever does something for a client who did it alone takes it out of their hands. B5.1, A4.4
 */
export const enable = command({
  type: 'accompaniment.enable',
  label: text('record what the client does alone', 'mencatat kemandirian klien'),
  rows: ['B5.1', 'A4.4'],
  input: z.strictObject({ ...entryInput, ...enablingFields }),
  fact: { type: 'accompaniment.enabled', data: z.strictObject({ enabling: Enabling }) },
  refuses: ['accompaniment.goal-or-activity', 'accompaniment.goal-unknown', 'accompaniment.step-back-reason-missing'],
  decide: ({ plan, accompaniment }: { plan: Plan; accompaniment: Accompaniment }, input, given) => {
    const { goalId, activity, level, reason } = input;
    const before = levelOf(accompaniment, { goalId, activity });
    const isBack = before !== undefined && steps.indexOf(level) < steps.indexOf(before);
    return (
      refuseAll(
        (goalId === undefined) === (activity === undefined) && refuse('accompaniment.goal-or-activity'),
        goalId !== undefined && !byId(plan.goals, goalId) && refuse('accompaniment.goal-unknown', [goalId]),
        isBack && reason === undefined && refuse('accompaniment.step-back-reason-missing'),
      ) ?? { enabling: entry<Enabling>(given, input) }
    );
  },
  apply: (accompaniment: Accompaniment, { enabling }): Accompaniment => ({
    ...accompaniment,
    enabling: [...accompaniment.enabling, enabling],
  }),
});
