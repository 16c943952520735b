import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, change } from '../../vocabulary/entry.js';
import { Id, Note } from '../../vocabulary/fields.js';
import { newId } from '../../vocabulary/ids.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Client } from './client.js';
import { Strengthening } from './network.js';
import { isUnsafePerson } from './ties.js';

/**
 * Record a step that strengthens a tie: a quarrel made up, a visit to the mosque's group, a call to the brother after two years. The
 * client may take it alone, so it does not ask whether the worker may talk to that person; a tie to somebody unsafe is not strengthened. A1.5
 */
export const strengthenTie = command({
  type: 'client.strengthenTie',
  label: text('strengthen a tie', 'memperkuat suatu hubungan'),
  rows: ['A1.5'],
  input: z.strictObject({ tieId: Id, what: Note }),
  fact: { type: 'client.tieStrengthened', data: z.strictObject({ tieId: Id, step: Strengthening }) },
  refuses: ['client.tie-unknown', 'contact.not-safe'],
  decide: ({ client }: { client: Client }, { tieId, what }, given) => {
    const tie = byId(client.ties, tieId);
    return (
      refuseAll(
        !tie && refuse('client.tie-unknown', [tieId]),
        tie !== undefined && isUnsafePerson(client, tie.person) && refuse('contact.not-safe'),
      ) ?? { tieId, step: { id: newId(given), what, at: given.happenedAt, by: given.by } }
    );
  },
  apply: (client: Client, { tieId, step }): Client => ({
    ...client,
    ties: change(client.ties, tieId, (tie) => ({ ...tie, strengthened: [...tie.strengthened, step] })),
  }),
});
