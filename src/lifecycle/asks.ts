import type { RequirementCode } from '../case/record.js';

/** What the steps of the straight way ask of the record, in the order in which a worker meets it. A programme may weaken what is not firm. */
export const asks = {
  admission: ['screening.condition-known', 'screening.not-acute', 'screening.family-support-weighed', 'screening.not-waiting'],
  intake: ['intake.oriented', 'intake.need-explored', 'intake.eligibility-known', 'intake.contract-agreed', 'consent.to-service'],
  assessment: [
    'assessment.several-sources',
    'assessment.client-heard',
    'assessment.has-need',
    'assessment.needs-rest-on-findings',
    'assessment.needs-ranked',
    'assessment.domains-covered',
    'assessment.function-assessed',
    'assessment.baseline-or-reason',
  ],
  plan: [
    'assessment.signed-off',
    'plan.problems-formulated',
    'plan.setting-chosen',
    'plan.has-goal',
    'plan.needs-have-goals',
    'plan.both-views',
    'plan.builds-on-strengths',
    'plan.goals-have-criteria',
    'plan.team-consulted',
    'plan.criteria-agreed',
    'plan.needs-have-services',
    'plan.skills-built',
    'plan.contingency-made',
    'plan.client-took-part',
    'plan.client-agrees',
    'team.has-members',
    'team.coordination-chosen',
  ],
  /** A new version speaks for nobody who was not asked again. */
  revision: ['plan.team-consulted', 'plan.client-took-part', 'plan.client-agrees'],
  evaluation: ['plan.in-force', 'monitoring.reviewed'],
  transition: ['evaluation.goals-rated', 'evaluation.concluded'],
  unaccompanied: ['termination.planned-alone'],
  exit: ['termination.nothing-open'],
} as const satisfies Record<string, readonly RequirementCode[]>;
