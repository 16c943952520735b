import { assign, type EventObject, type StateMachine, type StateValue, setup } from 'xstate';
import { type Command, type CommandType, type RequirementCode, rooms, type Sections } from '../case/record.js';
import type { Given } from '../vocabulary/command.js';
import { asks } from './asks.js';
import { type Meets, opening, partsOf } from './parts.js';
import { type Stage, stages } from './stages.js';

/** What a live actor is sent: a command, and all that its decision may know. */
export type CaseEvent<C extends { type: string } = Command> = C & { readonly at: Given };

/** The machine's type, written out: inferred, its declaration would weigh more than a megabyte. */
// biome-ignore-start lint/suspicious/noExplicitAny: three positions that XState itself leaves open
// biome-ignore format: a list of positions, none of which says anything on a line of its own
export type CaseMachine<S extends object, E extends EventObject> = StateMachine<
  S, E, {}, never, never, never, never, StateValue, string, S | undefined, any, EventObject, any, any
>;
// biome-ignore-end lint/suspicious/noExplicitAny: three positions that XState itself leaves open

export const socialWorkParts = partsOf(rooms);
const everyStage = Object.keys(stages) as Stage[];
const { moves, stays, opens, only, adopts } = opening<keyof Sections, CommandType, RequirementCode, Stage>(rooms);

/** Outreach goes to somebody who is not served here yet: of a client it would be a visit that nobody said is safe. */
const { 'access.recordOutreach': outreach, ...access } = opens('access');
const beforeAdmission = { 'access.recordOutreach': outreach };

/** In every stage, also one of a host's own: what somebody still waits for is brought to its end, and nothing new is sent. */
const anywhere = {
  ...access,
  ...opens('client', 'appointment', 'consent', 'team', 'complaint', 'file'),
  ...only(
    'assessment.judgeAlert',
    'accompaniment.settleDispute',
    'referral.recall',
    'referral.decideAfterWithdrawal',
    'referral.answer',
    'referral.progress',
    'referral.cancel',
    'referral.expire',
    'referral.sayWhy',
    'referral.recordOutcome',
    'monitoring.answerQuery',
    'monitoring.dropQuery',
    'conference.cancel',
    'conference.closeDecision',
  ),
};
const endEarly = { 'termination.endEarly': moves('closed') } as const;
const reopen = {
  'termination.reopen': [moves('assessment', 'intake.was-completed'), moves('intake', 'screening.was-admitted'), moves('screening')],
} as const;
const followUp = { 'followUp.begin': moves('followUp', 'followUp.agreed') } as const;
const sendBack = { 'termination.sendBack': moves('active') } as const;

const first = { ...anywhere, ...opens('screening', 'accompaniment'), ...endEarly };
const early = {
  ...first,
  ...opens('intake', 'assessment', 'plan', 'referral', 'service'),
  // Wherever a referral can go out, the agency can be asked what became of it.
  ...only('monitoring.query', 'monitoring.turnToAdvocacy'),
  'plan.revise': stays(...asks.revision),
};
const work = { ...early, ...opens('monitoring', 'conference') };
const judged = { ...work, ...opens('evaluation') };
const ending = { ...judged, ...opens('termination'), ...sendBack };

/**
 * The life of a case. No timers, no calls: the one guard `meets` asks whether the named requirements hold and the command's own
 * decision does not refuse; the one action `apply` lays the fact into its section. Every command is named by its exact type.
 */
export const caseMachine = setup({
  types: {} as { context: Sections; events: { type: CommandType; input: object; at: Given }; input: Sections | undefined },
  guards: {
    meets: (a: { context: Sections; event: { type: string; input: object; at: Given } }, asks: Meets) =>
      socialWorkParts.meets(a.context, a.event, asks),
  },
  actions: { apply: assign(({ context, event }) => socialWorkParts.next(context, event)) },
}).createMachine({
  id: 'case',
  type: 'parallel',
  context: ({ input }) => input ?? socialWorkParts.empty(),
  states: {
    stage: {
      initial: 'referred',
      states: {
        referred: { on: { ...first, ...beforeAdmission, 'access.adopt': everyStage.map(adopts), 'screening.begin': moves('screening') } },
        screening: {
          on: {
            ...first,
            ...beforeAdmission,
            'screening.admit': moves('intake', ...asks.admission),
            'screening.defer': moves('deferred', 'screening.condition-known'),
            'screening.decline': moves('declined'),
          },
        },
        deferred: { on: { ...first, ...beforeAdmission, 'screening.lookAgain': moves('screening') } },
        declined: {
          on: {
            ...anywhere,
            ...beforeAdmission,
            ...only('screening.tellOfAppeal', 'screening.leaveWaitingList'),
            ...endEarly,
            'screening.reconsider': moves('screening'),
          },
        },
        intake: { on: { ...early, 'intake.complete': moves('assessment', ...asks.intake) } },
        assessment: { on: { ...work, 'assessment.complete': moves('planning', ...asks.assessment) } },
        planning: { on: { ...work, 'assessment.reopen': moves('assessment'), 'plan.putInForce': moves('active', ...asks.plan) } },
        active: {
          on: {
            ...judged,
            // For a case that was taken over in this stage: its plan comes after.
            'plan.putInForce': stays('plan.none-in-force', ...asks.plan),
            'evaluation.begin': moves('evaluation', ...asks.evaluation),
          },
        },
        evaluation: {
          on: {
            ...judged,
            'termination.continueProgramme': moves('active'),
            'termination.beginTransition': moves('transition', ...asks.transition),
          },
        },
        transition: { on: { ...ending, 'termination.goUnaccompanied': moves('unaccompanied', ...asks.unaccompanied) } },
        unaccompanied: { on: { ...ending, 'termination.exit': moves('exited', ...asks.exit) } },
        exited: { on: { ...anywhere, ...opens('evaluation'), ...reopen, ...followUp, 'followUp.close': moves('closed') } },
        followUp: { on: { ...anywhere, ...opens('evaluation', 'followUp'), ...reopen, 'followUp.close': moves('closed') } },
        closed: { on: { ...anywhere, ...reopen, ...followUp } },
      } satisfies Record<Stage, unknown>,
    },
    crisis: {
      initial: 'none',
      states: {
        none: { on: { ...opens('crisis'), 'crisis.report': moves('responding') } },
        responding: {
          on: {
            ...opens('crisis'),
            'crisis.report': stays(),
            'crisis.relapse': stays(),
            'crisis.stabilise': [moves('stabilised', 'crisis.last-open'), stays()],
            'crisis.close': stays(),
          },
        },
        stabilised: {
          on: {
            ...opens('crisis'),
            'crisis.report': moves('responding'),
            'crisis.relapse': moves('responding'),
            'crisis.close': [moves('none', 'crisis.last-stabilised'), stays()],
          },
        },
      },
    },
    engagement: {
      initial: 'engaged',
      states: {
        engaged: {
          on: { 'client.putOnHold': moves('onHold', 'termination.not-ended'), 'client.reportLost': moves('lost', 'termination.not-ended') },
        },
        onHold: { on: { 'client.resume': moves('engaged'), 'client.reportLost': moves('lost', 'termination.not-ended') } },
        lost: { on: { 'client.resume': moves('engaged') } },
      },
    },
  },
}) as unknown as CaseMachine<Sections, CaseEvent>;
