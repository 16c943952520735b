import type { RequirementCode } from '../case/record.js';
import { houseInstruments } from '../instruments/house.js';
import type { Rules, Strength } from '../vocabulary/rules.js';
import { text } from '../vocabulary/text.js';
import { blend } from './blend.js';
import { intensiveCaseloadWeights, standardCaseloadWeights, standardLimits, strictLimits } from './limits.js';

/** A programme of the house: its requirements are checked against the rooms'. A host's own is any `Rules`. */
export interface Programme extends Rules {
  readonly requirements: Readonly<Partial<Record<RequirementCode, Strength>>> & Readonly<Record<string, Strength>>;
}
const programme = <P extends Omit<Rules, 'requirements'> & { readonly requirements: Readonly<Partial<Record<RequirementCode, Strength>>> }>(
  rules: P,
): Programme => rules as unknown as Programme;

const house = {
  version: '1',
  leavesOut: [],
  limits: standardLimits,
  caseloadWeights: standardCaseloadWeights,
  timeZone: 'Asia/Jakarta',
  instruments: houseInstruments,
} as const;

/** Links clients with services; a larger caseload, no team of its own. A6.1; caseload: Mueser et al. 1998 */
const expandedBroker = programme({
  ...house,
  id: 'expanded-broker',
  label: text('expanded broker', 'perantara yang diperluas'),
  models: ['expanded-broker'],
  caseload: 35,
  requirements: { 'team.has-members': 'advised', 'plan.team-consulted': 'advised', 'plan.both-views': 'advised' },
});

/** Success in the setting that the client chose: functional assessment, skills. A6.2 */
const rehabilitation = programme({
  ...house,
  id: 'rehabilitation',
  label: text('rehabilitation', 'rehabilitasi'),
  models: ['rehabilitation'],
  caseload: 25,
  requirements: {
    'assessment.function-assessed': 'required',
    'plan.setting-chosen': 'required',
    'plan.skills-built': 'required',
    'team.has-members': 'advised',
  },
});

/** The client's own potential and resources; the case manager as mentor. A6.3 */
const personalStrengths = programme({
  ...house,
  id: 'personal-strengths',
  label: text('personal strengths', 'kekuatan pribadi'),
  models: ['personal-strengths'],
  caseload: 20,
  requirements: {
    'plan.builds-on-strengths': 'required',
    'team.has-members': 'advised',
    'plan.problems-formulated': 'advised',
  },
});

/** The multidisciplinary team gives some or all services itself, without an arbitrary end. A6.4; caseload: DACTS H1 */
const fullSupport = programme({
  ...house,
  id: 'full-support',
  label: text('full support', 'dukungan penuh'),
  models: ['full-support'],
  caseloadWeights: intensiveCaseloadWeights,
  caseload: 10,
  requirements: {},
});

/** Close work for four to eight weeks. B7.2; caseload: Cochrane CD007906 */
const intensive = programme({
  ...house,
  id: 'intensive',
  label: text('intensive case management', 'manajemen kasus intensif'),
  models: ['intensive'],
  caseloadWeights: intensiveCaseloadWeights,
  caseload: 20,
  requirements: { 'screening.family-support-weighed': 'advised', 'evaluation.goals-rated': 'advised' },
  limits: {
    ...strictLimits,
    firstAppointmentDays: 1,
    missedAppointmentDays: 1,
    screeningDueDays: 2,
    intakeDueDays: 5,
    assessmentDueDays: 7,
    planDueDays: 7,
    reassessEveryDays: 28,
    reviewEveryDays: 14,
    contactEveryDays: { 'self-managed': 7, basic: 7, moderate: 3, intensive: 1 },
    intensiveWeeks: { atLeast: 4, atMost: 8 },
  },
});

/**
 * People with a mental illness, as part A of the requirements has it: full support by a team, and success in a setting of one's own.
 * Nobody is admitted in an acute condition: they are brought to acute care, and looked at again. A5.1.2, A6.5
 */
const psychiatric = blend({
  id: 'psychiatric',
  version: '1',
  label: text('psychiatric case management', 'manajemen kasus psikiatri'),
  kinds: ['mental'],
  from: [fullSupport, rehabilitation],
  requirements: {
    'assessment.function-assessed': 'advised',
    'plan.setting-chosen': 'advised',
    'plan.skills-built': 'advised',
    'screening.condition-known': 'required',
    'screening.not-acute': 'required',
  },
});

/**
 * People who live with HIV: links and a mentor, of two models; prescreening's acute rule and the weighing of family support are left out,
 * because acute illness means urgent intake, and family is told nothing without a yes. Part B of the requirements; A6.5
 */
const hiv = blend({
  id: 'hiv',
  version: '1',
  label: text('HIV case management', 'manajemen kasus HIV'),
  kinds: ['hiv'],
  from: [expandedBroker, personalStrengths],
  leavesOut: ['screening.not-acute', 'screening.family-support-weighed'],
  requirements: { 'plan.builds-on-strengths': 'advised', 'screening.condition-known': 'advised' },
  caseload: 25,
});

/** The programmes of the house. Each is a value: take one, or `blend` several. */
export const programmes = { expandedBroker, rehabilitation, personalStrengths, fullSupport, intensive, psychiatric, hiv } as const;
