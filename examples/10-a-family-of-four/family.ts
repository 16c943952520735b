/** A family of four, those who work with them, and who may read what. All composed. */
import { type AccessPolicy, type ClientDirectory, type ClientFacts, type Command, newId } from '../../src/index.js';

export const caseId = 'case-10';
export const ownCase = 'case-11';
export const site = { id: 'sleman', timeZone: 'Asia/Jakarta' } as const;

const house = { tenant: 'rumah-keluarga', purpose: 'care-management' } as const;
export const yusuf = { ...house, actor: { kind: 'worker', id: 'yusuf' } } as const;
export const ratna = { ...house, actor: { kind: 'worker', id: 'ratna' } } as const;
export const tuti = { ...house, actor: { kind: 'supervisor', id: 'tuti' } } as const;
const asClient = (id: string) => ({ ...house, actor: { kind: 'client', id } }) as const;
export const darto = asClient('father-10');
export const wulan = asClient('elder-10');

/** The members' entries have the ids of the commands that add them. */
export const [father, mother, elder, younger] = ['m-father', 'm-mother', 'm-elder', 'm-younger'].map((commandId) =>
  newId({ commandId }),
) as [string, string, string, string];
export const members: Readonly<Record<string, Command>> = Object.fromEntries(
  ['father', 'mother', 'elder', 'younger'].map((who) => [`m-${who}`, { type: 'client.addMember', input: { ref: `${who}-10` } }]),
);

const born: Readonly<Record<string, ClientFacts>> = {
  'father-10': { born: '1979-11' },
  'mother-10': { born: '1984-02-20' },
  'elder-10': { born: '2006-07-01' },
  'younger-10': { born: '2016' },
};
export const clients: ClientDirectory = { facts: async (_tenant, ref) => born[ref] };

/**
 * Yusuf, who is responsible, and his supervisor read both cases; Ratna, who helps once, the family's. A client reads the own case, and
 * of the family's what the reading for one member holds: that is the library's rule, not this one's.
 */
export const policy: AccessPolicy = {
  decide: async ({ actor, case: row }) => {
    const isInCharge = actor.id === 'yusuf' || actor.kind === 'supervisor';
    const isTheirs = row !== undefined && ['family-10', actor.id].includes(row.client);
    return isInCharge || isTheirs ? { allow: 'full', why: isInCharge ? 'in-charge' : 'own-case' } : { allow: 'none', why: 'not-theirs' };
  },
  scope: async () => ({ everything: true }),
};

type Give = Extract<Command, { type: 'consent.give' }>['input'];
const proof = { how: 'written', language: 'id', textVersion: 'family-1' } as const;
const give = (input: Omit<Give, 'proof' | 'from'>): Command => ({ type: 'consent.give', input: { ...input, from: '2026-03-02', proof } });

export const toService = (...whom: string[]): Command => give({ purpose: 'service', covers: [], givenBy: 'client', members: whom });
export const mothersTie: Command = {
  type: 'client.addTie',
  input: {
    person: 'mother-10',
    relation: 'parent',
    formality: 'informal',
    knows: [],
    mayBeAsked: true,
    unsafe: false,
    guardian: { ground: 'parent', conflictOfInterest: false },
    members: [younger],
  },
};
export const forBimo = give({
  purpose: 'service',
  covers: [],
  givenBy: 'guardian',
  guardianTieId: newId({ commandId: 'tie-mother' }),
  assent: 'assents',
  members: [younger],
});
/** She lets him read what is about both of them, in words; not what is of another kind. */
export const sheLetsHimRead = give({
  purpose: 'disclosure',
  recipient: 'father-10',
  covers: ['general', 'note'],
  givenBy: 'client',
  members: [mother],
});

type Said = Extract<Command, { type: 'client.setSafeContact' }>['input'];
const phone = (said: Omit<Said, 'channel'>): Command => ({ type: 'client.setSafeContact', input: { channel: 'phone', ...said } });
export const hisPhone = phone({ allowed: true, leaveMessage: true, members: [father] });
export const herPhone = phone({
  allowed: true,
  hours: [{ from: '09:00', until: '12:00', weekdays: [1, 2, 3, 4, 5] }],
  leaveMessage: false,
  members: [mother],
});
export const call = (...whom: string[]): Command => ({
  type: 'accompaniment.recordContact',
  input: { with: 'client', channel: 'phone', purpose: 'support', role: 'supporter', minutes: 10, members: whom },
});
