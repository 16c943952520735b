import * as z from 'zod/v4';
import { Actor } from '../../vocabulary/actor.js';
import { command } from '../../vocabulary/command.js';
import { byId, change } from '../../vocabulary/entry.js';
import { Id, Note, When } from '../../vocabulary/fields.js';
import { EntryReader } from '../../vocabulary/readers.js';
import { refuse } from '../../vocabulary/refusal.js';
import { named } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';
import { countedFrom } from '../../vocabulary/time.js';
import type { Client } from './client.js';

const movedTo = z.strictObject({ by: Actor, reader: EntryReader, toCase: Id, reason: Note.optional() });
/** Where a member went, and why: for the author and the supervisors, in every history. */
export interface MovedTo extends z.infer<typeof movedTo> {}
const MovedTo = named<MovedTo>(movedTo);

/**
 * Say that a member of a household or group is served in an own case from now on, because they separate, or are not safe together.
 * The section keeps only that they moved; where to is a link that shows nothing. It opens no case and copies nothing: the host opens
 * the own case with its own commands, and links it back there. Whoever comes back is added anew. A1.6, A2.1
 */
export const moveOut = command({
  type: 'client.moveOut',
  label: text('move a member into an own case', 'memindahkan anggota ke berkas sendiri'),
  rows: ['A1.6', 'A2.1'],
  input: z.strictObject({ memberId: Id, toCase: Id, reason: Note.optional() }),
  fact: { type: 'client.memberMovedOut', data: z.strictObject({ memberId: Id, at: When, to: MovedTo }) },
  refuses: ['case.member-unknown', 'client.member-moved-out'],
  decide: ({ client }: { client: Client }, { memberId, toCase, reason }, given) => {
    const member = byId(client.members, memberId);
    if (!member) return refuse('case.member-unknown', [memberId]);
    if (member.movedOutAt !== undefined) return refuse('client.member-moved-out', [memberId]);
    return { memberId, at: countedFrom(given), to: { by: given.by, reader: 'supervision' as const, toCase, reason } };
  },
  apply: (client: Client, { memberId, at }): Client => ({
    ...client,
    members: change(client.members, memberId, (m) => ({ ...m, movedOutAt: at })),
  }),
});
