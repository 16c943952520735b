import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { Id, Note } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Client } from './client.js';
import { type Tie, TieChange, TieSaid } from './network.js';
import { isUnsafePerson } from './ties.js';

/** Whether it makes less of the danger: the mark taken off, or the unsafe person no longer at the agency where any tie said them to be. */
const isLessUnsafe = (client: Client, tie: Tie, { unsafe, worksAt }: TieSaid): boolean =>
  (tie.unsafe && unsafe === false) ||
  (isUnsafePerson(client, tie.person) && worksAt !== undefined && tie.worksAt !== undefined && worksAt !== tie.worksAt);

/**
 * Change what is said of a tie; what is left out stays as it is, and the earlier word stays in the journal. Anybody marks a person as
 * unsafe, at once. The mark is taken off by a supervisor, with the reason: who lives under a threat may be made to ask for it, and the
 * worker who sees them alone may be told to. An entry that was marked as made in error keeps its mark until then. A1.5, A2.2
 */
export const changeTie = command({
  type: 'client.changeTie',
  label: text('change what is said of a tie', 'mengubah keterangan tentang suatu hubungan'),
  rows: ['A1.5', 'A2.2'],
  input: z.strictObject({ tieId: Id, said: TieSaid, reason: Note }),
  fact: { type: 'client.tieChanged', data: TieChange },
  refuses: ['client.tie-unknown', 'client.tie-unchanged', 'client.only-supervisor'],
  decide: ({ client }: { client: Client }, input, given) => {
    const { tieId, said } = input;
    const tie = client.ties.find((t) => t.id === tieId && (t.voided === undefined || isUnsafePerson(client, t.person)));
    return (
      refuseAll(
        !tie && refuse('client.tie-unknown', [tieId]),
        Object.values(said).every((value) => value === undefined) && refuse('client.tie-unchanged'),
        tie !== undefined && isLessUnsafe(client, tie, said) && given.by.kind !== 'supervisor' && refuse('client.only-supervisor'),
      ) ?? { ...input, at: given.happenedAt, by: given.by }
    );
  },
  apply: (client: Client, { tieId, said, at }): Client => ({
    ...client,
    ties: change(client.ties, tieId, (tie) => ({
      ...Object.assign({ ...tie }, said),
      ...(said.guardian && { guardianSaidAt: at }),
      ...(said.unsafe && !tie.unsafe && { unsafeSaidAt: at }),
    })),
  }),
});
