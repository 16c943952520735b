import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Id, Note } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { Barrier, BarrierKind, type Plan } from './plan.js';
import { runningService } from './running.js';

/** Record what stands between the client and a planned service. A2.3 */
export const recordBarrier = command({
  type: 'plan.recordBarrier',
  label: text('record a barrier', 'mencatat hambatan'),
  rows: ['A2.3'],
  input: z.strictObject({ ...entryInput, plannedServiceId: Id, kind: BarrierKind, note: Note.optional() }),
  fact: { type: 'plan.barrierRecorded', data: z.strictObject({ barrier: Barrier }) },
  refuses: ['plan.service-unknown'],
  decide: ({ plan }: { plan: Plan }, input, given) =>
    runningService(plan, input.plannedServiceId)
      ? { barrier: entry<Barrier>(given, { steps: [], ...input }) }
      : refuse('plan.service-unknown', [input.plannedServiceId]),
  apply: (plan: Plan, { barrier }): Plan => ({ ...plan, barriers: [...plan.barriers, barrier] }),
});
