import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { Id, When } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { countedFrom } from '../../vocabulary/time.js';
import { LeftWaiting, type Screening } from './screening.js';
import { waitingNow, withWaiting } from './waiting.js';

/** Take the client off the waiting list, and say why. It admits nobody. A3.1 */
export const leaveWaitingList = command({
  type: 'screening.leaveWaitingList',
  label: text('take off the waiting list', 'mengeluarkan dari daftar tunggu'),
  rows: ['A3.1'],
  input: z.strictObject({ how: LeftWaiting }),
  fact: { type: 'screening.leftWaitingList', data: z.strictObject({ waitingId: Id, how: LeftWaiting, at: When }) },
  refuses: ['screening.waits-not'],
  decide: ({ screening }: { screening: Screening }, { how }, given) => {
    const waits = waitingNow(screening);
    return waits ? { waitingId: waits.id, how, at: countedFrom(given) } : refuse('screening.waits-not');
  },
  apply: (screening: Screening, { waitingId, how, at }): Screening => withWaiting(screening, waitingId, { leftAt: at, leftBecause: how }),
});
