import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { Id, When } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { countedFrom } from '../../vocabulary/time.js';
import { newestDecision, withChanged } from './decisions.js';
import type { Screening } from './screening.js';

/** Record that a declined client was told that they can appeal, where that was not done with the decision. A3.1 */
export const tellOfAppeal = command({
  type: 'screening.tellOfAppeal',
  label: text('tell the client that they can appeal', 'memberi tahu klien tentang hak mengajukan keberatan'),
  rows: ['A3.1'],
  input: z.strictObject({}),
  fact: { type: 'screening.toldOfAppeal', data: z.strictObject({ decisionId: Id, at: When }) },
  refuses: ['screening.nothing-to-appeal'],
  decide: ({ screening }: { screening: Screening }, _input, given) => {
    const declined = newestDecision(screening);
    return declined?.outcome === 'declined' && declined.toldOfAppealAt === undefined
      ? { decisionId: declined.id, at: countedFrom(given) }
      : refuse('screening.nothing-to-appeal');
  },
  apply: (screening: Screening, { decisionId, at }): Screening => withChanged(screening, decisionId, { toldOfAppealAt: at }),
});
