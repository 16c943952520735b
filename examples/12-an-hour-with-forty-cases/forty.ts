/** Forty cases of one case manager: a small loop over what differs. Nobody of them lives. */
import { type Casework, type Command, newId, type Stage } from '../../src/index.js';
import { settled } from '../telling.js';
import { ago, consentTo, sinta, zone } from './house.js';
import { type Client, plannedService, way } from './way.js';

/** How many stand where, and how long ago the oldest and the youngest of them came. */
const spread: readonly (readonly [stage: Stage, cases: number, oldest: number, youngest: number])[] = [
  ['referred', 4, 6, 1],
  ['screening', 5, 10, 3],
  ['intake', 6, 24, 8],
  ['assessment', 6, 70, 30],
  ['planning', 4, 85, 60],
  ['active', 13, 150, 95],
  ['evaluation', 2, 170, 160],
];
const lives = [
  { domain: 'food-insecurity', wish: 'enough to eat at the end of the month', service: 'pantry', alternative: 'soup-kitchen' },
  { domain: 'housing-instability', wish: 'a room of my own', service: 'shelter', alternative: 'housing-fund' },
  { domain: 'employment-status', wish: 'work that I can do', service: 'job-centre', alternative: 'workshop' },
  { domain: 'legal-status', wish: 'an identity card', service: 'legal-aid', alternative: 'civil-registry' },
] as const;

export const forty: readonly Client[] = spread
  .flatMap(([stage, cases, oldest, youngest]) =>
    Array.from({ length: cases }, (_, n) => ({ stage, opened: Math.round(oldest - ((oldest - youngest) * n) / cases) })),
  )
  .map((client, n) => ({ ...client, nr: n + 1, ...(lives[n % lives.length] ?? lives[0]), everyDays: n % 2 === 0 ? 7 : 14 }));

export const caseOf = (nr: number) => `case-${String(nr).padStart(2, '0')}`;
const numbered = (nr: number, what: string) => ({ ...sinta, commandId: `${nr}-${what}` });

/** What the clients said of the phone: most may be called, some only written to, some were never asked. */
const reaching = ({ nr }: Client): readonly Command[] => {
  if (nr % 7 === 6) return [];
  const isCalled = nr % 4 !== 1;
  const phone: Command = { type: 'client.setSafeContact', input: { channel: 'phone', allowed: isCalled } };
  return isCalled ? [phone] : [phone, { type: 'client.setSafeContact', input: { channel: 'message', allowed: true } }];
};

/** What has happened to the active: a service that came, one that was asked after, a referral that the agency rejected. */
const events = ({ nr, service, alternative }: Client): readonly { readonly days: number; readonly commands: readonly Command[] }[] => {
  const plannedServiceId = plannedService(nr);
  const referralId = newId({ commandId: `${nr}-event-0~2` });
  const draft = { plannedServiceId, serviceId: service, agencyId: service, contactPerson: `at-${service}` };
  const sent: readonly Command[] = [
    consentTo(service, ago(40).slice(0, 10)),
    consentTo(alternative, ago(40).slice(0, 10)),
    { type: 'referral.draft', input: { ...draft, requirementsChecked: [], funding: 'public' } },
    { type: 'referral.send', input: { referralId, ground: 'consent', told: ['general'] } },
  ];
  const verified: Command = { type: 'monitoring.verify', input: { plannedServiceId, received: 'received-and-used' } };
  const came: Command = { type: 'service.deliver', input: { plannedServiceId, amount: 1, unit: 'time', quality: 'good' } };
  const missing: Command = { type: 'service.recordNonDelivery', input: { plannedServiceId, cause: 'nobody came' } };
  const asked: Command = { type: 'monitoring.query', input: { plannedServiceId, agencyId: service, question: 'why did nobody come?' } };
  const reviewed: Command = {
    type: 'monitoring.review',
    input: { findings: 'goes on as planned', network: 'involved', clientTookPart: 'yes', unmetNeedIds: [] },
  };
  const kinds = [
    [{ days: 9 + (nr % 5), commands: [verified, came, reviewed] }],
    [
      { days: 22 + (nr % 6), commands: [verified, missing, asked, reviewed] },
      { days: 3, commands: [came] },
    ],
    [
      { days: 30, commands: sent },
      { days: 6, commands: [verified, came, reviewed] },
    ],
    [{ days: 16 + (nr % 5), commands: [verified, came] }],
  ];
  return kinds[nr % kinds.length] ?? [];
};

/** Brings all forty to where they stand, each command on its day. */
export const bringIn = async (casework: Casework, at: (instant: string) => void) => {
  for (const client of forty) {
    const { nr, stage, opened } = client;
    const [caseId, stages] = [caseOf(nr), way.map((step) => step.to)];
    const steps = way.slice(0, stages.indexOf(stage) + 1);
    at(ago(opened));
    const site = { id: 'bandung', timeZone: zone };
    const person = { kind: 'person', ref: `client-${nr}` } as const;
    await settled(casework.open({ caseId, client: person, responsible: 'sinta', source: 'community', site }, numbered(nr, 'open')));
    for (const [n, { to, by }] of steps.entries()) {
      at(ago(opened - Math.round((n * opened) / 8)));
      await settled(casework.runAll(caseId, by(client), numbered(nr, to)));
    }
    if (stage === 'active' || stage === 'evaluation') {
      for (const [n, { days, commands }] of events(client).entries()) {
        at(ago(days));
        await settled(casework.runAll(caseId, commands, numbered(nr, `event-${n}`)));
      }
      if (nr % 4 === 2) {
        at(ago(8 + (nr % 8)));
        const input = { referralId: newId({ commandId: `${nr}-event-0~2` }), answer: 'rejected', reason: 'no place before May' } as const;
        const by = { ...numbered(nr, 'rejected'), actor: { ...sinta.actor, onBehalfOf: client.service } };
        await settled(casework.run(caseId, { type: 'referral.answer', input }, by));
      }
    }
    at(ago(Math.min(opened, 1 + ((nr * 17) % 47))));
    const contact: Command = {
      type: 'accompaniment.recordContact',
      input: { with: 'client', startedBy: 'other-side', channel: 'phone', purpose: 'support', role: 'supporter', minutes: 15 },
    };
    await settled(casework.runAll(caseId, [...reaching(client), contact], numbered(nr, 'contact')));
  }
};
