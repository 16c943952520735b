import { describe, expect, test } from 'vitest';
import { type AccessPolicy, type DirectoryService, type Kind, memoryClients, memoryDirectory } from '../../src/index.js';
import { anOffice, bayu, opening, rina, settled } from './office.js';

const service = (id: string, more: Partial<DirectoryService> = {}): DirectoryService => ({
  id,
  version: '1',
  agencyId: `agency-${id}`,
  agencyName: id,
  name: `food at ${id}`,
  domains: ['food-insecurity'],
  areas: [],
  active: true,
  requirements: [],
  contactPersons: [],
  ...more,
});
const services = [
  service('near', { areas: ['timur'] }),
  service('far', { areas: ['barat'] }),
  service('his', { areas: ['timur'], contactPersons: ['cousin'] }),
  service('elders', { eligibility: [{ id: 'from-60', on: 'age', effect: 'requires', from: 60 }] }),
];
/** Bayu may not see these kinds; Rina sees all. */
const forBayu = (...without: Kind[]): AccessPolicy => ({
  decide: async ({ actor }) => ({ allow: 'full', why: 'r', ...(actor.id === 'bayu' && { without }) }),
  scope: async () => ({ everything: true }),
});

const needs = async (casework: ReturnType<typeof anOffice>['casework']) => {
  const { record } = await settled(casework.read('k-1', rina));
  return record?.sections.assessment.needs.map((n) => n.id) ?? [];
};

/** A client of 36 in the east with a need for food. */
const adopted = async (...without: Kind[]) => {
  const directory = memoryDirectory();
  for (const one of services) await directory.save('clinic', one);
  const clients = memoryClients({ 'client-1': { born: '1990-01-01', area: 'timur' } });
  const office = anOffice({ directory, clients, policy: forBayu(...without) });
  const { caseId: _, ...rest } = opening('k-1');
  await settled(office.casework.adopt({ ...rest, caseId: 'k-1', stage: 'planning' }, rina));
  const named = { domain: 'food-insecurity', title: 'food', findingIds: [], service: 'wanted' } as const;
  await settled(office.casework.run('k-1', { type: 'assessment.nameNeed', input: named }, rina));
  const [needId = ''] = await needs(office.casework);
  return { ...office, needId };
};
const unsafe = {
  type: 'client.addTie',
  input: { person: 'cousin', relation: 'family', formality: 'informal', knows: [], mayBeAsked: false, unsafe: true },
} as const;
const order = (found: { readonly value: { readonly candidates: readonly { readonly service: { readonly id: string } }[] } }) =>
  found.value.candidates.map((c) => c.service.id);

describe('the agency that fits best, asked of a case', () => {
  test('[B4.1] is found for the need, from the directory and the client’s file', async () => {
    const { casework, needId } = await adopted();
    const found = await settled(casework.bestFit('k-1', { needId }, rina));
    expect(order(found)).toEqual(['his', 'near', 'far']);
    expect(found.value.excluded).toEqual({ 'eligible.age': 1 });
  });

  test.each([
    ['who may see it', rina],
    ['who may not', bayu],
  ] as const)('[B4.5] a place where somebody unsafe works is offered to nobody, to %s', async (_, who) => {
    const { casework, needId } = await adopted('violence', 'thirdPerson', 'identifier');
    await settled(casework.run('k-1', unsafe, rina));
    const found = await settled(casework.bestFit('k-1', { needId }, who));
    expect(order(found)).not.toContain('his');
    expect(JSON.stringify(found)).not.toMatch(/his|cousin|unsafe/);
  });

  test('[B4.1] what the reader may not see of the client takes no part, and they are told which kinds', async () => {
    const { casework, needId } = await adopted('identifier', 'contact');
    const found = await settled(casework.bestFit('k-1', { needId }, bayu));
    expect(found.withheld).toEqual(['identifier', 'contact']);
    // An age that may not be seen excludes nobody: not known is not no.
    expect(order(found).toSorted()).toEqual(['elders', 'far', 'his', 'near']);
  });

  test.each<Kind>(['hiv', 'substance', 'violence', 'mental', 'keyPopulation', 'legal'])(
    '[B4.1] a condition may be about %s: who may not see that gets an answer found without it',
    async (kind) => {
      const { casework, needId } = await adopted(kind);
      const known = {
        services: [service('one', { eligibility: [{ id: 'only', on: 'condition', effect: 'requires', anyOf: ['c'] }] })],
        facts: { lacksConditions: ['c'] },
      };
      expect((await settled(casework.bestFit('k-1', { needId }, rina, known))).value.found).toBe(0);
      expect((await settled(casework.bestFit('k-1', { needId }, bayu, known))).value.found).toBe(1);
    },
  );

  test('[B4.1] an unsafe person whom the entry names only among its contacts is there all the same', async () => {
    const { casework, needId } = await adopted();
    await settled(casework.run('k-1', unsafe, rina));
    const copied = { services: [service('copied', { contacts: [{ person: 'cousin' }] })] };
    expect((await settled(casework.bestFit('k-1', { needId }, rina, copied))).value.found).toBe(0);
  });

  test('[A5.4.2] where nothing may be offered it says why, in the word of a review', async () => {
    const { casework, needId } = await adopted();
    expect((await settled(casework.bestFit('k-1', { needId }, rina, { services: [] }))).value.gap).toBe('no-service');
    const elders = services.filter((s) => s.id === 'elders');
    expect((await settled(casework.bestFit('k-1', { needId }, rina, { services: elders }))).value.gap).toBe('not-eligible');
    expect((await settled(casework.bestFit('k-1', { needId }, rina))).value).not.toHaveProperty('gap');
  });

  test('[B4.1] a need that is not there, or not for this reader, has one answer', async () => {
    const { casework, needId } = await adopted();
    const no = { refused: true, because: [{ code: 'casework.not-available' }] };
    expect(await casework.bestFit('k-1', { needId: 'none' }, rina)).toEqual(no);
    expect(await casework.bestFit('k-2', { needId }, rina)).toEqual(no);
    expect(await casework.bestFit('k-1', { needId: 7 } as never, rina)).toMatchObject({ because: [{ code: 'input.wrong-type' }] });
  });
});
