import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { Id, When } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { countedFrom } from '../../vocabulary/time.js';
import { newestDecision, withChanged } from './decisions.js';
import type { Screening } from './screening.js';

/** Confirm that the client got to where they were brought for acute care. Until then it stays due. A5.1.2 */
export const confirmReached = command({
  type: 'screening.confirmReached',
  label: text('confirm that acute care was reached', 'memastikan klien sudah sampai di layanan akut'),
  rows: ['A5.1.2', 'A4.5'],
  input: z.strictObject({}),
  fact: { type: 'screening.reachedConfirmed', data: z.strictObject({ decisionId: Id, at: When }) },
  refuses: ['screening.nobody-brought'],
  decide: ({ screening }: { screening: Screening }, _input, given) => {
    const deferred = newestDecision(screening);
    return deferred?.outcome === 'deferred' && deferred.broughtTo !== undefined && deferred.reachedAt === undefined
      ? { decisionId: deferred.id, at: countedFrom(given) }
      : refuse('screening.nobody-brought');
  },
  apply: (screening: Screening, { decisionId, at }): Screening => withChanged(screening, decisionId, { reachedAt: at }),
});
