import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { Id, Note, When } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { whyNotWorkOn } from './barriers.js';
import type { Plan } from './plan.js';

/** Resolve a barrier, and say how. A2.3 */
export const resolveBarrier = command({
  type: 'plan.resolveBarrier',
  label: text('resolve a barrier', 'mengatasi hambatan'),
  rows: ['A2.3'],
  input: z.strictObject({ barrierId: Id, resolution: Note }),
  fact: { type: 'plan.barrierResolved', data: z.strictObject({ barrierId: Id, resolution: Note, at: When }) },
  refuses: ['plan.barrier-unknown', 'plan.barrier-resolved'],
  decide: ({ plan }: { plan: Plan }, input, given) => whyNotWorkOn(plan, input.barrierId) ?? { ...input, at: given.happenedAt },
  apply: (plan: Plan, { barrierId, resolution, at }): Plan => ({
    ...plan,
    barriers: change(plan.barriers, barrierId, (b) => ({ ...b, resolvedAt: at, resolution })),
  }),
});
