/** What Yanti says of the people around her, and of how she can be reached. Composed. */
import type { Command, Kind } from '../../src/index.js';
import { made } from '../desk.js';

export const husband: Command = {
  type: 'client.addTie',
  input: { person: 'anton', relation: 'partner', formality: 'informal', knows: [], mayBeAsked: false, unsafe: false },
};
export const lusi: Command = {
  type: 'client.addTie',
  input: { person: 'lusi', relation: 'neighbour', formality: 'informal', knows: ['violence'], mayBeAsked: true, unsafe: false },
};

const never = (channel: 'phone' | 'message' | 'visit' | 'letter'): Command => ({
  type: 'client.setSafeContact',
  input: { channel, allowed: false },
});
/** Said when he was out of the room. */
export const alone = {
  office: { type: 'client.setSafeContact', input: { channel: 'office', allowed: true } },
  'through-lusi': { type: 'client.setSafeContact', input: { channel: 'person', allowed: true, mayAnswer: [made('lusi')], tracing: true } },
  phone: never('phone'),
  message: never('message'),
  visit: never('visit'),
  letter: never('letter'),
} as const satisfies Readonly<Record<string, Command>>;

const spoken = {
  givenBy: 'client',
  ageSeen: 'adult',
  proof: { how: 'spoken', language: 'id', textVersion: '2026-1', witness: 'martha' },
} as const;
/** That she wants the help of this house. It lets nothing out of it. A paper could be found in her bag: a witness heard it. */
export const agreesToService: Command = {
  type: 'consent.give',
  input: { purpose: 'service', covers: [], from: '2026-04-13', ...spoken },
};
export const agreesToTell = (recipient: string, covers: readonly Kind[]): Command => ({
  type: 'consent.give',
  input: { purpose: 'disclosure', recipient, covers, from: '2026-04-16', until: '2026-10-16', ...spoken },
});
