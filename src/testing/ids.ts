import type { SocialWork } from '../lifecycle/social-work.js';
import type { Story } from './story.js';

type Case = Story<SocialWork>;

export const clientRef = 'client-1';
export const agencyId = 'agency-1';

/** The first of its kind in a story, for the command that comes next; of referrals the newest. */
export const needId = (s: Case): string => s.record.sections.assessment.needs[0]?.id ?? '';
export const goalId = (s: Case): string => s.record.sections.plan.goals[0]?.id ?? '';
export const plannedServiceId = (s: Case): string => s.record.sections.plan.services[0]?.id ?? '';
export const referralId = (s: Case): string => s.record.sections.referral.referrals.at(-1)?.id ?? '';
/** The member of a household or group with this reference. */
export const memberId = (s: Case, ref: string): string => s.record.sections.client.members.find((m) => m.ref === ref)?.id ?? '';
