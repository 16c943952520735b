import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { Day, Id, Note, When } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import type { Conferences } from './conference.js';
import { stepRefusals, whyNotBecome } from './transitions.js';

/** Put a conference that was called on another day, and why. Those invited stay; whom else it concerns, it is called anew for. B1 */
export const move = command({
  type: 'conference.move',
  label: text('put a conference on another day', 'memindahkan hari konferensi kasus'),
  rows: ['B1'],
  input: z.strictObject({ conferenceId: Id, on: Day, why: Note }),
  fact: { type: 'conference.moved', data: z.strictObject({ conferenceId: Id, on: Day, why: Note, at: When }) },
  refuses: stepRefusals,
  decide: ({ conference }: { conference: Conferences }, input, given) =>
    whyNotBecome(conference, input.conferenceId, 'called', given.by) ?? { ...input, at: given.happenedAt },
  apply: (section: Conferences, { conferenceId, on, why }): Conferences => ({
    ...section,
    conferences: change(section.conferences, conferenceId, (c) => ({ ...c, on, whyMoved: why })),
  }),
});
