import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { Id, When } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { openTurns } from './standby.js';
import type { Team } from './team.js';

/** Take a turn off the roster before its time: the member is ill, or somebody else stands in. A7.2 */
export const endStandby = command({
  type: 'team.endStandby',
  label: text('end a turn on standby', 'mengakhiri giliran siaga'),
  rows: ['A7.2'],
  input: z.strictObject({ turnId: Id }),
  fact: { type: 'team.standbyEnded', data: z.strictObject({ turnId: Id, at: When }) },
  refuses: ['team.turn-unknown'],
  decide: ({ team }: { team: Team }, { turnId }, given) =>
    openTurns(team).some((t) => t.id === turnId) ? { turnId, at: given.happenedAt } : refuse('team.turn-unknown', [turnId]),
  apply: (team: Team, { turnId, at }): Team => ({
    ...team,
    standby: change(team.standby, turnId, (t) => ({ ...t, endedAt: at })),
  }),
});
