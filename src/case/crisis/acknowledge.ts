import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Id } from '../../vocabulary/fields.js';
import { isSamePerson } from '../../vocabulary/readers.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Assessment } from '../assessment/assessment.js';
import { acknowledgedSince, alarmOf } from './alarms.js';
import { Acknowledgement, type Crises } from './crisis.js';

/**
 * Take an alarm in hand: a crisis, or an alert that is to be judged. Until somebody does, it is told to the next in line, again and again.
 * It ends nothing: what is due stays due, and when it flares up again it is told anew. Several may; the same person twice is refused,
 * since it would tell nothing new (a retry has its command's id). A5.3.2, A7.2, B3.1
 */
export const acknowledge = command({
  type: 'crisis.acknowledge',
  label: text('take an alarm in hand', 'menyatakan menangani peringatan'),
  rows: ['A5.3.2', 'A7.2', 'B3.1'],
  input: z.strictObject({ ...entryInput, of: Id }),
  fact: { type: 'crisis.acknowledged', data: z.strictObject({ acknowledgement: Acknowledgement }) },
  refuses: ['crisis.no-alarm', 'crisis.in-hand-already', 'crisis.not-of-the-house'],
  decide: ({ assessment, crisis }: { assessment: Assessment; crisis: Crises }, input, given) => {
    const alarm = alarmOf({ assessment, crisis }, input.of);
    if (!alarm) return refuse('crisis.no-alarm', [input.of]);
    const mine = acknowledgedSince(crisis, [input.of], alarm.since).filter((a) => isSamePerson(a.by, given.by));
    const { kinds, members } = alarm.about;
    return (
      refuseAll(
        given.by.kind !== 'worker' && given.by.kind !== 'supervisor' && refuse('crisis.not-of-the-house'),
        mine.length > 0 && refuse('crisis.in-hand-already', [input.of]),
      ) ?? {
        // Whoever may not see the crisis does not learn of it by this entry.
        acknowledgement: entry<Acknowledgement>(given, {
          ...input,
          kinds: [...new Set([...kinds, ...(input.kinds ?? [])])],
          ...(members && { members }),
        }),
      }
    );
  },
  apply: (crises: Crises, { acknowledgement }): Crises => ({
    ...crises,
    acknowledgements: [...crises.acknowledgements, acknowledgement],
  }),
});
