import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Note, PersonRef } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Client } from '../client/client.js';
import { isUnsafePerson } from '../client/ties.js';
import { Contingency, type Plan } from './plan.js';

/** Plan for a crisis or an unexpected event: if this, then that, and whom to call; nobody who is unsafe for the client. A5.2.6 */
export const makeContingency = command({
  type: 'plan.makeContingency',
  label: text('plan for the unexpected', 'membuat rencana darurat'),
  rows: ['A5.2.6'],
  input: z.strictObject({ ...entryInput, ifThis: Note, thenThat: Note, call: PersonRef.optional() }),
  fact: { type: 'plan.contingencyMade', data: z.strictObject({ contingency: Contingency }) },
  refuses: ['contact.not-safe'],
  decide: ({ client }: { client: Client }, input, given) =>
    input.call !== undefined && isUnsafePerson(client, input.call)
      ? refuse('contact.not-safe')
      : { contingency: entry<Contingency>(given, input) },
  apply: (plan: Plan, { contingency }): Plan => ({ ...plan, contingencies: [...plan.contingencies, contingency] }),
});
