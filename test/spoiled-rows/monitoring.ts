import type { Spoil } from './spoil.js';

export const spoils: readonly Spoil[] = [
  {
    row: 'A5.4.2',
    by: 'a need stays unmet and nobody says why',
    in: 'src/case/monitoring/review.ts',
    find: 'unexplained.length > 0',
    put: 'false',
    seenBy: 'test/case/monitoring/review.test.ts',
  },
  {
    row: 'A5.5.2',
    by: 'a service that did not come is asked after by nobody',
    in: 'src/case/monitoring/room.ts',
    find: "planned.how === 'agency'",
    put: 'false',
    seenBy: 'test/case/monitoring/query.test.ts',
  },
  {
    row: 'A8.7.1',
    by: 'a review counts nothing of what came',
    in: 'src/case/monitoring/review.ts',
    find: 'tallies: tallies()',
    put: 'tallies: []',
    seenBy: 'test/case/monitoring/review.test.ts',
  },
];
