import * as z from 'zod/v4';
import { Actor } from '../../vocabulary/actor.js';
import { command } from '../../vocabulary/command.js';
import { byId, change } from '../../vocabulary/entry.js';
import { Id, Note, When } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Accompaniment } from './accompaniment.js';

/**
 * A supervisor looks at a contact that was made against what is safe: what came of it for the client, and what is done now. It does
 * not make the channel safe. A1.1
 */
export const lookAtUnsafeContact = command({
  type: 'accompaniment.lookAtUnsafeContact',
  label: text('look at an unsafe contact', 'meninjau kontak yang tidak aman'),
  rows: ['A1.1'],
  input: z.strictObject({ contactId: Id, note: Note }),
  fact: {
    type: 'accompaniment.unsafeContactLookedAt',
    data: z.strictObject({ contactId: Id, at: When, by: Actor, note: Note }),
  },
  refuses: ['accompaniment.unsafe-contact-unknown', 'accompaniment.only-supervisor'],
  decide: ({ accompaniment }: { accompaniment: Accompaniment }, { contactId, note }, { by, happenedAt }) => {
    const found = byId(accompaniment.contacts, contactId);
    return (
      refuseAll(
        !(found?.againstSafeContact === true && found.lookedAt === undefined) &&
          refuse('accompaniment.unsafe-contact-unknown', [contactId]),
        by.kind !== 'supervisor' && refuse('accompaniment.only-supervisor'),
      ) ?? { contactId, at: happenedAt, by, note }
    );
  },
  apply: (accompaniment: Accompaniment, { contactId, ...lookedAt }): Accompaniment => ({
    ...accompaniment,
    contacts: change(accompaniment.contacts, contactId, (contact) => ({ ...contact, lookedAt })),
  }),
});
