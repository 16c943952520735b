import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Id, Note, PersonRef } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Client } from '../client/client.js';
import { isUnsafePerson } from '../client/ties.js';
import { pendingHandOvers } from './hand-overs.js';
import { Responsibility, responsibleFor, type Team } from './team.js';

/**
 * A supervisor makes another person responsible at once: somebody fell ill, left, or has too many clients. Nobody's acceptance is
 * asked for, and a hand-over that waits for an answer is overtaken. Nobody who is unsafe for the client is made responsible. A2.1, A4.5
 */
export const reassign = command({
  type: 'team.reassign',
  label: text('reassign the responsible person', 'menugaskan ulang penanggung jawab'),
  rows: ['A2.1', 'A4.5'],
  input: z.strictObject({ ...entryInput, person: PersonRef, reason: Note }),
  fact: { type: 'team.reassigned', data: z.strictObject({ responsibility: Responsibility, overtaken: z.array(Id) }) },
  refuses: ['team.only-supervisor', 'team.same-person', 'contact.not-safe'],
  decide: ({ client, team }: { client: Client; team: Team }, input, given) =>
    refuseAll(
      given.by.kind !== 'supervisor' && refuse('team.only-supervisor'),
      input.person === responsibleFor(team) && refuse('team.same-person'),
      isUnsafePerson(client, input.person) && refuse('contact.not-safe'),
    ) ?? {
      responsibility: entry<Responsibility>(given, { ...input, how: 'reassigned' }),
      overtaken: pendingHandOvers(team).map((h) => h.id),
    },
  apply: (team: Team, { responsibility, overtaken }): Team => ({
    ...team,
    responsible: [...team.responsible, responsibility],
    handOvers: team.handOvers.map((h) => (overtaken.includes(h.id) ? { ...h, status: 'overtaken', endedAt: responsibility.at } : h)),
  }),
});
