import type { Spoil } from './spoil.js';

export const spoils: readonly Spoil[] = [
  {
    row: 'A2.1',
    by: 'the giver accepts in the place of the other',
    in: 'src/case/team/hand-overs.ts',
    find: "accepted: ['addressee']",
    put: "accepted: ['addressee', 'giver']",
    seenBy: 'test/case/team/hand-over-states.test.ts',
  },
  {
    row: 'A4.5',
    by: 'who was responsible first stays so for ever',
    in: 'src/case/team/team.ts',
    find: 'section.responsible.at(-1)?.person',
    put: 'section.responsible.at(0)?.person',
    seenBy: 'test/case/team/team.test.ts',
  },
  {
    row: 'A7.1',
    by: 'there is a team without members',
    in: 'src/case/team/room.ts',
    find: 'presentMembers(team).length > 0',
    put: 'presentMembers(team).length >= 0',
    seenBy: 'test/case/team/team.test.ts',
  },
  {
    row: 'A7.2',
    by: 'who took a turn off the roster is on standby still',
    in: 'src/case/team/standby.ts',
    find: 't.endedAt === undefined && present.has(t.memberId)',
    put: 'present.has(t.memberId)',
    seenBy: 'test/case/team/standby.test.ts',
  },
  {
    row: 'B7.1',
    by: 'a complex case is coordinated informally without a reason',
    in: 'src/case/team/choose-coordination.ts',
    find: "input.complexity === 'complex'",
    put: "input.complexity === 'simple'",
    seenBy: 'test/case/team/coordination.test.ts',
  },
];
