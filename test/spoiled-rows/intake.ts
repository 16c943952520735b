import type { Spoil } from './spoil.js';

export const spoils: readonly Spoil[] = [
  {
    row: 'A8.2',
    by: 'an urgent need is done with as soon as there is a plan for it',
    in: 'src/case/intake/urgent.ts',
    find: 'p.doneAt === undefined',
    put: 'p.doneAt !== undefined',
    seenBy: 'test/case/intake/intake.test.ts',
  },
  {
    row: 'A8.2',
    by: 'what nobody could understand counts as told',
    in: 'src/case/intake/room.ts',
    find: "o.interpreter !== 'missing'",
    put: "o.interpreter !== 'not-needed'",
    seenBy: 'test/case/intake/intake.test.ts',
  },
  {
    row: 'B2.2',
    by: 'a contract that is only proposed holds',
    in: 'src/case/intake/contracts.ts',
    find: "status === 'agreed' || status === 'changed'",
    put: "status !== 'ended'",
    seenBy: 'test/case/intake/contract.test.ts',
  },
  {
    row: 'B2.2',
    by: 'a change overwrites what was agreed',
    in: 'src/case/intake/change-contract.ts',
    find: 'versions: [...found.versions, worded]',
    put: 'versions: [worded]',
    seenBy: 'test/case/intake/contract.test.ts',
  },
];
