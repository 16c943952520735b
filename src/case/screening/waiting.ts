import { change, live } from '../../vocabulary/entry.js';
import type { Screening, Waiting } from './screening.js';

/** The wait that goes on; there is never more than one. */
export const waitingNow = ({ waiting }: Screening): Waiting | undefined => live(waiting).findLast((w) => w.leftAt === undefined);

export const withWaiting = (screening: Screening, id: string, changed: Partial<Waiting>): Screening => ({
  ...screening,
  waiting: change(screening.waiting, id, (w) => ({ ...w, ...changed })),
});
