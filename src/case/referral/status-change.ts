import * as z from 'zod/v4';
import type { Given } from '../../vocabulary/command.js';
import { byId, change } from '../../vocabulary/entry.js';
import { Id, When } from '../../vocabulary/fields.js';
import { type Refusal, refuse } from '../../vocabulary/refusal.js';
import { named } from '../../vocabulary/schema.js';
import { countedFrom } from '../../vocabulary/time.js';
import { ReferralStatus, type Referrals, StatusReason } from './referral.js';
import { StatusWhy } from './status-why.js';
import { whyNotBecome } from './transitions.js';

/** Why a status is taken: in a word that can be counted, and in words beside it. */
export const whyFields = { why: StatusWhy.optional(), reason: StatusReason.optional() };
const statusChange = z.strictObject({ referralId: Id, status: ReferralStatus, ...whyFields, at: When });
/** A referral came to another status: what an answer, progress, a cancellation and a recall have in common. */
export interface StatusChange extends z.infer<typeof statusChange> {}
export const StatusChange = named<StatusChange>(statusChange);

export const stepRefusals = ['referral.unknown', 'referral.wrong-status', 'referral.wrong-actor'] as const;

/** The change, if the table and the actor's side allow it. */
export const step = (
  { referrals }: Referrals,
  change: Omit<StatusChange, 'at'>,
  given: Given,
): StatusChange | Refusal<(typeof stepRefusals)[number]> => {
  const found = byId(referrals, change.referralId);
  if (!found) return refuse('referral.unknown', [change.referralId]);
  return whyNotBecome(found, change.status, given.by) ?? { ...change, at: countedFrom(given) };
};

/** What was said of the status before does not stay on the new one. */
export const stepped = (section: Referrals, { referralId, status, why, reason, at }: StatusChange): Referrals => ({
  ...section,
  referrals: change(section.referrals, referralId, ({ statusReason: _, statusWhy: __, ...r }) => ({
    ...r,
    status,
    statusSince: at,
    ...(why === undefined ? {} : { statusWhy: why }),
    ...(reason === undefined ? {} : { statusReason: reason }),
  })),
});
