/** The sections and their entries, in process order: what a record holds. */
export * from './client/client.js';
export * from './access/access.js';
export * from './screening/screening.js';
export * from './intake/intake.js';
export * from './consent/consent.js';
export * from './assessment/assessment.js';
export * from './team/team.js';
export * from './plan/plan.js';
export * from './referral/referral.js';
export * from './service/service.js';
export * from './accompaniment/accompaniment.js';
export * from './monitoring/monitoring.js';
export * from './crisis/crisis.js';
export * from './conference/conference.js';
export * from './evaluation/evaluation.js';
export * from './termination/termination.js';
export * from './follow-up/follow-up.js';
