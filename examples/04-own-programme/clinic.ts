/** The clinic's lifecycle and its two programme versions: the house's, with what is different here. No fork, no cast. */
import {
  addDays,
  blend,
  type CaseKit,
  type Extended,
  extend,
  live,
  programmes,
  refuse,
  type SocialWork,
  socialWork,
  text,
} from '../../src/index.js';
import { adherence } from './adherence.js';

/** Written out, so that the declarations of whoever builds on it stay small. */
export interface Clinic
  extends Extended<SocialWork, readonly [typeof adherence], 'clinic.record-seen', 'preparation', 'clinic.goal-too-far'> {}

export const clinicKit: CaseKit<Clinic> = extend(socialWork, {
  rooms: [adherence],
  requirements: {
    'clinic.record-seen': {
      text: text('the treatment record was seen', 'rekam pengobatan telah dilihat'),
      source: 'the clinic',
      holds: ({ assessment }) => live(assessment.findings).some((f) => f.domain === 'hiv-care' && f.source === 'record') || [],
    },
  },
  stages: {
    preparation: {
      label: text('preparation for treatment', 'persiapan pengobatan'),
      after: 'planning',
      opens: ['assessment', 'plan', 'referral', 'accompaniment', 'adherence'],
      moves: { 'adherence.begin': { target: 'active', requires: ['adherence.ready'] } },
    },
  },
  change: {
    planning: { moves: { 'plan.putInForce': { target: 'preparation', requires: ['clinic.record-seen'] } } },
    active: { opens: ['adherence'] },
  },
  refusals: { 'clinic.goal-too-far': text('A goal lies at most 180 days ahead here.', 'Di sini tujuan paling lama 180 hari ke depan.') },
  stricter: {
    'plan.setGoal': (_, { targetDate }, { today }) => (targetDate > addDays(today, 180) ? refuse('clinic.goal-too-far') : undefined),
  },
  labels: { 'stage.active': text('in treatment', 'dalam pengobatan') },
});

/** Close work by a small team, with what belongs to life with HIV; the multidisciplinary team and the prescreening are left out. */
export const version1 = blend({
  id: 'first-weeks',
  version: '1',
  label: text('the first weeks of treatment', 'minggu-minggu pertama pengobatan'),
  from: [programmes.intensive, programmes.hiv],
  leavesOut: ['team.has-members', 'plan.team-consulted', 'screening.not-acute', 'screening.condition-known'],
  requirements: { 'plan.both-views': 'advised' },
  caseload: 15,
});

export const version2 = blend({
  ...version1,
  version: '2',
  from: [version1],
  leavesOut: ['team.has-members', 'screening.not-acute', 'screening.condition-known'],
  requirements: { 'plan.team-consulted': 'required' },
  limits: { reviewEveryDays: 7 },
});
