import { live } from '../../vocabulary/entry.js';
import type { Crises } from '../crisis/crisis.js';
import type { Monitoring } from '../monitoring/monitoring.js';
import type { ReferralStatus, Referrals } from '../referral/referral.js';

const underWay: readonly ReferralStatus[] = ['requested', 'accepted', 'in-progress', 'on-hold'];

/** What somebody still waits for: referrals under way, queries without an answer, crises not closed. A draft has left nobody waiting. */
export const openItems = ({ referral, monitoring, crisis }: { referral: Referrals; monitoring: Monitoring; crisis: Crises }): string[] =>
  [
    ...live(referral.referrals).filter((r) => underWay.includes(r.status)),
    ...live(monitoring.queries).filter((q) => q.status === 'asked'),
    ...live(crisis.crises).filter((c) => c.status !== 'closed'),
  ].map((item) => item.id);
