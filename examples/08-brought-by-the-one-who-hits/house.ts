/** Rumah Bintang, where the case is kept: who works there, who may read what, and where it can refer to. Composed. */
import { type AccessPolicy, type DirectoryService, programmes } from '../../src/index.js';

const tenant = 'rumah-bintang';
const staff = (id: string) => ({ tenant, actor: { kind: 'worker', id }, purpose: 'care-management' }) as const;
export const caseId = 'case-81';
export const site = { id: 'kupang', timeZone: 'Asia/Makassar' };
export const programme = programmes.fullSupport;
export const ester = staff('ester');
export const jefri = staff('jefri');
export const martha = { tenant, actor: { kind: 'supervisor', id: 'martha' }, purpose: 'supervision' } as const;

export const readers = {
  'Ester, responsible': ester,
  'Jefri, colleague': jefri,
  'Martha, supervisor': martha,
  Reception: staff('reception'),
  'Anton, "her guardian"': { tenant, actor: { kind: 'guardian', id: 'anton' }, purpose: 'client-request' },
} as const;

const examination = (id: string, agencyId: string, agencyName: string): DirectoryService => ({
  id,
  version: '2026-01',
  agencyId,
  agencyName,
  name: 'treatment of injuries, with a report for the court (visum)',
  domains: ['safety', 'physical-health'],
  areas: [],
  active: true,
  requirements: [],
  contactPersons: ['dr-nina', 'dr-felix'],
});
export const services = [
  examination('rs-bersama-visum', 'rs-bersama', 'RS Bersama'),
  examination('puskesmas-melati-visum', 'puskesmas-melati', 'Puskesmas Melati'),
];

/** The staff of the house reads the case, less what an entry keeps from one of them; what a guardian may is asked of the record first. */
export const policy: AccessPolicy = {
  decide: async ({ actor }) => {
    if (['ester', 'jefri', 'martha'].includes(actor.id)) return { allow: 'full', why: 'staff' };
    if (actor.kind === 'guardian') return { allow: 'full', why: 'guardian' };
    return actor.id === 'reception' ? { allow: 'existence', why: 'reception' } : { allow: 'none', why: 'not-of-this-house' };
  },
  scope: async ({ actor }) => ({ responsible: [actor.id] }),
};
