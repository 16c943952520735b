import type { Spoil } from './spoil.js';

export const spoils: readonly Spoil[] = [
  {
    row: 'A3.7',
    by: 'whoever acts for the person complained of answers for them',
    in: 'src/case/complaint/complained-of.ts',
    find: 'mayNotRead(complaint, onBehalfOf)',
    put: "mayNotRead(complaint, onBehalfOf === undefined ? undefined : '')",
    seenBy: 'test/case/complaint/complaint.test.ts',
  },
];
