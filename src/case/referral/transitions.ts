import type { Actor } from '../../vocabulary/actor.js';
import { type Refusal, refuse } from '../../vocabulary/refusal.js';
import type { Referral, ReferralStatus } from './referral.js';

/** Who asks for the referral, and who is asked. */
export type Side = 'requester' | 'target';
export type NextStatuses = Readonly<Partial<Record<ReferralStatus, readonly Side[]>>>;

const requester: readonly Side[] = ['requester'];
const target: readonly Side[] = ['target'];
const either: readonly Side[] = ['requester', 'target'];

const endings: NextStatuses = { cancelled: either, completed: target, failed: target };

/**
 * What may follow on what, and who may say so: the Gravity referral Task (HL7 SDOH Clinical Care IG, TaskForReferralManagement).
 * A draft is ours: it never left the house, so it can be dropped. After a rejection a new attempt is a new referral.
 */
export const transitions: Readonly<Record<ReferralStatus, NextStatuses>> = {
  draft: { requested: requester, cancelled: requester },
  requested: { accepted: target, rejected: target, cancelled: either },
  accepted: { 'in-progress': target, 'on-hold': target, ...endings },
  'in-progress': { 'on-hold': target, ...endings },
  'on-hold': { 'in-progress': target, ...endings },
  rejected: {},
  completed: {},
  failed: {},
  cancelled: {},
};

/** Whether nothing final was said of it yet: a draft, asked for, or under way. */
export const isOpen = ({ status }: Pick<Referral, 'status'>): boolean => Object.keys(transitions[status]).length > 0;

/** Whether the agency took it on and has not ended it. */
export const isUnderWay = ({ status }: Pick<Referral, 'status'>): boolean =>
  status === 'accepted' || status === 'in-progress' || status === 'on-hold';

/**
 * For whom somebody speaks: for the agency asked, who is it or enters its word; another agency, the client and a guardian for neither. Of
 * a referral that was passed on, the agency that passed it on asks beside us.
 */
export const sideOf = ({ agencyId, passedOnBy }: Pick<Referral, 'agencyId' | 'passedOnBy'>, by: Actor): Side | undefined => {
  if (by.kind === 'client' || by.kind === 'guardian') return undefined;
  if (by.onBehalfOf === agencyId || (by.kind === 'agency' && by.id === agencyId)) return 'target';
  return by.kind === 'agency' && by.id !== passedOnBy ? undefined : 'requester';
};

export const mayBecome = (from: ReferralStatus, to: ReferralStatus, side: Side | undefined): boolean =>
  side !== undefined && (transitions[from][to]?.includes(side) ?? false);

/** Why this actor cannot bring the referral to that status; `undefined` where they can. */
export const whyNotBecome = (
  referral: Pick<Referral, 'id' | 'agencyId' | 'passedOnBy' | 'status'>,
  to: ReferralStatus,
  by: Actor,
): Refusal<'referral.wrong-status' | 'referral.wrong-actor'> | undefined => {
  if (transitions[referral.status][to] === undefined) return refuse('referral.wrong-status', [referral.id]);
  return mayBecome(referral.status, to, sideOf(referral, by)) ? undefined : refuse('referral.wrong-actor', [referral.id]);
};
