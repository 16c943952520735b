import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Day, Id, Note } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { happenedOn } from '../../vocabulary/time.js';
import { Place, type Screening, Waiting, WaitingReason } from './screening.js';
import { waitingNow } from './waiting.js';

/** Put the client on the waiting list, where there is no capacity. It declines nobody and is no stage: all else goes on. A3.1, A2.1 */
export const putOnWaitingList = command({
  type: 'screening.putOnWaitingList',
  label: text('put on the waiting list', 'memasukkan ke daftar tunggu'),
  rows: ['A3.1', 'A2.1'],
  input: z.strictObject({
    ...entryInput,
    reason: WaitingReason,
    note: Note.optional(),
    place: Place,
    lookAgainOn: Day,
    capacityAt: Id.optional(),
  }),
  fact: { type: 'screening.putOnWaitingList', data: z.strictObject({ waiting: Waiting }) },
  refuses: ['screening.waits-already', 'screening.look-again-passed'],
  decide: ({ screening }: { screening: Screening }, input, given) => {
    const waits = waitingNow(screening);
    return (
      refuseAll(
        waits && refuse('screening.waits-already', [waits.id]),
        input.lookAgainOn < happenedOn(given) && refuse('screening.look-again-passed'),
      ) ?? { waiting: entry<Waiting>(given, input) }
    );
  },
  apply: (screening: Screening, { waiting }): Screening => ({ ...screening, waiting: [...screening.waiting, waiting] }),
});
