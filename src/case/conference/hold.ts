import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { Id, PersonRef, When } from '../../vocabulary/fields.js';
import { newId } from '../../vocabulary/ids.js';
import { text } from '../../vocabulary/text.js';
import { refuseUnlessCalled } from './called.js';
import { ConferenceDecision, type Conferences, Decided } from './conference.js';

/**
 * Record that a conference was held: who came, also uninvited, and what was decided. A conference may end without a decision. It
 * changes no plan and no goal: those are changed in their own room. B1, A5.2.3
 */
export const hold = command({
  type: 'conference.hold',
  label: text('record a conference that was held', 'mencatat konferensi kasus yang terlaksana'),
  rows: ['B1', 'A5.2.3'],
  input: z.strictObject({
    conferenceId: Id,
    attended: z.array(PersonRef).min(1).max(100),
    decisions: z.array(Decided).max(100),
  }),
  fact: {
    type: 'conference.held',
    data: z.strictObject({ conferenceId: Id, attended: z.array(PersonRef), decisions: z.array(ConferenceDecision), at: When }),
  },
  refuses: ['conference.unknown', 'conference.not-called'],
  decide: ({ conference }: { conference: Conferences }, { conferenceId, attended, decisions }, given) =>
    refuseUnlessCalled(conference, conferenceId) ?? {
      conferenceId,
      attended,
      decisions: decisions.map((decided, n) => ({ id: newId(given, n), ...decided })),
      at: given.happenedAt,
    },
  apply: (section: Conferences, { conferenceId, attended, decisions, at }): Conferences => ({
    ...section,
    conferences: change(section.conferences, conferenceId, (c) => ({ ...c, status: 'held', attended, decisions, heldAt: at })),
  }),
});
