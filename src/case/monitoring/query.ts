import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, entry, entryInput } from '../../vocabulary/entry.js';
import { Id, Note } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Plan } from '../plan/plan.js';
import { type Monitoring, Query } from './monitoring.js';

/** Query an agency on the client's behalf about a service not delivered. What it tells of the client is a disclosure, recorded as one. A5.5.2 */
export const query = command({
  type: 'monitoring.query',
  label: text('query an agency', 'mengajukan pertanyaan kepada lembaga'),
  rows: ['A5.5.2'],
  input: z.strictObject({ ...entryInput, plannedServiceId: Id, agencyId: Id, question: Note }),
  fact: { type: 'monitoring.queried', data: z.strictObject({ query: Query }) },
  refuses: ['monitoring.not-planned'],
  decide: ({ plan }: { plan: Plan }, input, given) =>
    byId(plan.services, input.plannedServiceId)
      ? { query: entry<Query>(given, { ...input, asks: given.by.id, status: 'asked' }) }
      : refuse('monitoring.not-planned', [input.plannedServiceId]),
  apply: (monitoring: Monitoring, data): Monitoring => ({ ...monitoring, queries: [...monitoring.queries, data.query] }),
});
