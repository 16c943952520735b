import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { entry, entryInput } from '../../vocabulary/entry.js';
import { Day, Note, PersonRef } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import { Conference, ConferenceReason, type Conferences } from './conference.js';

/**
 * Call a case conference: whom, on which day, about what. Inviting tells nobody anything about the client; what is told there to
 * others than the team is a disclosure. B1, A5.2.3
 */
export const call = command({
  type: 'conference.call',
  label: text('call a case conference', 'mengundang untuk konferensi kasus'),
  rows: ['B1', 'A5.2.3'],
  input: z.strictObject({
    ...entryInput,
    on: Day,
    invited: z.array(PersonRef).min(1).max(100),
    about: Note,
    reason: ConferenceReason,
  }),
  fact: { type: 'conference.called', data: z.strictObject({ conference: Conference }) },
  decide: (_: { conference: Conferences }, input, given) => ({
    conference: entry<Conference>(given, { ...input, status: 'called', attended: [], decisions: [] }),
  }),
  apply: (section: Conferences, { conference }): Conferences => ({
    ...section,
    conferences: [...section.conferences, conference],
  }),
});
