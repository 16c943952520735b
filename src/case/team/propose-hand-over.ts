import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Note, PersonRef } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Client } from '../client/client.js';
import { isUnsafePerson } from '../client/ties.js';
import { pendingHandOvers } from './hand-overs.js';
import { HandOver, responsibleFor, type Team } from './team.js';

/**
 * Propose to hand the case over, to nobody who is unsafe for the client. Until the other accepts, the giver stays responsible: nobody falls
 * between two. A2.1, A4.5
 */
export const proposeHandOver = command({
  type: 'team.proposeHandOver',
  label: text('propose a hand-over', 'mengusulkan serah terima'),
  rows: ['A2.1', 'A4.5'],
  input: z.strictObject({ ...entryInput, to: PersonRef, reason: Note }),
  fact: { type: 'team.handOverProposed', data: z.strictObject({ handOver: HandOver }) },
  refuses: ['team.nobody-responsible', 'team.same-person', 'team.hand-over-pending', 'contact.not-safe'],
  decide: ({ client, team }: { client: Client; team: Team }, input, given) => {
    const from = responsibleFor(team);
    if (from === undefined) return refuse('team.nobody-responsible');
    const pending = pendingHandOvers(team).map((h) => h.id);
    return (
      refuseAll(
        input.to === from && refuse('team.same-person'),
        pending.length > 0 && refuse('team.hand-over-pending', pending),
        isUnsafePerson(client, input.to) && refuse('contact.not-safe'),
      ) ?? {
        handOver: entry<HandOver>(given, { ...input, from, status: 'proposed' }),
      }
    );
  },
  apply: (team: Team, { handOver }): Team => ({ ...team, handOvers: [...team.handOvers, handOver] }),
});
