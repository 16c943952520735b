import { type Entry, live } from '../../vocabulary/entry.js';
import { dayIn, entryDay } from '../../vocabulary/time.js';
import type { Client } from '../client/client.js';
import { isAbout } from '../client/members.js';
import type { Referral } from './referral.js';

/** As much of the contacts as is looked at here: their room lies further on in the process. */
export interface TriedContacts {
  readonly contacts: readonly (Entry & { readonly with: string; readonly reached: string })[];
}

/**
 * The attempts to reach the client, or somebody around them, since the day on which the referral went out: tracings, and contacts that
 * reached nobody. An agency that does not pick up is no attempt to hear the client. A3.6, A4.5
 */
export const attemptsSince = (
  { client, accompaniment }: { readonly client: Client; readonly accompaniment: TriedContacts },
  referral: Referral,
  zone: string,
): string[] => {
  const { sentAt, members } = referral;
  if (sentAt === undefined) return [];
  const sentOn = dayIn(sentAt, zone);
  const failed = accompaniment.contacts.filter((c) => c.reached === 'not-reached' && c.with !== 'agency');
  return live<Entry>([...client.tracings, ...failed])
    .filter((attempt) => entryDay(attempt, zone) >= sentOn && isAbout(attempt, members))
    .map((attempt) => attempt.id);
};
