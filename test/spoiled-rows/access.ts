import type { Spoil } from './spoil.js';

export const spoils: readonly Spoil[] = [
  {
    row: 'A8.1',
    by: 'nobody asks for a first appointment: any that was only offered will do',
    in: 'src/case/appointment/room.ts',
    find: "a.status === 'agreed' || a.status === 'attended'",
    put: "a.status !== 'missed'",
    seenBy: 'test/case/appointment/appointment.test.ts',
  },
  {
    row: 'A8.1',
    by: 'a referrer who has not answered counts as one with whom it is agreed',
    in: 'src/case/access/room.ts',
    find: "a.result !== 'no-answer'",
    put: "a.result !== 'not-wished'",
    seenBy: 'test/case/access/access.test.ts',
  },
];
