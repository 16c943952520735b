import type { RequirementCode } from '../case/record.js';

/** What the steps of the straight way ask of the record, in the order in which a worker meets it. A programme may weaken what is not firm. */
export const asks = {
  admission: ['screening.condition-known', 'screening.not-acute', 'screening.family-support-weighed'],
  intake: ['intake.oriented', 'intake.need-explored', 'intake.eligibility-known', 'intake.contract-agreed', 'consent.to-service'],
  assessment: [
    'assessment.several-sources',
    'assessment.client-heard',
    'assessment.has-need',
    'assessment.needs-ranked',
    'assessment.baseline-or-reason',
  ],
  plan: [
    'plan.problems-formulated',
    'plan.has-goal',
    'plan.needs-have-goals',
    'plan.both-views',
    'plan.goals-have-criteria',
    'plan.team-consulted',
    'plan.needs-have-services',
    'plan.contingency-made',
    'plan.client-took-part',
    'team.has-members',
  ],
  evaluation: ['plan.in-force', 'monitoring.reviewed'],
  transition: ['evaluation.goals-rated', 'evaluation.concluded'],
  unaccompanied: ['termination.planned-alone'],
  exit: ['termination.nothing-open'],
} as const satisfies Record<string, readonly RequirementCode[]>;
