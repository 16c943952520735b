import { live } from '../../vocabulary/entry.js';
import type { Limit } from '../../vocabulary/room.js';
import { text } from '../../vocabulary/text.js';
import { addDays, dayIn, entryDay, firstDayOf } from '../../vocabulary/time.js';
import type { Assessment } from '../assessment/assessment.js';
import { isOfTeam } from '../team/members.js';
import type { Team } from '../team/team.js';
import type { Plan } from './plan.js';
import { runningService, runningServices } from './running.js';

interface Reads {
  readonly plan: Plan;
}
interface ReadsNeeds extends Reads {
  readonly assessment: Assessment;
}

/** What a plan holds open. */
export const limits = {
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
  'plan.goal-look-again': {
    text: text('a goal on hold is to be looked at again', 'tujuan yang ditunda perlu ditinjau kembali'),
    source: 'A2.2',
    of: ({ plan }: Reads, { rules, zone }) =>
      live(plan.goals)
        .filter((g) => g.status === 'on-hold')
        .map((g) => {
          const since = firstDayOf(g.heldAt ?? 'unknown', zone) ?? entryDay(g, zone);
          return { ids: [g.id], since, due: g.lookAgainOn ?? addDays(since, rules.limits.reviewEveryDays) };
        }),
  },
  'plan.responsible-gone': {
    text: text('a planned service has nobody of the team who answers for it', 'pelayanan terencana tidak lagi memiliki penanggung jawab'),
    source: 'A2.1',
    of: ({ plan, team }: Reads & { readonly team: Team }, { zone }) =>
      runningServices(plan)
        .filter((s) => !isOfTeam(team, s.responsible))
        .map((s) => {
          const last = team.members.findLast((m) => m.person === s.responsible)?.until ?? team.responsible.at(-1)?.at ?? s.at;
          return { ids: [s.id], since: last, due: firstDayOf(last, zone) ?? dayIn(s.recordedAt, zone) };
        }),
  },
  'plan.barrier-open': {
    text: text('a barrier is to be looked at again', 'hambatan perlu ditinjau kembali'),
    source: 'A2.3',
    of: ({ plan }: Reads, { rules, zone }) =>
      live(plan.barriers)
        .filter((b) => b.resolvedAt === undefined && runningService(plan, b.plannedServiceId))
        .map((b) => {
          const worked = b.steps.map((step) => firstDayOf(step.at, zone) ?? '');
          const last = [entryDay(b, zone), ...worked].reduce((a, day) => (day > a ? day : a));
          return { ids: [b.id], since: b.at, due: addDays(last, rules.limits.barrierReviewDays) };
        }),
  },
} satisfies Record<string, Limit<never>>;
