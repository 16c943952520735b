import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { PersonRef } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import type { Client } from './client.js';
import { Tie, tieFields } from './network.js';

/**
 * Add a tie of the support network, formal or informal, with the support that the client wants and gets. What is not known is no
 * permission: whether this person may be asked, and whether they are unsafe, is always said. In a household it is said for whom: a mother
 * may know of one and not of the other. A1.5
 */
export const addTie = command({
  type: 'client.addTie',
  label: text('add a tie of the support network', 'menambah hubungan dalam jaringan dukungan'),
  rows: ['A1.5', 'A3.2'],
  ofMember: true,
  input: z.strictObject({ ...entryInput, person: PersonRef, ...tieFields }),
  fact: { type: 'client.tieAdded', data: z.strictObject({ tie: Tie }) },
  decide: (_: object, input, given) => ({ tie: entry<Tie>(given, { ...input, strengthened: [] }) }),
  apply: (client: Client, { tie }): Client => ({ ...client, ties: [...client.ties, tie] }),
});
