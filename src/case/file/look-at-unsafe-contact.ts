import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Id, Note } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { CaseFile } from './file.js';
import { notLookedAt, type ReachingRooms, UnsafeLook } from './unsafe-contacts.js';

/**
 * A supervisor looks at a contact, a search or a visit that was made against what is safe: what came of it for the client, and what is
 * done now. Not the one who made it. It does not make the channel safe. A1.1
 */
export const lookAtUnsafeContact = command({
  type: 'file.lookAtUnsafeContact',
  label: text('look at an unsafe contact', 'meninjau kontak yang tidak aman'),
  rows: ['A1.1'],
  input: z.strictObject({ ...entryInput, contactId: Id, note: Note }),
  fact: { type: 'file.unsafeContactLookedAt', data: z.strictObject({ look: UnsafeLook }) },
  refuses: ['file.nothing-to-look-at', 'file.only-supervisor'],
  decide: ({ file, ...rooms }: ReachingRooms & { file: CaseFile }, input, given) => {
    const { by } = given;
    const found = notLookedAt(rooms, file.looks).find((made) => made.id === input.contactId);
    return (
      refuseAll(
        !found && refuse('file.nothing-to-look-at', [input.contactId]),
        (by.kind !== 'supervisor' || by.id === found?.by.id) && refuse('file.only-supervisor'),
      ) ?? { look: entry<UnsafeLook>(given, input) }
    );
  },
  apply: (file: CaseFile, { look }): CaseFile => ({ ...file, looks: [...file.looks, look] }),
});
