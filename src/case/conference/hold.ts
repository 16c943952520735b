import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { change } from '../../vocabulary/entry.js';
import { Id, PersonRef, When } from '../../vocabulary/fields.js';
import { newId } from '../../vocabulary/ids.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Client } from '../client/client.js';
import type { Consent } from '../consent/consent.js';
import type { Team } from '../team/team.js';
import { ConferenceDecision, type Conferences, Decided, holdFields } from './conference.js';
import { toldOnNothing } from './outsiders.js';
import { stepRefusals, whyNotBecome } from './transitions.js';

/**
 * Record that a conference was held: who came, also uninvited, what was brought and what was decided. A conference may end without a
 * decision. Whoever came from outside heard of the client: for each a disclosure on record is named. It changes no plan and no goal:
 * those are changed in their own room. B1, A5.2.3; UU 27/2022 art. 20
 */
export const hold = command({
  type: 'conference.hold',
  label: text('record a conference that was held', 'mencatat konferensi kasus yang terlaksana'),
  rows: ['B1', 'A5.2.3'],
  input: z.strictObject({
    conferenceId: Id,
    ...holdFields,
    /** People of the programme who are not of this client's team: a supervisor, a note taker. */
    colleagues: z.array(PersonRef).max(100).optional(),
    decisions: z.array(Decided).max(100),
  }),
  fact: {
    type: 'conference.held',
    data: z.strictObject({ conferenceId: Id, ...holdFields, decisions: z.array(ConferenceDecision), at: When }),
  },
  refuses: [...stepRefusals, 'conference.told-without-ground'],
  decide: (reads: { client: Client; consent: Consent; team: Team; conference: Conferences }, { decisions, colleagues, ...came }, given) => {
    const told = toldOnNothing(reads, { ...came, colleagues }, given.by.id);
    return (
      refuseAll(
        whyNotBecome(reads.conference, came.conferenceId, 'held', given.by),
        told.length > 0 && refuse('conference.told-without-ground', told),
      ) ?? {
        ...came,
        decisions: decisions.map((decided, n) => ({ id: newId(given, n), ...decided, status: 'open' as const })),
        at: given.happenedAt,
      }
    );
  },
  apply: (section: Conferences, { conferenceId, at, ...held }): Conferences => ({
    ...section,
    conferences: change(section.conferences, conferenceId, (c) => ({ ...c, ...held, status: 'held', heldAt: at })),
  }),
});
