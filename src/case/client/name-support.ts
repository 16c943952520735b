import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, entry, entryInput } from '../../vocabulary/entry.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Client } from './client.js';
import { Support, supportFields } from './network.js';
import { isUnsafePerson } from './ties.js';

/**
 * Name a support that the client wants or needs from people around them, and where it may be had. It asks nobody: whether a person may be
 * asked stands in the tie. Where it may be had from somebody unsafe, it is refused without a word why. A1.5
 */
export const nameSupport = command({
  type: 'client.nameSupport',
  label: text('name a support that is wanted or needed', 'mencatat dukungan yang diinginkan atau dibutuhkan'),
  rows: ['A1.5', 'A3.2'],
  ofMember: true,
  input: z.strictObject({ ...entryInput, ...supportFields }),
  fact: { type: 'client.supportNamed', data: z.strictObject({ support: Support }) },
  refuses: ['client.tie-unknown', 'contact.not-safe'],
  decide: ({ client }: { client: Client }, input, given) => {
    const from = (input.mayBeHadFrom ?? []).map((id) => ({ id, tie: byId(client.ties, id) }));
    const unknown = from.filter(({ tie }) => tie === undefined).map(({ id }) => id);
    return (
      refuseAll(
        unknown.length > 0 && refuse('client.tie-unknown', unknown),
        from.some(({ tie }) => tie && isUnsafePerson(client, tie.person)) && refuse('contact.not-safe'),
      ) ?? { support: entry<Support>(given, { ...input, given: [] }) }
    );
  },
  apply: (client: Client, { support }): Client => ({ ...client, supports: [...client.supports, support] }),
});
