import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, change } from '../../vocabulary/entry.js';
import { Id, PersonRef } from '../../vocabulary/fields.js';
import { newId } from '../../vocabulary/ids.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Consent } from '../consent/consent.js';
import type { Plan } from '../plan/plan.js';
import { actFields, type Crises, CrisisAct } from './crisis.js';

/**
 * Record an act that lowered the threat because it could not wait for a referral; in every status, also long afterwards. It stabilises
 * nothing by itself. Telling the referral source is a disclosure and names the one on record, with its ground: that is the one thing that
 * no haste leaves out. B3.2, B3.3; UU 27/2022 art. 20
 */
export const act = command({
  type: 'crisis.act',
  label: text('record an act in a crisis', 'mencatat tindakan dalam krisis'),
  rows: ['A1.3', 'A5.3.2', 'B3.2', 'B3.3'],
  input: z.strictObject({
    crisisId: Id,
    ...actFields,
    /** Left out: whoever records it. */
    doneBy: PersonRef.optional(),
  }),
  fact: { type: 'crisis.acted', data: z.strictObject({ crisisId: Id, act: CrisisAct }) },
  refuses: ['crisis.unknown', 'crisis.contingency-unknown', 'crisis.disclosure-missing'],
  decide: ({ consent, plan, crisis }: { consent: Consent; plan: Plan; crisis: Crises }, { crisisId, ...said }, given) => {
    const { reach, disclosureId, contingencyId, doneBy = given.by.id } = said;
    const isDisclosed = disclosureId === undefined ? reach !== 'source-told' : byId(consent.disclosures, disclosureId) !== undefined;
    return (
      refuseAll(
        !byId(crisis.crises, crisisId) && refuse('crisis.unknown', [crisisId]),
        contingencyId !== undefined && !byId(plan.contingencies, contingencyId) && refuse('crisis.contingency-unknown', [contingencyId]),
        !isDisclosed && refuse('crisis.disclosure-missing', disclosureId === undefined ? [] : [disclosureId]),
      ) ?? { crisisId, act: { ...said, doneBy, id: newId(given, 0), at: given.happenedAt, recordedAt: given.now } }
    );
  },
  apply: (crises: Crises, { crisisId, act }): Crises => ({
    ...crises,
    crises: change(crises.crises, crisisId, (crisis) => ({ ...crisis, acts: [...crisis.acts, act] })),
  }),
});
