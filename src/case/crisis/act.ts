import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, change } from '../../vocabulary/entry.js';
import { Id, Note, PersonRef } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { type Crises, CrisisAct, CrisisReach } from './crisis.js';

/** Record an act that lowered the threat because it could not wait for a referral. It stabilises nothing by itself. B3.2, B3.3 */
export const act = command({
  type: 'crisis.act',
  label: text('record an act in a crisis', 'mencatat tindakan dalam krisis'),
  rows: ['A5.3.2', 'B3.2', 'B3.3'],
  input: z.strictObject({
    crisisId: Id,
    what: Note,
    reach: CrisisReach,
    /** Left out: whoever records it. */
    doneBy: PersonRef.optional(),
  }),
  fact: { type: 'crisis.acted', data: z.strictObject({ crisisId: Id, act: CrisisAct }) },
  refuses: ['crisis.unknown'],
  decide: ({ crisis }: { crisis: Crises }, { crisisId, ...act }, given) =>
    byId(crisis.crises, crisisId)
      ? { crisisId, act: { ...act, doneBy: act.doneBy ?? given.by.id, at: given.happenedAt } }
      : refuse('crisis.unknown', [crisisId]),
  apply: (crises: Crises, { crisisId, act }): Crises => ({
    ...crises,
    crises: change(crises.crises, crisisId, (crisis) => ({ ...crisis, acts: [...crisis.acts, act] })),
  }),
});
