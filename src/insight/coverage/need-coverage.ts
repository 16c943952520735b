import { isGoingOn } from '../../case/plan/service-states.js';
import type { Sections } from '../../case/record.js';
import { isOpen } from '../../case/referral/transitions.js';
import type { Need, PlannedService, Referral } from '../../case/sections.js';
import { type Ids, live } from '../../vocabulary/entry.js';
import type { Day } from '../../vocabulary/fields.js';
import { entryDay } from '../../vocabulary/time.js';
import { idsOf, seen } from '../seen.js';
import { newestReview, type WhyUnmet, whyUnmet } from './why-unmet.js';

/**
 * How a need stands. *Planned*: asked for or planned, and nothing has come yet. *Own resources*: met without a service, by the client or
 * those around them. *Not known*: whether the client wants a service may not be seen.
 */
export type NeedState = 'met' | 'met-twice' | 'own-resources' | 'declined' | 'planned' | 'unmet' | 'not-known';

/** One need and what is done for it. */
export interface NeedCoverage {
  readonly needId: string;
  readonly domain?: Need['domain'];
  readonly state: NeedState;
  /** Why the client wants no service, where it was said in a code. */
  readonly declinedBecause?: Need['why'];
  /** Running planned services and open referrals for it. */
  readonly active: Ids;
  /** What shows the state: deliveries, verifications, outcomes, own plannings, the review that calls it unmet. */
  readonly shownBy: Ids;
  /** Of a need that is unmet, or planned and held up: why, and who said so. */
  readonly why: readonly WhyUnmet[];
}

/** Planned services that have not ended; of a status that may not be seen none is known to run. */
export const runningServicesOf = ({ plan }: Sections): PlannedService[] =>
  live(plan.services).filter((s) => s.status !== undefined && isGoingOn(s));
export const openReferralsOf = ({ referral }: Sections): Referral[] =>
  live(referral.referrals).filter((r) => r.status !== undefined && isOpen(r));

/** What came of a planned service, newest last: a delivery, that there was none, a check of receipt, how its referral went. */
const cameOf = ({ service, monitoring, referral }: Sections, plannedServiceId: string, zone: string) => {
  const referrals = idsOf(live(referral.referrals).filter((r) => r.plannedServiceId === plannedServiceId));
  const came = [
    ...seen(service.deliveries, 'plannedServiceId')
      .filter((d) => d.plannedServiceId === plannedServiceId)
      .map((d) => ({ ...d, helps: true })),
    ...seen(service.nonDeliveries, 'plannedServiceId')
      .filter((n) => n.plannedServiceId === plannedServiceId)
      .map((n) => ({ ...n, helps: false })),
    ...seen(monitoring.verifications, 'plannedServiceId', 'received')
      .filter((v) => v.plannedServiceId === plannedServiceId)
      .map((v) => ({ ...v, helps: v.received !== 'not-received' })),
    ...seen(referral.outcomes, 'referralId', 'result')
      .filter((o) => referrals.includes(o.referralId) && o.result !== 'unknown' && o.result !== 'not-said')
      .map((o) => ({ ...o, helps: o.result !== 'not-received' })),
  ].map(({ id, helps, at, recordedAt }) => ({ id, helps, on: entryDay({ at, recordedAt }, zone), recordedAt }));
  return came.sort((a, b) => (`${a.on} ${a.recordedAt}` < `${b.on} ${b.recordedAt}` ? -1 : 1));
};

/** How one need stands that is still there. */
export const needCoverage = (sections: Sections, need: Need, zone: string): NeedCoverage => {
  const of = { needId: need.id, ...(need.domain !== undefined && { domain: need.domain }) };
  const running = runningServicesOf(sections).filter((s) => s.needId === need.id);
  const active = [...idsOf(running), ...idsOf(openReferralsOf(sections).filter((r) => r.needId === need.id))];
  const is = (state: NeedState, shownBy: Ids, why: readonly WhyUnmet[] = []): NeedCoverage => ({ ...of, state, active, shownBy, why });
  if (need.service === undefined) return is('not-known', []);
  if (need.service !== 'wanted') return { ...is(need.service, [need.id]), ...(need.why !== undefined && { declinedBecause: need.why }) };

  const ended = live(sections.plan.services).filter((s) => s.needId === need.id && s.status === 'completed');
  const helping = [...running, ...ended].flatMap((s) => {
    const came = cameOf(sections, s.id, zone);
    const last = came.at(-1);
    return last?.helps ? [{ isRunning: running.includes(s), last, ids: idsOf(came.filter((c) => c.helps)) }] : [];
  });
  const alone = seen(sections.termination.ownPlanning, 'needId', 'met').filter((o) => o.needId === need.id && o.met === 'met');
  const review = newestReview(sections, zone);
  const gap = review?.gaps?.find((g) => g.needId === need.id);
  const isSaidUnmet = review !== undefined && (gap !== undefined || (review.unmetNeedIds ?? []).includes(need.id));
  // What came after the review answers it; but not that it was too little.
  const isAnswered = (by: Day): boolean =>
    gap?.why !== 'not-enough' && [...helping.map((h) => h.last.on), ...alone.map((o) => entryDay(o, zone))].some((on) => on > by);
  const why = (): WhyUnmet[] => whyUnmet(sections, need.id, zone);
  if (review !== undefined && isSaidUnmet && !isAnswered(entryDay(review, zone))) return is('unmet', [review.id], why());
  if (helping.length > 0)
    return is(helping.filter((h) => h.isRunning).length > 1 ? 'met-twice' : 'met', [...new Set(helping.flatMap((h) => h.ids))]);
  if (alone.length > 0) return is('own-resources', idsOf(alone));
  const heldUp = () => why().filter((w) => w.from !== 'nobody');
  return active.length > 0 ? is('planned', [], heldUp()) : is('unmet', [], why());
};
