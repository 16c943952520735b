/** Who may read what of the case. Persons and rules are composed. */
import type { AccessPolicy } from '../../src/index.js';

export const sari = { tenant: 'rumah-aman', actor: { kind: 'worker', id: 'sari' }, purpose: 'care-management' } as const;
export const readers = {
  'Sari, responsible': sari,
  'Andi, evaluator': { ...sari, actor: { kind: 'worker', id: 'andi' }, purpose: 'programme-evaluation' },
  Reception: { ...sari, actor: { kind: 'worker', id: 'reception' } },
  'The food pantry': { ...sari, actor: { kind: 'agency', id: 'pantry' } },
} as const;

/** Whoever is responsible sees all; the evaluator neither what kind of crisis nor free text; reception only that there is a case. */
export const policy: AccessPolicy = {
  decide: async ({ actor, purpose }) => {
    if (actor.id === 'sari') return { allow: 'full', why: 'responsible' };
    if (purpose === 'programme-evaluation')
      return { allow: 'full', without: ['violence', 'note', 'identifier', 'contact', 'thirdPerson'], why: 'evaluator' };
    return actor.id === 'reception' ? { allow: 'existence', why: 'reception' } : { allow: 'none', why: 'not-of-this-house' };
  },
  scope: async ({ actor }) => ({ responsible: [actor.id] }),
};
