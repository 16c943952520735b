import { assign, type EventObject, type StateMachine, setup, type StateValue } from 'xstate';
import type { Given } from '../vocabulary/command.js';
import { type Command, type CommandType, type RequirementCode, rooms, type Sections } from '../case/record.js';
import { type Meets, opening, partsOf } from './parts.js';
import { type Stage, stages } from './stages.js';

/** What a live actor is sent: a command, and all that its decision may know. */
export type CaseEvent<C extends { type: string } = Command> = C & { readonly at: Given };

/** The machine's type, written out: inferred, its declaration would weigh more than a megabyte. */
// biome-ignore lint/suspicious/noExplicitAny: three positions that XState itself leaves open
export type CaseMachine<S extends object, E extends EventObject> = StateMachine<S, E, {}, never, never, never, never, StateValue, string, S | undefined, any, EventObject, any, any>;

export const socialWorkParts = partsOf(rooms);
const { moves, stays, opens, only, adopts } = opening<keyof Sections, CommandType, RequirementCode, Stage>(rooms);

const anywhere = opens('client', 'access', 'consent', 'team');
const work = { ...anywhere, ...opens('screening', 'intake', 'assessment', 'plan', 'referral', 'service', 'accompaniment', 'monitoring', 'conference') };
/** What is still under way when a case has ended: it is brought to its end, and nothing new is sent. */
const tail = { ...anywhere, ...only('referral.recall', 'referral.reground', 'referral.answer', 'referral.progress', 'referral.cancel', 'referral.recordOutcome', 'monitoring.answerQuery', 'monitoring.dropQuery') };
const endEarly = { 'termination.endEarly': moves('closed') } as const;
const reopen = { 'termination.reopen': [moves('assessment', 'screening.was-admitted'), moves('screening')] } as const;

/**
 * The life of a case. No timers, no calls: the one guard `meets` asks whether the named requirements hold and the command's own
 * decision does not refuse; the one action `apply` lays the fact into its section. Every command is named by its exact type.
 */
export const caseMachine = setup({
  types: {} as { context: Sections; events: { type: CommandType; input: object; at: Given }; input: Sections | undefined },
  guards: { meets: (a: { context: Sections; event: { type: string; input: object; at: Given } }, asks: Meets) => socialWorkParts.meets(a.context, a.event, asks) },
  actions: { apply: assign(({ context, event }) => socialWorkParts.next(context, event)) },
}).createMachine({
  id: 'case',
  type: 'parallel',
  context: ({ input }) => input ?? socialWorkParts.empty(),
  states: {
    stage: {
      initial: 'referred',
      states: {
        referred: { on: { ...anywhere, ...opens('screening', 'accompaniment'), 'access.adopt': (Object.keys(stages) as Stage[]).map(adopts), 'screening.begin': moves('screening'), ...endEarly } },
        screening: {
          on: {
            ...anywhere, ...opens('screening', 'accompaniment'), ...endEarly,
            'screening.admit': moves('intake', 'screening.condition-known', 'screening.not-acute', 'screening.family-support-weighed'),
            'screening.defer': moves('deferred', 'screening.condition-known'),
            'screening.decline': moves('declined'),
          },
        },
        deferred: { on: { ...anywhere, ...opens('screening', 'accompaniment'), 'screening.lookAgain': moves('screening'), ...endEarly } },
        declined: { on: { ...anywhere, 'screening.reconsider': moves('screening'), ...endEarly } },
        intake: {
          on: {
            ...anywhere, ...opens('screening', 'intake', 'assessment', 'plan', 'referral', 'service', 'accompaniment'), ...endEarly,
            'intake.complete': moves('assessment', 'intake.oriented', 'intake.need-explored', 'intake.eligibility-known', 'intake.contract-agreed', 'consent.to-service'),
          },
        },
        assessment: {
          on: { ...work, ...endEarly, 'assessment.complete': moves('planning', 'assessment.several-sources', 'assessment.client-heard', 'assessment.has-need', 'assessment.needs-ranked', 'assessment.baseline-or-reason') },
        },
        planning: {
          on: {
            ...work, ...endEarly,
            'assessment.reopen': moves('assessment'),
            'plan.putInForce': moves(
              'active', 'plan.problems-formulated', 'plan.has-goal', 'plan.needs-have-goals', 'plan.both-views', 'plan.goals-have-criteria', 'plan.team-consulted',
              'plan.needs-have-services', 'plan.contingency-made', 'plan.client-took-part', 'team.has-members',
            ),
          },
        },
        active: { on: { ...work, ...opens('evaluation'), ...endEarly, 'evaluation.begin': moves('evaluation', 'plan.in-force', 'monitoring.reviewed') } },
        evaluation: {
          on: {
            ...work, ...opens('evaluation'), ...endEarly,
            'termination.continueProgramme': moves('active'),
            'termination.beginTransition': moves('transition', 'evaluation.goals-rated', 'evaluation.concluded'),
          },
        },
        transition: {
          on: { ...work, ...opens('evaluation', 'termination'), ...endEarly, 'termination.sendBack': moves('active'), 'termination.goUnaccompanied': moves('unaccompanied', 'termination.planned-alone') },
        },
        unaccompanied: {
          on: { ...work, ...opens('evaluation', 'termination'), ...endEarly, 'termination.sendBack': moves('active'), 'termination.exit': moves('exited', 'termination.nothing-open') },
        },
        exited: { on: { ...tail, ...opens('evaluation'), ...reopen, 'followUp.begin': moves('followUp', 'followUp.agreed'), 'followUp.close': moves('closed') } },
        followUp: { on: { ...tail, ...opens('evaluation', 'followUp'), ...reopen, 'followUp.close': moves('closed') } },
        closed: { on: { ...tail, ...reopen, 'followUp.begin': moves('followUp', 'followUp.agreed') } },
      } satisfies Record<Stage, unknown>,
    },
    crisis: {
      initial: 'none',
      states: {
        none: { on: { 'crisis.report': moves('responding') } },
        responding: { on: { ...opens('crisis'), 'crisis.report': stays(), 'crisis.stabilise': [moves('stabilised', 'crisis.last-open'), stays()], 'crisis.close': stays() } },
        stabilised: { on: { ...opens('crisis'), 'crisis.report': moves('responding'), 'crisis.close': [moves('none', 'crisis.last-stabilised'), stays()] } },
      },
    },
    engagement: {
      initial: 'engaged',
      states: {
        engaged: { on: { 'client.putOnHold': moves('onHold', 'termination.not-ended'), 'client.reportLost': moves('lost', 'termination.not-ended') } },
        onHold: { on: { 'client.resume': moves('engaged'), 'client.reportLost': moves('lost', 'termination.not-ended') } },
        lost: { on: { 'client.resume': moves('engaged') } },
      },
    },
  },
}) as unknown as CaseMachine<Sections, CaseEvent>;
