import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { Id, Note } from '../../vocabulary/fields.js';
import { newId } from '../../vocabulary/ids.js';
import { text } from '../../vocabulary/text.js';
import { countedFrom } from '../../vocabulary/time.js';
import { whyNotWorkOn } from './barriers.js';
import { BarrierStep, type Plan } from './plan.js';

/** Record something that was done against a barrier, whether it helped or not. From then on there is time again to look at it. A2.3 */
export const recordBarrierStep = command({
  type: 'plan.recordBarrierStep',
  label: text('record a step against a barrier', 'mencatat langkah mengatasi hambatan'),
  rows: ['A2.3'],
  input: z.strictObject({ barrierId: Id, what: Note }),
  fact: { type: 'plan.barrierStepRecorded', data: z.strictObject({ barrierId: Id, step: BarrierStep }) },
  refuses: ['plan.barrier-unknown', 'plan.barrier-resolved'],
  decide: ({ plan }: { plan: Plan }, { barrierId, what }, given) =>
    whyNotWorkOn(plan, barrierId) ?? { barrierId, step: { id: newId(given), what, at: countedFrom(given), by: given.by } },
  apply: (plan: Plan, { barrierId, step }): Plan => ({
    ...plan,
    barriers: change(plan.barriers, barrierId, (b) => ({ ...b, steps: [...b.steps, step] })),
  }),
});
