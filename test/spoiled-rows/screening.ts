import type { Spoil } from './spoil.js';

export const spoils: readonly Spoil[] = [
  {
    row: 'A3.1',
    by: 'whoever declined decides on the appeal',
    in: 'src/case/screening/decline.ts',
    find: 'isUnderAppeal(screening) && isWhoDeclined(screening, given.by)',
    put: 'isUnderAppeal(screening) && given.by.kind === given.by.id',
    seenBy: 'test/case/screening/screening.test.ts',
  },
  {
    row: 'A3.1',
    by: 'whoever waits for a place is admitted',
    in: 'src/case/screening/room.ts',
    find: 'return waits === undefined || [waits.id];',
    put: 'return waits === undefined || waits.place > 0 || [waits.id];',
    seenBy: 'test/case/screening/screening.test.ts',
  },
  {
    row: 'A5.1.1',
    by: 'no decision is asked for once screening has begun',
    in: 'src/case/screening/room.ts',
    find: "if (newest !== undefined && newest.outcome !== 'reconsidered') return [];",
    put: "if (newest === undefined || newest.outcome !== 'reconsidered') return [];",
    seenBy: 'test/case/screening/screening.test.ts',
  },
  {
    row: 'A5.1.2',
    by: 'a medical condition does not count as acute',
    in: 'src/case/screening/room.ts',
    find: "newest === undefined || newest.acute === 'none' || [newest.id]",
    put: "newest === undefined || newest.acute !== 'psychiatric' || [newest.id]",
    seenBy: 'test/case/screening/screening.test.ts',
  },
  {
    row: 'A5.1.3',
    by: 'family that was not asked counts as family that was not weighed',
    in: 'src/case/screening/room.ts',
    find: 'live(screening.familySupport).length > 0 || []',
    put: "live(screening.familySupport).some((f) => f.support !== 'not-asked') || []",
    seenBy: 'test/case/screening/screening.test.ts',
  },
];
