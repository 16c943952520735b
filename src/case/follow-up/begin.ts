import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { Id, When } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { lastEnd } from '../termination/steps.js';
import type { Termination } from '../termination/termination.js';
import type { FollowUp } from './follow-up.js';

/** Begin to follow up a former client; after a case was reopened and has ended again, once more. Earlier visits are kept. B8.1 */
export const begin = command({
  type: 'followUp.begin',
  label: text('begin the follow-up', 'memulai tindak lanjut'),
  rows: ['B8.1'],
  moves: true,
  input: z.strictObject({}),
  fact: { type: 'followUp.begun', data: z.strictObject({ at: When, endId: Id.optional() }) },
  decide: ({ termination }: { termination: Termination }, _input, given) => ({ at: given.happenedAt, endId: lastEnd(termination)?.id }),
  apply: ({ visits }: FollowUp, { at, endId }): FollowUp => ({ visits, begunAt: at, ...(endId === undefined ? {} : { endId }) }),
});
