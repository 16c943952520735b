import { createActor, transition } from 'xstate';
import { type Command, caseMachine, socialWork } from '../../src/index.js';
import type { SocialWork } from '../../src/lifecycle/social-work.js';
import { aClientInPlanning, anActiveCase, needId, plannedServiceId, type Story } from '../../src/testing/index.js';
import { live } from '../../src/vocabulary/entry.js';
import { type Effort, race, table } from './measure.js';

type Rec = Story<SocialWork>['record'];

/** A record of about 20 KB: an active case with contacts and deliveries. */
const grown = (s: Story<SocialWork>, bytes = 20_000): Story<SocialWork> => {
  let story = s;
  for (let n = 0; JSON.stringify(story.record).length < bytes; n += 1) {
    story = story.so(
      { type: 'client.setSafeContact', input: { channel: 'phone', allowed: true } },
      {
        type: 'accompaniment.recordContact',
        input: {
          with: 'client',
          channel: 'phone',
          purpose: 'support',
          role: 'supporter',
          note: `asked how the week went, number ${n}`,
          minutes: 15,
        },
      },
    );
  }
  return story;
};

const active = grown(anActiveCase());
const planning = grown(aClientInPlanning());
const setGoal: Command = {
  type: 'plan.setGoal',
  input: {
    title: 'one more goal',
    needId: needId(active),
    whose: 'client',
    term: 'short-term',
    criteria: ['can be seen'],
    targetDate: '2026-06-30',
  },
};
const deliver: Command = {
  type: 'service.deliver',
  input: { plannedServiceId: plannedServiceId(active), amount: 1, unit: 'parcel', quality: 'good' },
};
const beginScreening: Command = { type: 'screening.begin', input: {} };
const putInForce: Command = { type: 'plan.putInForce', input: {} };
const given = active.given('bench');
const plannedGiven = planning.given('bench');

/** The same work by hand: a switch over stage and command, the same rules, the same fact, no names and no reasons. */
const byHand = (record: Rec, command: Command): Rec | undefined => {
  switch (record.state.stage) {
    case 'active':
    case 'planning':
      switch (command.type) {
        case 'plan.setGoal': {
          const { input } = command;
          const need = record.sections.assessment.needs.find((n) => n.id === input.needId && n.voided === undefined);
          if (!need || input.criteria.length === 0 || input.targetDate < given.today) return undefined;
          // The spread comes last here as in the library: put first, it makes the rival forty times slower.
          const goal = {
            status: 'active' as const,
            earlier: [],
            id: `${given.commandId}.0`,
            at: given.happenedAt,
            recordedAt: given.now,
            by: given.by,
            kinds: [],
            ...(input as Omit<typeof input, 'kinds' | 'buildsOn'>),
            criteria: input.criteria.map((observable, n) => ({ id: `${given.commandId}.${n + 1}`, observable })),
          };
          return {
            ...record,
            version: record.version + 1,
            sections: { ...record.sections, plan: { ...record.sections.plan, goals: [...record.sections.plan.goals, goal] } },
          };
        }
        case 'service.deliver': {
          const planned = record.sections.plan.services.find((s) => s.id === command.input.plannedServiceId && s.voided === undefined);
          if (!planned) return undefined;
          const delivery = {
            id: `${given.commandId}.0`,
            at: given.happenedAt,
            recordedAt: given.now,
            by: given.by,
            kinds: [],
            ...(command.input as Omit<typeof command.input, 'kinds'>),
          };
          return {
            ...record,
            version: record.version + 1,
            sections: {
              ...record.sections,
              service: { ...record.sections.service, deliveries: [...record.sections.service.deliveries, delivery] },
            },
          };
        }
        case 'plan.putInForce': {
          const { plan, assessment, team } = record.sections;
          const goals = live(plan.goals);
          const wanted = live(assessment.needs).filter((n) => n.service === 'wanted' && n.closed === undefined);
          if (
            record.state.stage !== 'planning' ||
            goals.length === 0 ||
            live(plan.problems).length === 0 ||
            live(plan.contingencies).length === 0
          )
            return undefined;
          if (wanted.some((n) => !goals.some((g) => g.needId === n.id)) || live(team.members).length === 0) return undefined;
          return { ...record, version: record.version + 1, state: { ...record.state, stage: 'active' } };
        }
        default:
          return undefined;
      }
    default:
      return undefined;
  }
};

export const decideBench = async (effort: Effort): Promise<string[]> => {
  const kb = (JSON.stringify(active.record).length / 1000).toFixed(1);
  const fresh = JSON.stringify(active.record);
  const snapshot = socialWork.snapshot(active.record);
  const event = { ...setGoal, at: given } as never;
  const persisted = JSON.stringify(
    createActor(caseMachine, { snapshot: snapshot as never })
      .start()
      .getPersistedSnapshot(),
  );
  const decide = await race(
    {
      'by hand: a switch, no reasons, no validation': () => byHand(active.record, setGoal),
      'kasus: kit.decide': () => socialWork.decide(active.record, setGoal, given),
      "XState's own transition() on the same machine": () => transition(caseMachine, snapshot as never, event),
    },
    effort,
  );
  const data = await race(
    {
      'by hand': () => byHand(active.record, deliver),
      'kasus: kit.decide': () => socialWork.decide(active.record, deliver, given),
    },
    effort,
  );
  const refuse = await race(
    {
      'kasus: refused, with the ten requirements judged': () => socialWork.decide(planning.record, putInForce, plannedGiven),
      'kasus: refused, not open in this stage': () => socialWork.decide(active.record, beginScreening, given),
      "XState's can(), a bare no": () => snapshot.can(event),
    },
    effort,
  );
  const round = await race(
    {
      'by hand: JSON.parse + switch + JSON.stringify': () => JSON.stringify(byHand(JSON.parse(fresh) as Rec, setGoal)),
      'kasus: JSON.parse + decide + JSON.stringify': () => {
        const d = socialWork.decide(JSON.parse(fresh) as Rec, setGoal, given);
        return d.refused ? undefined : JSON.stringify(d.record);
      },
      'XState: parse + resolveState + transition + stringify': () => {
        const r = JSON.parse(fresh) as Rec;
        return JSON.stringify(transition(caseMachine, socialWork.snapshot(r) as never, event)[0]);
      },
      'XState: parse + actor from its persisted snapshot + send + persist': () => {
        const actor = createActor(caseMachine, { snapshot: JSON.parse(persisted) as never }).start();
        actor.send(event);
        return JSON.stringify(actor.getPersistedSnapshot());
      },
    },
    effort,
  );
  const next = await race(
    { 'kasus: whatNext, every open command with what is missing': () => socialWork.whatNext(planning.record, plannedGiven) },
    effort,
  );
  return [
    `record: ${kb} KB of JSON, ${active.entries.length} facts`,
    table('decide: set a goal', decide, 'at most × 2 of by hand'),
    table('decide: record a delivery', data, 'at most × 2 of by hand'),
    table('refuse', refuse, 'at most 3 us with reasons'),
    table('load + decide + save through JSON', round, 'at most × 1.15'),
    table('what may be done next', next),
  ];
};
