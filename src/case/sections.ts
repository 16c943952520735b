/** The sections and their entries, in process order: what a record holds. */

export * from './access/access.js';
export * from './accompaniment/accompaniment.js';
export * from './accompaniment/dispute.js';
export * from './appointment/appointment.js';
export * from './assessment/assessment.js';
export * from './client/client.js';
export * from './client/network.js';
export * from './complaint/complaint.js';
export * from './conference/conference.js';
export * from './consent/consent.js';
export * from './crisis/crisis.js';
export * from './evaluation/evaluation.js';
export * from './file/file.js';
export * from './follow-up/follow-up.js';
export * from './intake/intake.js';
export * from './monitoring/monitoring.js';
export * from './plan/goal.js';
export * from './plan/plan.js';
export * from './plan/planned-service.js';
export * from './referral/linking.js';
export * from './referral/referral.js';
export * from './screening/screening.js';
export * from './service/service.js';
export * from './team/team.js';
export * from './termination/termination.js';
