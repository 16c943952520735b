import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { Day, Id, When } from '../../vocabulary/fields.js';
import { refuse } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { countedFrom, happenedOn } from '../../vocabulary/time.js';
import { Place, type Screening } from './screening.js';
import { waitingNow, withWaiting } from './waiting.js';

/** Look at the waiting list again: the place that the client has now, and the next day to look. Earlier places stay in the journal. A3.1 */
export const changePlace = command({
  type: 'screening.changePlace',
  label: text('change the place on the waiting list', 'mengubah urutan di daftar tunggu'),
  rows: ['A3.1', 'A2.1'],
  input: z.strictObject({ place: Place, lookAgainOn: Day }),
  fact: { type: 'screening.placeChanged', data: z.strictObject({ waitingId: Id, place: Place, lookAgainOn: Day, at: When }) },
  refuses: ['screening.waits-not', 'screening.look-again-passed'],
  decide: ({ screening }: { screening: Screening }, input, given) => {
    const waits = waitingNow(screening);
    if (!waits) return refuse('screening.waits-not');
    if (input.lookAgainOn < happenedOn(given)) return refuse('screening.look-again-passed');
    return { ...input, waitingId: waits.id, at: countedFrom(given) };
  },
  apply: (screening: Screening, { waitingId, place, lookAgainOn }): Screening => withWaiting(screening, waitingId, { place, lookAgainOn }),
});
