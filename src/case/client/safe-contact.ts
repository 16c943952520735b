import type { Channel, Client, SafeContact } from './client.js';

/** When the client said it. Of an unknown day, a no counts from when it was written down, and a yes never comes after a no. */
const saidAt = ({ at, recordedAt, allowed }: SafeContact): string => (at !== 'unknown' ? at : allowed ? '' : recordedAt);

/**
 * What counts of a channel: what was recorded last, unless a no was said later than this yes. A no that was marked as made in error
 * still counts: an error on paper is no yes, and what was denied once stays denied until it is allowed anew.
 */
export const safeContactFor = ({ safeContacts }: Client, channel: Channel): SafeContact | undefined => {
  const said = safeContacts.filter((s) => s.channel === channel && (s.voided === undefined || !s.allowed));
  const last = said.at(-1);
  return last?.allowed ? (said.findLast((s) => !s.allowed && saidAt(s) > saidAt(last)) ?? last) : last;
};

/** Whether the client may be reached over this channel. Unknown means do not: a call answered by the wrong person can do harm. */
export const mayContact = (client: Client, channel: Channel): boolean => safeContactFor(client, channel)?.allowed === true;
