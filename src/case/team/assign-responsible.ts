import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { PersonRef } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { Responsibility, responsibleFor, type Team } from './team.js';

/** Name the one person responsible, once, with the opening of the case. Later it is handed over or reassigned. A7.1 */
export const assignResponsible = command({
  type: 'team.assignResponsible',
  label: text('assign the responsible person', 'menunjuk penanggung jawab'),
  rows: ['A7.1', 'A4.5'],
  input: z.strictObject({ ...entryInput, person: PersonRef }),
  fact: { type: 'team.responsibleAssigned', data: z.strictObject({ responsibility: Responsibility }) },
  refuses: ['team.already-responsible'],
  decide: ({ team }: { team: Team }, input, given) =>
    responsibleFor(team) === undefined
      ? { responsibility: entry<Responsibility>(given, { ...input, how: 'opened' }) }
      : refuse('team.already-responsible'),
  apply: (team: Team, { responsibility }): Team => ({ ...team, responsible: [...team.responsible, responsibility] }),
});
