import type { Spoil } from './spoil.js';

export const spoils: readonly Spoil[] = [
  {
    row: 'A1.3',
    by: 'a delivery counts on the day it was written down',
    in: 'src/case/service/deliver.ts',
    find: 'entry<Delivery>(given, input)',
    put: 'entry<Delivery>({ ...given, happenedAt: given.now }, input)',
    seenBy: 'test/case/service/effort.test.ts',
  },
  {
    row: 'A5.4.1',
    by: 'planned is what came',
    in: 'src/case/service/planned-against-delivered.ts',
    find: 'planned.amount * timesDue(plan, planned, on, zone)',
    put: 'came.length',
    seenBy: 'test/case/service/service.test.ts',
  },
];
