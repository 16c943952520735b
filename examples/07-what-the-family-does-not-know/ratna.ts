/** What Ratna says of the people around her, and of how she can be reached. Composed. */
import type { Command, Kind } from '../../src/index.js';
import { made } from '../desk.js';

type TieInput = Extract<Command, { type: 'client.addTie' }>['input'];
const tie = (person: string, relation: TieInput['relation'], knows: readonly Kind[], mayBeAsked: boolean): Command => ({
  type: 'client.addTie',
  input: { person, relation, formality: 'informal', knows, mayBeAsked, unsafe: false },
});

/** Nobody of them is a danger to her. That is not the same as knowing. */
export const people = {
  mother: tie('mother', 'parent', [], false),
  dimas: tie('dimas', 'family', [], false),
  tika: tie('tika', 'friend', ['hiv'], true),
  employer: tie('pt-sandang', 'employer', [], false),
};

const never = (channel: 'phone' | 'visit' | 'letter'): Command => ({
  type: 'client.setSafeContact',
  input: { channel, allowed: false },
});
export const reachable = {
  message: {
    type: 'client.setSafeContact',
    input: {
      channel: 'message',
      allowed: true,
      hours: [{ from: '18:00', until: '21:00' }],
      leaveMessage: false,
      tracing: true,
      nameToUse: 'Nana',
      words: '"Nana, your cloth is here"',
    },
  },
  'through-tika': {
    type: 'client.setSafeContact',
    input: { channel: 'person', allowed: true, mayAnswer: [made('tika')], tracing: true },
  },
  phone: never('phone'),
  visit: never('visit'),
  letter: never('letter'),
} as const satisfies Readonly<Record<string, Command>>;

const written = {
  givenBy: 'client',
  ageSeen: 'adult',
  proof: { how: 'written', language: 'id', textVersion: '2026-1' },
} as const;
/** That she wants the help of this house. It lets nothing out of it. */
export const agreesToService: Command = {
  type: 'consent.give',
  input: { purpose: 'service', covers: [], from: '2026-03-04', ...written },
};
/** A consent to tell: one recipient, named kinds of information, a period; written, in her own language. */
export const agreesToTell = (recipient: string, covers: readonly Kind[], from: string, until: string): Command => ({
  type: 'consent.give',
  input: { purpose: 'disclosure', recipient, covers, from, until, ...written },
});
