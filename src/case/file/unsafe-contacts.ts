import * as z from 'zod/v4';
import { entryFields, live } from '../../vocabulary/entry.js';
import { Id, Note } from '../../vocabulary/fields.js';
import { named } from '../../vocabulary/schema.js';
import type { Access, Outreach } from '../access/access.js';
import type { Accompaniment, Contact } from '../accompaniment/accompaniment.js';
import type { Client, Tracing } from '../client/client.js';
import type { FollowUp, FollowUpVisit } from '../follow-up/follow-up.js';

const look = z.strictObject({ ...entryFields, contactId: Id, note: Note });
/** A supervisor looked at a contact that was not safe: what came of it for the client, and what is done now. */
export interface UnsafeLook extends z.infer<typeof look> {}
export const UnsafeLook = named<UnsafeLook>(look);

/** The rooms in which a worker reaches for the client. */
export interface ReachingRooms {
  readonly client: Client;
  readonly access: Access;
  readonly accompaniment: Accompaniment;
  readonly followUp: FollowUp;
}

/** Every contact, search, outreach and visit that was made against what is safe, and that no supervisor has looked at yet. */
export const notLookedAt = (
  { client, access, accompaniment, followUp }: ReachingRooms,
  looks: readonly UnsafeLook[],
): (Contact | Tracing | Outreach | FollowUpVisit)[] => {
  const made = [client.tracings, access.outreach, accompaniment.contacts, followUp.visits].flatMap((m) => live<(typeof m)[number]>(m));
  return made.filter((m) => m.againstSafeContact === true && !live(looks).some((l) => l.contactId === m.id));
};
