/** Rumah Pelita, where the case is kept: who works there, who may read what, and the agency that it refers to. Composed. */
import { type AccessPolicy, blend, type DirectoryService, type Kind, type Programme, programmes } from '../../src/index.js';

const tenant = 'rumah-pelita';
export const caseId = 'case-52';
export const site = { id: 'surabaya', timeZone: 'Asia/Jakarta' };
export const rini = { tenant, actor: { kind: 'worker', id: 'rini' }, purpose: 'care-management' } as const;
/** Rini writes down what the clinic says: in its name, not in her own. */
export const forTheClinic = { ...rini, actor: { ...rini.actor, onBehalfOf: 'puskesmas-kenari' } } as const;

/** The programme for people who live with HIV weighs no family support. This house does, to see that *not asked* is an answer. */
export const programme: Programme = blend({
  id: 'rumah-pelita',
  version: '1',
  label: { en: 'Rumah Pelita', id: 'Rumah Pelita' },
  from: [programmes.hiv],
  requirements: { 'screening.family-support-weighed': 'required' },
});

/** A public health centre with a clinic for HIV care (layanan PDP). */
export const clinic: DirectoryService = {
  id: 'kenari-pdp',
  version: '2026-01',
  agencyId: 'puskesmas-kenari',
  agencyName: 'Puskesmas Kenari',
  name: 'HIV care and treatment (PDP)',
  domains: ['hiv-care'],
  areas: [],
  active: true,
  requirements: ['an identity card'],
  contactPersons: ['nurse-lina'],
};

const notForCounting: readonly Kind[] = ['hiv', 'keyPopulation', 'violence', 'note', 'identifier', 'contact', 'thirdPerson'];

export const readers = {
  'Rini, responsible': rini,
  'Andi, evaluator': { ...rini, actor: { kind: 'worker', id: 'andi' }, purpose: 'programme-evaluation' },
  Reception: { ...rini, actor: { kind: 'worker', id: 'reception' } },
  'Her mother, "her guardian"': { tenant, actor: { kind: 'guardian', id: 'mother' }, purpose: 'client-request' },
  'Her employer': { tenant, actor: { kind: 'agency', id: 'pt-sandang' }, purpose: 'client-request' },
} as const;

/** A guardian is let in here as far as the record lets them: the library asks for the guardianship before it asks this policy. */
export const policy: AccessPolicy = {
  decide: async ({ actor, purpose }) => {
    if (actor.id === 'rini') return { allow: 'full', why: 'responsible' };
    if (actor.kind === 'guardian') return { allow: 'full', why: 'guardian' };
    if (purpose === 'programme-evaluation') return { allow: 'full', without: notForCounting, why: 'evaluator' };
    return actor.id === 'reception' ? { allow: 'existence', why: 'reception' } : { allow: 'none', why: 'not-of-this-house' };
  },
  scope: async ({ actor }) => ({ responsible: [actor.id] }),
};
