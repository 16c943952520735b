import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { autonomy } from '../../src/insight/care/autonomy.js';
import { aCaseInTransition, anActiveCase, goalId, needId } from '../../src/testing/index.js';
import { aRecord, cut, entry, fields, records, reversed, rules, unordered, voided, walked, withoutVoided } from './care-record.js';

const of = (enabling: readonly never[]) => autonomy(aRecord({ accompaniment: { enabling: [...enabling] } }), rules);
const level = (id: string, at: string, said: object) => entry<never>(id, at, { activity: 'money', ...said });

describe('what the client does alone', () => {
  test('[B5.1] goes step by step, from doing for to doing with to alone, each with its day, by goal and by activity', () => {
    const active = anActiveCase();
    const goal = goalId(active);
    const say = (input: { goalId?: string; activity?: 'money' }, to: 'for' | 'with' | 'alone') =>
      ({ type: 'accompaniment.enable', input: { ...input, level: to } }) as const;
    const told = active
      .so(say({ goalId: goal }, 'for'), say({ activity: 'money' }, 'with'))
      .later({ days: 30 })
      .so(say({ goalId: goal }, 'with'))
      .later({ days: 30 })
      .so(say({ goalId: goal }, 'alone'));
    const { lines, trend } = autonomy(told.record, rules);
    expect(lines).toMatchObject([
      {
        goalId: goal,
        first: 'for',
        present: 'alone',
        direction: 'forward',
        stepsBack: [],
        steps: [
          { on: '2026-01-05', level: 'for' },
          { on: '2026-02-04', level: 'with' },
          { on: '2026-03-06', level: 'alone' },
        ],
      },
      { activity: 'money', first: 'with', present: 'with' },
    ]);
    expect(trend).toEqual({ forward: [lines[0]?.steps[2]?.id], back: [], same: [], 'one-step': [lines[1]?.steps[0]?.id] });
  });

  test('[A4.4] one step is no direction: there is nothing to compare', () => {
    expect(of([level('b1', '2026-01-10', { level: 'alone' })]).lines[0]).not.toHaveProperty('direction');
  });

  test('[A4.4] a step back on the way is seen, also where the client has come further since', () => {
    const steps = [
      level('b1', '2026-01-10', { level: 'with' }),
      level('b2', '2026-02-10', { level: 'for' }),
      level('b3', '2026-03-10', { level: 'alone' }),
    ];
    expect(of(steps)).toMatchObject({ lines: [{ direction: 'forward', stepsBack: ['b2'] }], trend: { forward: ['b3'] } });
    expect(of(steps.slice(0, 2))).toMatchObject({ lines: [{ direction: 'back' }], trend: { back: ['b2'], forward: [] } });
    expect(of([...steps.slice(0, 2), level('b4', '2026-04-10', { level: 'with' })])).toMatchObject({ lines: [{ direction: 'same' }] });
  });

  test('[B5.1] steps stand in the order in which they were true, not in which they were written down', () => {
    const late = level('b2', '2026-01-05', { level: 'for', recordedAt: '2026-04-01T05:00:00.000Z' });
    expect(of([level('b1', '2026-02-10', { level: 'alone' }), late])).toMatchObject({
      lines: [{ first: 'for', present: 'alone', direction: 'forward' }],
    });
  });

  test('[B5.1] a step of which no day is known is shown without one, and one made in error not at all', () => {
    const steps = [level('b1', 'unknown', { level: 'for' }), level('b2', '2026-02-10', { level: 'alone', voided })];
    expect(of(steps).lines).toMatchObject([{ present: 'for', steps: [{ id: 'b1', level: 'for' }] }]);
    expect(of(steps).lines[0]?.steps[0]).not.toHaveProperty('on');
  });

  test('[B5.1] of a household, what one member does alone is not taken for another’s', () => {
    const steps = [
      level('b1', '2026-01-10', { level: 'for', members: ['m1'] }),
      level('b2', '2026-02-10', { level: 'alone', members: ['m2'] }),
    ];
    expect(of(steps).lines).toMatchObject([
      { members: ['m1'], present: 'for' },
      { members: ['m2'], present: 'alone' },
    ]);
  });

  test('[A4.4] the client’s own planning of the transition stands beside it, without its words', () => {
    const planned = aCaseInTransition();
    const done = planned.so({
      type: 'termination.recordOwnPlanning',
      input: { activity: 'fetches the parcels', met: 'with-help', needId: needId(planned) },
    });
    const { ownPlanning } = autonomy(done.record, rules);
    expect(ownPlanning).toEqual([
      { id: done.last('termination.ownPlanningRecorded').ownPlanning.id, on: '2026-01-05', met: 'with-help', needId: needId(planned) },
    ]);
  });

  test('[A4.4] voided entries and the order of the lists change nothing; nothing that is withheld makes it fail', () => {
    fc.assert(
      fc.property(records, fc.constantFrom(...fields), (record, field) => {
        const found = autonomy(record, rules);
        expect(autonomy(withoutVoided(record), rules)).toEqual(found);
        expect(unordered(autonomy(reversed(record), rules))).toEqual(unordered(found));
        const named = Object.values(found.trend).flat();
        expect(named).toHaveLength(found.lines.length);
        autonomy(cut(record, field), rules);
      }),
      { numRuns: 200 },
    );
    for (const { record } of walked(20, 31)) expect(autonomy(withoutVoided(record), rules)).toEqual(autonomy(record, rules));
  });
});
