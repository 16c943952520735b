import { live } from '../../vocabulary/entry.js';
import { type Limit, type Requirement, type Room, room } from '../../vocabulary/room.js';
import { text } from '../../vocabulary/text.js';
import { addDays, entryDay, firstDayOf } from '../../vocabulary/time.js';
import type { Assessment } from '../assessment/assessment.js';
import { openNeeds } from '../assessment/open-needs.js';
import * as commands from './index.js';
import { noPlan, Plan } from './plan.js';
import { runningService, runningServices, standingGoals } from './running.js';

interface Reads {
  readonly plan: Plan;
}
interface ReadsNeeds extends Reads {
  readonly assessment: Assessment;
}

/** The open needs that want a service and that none of these is for. */
const without = (assessment: Assessment, met: readonly { readonly needId: string }[]): true | string[] => {
  const unmet = openNeeds(assessment).filter((n) => n.service === 'wanted' && !met.some((m) => m.needId === n.id));
  return unmet.length === 0 || unmet.map((n) => n.id);
};

const requirements = {
  'plan.problems-formulated': {
    text: text('problems are formulated', 'masalah telah dirumuskan'),
    source: 'A5.2.1',
    holds: ({ plan }: Reads) => live(plan.problems).length > 0 || [],
  },
  'plan.has-goal': {
    text: text('a goal is set', 'ada tujuan yang ditetapkan'),
    source: 'A5.2.2',
    holds: ({ plan }: Reads) => standingGoals(plan).length > 0 || [],
  },
  'plan.needs-have-goals': {
    text: text('every need that wants a service has a goal', 'setiap kebutuhan yang menginginkan pelayanan memiliki tujuan'),
    source: 'A4.2',
    holds: ({ assessment, plan }: ReadsNeeds) => without(assessment, standingGoals(plan)),
  },
  'plan.needs-have-services': {
    text: text(
      'every need that wants a service has a planned one',
      'setiap kebutuhan yang menginginkan pelayanan telah direncanakan pelayanannya',
    ),
    source: 'A5.3.1',
    holds: ({ assessment, plan }: ReadsNeeds) => without(assessment, runningServices(plan)),
  },
  'plan.goals-have-criteria': {
    text: text('every goal has a criterion', 'setiap tujuan memiliki kriteria'),
    source: 'A5.2.4',
    holds: ({ plan }: Reads) => {
      const bare = standingGoals(plan).filter((g) => g.criteria.length === 0);
      return bare.length === 0 || bare.map((g) => g.id);
    },
  },
  'plan.both-views': {
    text: text(
      "goals stand from the client's and from the case manager's view",
      'ada tujuan dari pandangan klien dan dari pandangan manajer kasus',
    ),
    source: 'A8.4',
    holds: ({ plan }: Reads) => {
      const views = standingGoals(plan).map((g) => g.whose);
      return (views.includes('client') && views.includes('worker')) || [];
    },
  },
  'plan.team-consulted': {
    text: text('the team was consulted', 'tim telah dimintai pendapat'),
    source: 'A5.2.3',
    holds: ({ plan }: Reads) => live(plan.consultations).length > 0 || [],
  },
  'plan.contingency-made': {
    text: text('there is a plan for the unexpected', 'ada rencana darurat'),
    source: 'A5.2.6',
    holds: ({ plan }: Reads) => live(plan.contingencies).length > 0 || [],
  },
  /** *Could not take part* is an answer too: as far as possible. */
  'plan.client-took-part': {
    text: text("the client's part in the plan is on the record", 'keikutsertaan klien dalam rencana tercatat'),
    source: 'A8.5',
    holds: ({ plan }: Reads) => live(plan.agreements).length > 0 || [],
  },
  'plan.in-force': {
    text: text('a plan is in force', 'ada rencana yang berlaku'),
    source: 'A8.5',
    firm: true,
    holds: ({ plan }: Reads) => live(plan.versions).length > 0 || [],
  },
  'plan.none-in-force': {
    text: text(
      'there is no plan in force yet (one that is in force is revised)',
      'belum ada rencana yang berlaku (rencana yang berlaku direvisi)',
    ),
    source: 'A8.5',
    firm: true,
    holds: ({ plan }: Reads) => live(plan.versions).length === 0 || live(plan.versions).map((v) => v.id),
  },
} satisfies Record<string, Requirement<never>>;

const limits = {
  'plan.due': {
    text: text('a plan is to be put in force', 'rencana harus diberlakukan'),
    source: 'A8.5',
    of: ({ assessment: { completedAt = 'unknown' }, plan }: ReadsNeeds, { rules, zone }) => {
      const from = firstDayOf(completedAt, zone);
      return from === undefined || live(plan.versions).length > 0
        ? []
        : [{ ids: [], since: completedAt, due: addDays(from, rules.limits.planDueDays) }];
    },
  },
  'plan.goal-due': {
    text: text('a goal reaches its target date', 'tujuan mencapai tanggal target'),
    source: 'A5.2.5',
    of: ({ plan }: Reads) =>
      live(plan.goals)
        .filter((g) => g.status === 'active')
        .map((g) => ({ ids: [g.id], since: g.at, due: g.targetDate })),
  },
  'plan.barrier-open': {
    text: text('a barrier is to be looked at again', 'hambatan perlu ditinjau kembali'),
    source: 'A2.3',
    of: ({ plan }: Reads, { rules, zone }) =>
      live(plan.barriers)
        .filter((b) => b.resolvedAt === undefined && runningService(plan, b.plannedServiceId))
        .map((b) => ({ ids: [b.id], since: b.at, due: addDays(entryDay(b, zone), rules.limits.barrierReviewDays) })),
  },
} satisfies Record<string, Limit<never>>;

/** The plan room. A5.2, A8.4, A8.5 */
export const plan: Room<'plan', Plan, typeof commands, keyof typeof requirements, keyof typeof limits> = room({
  name: 'plan',
  label: text('plan', 'rencana pelayanan'),
  section: Plan,
  empty: noPlan,
  commands,
  refusals: {
    'plan.need-unknown': text('This need is not on the record.', 'Kebutuhan ini tidak ada dalam catatan.'),
    'plan.need-closed': text('This need is closed.', 'Kebutuhan ini sudah ditutup.'),
    'plan.goal-unknown': text('This goal is not on the record.', 'Tujuan ini tidak ada dalam catatan.'),
    'plan.goal-not-active': text('This goal is not being worked on.', 'Tujuan ini tidak sedang berjalan.'),
    'plan.goal-closed': text('This goal is closed already.', 'Tujuan ini sudah ditutup.'),
    'plan.serves-not-long-term': text(
      'A short-term goal must serve a long-term one.',
      'Tujuan jangka pendek harus mendukung tujuan jangka panjang.',
    ),
    'plan.criterion-missing': text(
      'A goal has at least one criterion that can be observed.',
      'Tujuan memiliki sekurangnya satu kriteria yang dapat diamati.',
    ),
    'plan.target-date-passed': text('A target date must lie ahead.', 'Tanggal target harus di masa depan.'),
    'plan.service-unknown': text('No such planned service is running.', 'Tidak ada pelayanan terencana seperti itu yang sedang berjalan.'),
    'plan.service-declined': text(
      'The client does not want a service for this need.',
      'Klien tidak menginginkan pelayanan untuk kebutuhan ini.',
    ),
    'plan.meets-twice': text('This service is planned for this need already.', 'Pelayanan ini sudah direncanakan untuk kebutuhan ini.'),
    'plan.not-an-alternative': text('This service is not among the alternatives.', 'Pelayanan ini tidak termasuk alternatif.'),
    'plan.barrier-unknown': text('This barrier is not on the record.', 'Hambatan ini tidak ada dalam catatan.'),
    'plan.barrier-resolved': text('This barrier is resolved already.', 'Hambatan ini sudah teratasi.'),
    'plan.used-and-left-out': text(
      'An element is either used or left out, not both.',
      'Suatu unsur digunakan atau ditinggalkan, tidak keduanya.',
    ),
    'plan.not-in-force': text(
      'No plan is in force yet; put it in force first.',
      'Belum ada rencana yang berlaku; berlakukan rencana terlebih dahulu.',
    ),
  },
  requirements,
  limits,
});
