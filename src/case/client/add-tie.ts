import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput, Kinds } from '../../vocabulary/entry.js';
import { Note, PersonRef, yesNo } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { type Client, Formality, Relation, Tie } from './client.js';

/**
 * Add a tie of the support network, formal or informal, with the support that the client wants and gets. What is not known is no
 * permission: whether this person may be asked, and whether they are unsafe, is always said. A1.5
 */
export const addTie = command({
  type: 'client.addTie',
  label: text('add a tie of the support network', 'menambah hubungan dalam jaringan dukungan'),
  rows: ['A1.5', 'A3.2'],
  input: z.strictObject({
    ...entryInput,
    person: PersonRef,
    formality: Formality,
    relation: Relation,
    knows: Kinds,
    mayBeAsked: yesNo('thirdPerson'),
    unsafe: yesNo('violence'),
    supportWanted: Note.optional(),
    supportGiven: Note.optional(),
  }),
  fact: { type: 'client.tieAdded', data: z.strictObject({ tie: Tie }) },
  decide: (_: object, input, given) => ({ tie: entry<Tie>(given, input) }),
  apply: (client: Client, { tie }): Client => ({ ...client, ties: [...client.ties, tie] }),
});
