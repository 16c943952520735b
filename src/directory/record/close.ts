import * as z from 'zod/v4';
import { Day, Note } from '../../vocabulary/fields.js';
import { isRefusal, refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { Closed } from '../agency.js';
import { directoryCommand, onEntry, present, SeenVersion, there } from './command.js';
import { commonOf, DirectoryRef, withCommon } from './entry.js';

/** A service, or an agency with all of its services, is there no more. The entry stays: old cases point at it. A3.4 */
export const close = directoryCommand({
  type: 'directory.close',
  label: text('close a service or an agency', 'menutup layanan atau lembaga'),
  rows: ['A3.4'],
  input: z.strictObject({ entry: DirectoryRef, seenVersion: SeenVersion.optional(), on: Day.optional(), reason: Note }),
  fact: { type: 'directory.closed', data: z.strictObject({ closed: Closed }) },
  refuses: [...onEntry, 'directory.later-than-today', 'directory.closed-already'],
  of: ({ entry }) => entry,
  decide: (look, { entry: ref, seenVersion, on, reason }, { today }) => {
    const entry = present(look, ref, seenVersion);
    if (isRefusal(entry)) return entry;
    return (
      refuseAll(
        commonOf(entry).closed !== undefined && refuse('directory.closed-already', [ref.id]),
        on !== undefined && on > today && refuse('directory.later-than-today', [ref.id]),
      ) ?? { closed: { on: on ?? today, reason } }
    );
  },
  apply: (before, { closed }) => withCommon(there(before), { closed }),
});
