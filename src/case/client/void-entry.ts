import { type VoidEntry, voiding } from '../../vocabulary/voiding.js';
import type { Client } from './client.js';

/** Mark an entry about the client or the people around them as made in error. A2.2 */
export const voidEntry: VoidEntry<'client', Client> = voiding('client', ['members', 'safeContacts', 'ties', 'supports', 'tracings']);
