import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, change } from '../../vocabulary/entry.js';
import { Id, Instant } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { type Crises, CrisisJudgement, CrisisSeverity, CrisisTime, SafeNow } from './crisis.js';
import { withSafety } from './safety.js';

/**
 * Judge how severe a crisis is and how long it can wait. It may be judged again when it changes, and afterwards where there was no time.
 * B3.1
 */
export const judge = command({
  type: 'crisis.judge',
  label: text('judge a crisis', 'menilai krisis'),
  rows: ['B3.1'],
  input: z.strictObject({
    crisisId: Id,
    severity: CrisisSeverity,
    timeAvailable: CrisisTime,
    /** Where it was not known when the crisis was reported, or has changed since. */
    safeNow: SafeNow.optional(),
  }),
  fact: {
    type: 'crisis.judged',
    data: z.strictObject({ crisisId: Id, judgement: CrisisJudgement, safeNow: SafeNow.optional(), recordedAt: Instant }),
  },
  refuses: ['crisis.unknown'],
  decide: ({ crisis }: { crisis: Crises }, { severity, timeAvailable, ...input }, given) =>
    byId(crisis.crises, input.crisisId)
      ? { ...input, judgement: { severity, timeAvailable, at: given.happenedAt }, recordedAt: given.now }
      : refuse('crisis.unknown', [input.crisisId]),
  apply: (crises: Crises, { crisisId, judgement, safeNow, recordedAt }): Crises => ({
    ...crises,
    crises: change(crises.crises, crisisId, (crisis) => ({ ...withSafety(crisis, safeNow ?? crisis.safeNow, recordedAt), judgement })),
  }),
});
