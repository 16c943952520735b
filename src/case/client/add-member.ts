import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput, live } from '../../vocabulary/entry.js';
import { Note, PersonRef } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { type Client, Member } from './client.js';

/** Add a member of the household or group. Somebody who stands around the client, but is not served, is a tie. A1.6 */
export const addMember = command({
  type: 'client.addMember',
  label: text('add a member', 'menambah anggota'),
  rows: ['A1.6'],
  input: z.strictObject({ ...entryInput, ref: PersonRef, relation: Note.optional() }),
  fact: { type: 'client.memberAdded', data: z.strictObject({ member: Member }) },
  refuses: ['client.member-not-in-person-case', 'client.member-known'],
  decide: ({ client }: { client: Client }, input, given) => {
    const known = live(client.members).find((m) => m.ref === input.ref && m.movedOutAt === undefined);
    return (
      refuseAll(
        client.kind === 'person' && refuse('client.member-not-in-person-case'),
        known !== undefined && refuse('client.member-known', [known.id]),
      ) ?? { member: entry<Member>(given, input) }
    );
  },
  apply: (client: Client, { member }): Client => ({ ...client, members: [...client.members, member] }),
});
