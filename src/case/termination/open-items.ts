import { live } from '../../vocabulary/entry.js';
import type { Accompaniment } from '../accompaniment/accompaniment.js';
import { disputeStatus, disputeSteps } from '../accompaniment/dispute-steps.js';
import type { Appointments } from '../appointment/appointment.js';
import { isAhead } from '../appointment/transitions.js';
import type { Assessment } from '../assessment/assessment.js';
import { openNeeds } from '../assessment/open-needs.js';
import type { Conferences } from '../conference/conference.js';
import type { Crises } from '../crisis/crisis.js';
import type { Monitoring } from '../monitoring/monitoring.js';
import type { Plan } from '../plan/plan.js';
import { runningServices } from '../plan/running.js';
import type { Referrals } from '../referral/referral.js';
import { isOpen, isUnderWay } from '../referral/transitions.js';

export interface Waiting {
  readonly referral: Referrals;
  readonly accompaniment: Accompaniment;
  readonly monitoring: Monitoring;
  readonly crisis: Crises;
  readonly conference: Conferences;
}
export interface Standing extends Waiting {
  readonly appointment: Appointments;
  readonly assessment: Assessment;
  readonly plan: Plan;
}

const idsOf = (items: readonly { readonly id: string }[]): string[] => items.map((item) => item.id);

/**
 * What somebody still waits for, so that the programme does not end over it: referrals under way, queries without an answer, crises not
 * closed, disputes, conferences called and their decisions. A draft has left nobody waiting. A complaint goes on after the end, by
 * itself: whoever ends a case may be the one complained of.
 */
export const unfinished = ({ referral, accompaniment, monitoring, crisis, conference }: Waiting): string[] =>
  [
    live(referral.referrals).filter((r) => r.status === 'requested' || isUnderWay(r)),
    live(monitoring.queries).filter((q) => q.status === 'asked'),
    live(crisis.crises).filter((c) => c.status !== 'closed'),
    live(accompaniment.disputes).filter((d) => Object.keys(disputeSteps[disputeStatus(accompaniment, d)]).length > 0),
    live(conference.conferences).filter((c) => c.status === 'called'),
    live(conference.conferences).flatMap((c) => c.decisions.filter((d) => d.status === 'open')),
  ].flatMap(idsOf);

/** What an early end must name: the unfinished, and the appointments to which somebody would come. */
export const openItems = (sections: Waiting & Pick<Standing, 'appointment'>): string[] => [
  ...unfinished(sections),
  ...idsOf(live(sections.appointment.appointments).filter(isAhead)),
];

/** What an early end may name besides, so that somebody takes it on: needs, goals, running services, barriers and drafts. */
export const nameable = ({ assessment, plan, referral }: Pick<Standing, 'assessment' | 'plan' | 'referral'>): string[] =>
  [
    openNeeds(assessment),
    live(plan.goals).filter((g) => g.status !== 'completed' && g.status !== 'cancelled'),
    runningServices(plan),
    live(plan.barriers).filter((b) => b.resolvedAt === undefined),
    live(referral.referrals).filter(isOpen),
  ].flatMap(idsOf);
