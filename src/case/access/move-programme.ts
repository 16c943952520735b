import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Note } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { ruleChanges } from '../../vocabulary/rule-changes.js';
import { text } from '../../vocabulary/text.js';
import { type Access, ProgrammeMove, ProgrammePin } from './access.js';

/**
 * Move the case to another programme version. The fact lists what changes for this client: names of requirements, limits and models.
 * A new version moves no case by itself. A2.2, A6.5
 */
export const moveProgramme = command({
  type: 'access.moveProgramme',
  label: text('move to another programme', 'memindahkan ke program lain'),
  rows: ['A2.2', 'A6.5'],
  input: z.strictObject({ ...entryInput, programme: ProgrammePin, reason: Note }),
  fact: { type: 'access.programmeMoved', data: z.strictObject({ move: ProgrammeMove }) },
  refuses: ['access.not-open', 'access.same-programme', 'access.programme-unknown'],
  needs: { programme: ({ programme }) => programme },
  decide: ({ access }: { access: Access }, { programme: to, ...input }, given) => {
    const from = access.programme;
    if (from === undefined) return refuse('access.not-open');
    if (from.id === to.id && from.version === to.version) return refuse('access.same-programme');
    if (given.programme === undefined) return refuse('access.programme-unknown');
    return { move: entry<ProgrammeMove>(given, { ...input, from, to, changes: ruleChanges(given.rules, given.programme) }) };
  },
  apply: (access: Access, { move }): Access => ({ ...access, programme: move.to, programmeMoves: [...access.programmeMoves, move] }),
});
