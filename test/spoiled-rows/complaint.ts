import type { Spoil } from './spoil.js';

export const spoils: readonly Spoil[] = [
  {
    row: 'A3.7',
    by: "a guardian withdraws the client's complaint",
    in: 'src/case/complaint/transitions.ts',
    find: "isSamePerson(from, by) ? 'client' : undefined",
    put: "isSamePerson(from, by) ? 'client' : 'client'",
    seenBy: 'test/case/complaint/complaint.test.ts',
  },
  {
    row: 'A3.7',
    by: 'whoever acts for the person complained of answers for them',
    in: 'src/case/complaint/complained-of.ts',
    find: 'mayNotRead(complaint, onBehalfOf)',
    put: "mayNotRead(complaint, onBehalfOf === undefined ? undefined : '')",
    seenBy: 'test/case/complaint/complaint.test.ts',
  },
];
