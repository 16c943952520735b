import type { Limits, Rules } from '../vocabulary/rules.js';

/**
 * Time limits of published standards where one was found, else our choice and said so.
 * @see New York State AIDS Institute, Case Management Standards at a Glance: intake within 15 days of referral, comprehensive assessment
 *   and service plan 60 days from intake (30 in day care), reassessment at least every 180 days (90 in day care).
 * @see UU 27/2022 (Personal Data Protection): processing stops within 3 × 24 hours of a withdrawal.
 * @see UU 27/2022: a breach is told to the person concerned within 3 × 24 hours.
 * @see UU 35/2014 (Child Protection): a child is somebody under 18. No source was found for other ages per kind of service: none is set.
 * @see WHO SMART HIV (HIVConfig): lost to follow-up after 28 days.
 * @see Contact by acuity: typical of state HIV acuity scales; the levels vary by state, the numbers are our choice.
 * Our choice, no standard found: first and missed appointments, complaints, screening, answers to referrals, queries and hand-overs, crisis review and what was left out in one, barriers, receipts,
 * outcomes, alternatives, queries after a delivery that did not come, telling the client, review of disclosures, confirming an age, a guardian's consent for a child of unknown birth, catch-up, follow-up days, escalation, the
 * minutes until a crisis goes to the next in line.
 */
export const standardLimits: Limits = {
  firstAppointmentDays: 3,
  missedAppointmentDays: 3,
  complaintAnswerDays: 14,
  screeningDueDays: 7,
  intakeDueDays: 15,
  assessmentDueDays: 60,
  planDueDays: 60,
  reassessEveryDays: 180,
  reviewEveryDays: 180,
  contactEveryDays: { 'self-managed': 180, basic: 90, moderate: 30, intensive: 7 },
  referralAnswerDays: 7,
  referralReminderDays: 3,
  referralExpiryDays: 21,
  queryAnswerDays: 14,
  handOverAnswerDays: 3,
  lostAfterDays: 28,
  withdrawalDecisionHours: 72,
  crisisReviewDays: 7,
  askAfterCrisisDays: 3,
  barrierReviewDays: 30,
  receiptCheckDays: 30,
  askOutcomeDays: 7,
  alternativeDays: 3,
  queryAfterDays: 3,
  tellClientDays: 7,
  breachNoticeHours: 72,
  disclosureReviewDays: 7,
  consentAge: { default: 18 },
  confirmAgeDays: 30,
  guardianConsentDays: 365,
  catchUpDays: 90,
  askFollowUpDays: 14,
  followUpAfterDays: [30, 90, 180],
  escalateAfterDays: 7,
  nextInLineMinutes: 30,
};

/** The strict variant of the same standard (day-care programmes): 30 days to assessment and plan, reassessment every 90. */
export const strictLimits: Limits = {
  ...standardLimits,
  assessmentDueDays: 30,
  planDueDays: 30,
  reassessEveryDays: 90,
  reviewEveryDays: 90,
};

/**
 * For how many cases one counts by its acuity. Our choice: published limits say nothing of acuity, and are averages; a case at the second of
 * four levels is taken for that average, and each level is half a case more or less. One whose acuity is not known counts for one.
 */
export const standardCaseloadWeights: NonNullable<Rules['caseloadWeights']> = {
  'self-managed': 0.5,
  basic: 1,
  moderate: 1.5,
  intensive: 2,
};

/** Of programmes whose limit was set for clients who need the most: nobody counts for more than one. Our choice. */
export const intensiveCaseloadWeights: NonNullable<Rules['caseloadWeights']> = {
  'self-managed': 0.5,
  basic: 1,
  moderate: 1,
  intensive: 1,
};
