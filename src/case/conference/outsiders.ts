import { byId } from '../../vocabulary/entry.js';
import type { Client } from '../client/client.js';
import { present } from '../client/members.js';
import type { Consent } from '../consent/consent.js';
import { isOfTeam } from '../team/members.js';
import type { Team } from '../team/team.js';
import type { Conferences, Outsider } from './conference.js';

interface Reads {
  readonly client: Client;
  readonly consent: Consent;
  readonly team: Team;
  readonly conference: Conferences;
}
interface Came {
  readonly conferenceId: string;
  readonly attended: readonly string[];
  readonly colleagues?: readonly string[] | undefined;
  readonly outsiders?: readonly Outsider[] | undefined;
}

/** The client; of a household or group those whom the conference is about, and all of them where it names none. A1.6 */
const isClient = (client: Client, about: readonly string[] | undefined, person: string): boolean =>
  client.ref === person || present(client).some((m) => m.ref === person && (about?.includes(m.id) ?? true));

/**
 * Those whose hearing of the client rests on nothing: neither the client, nor of the team or a colleague, nor with a disclosure on
 * record that is named for them. UU 27/2022 art. 20
 */
export const toldOnNothing = (
  { client, consent, team, conference }: Reads,
  { conferenceId, attended, colleagues = [], outsiders = [] }: Came,
  by: string,
): string[] => {
  const about = byId(conference.conferences, conferenceId)?.members;
  const isInside = (person: string) =>
    person === by || colleagues.includes(person) || isOfTeam(team, person) || isClient(client, about, person);
  const isTold = (person: string) => outsiders.some((o) => o.person === person && byId(consent.disclosures, o.disclosureId) !== undefined);
  const outside = [...attended.filter((person) => !isInside(person)), ...outsiders.map((o) => o.person)];
  return [...new Set(outside)].filter((person) => !isTold(person));
};
