import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { Id, Note, When } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import type { Conferences } from './conference.js';
import { stepRefusals, whyNotBecome } from './transitions.js';

/** Cancel a conference that was called, or record that nobody came. One on another day is moved. B1 */
export const cancel = command({
  type: 'conference.cancel',
  label: text('cancel a conference', 'membatalkan konferensi kasus'),
  rows: ['B1'],
  input: z.strictObject({ conferenceId: Id, why: Note }),
  fact: { type: 'conference.cancelled', data: z.strictObject({ conferenceId: Id, why: Note, at: When }) },
  refuses: stepRefusals,
  decide: ({ conference }: { conference: Conferences }, input, given) =>
    whyNotBecome(conference, input.conferenceId, 'cancelled', given.by) ?? { ...input, at: given.happenedAt },
  apply: (section: Conferences, { conferenceId, why }): Conferences => ({
    ...section,
    conferences: change(section.conferences, conferenceId, (c) => ({ ...c, status: 'cancelled', whyCancelled: why })),
  }),
});
