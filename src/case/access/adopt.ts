import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { Id, When } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { addDays, isLaterThan } from '../../vocabulary/time.js';
import { type Access, Adoption, FormerId, RequestSource } from './access.js';
import { openingFields, openingInput } from './opening.js';

/**
 * Take over a case that began before this library kept it, in the stage in which it is. What is not known of its past counts neither
 * as met nor as failed until the catch-up day. It does not bring in the old entries: each comes by its own command. A2.1
 */
export const adopt = command({
  type: 'access.adopt',
  label: text('take over a running case', 'mengambil alih layanan yang sudah berjalan'),
  rows: ['A2.1', 'A8.1'],
  moves: true,
  input: z.strictObject({ ...openingInput, stage: Id, openedAt: When, source: RequestSource.optional(), formerId: FormerId.optional() }),
  fact: { type: 'access.adopted', data: z.strictObject({ ...openingFields, adoption: Adoption }) },
  refuses: ['access.already-open', 'case.later-than-now'],
  decide: ({ access }: { access: Access }, { stage, formerId, ...opening }, given) =>
    refuseAll(
      access.openedAt !== undefined && refuse('access.already-open'),
      isLaterThan(opening.openedAt, given.now, given.zone) && refuse('case.later-than-now'),
    ) ?? {
      ...opening,
      openingRecordedAt: given.now,
      adoption: {
        on: given.today,
        stage,
        catchUpBy: addDays(given.today, given.rules.limits.catchUpDays),
        ...(formerId === undefined ? {} : { formerId }),
      },
    },
  apply: (access: Access, adopted): Access => ({ ...access, ...adopted }),
});
