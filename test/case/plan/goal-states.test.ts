import { describe, expect, test } from 'vitest';
import { type GoalAction, type GoalState, goalStates } from '../../../src/case/plan/goal-states.js';
import type { Command } from '../../../src/case/record.js';
import { aCompletePlan, anActiveCase, aSupervisor, aWorker, goalId, needId } from '../../../src/testing/index.js';
import type { Actor } from '../../../src/vocabulary/actor.js';
import { dueOf } from '../due-of.js';

const active = anActiveCase();
const goal = goalId(active);
const commands: Readonly<Record<GoalAction, Command>> = {
  fix: { type: 'plan.fixGoal', input: { goalId: goal } },
  change: { type: 'plan.changeGoal', input: { goalId: goal, reason: 'the dry season', targetDate: '2026-09-30' } },
  'record-progress': { type: 'plan.recordProgress', input: { goalId: goal, achievement: 'improving' } },
  hold: { type: 'plan.holdGoal', input: { goalId: goal, reason: 'in hospital' } },
  resume: { type: 'plan.resumeGoal', input: { goalId: goal } },
  complete: { type: 'plan.closeGoal', input: { goalId: goal, status: 'completed', reason: 'reached' } },
  cancel: { type: 'plan.closeGoal', input: { goalId: goal, status: 'cancelled', reason: 'wants it no more' } },
};
/** The same case with its first goal in that state, whatever brought it there. */
const inState = (status: GoalState) => {
  const { plan, ...others } = active.record.sections;
  const goals = plan.goals.map((g) => (g.id === goal ? { ...g, status } : g));
  return { ...active.record, sections: { ...others, plan: { ...plan, goals } } };
};
const actors = {
  worker: aWorker,
  supervisor: aSupervisor,
  system: { kind: 'system', id: 'reactions' },
  client: { kind: 'client', id: 'client-1' },
  agency: { kind: 'agency', id: 'agency-1' },
  guardian: { kind: 'guardian', id: 'mother-1' },
} as const satisfies Record<string, Actor>;

/** Written out once more, by hand: what the field expects. Left out: refused. `!` the house alone, `+` the client too. */
const expected: Readonly<Record<GoalState, Readonly<Partial<Record<GoalAction, `${GoalState}${'!' | '+'}`>>>>> = {
  proposed: { fix: 'active!', change: 'proposed!', cancel: 'cancelled+' },
  active: { change: 'active!', 'record-progress': 'active+', hold: 'on-hold+', complete: 'completed!', cancel: 'cancelled+' },
  'on-hold': { change: 'on-hold!', resume: 'active+', complete: 'completed!', cancel: 'cancelled+' },
  completed: {},
  cancelled: {},
};
const states = Object.keys(goalStates) as GoalState[];
const every = states.flatMap((state) =>
  (Object.keys(commands) as GoalAction[]).flatMap((action) =>
    (Object.keys(actors) as (keyof typeof actors)[]).map((who) => [state, action, who] as const),
  ),
);

describe('[A2.2] the small state of a goal', () => {
  test.each(every)('[A2.2] a goal that is %s: %s by the %s', (state, action, who) => {
    const record = inState(state);
    const decided = active.kit.decide(record, commands[action], active.in({ by: actors[who] }).given());
    const may = expected[state][action];
    const side = who === 'agency' || who === 'guardian' ? undefined : who === 'client' ? '+' : '!';
    if (may && (side === '!' || (side === '+' && may.endsWith('+')))) {
      if (decided.refused) throw new Error(JSON.stringify(decided.because));
      expect(decided.record.sections.plan.goals[0]?.status).toBe(may.slice(0, -1));
    } else {
      const ended = Object.keys(expected[state]).length === 0;
      const code = ended ? 'plan.goal-closed' : may ? 'plan.not-theirs' : 'plan.goal-status';
      expect(decided).toMatchObject({ refused: true, because: [{ code, ids: [goal] }] });
    }
  });

  test('[A2.2] a goal that is not on the record has no state', () => {
    for (const command of Object.values(commands))
      active.when({ ...command, input: { ...command.input, goalId: 'none' } } as Command).thenRefused('plan.goal-unknown');
  });

  test('[A2.2] on hold it does not press, and is looked at again: on the day named, or when the plan is reviewed', () => {
    const due = (s: typeof active) => dueOf(s, 'plan.goal-look-again').map((d) => d.due);
    const held = active.so(commands.hold);
    expect(dueOf(held, 'plan.goal-due').map((d) => d.ids)).not.toContainEqual([goal]);
    expect(due(held)).toEqual(['2026-07-04']);
    const dated = active.so({ type: 'plan.holdGoal', input: { goalId: goal, reason: 'in hospital', lookAgainOn: '2026-02-01' } });
    expect(due(dated)).toEqual(['2026-02-01']);
    const resumed = dated.so(commands.resume);
    expect(due(resumed)).toEqual([]);
    expect(resumed.record.sections.plan.goals[0]?.lookAgainOn).toBeUndefined();
    active
      .when({ type: 'plan.holdGoal', input: { goalId: goal, reason: 'x', lookAgainOn: '2026-01-04' } })
      .thenRefused('plan.look-again-passed');
  });
});

describe('[A5.2.5] a target date is moved with a reason', () => {
  const move = (targetDate: string) =>
    ({ type: 'plan.changeGoal', input: { goalId: goal, reason: 'the dry season', targetDate } }) as const;

  test('[A5.2.5] the earlier date is kept with the reason, and what was not changed stays', () => {
    const before = active.record.sections.plan.goals[0];
    const moved = active.when(move('2026-09-30')).then('plan.goalChanged', { reason: 'the dry season' });
    const after = moved.record.sections.plan.goals[0];
    expect(after).toMatchObject({ targetDate: '2026-09-30', title: before?.title, criteria: before?.criteria });
    expect(after?.earlier).toMatchObject([{ targetDate: '2026-06-30', reason: 'the dry season', by: { id: 'worker-1' } }]);
    expect(dueOf(moved, 'plan.goal-due').map((d) => d.due)).toContain('2026-09-30');
  });

  test('[A5.2.5] it is not moved into the past', () => {
    active.when(move('2026-01-04')).thenRefused('plan.target-date-passed');
    active.when(move('2026-01-05')).then('plan.goalChanged');
  });

  test('[A5.2.4] criteria are worded anew, at least one, each with a new id', () => {
    const reword = (...criteria: string[]) =>
      ({ type: 'plan.changeGoal', input: { goalId: goal, reason: 'too vague', criteria } }) as const;
    active.when(reword()).thenRefused('plan.criterion-missing');
    const reworded = active.so(reword('cooks every day', 'eats at the table')).record.sections.plan.goals[0];
    expect(reworded?.criteria.map((c) => c.observable)).toEqual(['cooks every day', 'eats at the table']);
    expect(reworded?.criteria.map((c) => c.id)).not.toEqual(reworded?.earlier[0]?.criteria.map((c) => c.id));
  });
});

describe('[A5.2.3] a goal that is only proposed', () => {
  const propose = {
    type: 'plan.setGoal',
    input: {
      title: 'a stove',
      needId: needId(active),
      whose: 'worker',
      term: 'short-term',
      criteria: ['it burns'],
      targetDate: '2026-03-01',
      proposed: true,
    },
  } as const;

  test('[A5.2.3] is in no version of the plan and presses nobody, until it is fixed', () => {
    const proposed = aCompletePlan()
      .when(propose)
      .then('plan.goalSet', { goal: { status: 'proposed' } });
    const { id } = proposed.last('plan.goalSet').goal;
    expect(dueOf(proposed, 'plan.goal-due').map((d) => d.ids)).not.toContainEqual([id]);
    const put = (s: typeof proposed) => s.so({ type: 'plan.putInForce', input: {} }).last('plan.versionPutInForce').version.goalIds;
    expect(put(proposed)).not.toContain(id);
    expect(put(proposed.so({ type: 'plan.fixGoal', input: { goalId: id } }))).toContain(id);
  });

  test('[A5.2.3] for a revision with a new goal the team is asked again, and not for one without', () => {
    const agree = { type: 'plan.agree', input: { part: 'agreed' } } as const;
    const revise = { type: 'plan.revise', input: { reason: 'a stove was given' } } as const;
    active
      .so(agree)
      .when(revise)
      .then('plan.revised', { version: { number: 2 } });
    const added = active.so(agree, { ...propose, input: { ...propose.input, proposed: false } });
    const { id } = added.last('plan.goalSet').goal;
    added.when(revise).thenRefused('plan.team-consulted');
    expect(added.whatNext().find((n) => n.command === 'plan.revise')?.missing).toEqual([{ code: 'plan.team-consulted', ids: [id] }]);
    added
      .so({ type: 'plan.consultTeam', input: { consulted: ['nurse-1'], advice: 'a safe one' } })
      .when(revise)
      .then('plan.revised');
  });
});
