import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, change } from '../../vocabulary/entry.js';
import { Id, Instant, When } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { type Crises, SafeNow } from './crisis.js';
import { withSafety } from './safety.js';

/**
 * Say whether the client is safe now, where it was not known or has changed; nothing else is asked. It stabilises nothing: a client may
 * be safe for this hour. A client who is no longer safe is an alarm anew. A5.3.2, B3.1
 */
export const settleSafety = command({
  type: 'crisis.settleSafety',
  label: text('say whether the client is safe now', 'menyatakan apakah klien aman saat ini'),
  rows: ['A5.3.2', 'B3.1'],
  input: z.strictObject({ crisisId: Id, safeNow: SafeNow }),
  fact: { type: 'crisis.safetySettled', data: z.strictObject({ crisisId: Id, safeNow: SafeNow, at: When, recordedAt: Instant }) },
  refuses: ['crisis.unknown'],
  decide: ({ crisis }: { crisis: Crises }, input, given) =>
    byId(crisis.crises, input.crisisId)
      ? { ...input, at: given.happenedAt, recordedAt: given.now }
      : refuse('crisis.unknown', [input.crisisId]),
  apply: (crises: Crises, { crisisId, safeNow, recordedAt }): Crises => ({
    ...crises,
    crises: change(crises.crises, crisisId, (crisis) => withSafety(crisis, safeNow, recordedAt)),
  }),
});
