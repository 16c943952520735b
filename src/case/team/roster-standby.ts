import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { whyNotMember } from './members.js';
import { StandbyTurn, type Team, turnFields } from './team.js';

/** Put a member on the roster of standby for crisis: from which day until which, at which hours, and how they are reached then. A7.2 */
export const rosterStandby = command({
  type: 'team.rosterStandby',
  label: text('put a member on standby', 'menjadwalkan anggota siaga krisis'),
  rows: ['A7.2'],
  input: z.strictObject({ ...entryInput, ...turnFields }),
  fact: { type: 'team.standbyRostered', data: z.strictObject({ turn: StandbyTurn }) },
  refuses: ['team.member-unknown', 'team.membership-ended', 'team.period-ended'],
  decide: ({ team }: { team: Team }, input, given) =>
    refuseAll(
      whyNotMember(team, input.memberId),
      (input.until < input.from || input.until < given.today) && refuse('team.period-ended'),
    ) ?? { turn: entry<StandbyTurn>(given, input) },
  apply: (team: Team, { turn }): Team => ({ ...team, standby: [...team.standby, turn] }),
});
