import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Day, Id, Note } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { type Team, Waiver } from './team.js';

/**
 * A supervisor lets this case go without a required thing until a day, with a reason; then it is asked for again. What is
 * firm, and what no room or host knows, cannot be waived; the lifecycle says so, which knows them all. A6.5
 */
export const waive = command({
  type: 'team.waive',
  label: text('waive a requirement', 'mengecualikan persyaratan'),
  rows: ['A6.5'],
  input: z.strictObject({ ...entryInput, requirement: Id, reason: Note, until: Day }),
  fact: { type: 'team.waived', data: z.strictObject({ waiver: Waiver }) },
  refuses: ['team.only-supervisor', 'team.waiver-passed', 'team.not-waivable'],
  decide: (_: { team: Team }, input, given) =>
    refuseAll(
      given.by.kind !== 'supervisor' && refuse('team.only-supervisor'),
      input.until < given.today && refuse('team.waiver-passed'),
    ) ?? { waiver: entry<Waiver>(given, input) },
  apply: (team: Team, { waiver }): Team => ({ ...team, waivers: [...team.waivers, waiver] }),
});
