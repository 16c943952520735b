import * as z from 'zod/v4';
import { Day, Note } from '../../vocabulary/fields.js';
import { newId } from '../../vocabulary/ids.js';
import { isRefusal, refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { Agreement } from '../agreement.js';
import { directoryCommand, onEntry, present, SeenVersion, there } from './command.js';
import { commonOf, DirectoryRef, withCommon } from './entry.js';

/** An agreement with an agency, which holds for all of its services, or for one service. Renewed, it is another one. A3.4, A8.1 */
export const agree = directoryCommand({
  type: 'directory.agree',
  label: text('record an agreement', 'mencatat kesepakatan'),
  rows: ['A3.4', 'A8.1'],
  input: z.strictObject({
    entry: DirectoryRef,
    seenVersion: SeenVersion.optional(),
    what: Note,
    from: Day.optional(),
    /** The last day on which it holds. */
    until: Day.optional(),
  }),
  fact: { type: 'directory.agreed', data: z.strictObject({ agreement: Agreement }) },
  refuses: [...onEntry, 'directory.ends-before-it-begins'],
  of: ({ entry }) => entry,
  decide: (look, { entry: ref, seenVersion, ...said }, given) => {
    const entry = present(look, ref, seenVersion);
    if (isRefusal(entry)) return entry;
    const { from, until } = said;
    if (from !== undefined && until !== undefined && until < from) return refuse('directory.ends-before-it-begins', [ref.id]);
    return { agreement: { ...said, id: newId(given) } };
  },
  apply: (before, { agreement }) => {
    const entry = there(before);
    return withCommon(entry, { agreements: [...(commonOf(entry).agreements ?? []), agreement] });
  },
});
