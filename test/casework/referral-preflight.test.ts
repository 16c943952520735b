import { describe, expect, test } from 'vitest';
import {
  type ClientFacts,
  createCasework,
  type DirectoryService,
  everybodyMayDoEverything,
  memoryClients,
  memoryRepositories,
  newId,
  programmes,
} from '../../src/index.js';
import { agencyId, anActiveCase, clientRef, consentToTell, plannedServiceId } from '../../src/testing/index.js';

const by = { tenant: 'pantau', actor: { kind: 'worker', id: 'worker-1' }, purpose: 'care-management' } as const;
const pantry: DirectoryService = {
  id: 'pantry',
  version: '7',
  agencyId,
  agencyName: 'Dapur Timur',
  name: 'food parcels',
  domains: ['food-insecurity'],
  areas: [],
  active: true,
  requirements: [],
  eligibility: [{ id: 'adults', on: 'age', effect: 'requires', from: 18 }],
  contactPersons: ['p-1'],
};
const told = anActiveCase().so(consentToTell(agencyId, ['general']));
const { id: caseId, state, version } = told.record;

const house = async (facts: ClientFacts, service: DirectoryService = pantry) => {
  const repositories = { ...memoryRepositories(), clients: memoryClients({ [clientRef]: facts }) };
  repositories.restore({
    schema: 1,
    cases: [
      {
        tenant: 'pantau',
        cases: [
          {
            record: told.record,
            summary: {
              caseId,
              client: clientRef,
              responsible: 'worker-1',
              state,
              programme: 'full-support',
              openedAt: '2026-01-05',
              changedAt: '2026-01-05T02:00:00.000Z',
              version,
            },
          },
        ],
        facts: told.entries,
        commands: [],
      },
    ],
    directory: [],
    audit: [],
  });
  await repositories.directory.save('pantau', service);
  const casework = createCasework({
    ...repositories,
    policy: everybodyMayDoEverything,
    programme: programmes.fullSupport,
    clock: () => '2026-01-06T02:00:00.000Z',
  });
  return { casework, directory: repositories.directory };
};
const draft = {
  type: 'referral.draft',
  input: {
    plannedServiceId: plannedServiceId(told),
    serviceId: 'pantry',
    agencyId,
    contactPerson: 'p-1',
    requirementsChecked: [],
    funding: 'free',
  },
} as const;
const send = (referralId: string) => ({ type: 'referral.send', input: { referralId, ground: 'consent', told: ['general'] } }) as const;
const codes = (answer: { readonly refused: boolean; readonly because?: readonly { readonly code: string }[] }) =>
  answer.because?.map(({ code }) => code);

describe('[B4.5] the service looks before a referral goes out', () => {
  test('[B4.1] it asks the directory and the client file again when it is sent', async () => {
    const { casework, directory } = await house({ born: '2015-01-01' });
    expect((await casework.run(caseId, draft, { ...by, commandId: 'd' })).refused).toBe(false);
    const sending = send(newId({ commandId: 'd' }));
    expect(codes(await casework.run(caseId, sending, by))).toEqual(['referral.not-eligible']);
    await directory.save('pantau', { ...pantry, version: '8', eligibility: [] });
    expect((await casework.run(caseId, sending, by)).refused).toBe(false);
    const read = await casework.read(caseId, by);
    expect(read.refused || read.record?.sections.referral.referrals[0]?.judged).toMatchObject({ version: '8', verdict: 'fits' });
  });

  test('[B4.1] one commit that drafts and sends is no way around it', async () => {
    const { casework } = await house({ born: '2015-01-01' });
    const both = await casework.runAll(caseId, [draft, send(newId({ commandId: 'b~0' }))], { ...by, commandId: 'b' });
    expect(codes(both)).toEqual(['referral.not-eligible']);
    const { casework: other } = await house({ born: '1990' });
    expect((await other.runAll(caseId, [draft, send(newId({ commandId: 'b~0' }))], { ...by, commandId: 'b' })).refused).toBe(false);
  });
});
