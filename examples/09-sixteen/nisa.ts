/** Nisa, who is sixteen or so, the people around her, and the programme that serves her. All composed. */
import { blend, type ClientDirectory, type ClientFacts, type Command, newId, programmes, text } from '../../src/index.js';

export const caseId = 'case-9';
export const client = 'client-9';

const house = { tenant: 'rumah-remaja', purpose: 'care-management' } as const;
export const melki = { ...house, actor: { kind: 'worker', id: 'melki' } } as const;
export const stepfather = { ...house, actor: { kind: 'guardian', id: 'stepfather-9' } } as const;
export const aunt = { ...house, actor: { kind: 'guardian', id: 'aunt-9' } } as const;

/**
 * From 16 on somebody decides alone on talks with a counsellor, on all else from 18 on. The 16 is this story's own: it stands for no
 * law, and a real programme names its source here.
 */
export const youthHouse = blend({
  id: 'youth-house',
  version: '1',
  label: text('youth house', 'rumah remaja'),
  from: [programmes.personalStrengths],
  limits: { consentAge: { default: 18, perKind: { 'mental-health': 16 } } },
});

/** The house's own client file, outside of kasus. What is known of a birth changes there, and nowhere else. */
export const clientFile = (): { readonly clients: ClientDirectory; readonly learn: (facts: ClientFacts) => void } => {
  let known: ClientFacts = { born: '2009', bornEstimated: true };
  return {
    clients: { facts: async (_tenant, ref) => (ref === client ? known : undefined) },
    learn: (facts) => {
      known = facts;
    },
  };
};

type Give = Extract<Command, { type: 'consent.give' }>['input'];
const proof = { how: 'written', language: 'id', textVersion: 'youth-house-1' } as const;
const give = (input: Omit<Give, 'proof'>): Command => ({ type: 'consent.give', input: { ...input, proof } });

export const counsellingAlone = (from: string): Command =>
  give({ purpose: 'service', covers: ['mental'], from, givenBy: 'client', forService: 'mental-health' });
export const shelterAlone = (from: string): Command =>
  give({ purpose: 'service', covers: [], from, givenBy: 'client', forService: 'housing-instability' });
export const shelterBy = (tie: string, from: string, more: Pick<Give, 'assent' | 'until'>): Command =>
  give({
    purpose: 'service',
    covers: [],
    from,
    givenBy: 'guardian',
    guardianTieId: newId({ commandId: tie }),
    forService: 'housing-instability',
    ...more,
  });
export const tellTheSchoolBy = (tie: string, from: string, assent: Give['assent']): Command =>
  give({
    purpose: 'disclosure',
    recipient: 'school-2',
    covers: ['general', 'note'],
    from,
    givenBy: 'guardian',
    guardianTieId: newId({ commandId: tie }),
    assent,
  });

const around = { formality: 'informal', knows: [], unsafe: false } as const;
export const stepfatherTie: Command = {
  type: 'client.addTie',
  // She works in his shop without pay: where she lives is his business too.
  input: {
    ...around,
    person: 'stepfather-9',
    relation: 'parent',
    mayBeAsked: false,
    guardian: { ground: 'law', conflictOfInterest: true },
  },
};
export const auntTie: Command = {
  type: 'client.addTie',
  input: { ...around, person: 'aunt-9', relation: 'family', mayBeAsked: true, guardian: { ground: 'court', conflictOfInterest: false } },
};

export const wayIn: readonly Command[] = [
  { type: 'screening.begin', input: {} },
  { type: 'screening.recordCondition', input: { acute: 'none' } },
  { type: 'screening.weighFamilySupport', input: { support: 'not-asked' } },
  { type: 'screening.admit', input: { reason: 'came by herself, and wants to go back to school' } },
];
export const bed: Command = {
  type: 'assessment.nameNeed',
  input: { domain: 'housing-instability', title: 'a bed where nobody wakes her to work', findingIds: [], service: 'wanted' },
};
export const talks: Command = {
  type: 'assessment.nameNeed',
  input: { domain: 'mental-health', title: 'somebody to talk to', findingIds: [], service: 'wanted', kinds: ['mental'] },
};
export const otherRoom: Command = {
  type: 'assessment.nameNeed',
  input: { domain: 'social-connection', title: 'another room: the girls there laugh at her', findingIds: [], service: 'wanted' },
};
export const lesson = (understood: 'in-part' | 'yes'): Command => ({
  type: 'accompaniment.educate',
  input: { topic: 'mental-illness', form: 'one-to-one', understood, kinds: ['mental'] },
});
export const forHerPapers = (clientAgrees: 'agrees' | 'disagrees'): Command => ({
  type: 'accompaniment.advocate',
  input: { advocate: 'melki', towards: 'civil-registry', because: 'child', clientAgrees, what: 'went along for her birth certificate' },
});
