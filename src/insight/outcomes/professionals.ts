import { plannedAgainstDelivered } from '../../case/service/planned-against-delivered.js';
import type { Tally } from '../../case/service/service.js';
import type { Ids } from '../../vocabulary/entry.js';
import type { Day } from '../../vocabulary/fields.js';
import type { Readable } from '../reading.js';
import { type IdsBy, idsBy, idsOf, seen } from '../seen.js';
import { type ToldAfter, toldAfter } from './told-after.js';
import { type BeforeAfter, idsBySide, type TurningPoint } from './turning-point.js';

/** What came of a planned service: evidence, and no mark. */
export interface ServiceOutcome {
  readonly plannedServiceId: string;
  readonly how: string;
  readonly status: string;
  readonly deliveryIds: Ids;
  readonly nonDeliveryIds: Ids;
  /** Whether it was received and used, by what was verified; empty where nobody asked. A3.6 */
  readonly verified: IdsBy;
  /** Planned against delivered so far; only while it runs. */
  readonly tally?: Tally;
}

/** How an agency took part, and how it went as each side tells it. */
export interface ReferralOutcomes {
  readonly referralId: string;
  readonly status: string;
  /** What was told of it, and by whom: the client's word counts beside the provider's. B4.4 */
  readonly outcomes: readonly {
    readonly outcomeId: string;
    readonly toldBy: string;
    readonly result: string;
    readonly satisfaction?: string;
  }[];
}

/** The ability of professionals and agencies to work with this client, before and after. A7.4 */
export interface ProfessionalOutcomes {
  /** What the assessment found of the ability of providers. */
  readonly findings: BeforeAfter;
  readonly services: readonly ServiceOutcome[];
  readonly referrals: readonly ReferralOutcomes[];
  /** Queries on the client's behalf: asked, answered, dropped. */
  readonly queries: IdsBy;
  /** Disputes with an agency or among its staff, by outcome; `open` where there is none yet. */
  readonly disputes: IdsBy;
  readonly mediationIds: Ids;
  /** The plan explained to a provider, and talks with staff. */
  readonly explanationIds: Ids;
  readonly talkIds: Ids;
  /** How other professionals did, as former clients tell it. B8.2 */
  readonly afterEnd: readonly ToldAfter[];
}

const servicesOf = ({ sections: { plan, service, monitoring } }: Readable, today: Day, zone: string): ServiceOutcome[] => {
  const planned = seen(plan.services, 'status');
  const [came, missed] = [seen(service.deliveries, 'amount'), seen(service.nonDeliveries)];
  const tallies = plannedAgainstDelivered(
    { ...plan, services: planned, versions: seen(plan.versions) },
    { deliveries: came, nonDeliveries: missed },
    today,
    zone,
  );
  return planned.map((s) => {
    const isOf = (e: { readonly plannedServiceId: string }) => e.plannedServiceId === s.id;
    const tally = tallies.find(isOf);
    return {
      plannedServiceId: s.id,
      how: s.how,
      status: s.status,
      deliveryIds: idsOf(came.filter(isOf)),
      nonDeliveryIds: idsOf(missed.filter(isOf)),
      verified: idsBy(seen(monitoring.verifications).filter(isOf), (v) => v.received),
      ...(tally && { tally }),
    };
  });
};

/** A draft told nobody anything: no agency is judged by it. */
const referralsOf = ({ sections: { referral } }: Readable): ReferralOutcomes[] =>
  seen(referral.referrals, 'status')
    .filter((r) => r.status !== 'draft' && r.sentAt !== undefined)
    .map((r) => ({
      referralId: r.id,
      status: r.status,
      outcomes: seen(referral.outcomes)
        .filter((o) => o.referralId === r.id)
        .map(({ id, toldBy, result, satisfaction }) => ({ outcomeId: id, toldBy, result, ...(satisfaction && { satisfaction }) })),
    }));

/**
 * What professionals and agencies did, before and after. Nobody is marked by it: a referral that was refused says that it was, not whose
 * fault it is. A7.4, B8.2
 */
export const professionalOutcomes = (record: Readable, point: TurningPoint | undefined, today: Day, zone: string): ProfessionalOutcomes => {
  const { assessment, monitoring, accompaniment, team, referral } = record.sections;
  const disputes = seen(accompaniment.disputes).filter((d) => d.between === 'client-agency' || d.between === 'agency-staff');
  const ofAgencies = new Set(idsOf(disputes));
  return {
    findings: idsBySide(
      seen(assessment.findings).filter((f) => f.bears === 'provider-ability'),
      point,
      zone,
    ),
    services: servicesOf(record, today, zone),
    referrals: referralsOf(record),
    queries: idsBy(seen(monitoring.queries), (q) => q.status),
    disputes: idsBy(disputes, (d) => d.outcome ?? 'open'),
    mediationIds: idsOf(seen(accompaniment.mediations).filter((m) => ofAgencies.has(m.disputeId))),
    explanationIds: idsOf(seen(team.explanations)),
    talkIds: idsOf(seen(referral.talks)),
    afterEnd: toldAfter(record, 'professionalsDid', zone),
  };
};
