import * as z from 'zod/v4';
import { Day, PersonRef } from '../../vocabulary/fields.js';
import { isRefusal, refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { directoryCommand, onEntry, present, SeenVersion, there } from './command.js';
import { commonOf, DirectoryRef, withCommon } from './entry.js';

const later = (a: string | undefined, b: string): string => (a !== undefined && a > b ? a : b);

/** Somebody made sure that the entry, as it was seen, is right; and with whom, so that relations with contact persons are kept up. A3.4, B4.3 */
export const verify = directoryCommand({
  type: 'directory.verify',
  label: text('verify an entry', 'memastikan kebenaran entri'),
  rows: ['A3.4', 'B4.3'],
  input: z.strictObject({
    entry: DirectoryRef,
    /** What was verified is what was seen. */
    seenVersion: SeenVersion,
    on: Day.optional(),
    /** One of its contact persons. */
    with: PersonRef.optional(),
  }),
  fact: { type: 'directory.verified', data: z.strictObject({ on: Day, with: PersonRef.optional() }) },
  refuses: [...onEntry, 'directory.later-than-today', 'directory.contact-unknown'],
  of: ({ entry }) => entry,
  decide: (look, { entry: ref, seenVersion, on, with: person }, { today }) => {
    const entry = present(look, ref, seenVersion);
    if (isRefusal(entry)) return entry;
    const isKnown = person === undefined || commonOf(entry).contacts?.some((contact) => contact.person === person) === true;
    return (
      refuseAll(
        on !== undefined && on > today && refuse('directory.later-than-today', [ref.id]),
        !isKnown && refuse('directory.contact-unknown', [ref.id]),
      ) ?? { on: on ?? today, ...(person !== undefined && { with: person }) }
    );
  },
  apply: (before, { on, with: person }) => {
    const entry = there(before);
    const { contacts, verifiedOn } = commonOf(entry);
    const heard = contacts?.map((c) => (c.person === person ? { ...c, lastHeardOn: later(c.lastHeardOn, on) } : c));
    return withCommon(entry, { verifiedOn: later(verifiedOn, on), ...(heard && { contacts: heard }) });
  },
});
