import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { Instant, When } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import type { Screening } from './screening.js';

/** Begin prescreening, before assessment. A5.1.1 */
export const begin = command({
  type: 'screening.begin',
  label: text('begin screening', 'memulai penapisan'),
  rows: ['A5.1.1'],
  moves: true,
  input: z.strictObject({}),
  fact: { type: 'screening.begun', data: z.strictObject({ at: When, recordedAt: Instant }) },
  decide: (_: object, _input, given) => ({ at: given.happenedAt, recordedAt: given.now }),
  apply: (screening: Screening, { at, recordedAt }): Screening => ({ ...screening, begunAt: at, beginningRecordedAt: recordedAt }),
});
