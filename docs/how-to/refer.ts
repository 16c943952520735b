import {
  createCasework,
  type DirectoryService,
  everybodyMayDoEverything,
  memoryClients,
  memoryRepositories,
  newId,
  preflightOf,
  programmes,
  slipFor,
} from '../../src/index.js';
import { anActiveCase, clientRef, consentToTell, plannedServiceId } from '../../src/testing/index.js';

const facts = { born: '1990', documents: ['family-card'] };
const repositories = { ...memoryRepositories(), clients: memoryClients({ [clientRef]: facts }) };
let now = '2026-01-06T02:00:00.000Z';
const casework = createCasework({
  ...repositories,
  policy: everybodyMayDoEverything,
  programme: programmes.fullSupport,
  clock: () => now,
});

const pantry: DirectoryService = {
  id: 'pantry',
  version: '7',
  agencyId: 'agency-1',
  agencyName: 'Dapur Timur',
  name: 'food parcels',
  domains: ['food-insecurity'],
  areas: [],
  active: true,
  requirements: ['lives in the area'],
  eligibility: [{ id: 'adults', on: 'age', effect: 'requires', from: 18 }],
  documents: [{ code: 'family-card' }],
  funding: [{ scheme: 'free' }],
  contactPersons: ['bu-tini'],
};
const told = anActiveCase().withSafeContact('phone');
const { id: caseId, state, version } = told.record;
const summary = {
  caseId,
  client: clientRef,
  responsible: 'worker-1',
  state,
  programme: 'full-support',
  openedAt: '2026-01-05',
  changedAt: '2026-01-05T02:00:00.000Z',
  version,
};
repositories.restore({
  schema: 1,
  cases: [{ tenant: 'pantau', cases: [{ record: told.record, summary }], facts: told.entries, commands: [] }],
  directory: [],
  audit: [],
});
await repositories.directory.save('pantau', pantry);
const by = { tenant: 'pantau', actor: { kind: 'worker', id: 'worker-1' }, purpose: 'care-management' } as const;
const planned = plannedServiceId(told);
const codes = (found: readonly { readonly code: string }[]) => found.map(({ code }) => code).join(', ') || '-';

// #region draft
const drafted = await casework.run(
  caseId,
  {
    type: 'referral.draft',
    input: {
      plannedServiceId: planned,
      serviceId: 'pantry',
      agencyId: 'agency-1',
      contactPerson: 'bu-tini',
      requirementsChecked: [{ asks: 'lives in the area', state: 'met' }],
      funding: 'free',
      passedOver: ['soup-kitchen'],
      passedOverBecause: 'she is ashamed to eat among others',
    },
  },
  { ...by, commandId: 'c-draft' },
);
if (drafted.refused) throw new Error(codes(drafted.because));
const referralId = newId({ commandId: 'c-draft' });
// #endregion

// #region preflight
const looked = await casework.reading(caseId, preflightOf(referralId, { service: pantry, facts }), by);
if (looked.refused || !looked.value) throw new Error('not there');
console.log('ok:', looked.value.ok);
console.log('blocking:', codes(looked.value.blocking));
console.log('warnings:', codes(looked.value.warnings));
// #endregion

// #region send
const send = { type: 'referral.send', input: { referralId, ground: 'consent', told: ['general', 'contact'] } } as const;
const early = await casework.run(caseId, send, by);
if (early.refused) console.log('refused:', codes(early.because));

await casework.run(caseId, consentToTell('agency-1', ['general', 'contact']), by);
const sent = await casework.run(caseId, send, by);
console.log('sent:', !sent.refused);
// #endregion

// #region slip
const identity = [
  { kind: 'identifier', is: 'name', says: 'Ibu Sri' },
  { kind: 'contact', is: 'phone', says: '0812 0000 0000' },
] as const;
const slip = await casework.reading(caseId, slipFor(referralId, { identity, service: pantry }), by);
if (!slip.refused) console.log(JSON.stringify(slip.value, undefined, 1));
// #endregion

// #region expire
now = '2026-01-28T02:00:00.000Z';
const expired = await casework.run(caseId, { type: 'referral.expire', input: { referralId } }, by);
if (expired.refused) throw new Error(codes(expired.because));
const due = await casework.reading(caseId, (_record, _rules, _now, dueRows) => dueRows(), by);
if (!due.refused) {
  const next = due.value.find((row) => row.rule === 'referral.alternative-due');
  console.log(next?.rule, next?.ids.slice(1).join(', '));
}
// #endregion
