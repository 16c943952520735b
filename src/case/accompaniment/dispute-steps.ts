import { byId, live } from '../../vocabulary/entry.js';
import { type Refusal, refuse, refuseAll } from '../../vocabulary/refusal.js';
import type { Accompaniment } from './accompaniment.js';
import type { AdvocacyGround, Dispute, DisputeOutcome } from './dispute.js';

export type DisputeStatus = 'open' | 'in-mediation' | DisputeOutcome;
export type DisputeAction = 'mediate' | 'advocate' | DisputeOutcome;
export type DisputeRole = 'party' | 'mediator' | 'advocate';

/** What may be done where a dispute stands. Only one that was mediated can be *not settled*; then advocacy remains. */
export const disputeSteps: Readonly<Record<DisputeStatus, Readonly<Partial<Record<DisputeAction, DisputeStatus>>>>> = {
  open: { mediate: 'in-mediation', advocate: 'open', settled: 'settled', closed: 'closed' },
  'in-mediation': {
    mediate: 'in-mediation',
    advocate: 'in-mediation',
    settled: 'settled',
    'not-settled': 'not-settled',
    closed: 'closed',
  },
  'not-settled': { advocate: 'not-settled', settled: 'settled', closed: 'closed' },
  settled: {},
  closed: {},
};

/** Who may not: a mediator is neutral, and one person does not mediate and advocate in one dispute. B5.3, B6.1 */
export const barredFrom = {
  mediate: { party: 'accompaniment.mediator-is-party', advocate: 'accompaniment.advocate-cannot-mediate' },
  advocate: { mediator: 'accompaniment.mediator-cannot-advocate' },
} as const satisfies Partial<Record<DisputeAction, Partial<Record<DisputeRole, string>>>>;

export const disputeStatus = ({ mediations }: Accompaniment, { id, outcome }: Dispute): DisputeStatus =>
  outcome ?? (live(mediations).some((m) => m.disputeId === id) ? 'in-mediation' : 'open');

const idsOf = (entries: readonly { readonly id: string }[]) => entries.map((e) => e.id);
const mediationsBy = ({ mediations }: Accompaniment, disputeId: string, person: string) =>
  live(mediations).filter((m) => m.disputeId === disputeId && m.mediator === person);
const advocacyBy = ({ advocacy }: Accompaniment, disputeId: string, person: string) =>
  live(advocacy).filter((a) => a.disputeId === disputeId && a.advocate === person);

export const stepRefusals = [
  'accompaniment.dispute-unknown',
  'accompaniment.dispute-settled',
  'accompaniment.dispute-wrong-status',
] as const;

/** Why this cannot be done in the dispute as it stands; `undefined` where it can. */
export const whyNotStep = (
  section: Accompaniment,
  disputeId: string,
  action: DisputeAction,
): Refusal<(typeof stepRefusals)[number]> | undefined => {
  const dispute = byId(section.disputes, disputeId);
  if (!dispute) return refuse('accompaniment.dispute-unknown', [disputeId]);
  const next = disputeSteps[disputeStatus(section, dispute)];
  if (next[action] !== undefined) return undefined;
  return refuse(Object.keys(next).length === 0 ? 'accompaniment.dispute-settled' : 'accompaniment.dispute-wrong-status', [disputeId]);
};

export const mediatorRefusals = [...stepRefusals, ...Object.values(barredFrom.mediate)] as const;

/** Why this person cannot mediate in the dispute; `undefined` where they can. */
export const whyNotMediator = (
  section: Accompaniment,
  disputeId: string,
  mediator: string,
): Refusal<(typeof mediatorRefusals)[number]> | undefined => {
  const advocacy = advocacyBy(section, disputeId, mediator);
  const isParty = byId(section.disputes, disputeId)?.parties.includes(mediator) === true;
  return refuseAll(
    whyNotStep(section, disputeId, 'mediate'),
    isParty && refuse(barredFrom.mediate.party, [disputeId]),
    advocacy.length > 0 && refuse(barredFrom.mediate.advocate, idsOf(advocacy)),
  );
};

export const advocateRefusals = [...stepRefusals, ...Object.values(barredFrom.advocate)] as const;

/** Why this person cannot be an advocate in the dispute; `undefined` where they can. */
export const whyNotAdvocate = (
  section: Accompaniment,
  disputeId: string,
  advocate: string,
): Refusal<(typeof advocateRefusals)[number]> | undefined => {
  const mediated = mediationsBy(section, disputeId, advocate);
  return refuseAll(
    whyNotStep(section, disputeId, 'advocate'),
    mediated.length > 0 && refuse(barredFrom.advocate.mediator, idsOf(mediated)),
  );
};

/** The disputes that go on with this agency: a query to it on the client's behalf is advocacy in each. */
export const disputesWith = (section: Accompaniment, agencyId: string): string[] =>
  idsOf(
    live(section.disputes).filter(
      (d) => (d.agencyId === agencyId || d.parties.includes(agencyId)) && disputeSteps[disputeStatus(section, d)].advocate !== undefined,
    ),
  );

export const agreementRefusals = ['accompaniment.client-disagrees', 'accompaniment.client-not-asked'] as const;

/** Nobody is advocated for against their will; and who is advocated for because that is more effective can be asked. B6.1 */
export const whyNotAgreed = ({ because, clientAgrees }: AdvocacyGround): Refusal<(typeof agreementRefusals)[number]> | undefined =>
  refuseAll(
    clientAgrees === 'disagrees' && refuse('accompaniment.client-disagrees'),
    clientAgrees === 'cannot-say' && because === 'more-effective' && refuse('accompaniment.client-not-asked'),
  );
