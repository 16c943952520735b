import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, entry, entryInput } from '../../vocabulary/entry.js';
import { Id } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Plan } from '../plan/plan.js';
import { type Monitoring, Receipt, Verification } from './monitoring.js';

/** Verify whether a planned service was in fact received and used properly: not what the provider says that it gave. A3.6 */
export const verify = command({
  type: 'monitoring.verify',
  label: text('verify that help was received', 'memastikan bantuan diterima'),
  rows: ['A3.6'],
  input: z.strictObject({ ...entryInput, plannedServiceId: Id, received: Receipt }),
  fact: { type: 'monitoring.verified', data: z.strictObject({ verification: Verification }) },
  refuses: ['monitoring.not-planned'],
  decide: ({ plan }: { plan: Plan }, input, given) =>
    byId(plan.services, input.plannedServiceId)
      ? { verification: entry<Verification>(given, input) }
      : refuse('monitoring.not-planned', [input.plannedServiceId]),
  apply: (monitoring: Monitoring, { verification }): Monitoring => ({
    ...monitoring,
    verifications: [...monitoring.verifications, verification],
  }),
});
