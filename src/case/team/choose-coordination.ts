import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { Coordination, coordinationFields, type Team } from './team.js';

/**
 * Say how complex the case is, and whether its services are coordinated formally (meetings, written agreements) or informally. A complex
 * case is not left to chance: informal coordination of it has a reason. The newest choice holds. B7.1
 */
export const chooseCoordination = command({
  type: 'team.chooseCoordination',
  label: text('choose how services are coordinated', 'menentukan cara koordinasi pelayanan'),
  rows: ['B7.1'],
  input: z.strictObject({ ...entryInput, ...coordinationFields }),
  fact: { type: 'team.coordinationChosen', data: z.strictObject({ coordination: Coordination }) },
  refuses: ['team.reason-missing'],
  decide: (_: { team: Team }, input, given) =>
    input.how === 'informal' && input.complexity === 'complex' && input.why === undefined
      ? refuse('team.reason-missing')
      : { coordination: entry<Coordination>(given, input) },
  apply: (team: Team, { coordination }): Team => ({ ...team, coordinations: [...team.coordinations, coordination] }),
});
