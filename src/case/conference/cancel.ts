import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { Id, Note, When } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { refuseUnlessCalled } from './called.js';
import type { Conferences } from './conference.js';

/** Cancel a conference that was called, or record that nobody came. One on another day is called anew. B1 */
export const cancel = command({
  type: 'conference.cancel',
  label: text('cancel a conference', 'membatalkan konferensi kasus'),
  rows: ['B1'],
  input: z.strictObject({ conferenceId: Id, why: Note }),
  fact: { type: 'conference.cancelled', data: z.strictObject({ conferenceId: Id, why: Note, at: When }) },
  refuses: ['conference.unknown', 'conference.not-called'],
  decide: ({ conference }: { conference: Conferences }, input, given) =>
    refuseUnlessCalled(conference, input.conferenceId) ?? { ...input, at: given.happenedAt },
  apply: (section: Conferences, { conferenceId, why }): Conferences => ({
    ...section,
    conferences: change(section.conferences, conferenceId, (c) => ({ ...c, status: 'cancelled', whyCancelled: why })),
  }),
});
