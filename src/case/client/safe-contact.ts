import { live } from '../../vocabulary/entry.js';
import type { Channel, Client, SafeContact } from './client.js';

/** What the client last said about a channel; the entry recorded last counts. */
export const safeContactFor = ({ safeContacts }: Client, channel: Channel): SafeContact | undefined =>
  live(safeContacts).findLast((s) => s.channel === channel);

/** Whether the client may be reached over this channel. Unknown means do not: a call answered by the wrong person can do harm. */
export const mayContact = (client: Client, channel: Channel): boolean => safeContactFor(client, channel)?.allowed === true;
