import { live } from '../../vocabulary/entry.js';
import type { AskedOn, Requirement } from '../../vocabulary/room.js';
import { text } from '../../vocabulary/text.js';
import type { Assessment } from '../assessment/assessment.js';
import { openNeeds } from '../assessment/open-needs.js';
import type { Client } from '../client/client.js';
import { disagreements, whoIsSilent } from './agreements.js';
import type { Plan } from './plan.js';
import { runningServices, standingGoals } from './running.js';
import { settingsNotAssessed, skillsNotBuilt } from './skills.js';

interface Reads {
  readonly plan: Plan;
}
interface ReadsNeeds extends Reads {
  readonly assessment: Assessment;
}
interface ReadsClient extends Reads {
  readonly client: Client;
}

const allOr = (missing: readonly string[]): true | readonly string[] => missing.length === 0 || missing;

/** The open needs that want a service and that none of these is for. */
const without = (assessment: Assessment, met: readonly { readonly needId: string }[]): true | string[] => {
  const unmet = openNeeds(assessment).filter((n) => n.service === 'wanted' && !met.some((m) => m.needId === n.id));
  return unmet.length === 0 || unmet.map((n) => n.id);
};

/** What a plan needs before it is put in force. */
export const requirements = {
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
    // Asked without a day, as of a case that was taken over: a consultation on any version counts. A revision without new goals needs none.
    holds: ({ plan }: Reads, asked?: AskedOn) => {
      const before = new Set(plan.versions.flatMap((v) => v.goalIds));
      const added = standingGoals(plan).filter((g) => !before.has(g.id));
      const wanted = plan.versions.length === 0 || added.length > 0;
      const asks = live(plan.consultations).some((c) => asked === undefined || c.forVersion > plan.versions.length);
      return asks || !wanted || (plan.versions.length === 0 ? [] : added.map((g) => g.id));
    },
  },
  'plan.criteria-agreed': {
    text: text("every goal's criteria are agreed with the team", 'kriteria setiap tujuan telah disepakati dengan tim'),
    source: 'A5.2.4',
    unlessNamed: 'advised',
    holds: ({ plan }: Reads) => {
      const agreed = new Set(live(plan.consultations).flatMap((c) => c.criteriaAgreedOf ?? []));
      return allOr(
        standingGoals(plan)
          .map((g) => g.id)
          .filter((id) => !agreed.has(id)),
      );
    },
  },
  'plan.builds-on-strengths': {
    text: text("a goal builds on the client's own strengths", 'ada tujuan yang bertumpu pada kekuatan klien'),
    source: 'A6.3',
    unlessNamed: 'off',
    holds: ({ plan }: Reads) => standingGoals(plan).some((g) => (g.buildsOn?.length ?? 0) > 0) || [],
  },
  'plan.setting-chosen': {
    text: text(
      'the client has chosen a setting, and functioning there is assessed',
      'klien telah memilih lingkungan, dan keberfungsiannya di sana telah dinilai',
    ),
    source: 'A6.2',
    unlessNamed: 'off',
    holds: ({ assessment, plan }: ReadsNeeds) => (live(plan.settings).length === 0 ? [] : allOr(settingsNotAssessed(plan, assessment))),
  },
  'plan.skills-built': {
    text: text(
      'every skill that is missing in the chosen setting is built by a planned service',
      'setiap keterampilan yang kurang di lingkungan pilihan dikembangkan oleh pelayanan terencana',
    ),
    source: 'A6.2',
    unlessNamed: 'off',
    holds: ({ assessment, plan }: ReadsNeeds) => allOr(skillsNotBuilt(plan, assessment)),
  },
  'plan.contingency-made': {
    text: text('there is a plan for the unexpected', 'ada rencana darurat'),
    source: 'A5.2.6',
    holds: ({ plan }: Reads) => live(plan.contingencies).length > 0 || [],
  },
  /** *Could not take part* and *disagrees* are answers too: as far as possible. In a household each member has a part. */
  'plan.client-took-part': {
    text: text("the client's part in the plan is on the record", 'keikutsertaan klien dalam rencana tercatat'),
    source: 'A8.5',
    holds: ({ plan, client }: ReadsClient, asked?: AskedOn) => whoIsSilent(plan, client, asked === undefined),
  },
  /** A worker is never made to write a yes: a no is recorded, and a supervisor answers for going on against it. */
  'plan.client-agrees': {
    text: text('nobody whom the plan is for disagrees with it', 'tidak ada pihak yang dilayani yang menolak rencana'),
    source: 'A8.5',
    holds: ({ plan, client }: ReadsClient) => allOr(disagreements(plan, client).map((a) => a.id)),
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
