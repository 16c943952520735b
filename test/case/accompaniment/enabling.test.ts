import { expect, test } from 'vitest';
import { anActiveCase, goalId } from '../../../src/testing/index.js';

const active = anActiveCase();

test('[B5.1] responsibility for a goal moves from doing for, to doing with, to alone, and every step is kept', () => {
  const levels = ['for', 'with', 'alone'] as const;
  const grown = levels.reduce((s, level) => s.so({ type: 'accompaniment.enable', input: { goalId: goalId(active), level } }), active);
  expect(grown.record.sections.accompaniment.enabling.map((e) => e.level)).toEqual(levels);
});

const enable = (of: { goalId?: string; activity?: 'money' | 'paperwork' }, level: 'for' | 'with' | 'alone', reason?: string) =>
  ({ type: 'accompaniment.enable', input: { ...of, level, ...(reason !== undefined && { reason }) } }) as const;
const goal = { goalId: goalId(active) };

test.each([
  ['a goal', goal],
  ['an activity', { activity: 'money' as const }],
])('[A4.4] what the client does alone is not taken back without a reason: %s', (_, of) => {
  const alone = active.so(enable(of, 'for'), enable(of, 'with'), enable(of, 'alone'));
  for (const level of ['for', 'with'] as const) {
    alone.when(enable(of, level)).thenRefused('accompaniment.step-back-reason-missing');
    alone
      .when(enable(of, level, 'in hospital'))
      .then('accompaniment.enabled', { enabling: { level, reason: 'in hospital' } })
      .when(enable(of, 'alone'))
      .then('accompaniment.enabled');
  }
});

test('[A4.4] a level belongs to one goal or one activity, and each is tracked for itself', () => {
  const alone = active.so(enable(goal, 'alone'));
  alone.when(enable({ activity: 'paperwork' }, 'for')).then('accompaniment.enabled', { enabling: { activity: 'paperwork' } });
  active.when(enable({}, 'with')).thenRefused('accompaniment.goal-or-activity');
  active.when(enable({ ...goal, activity: 'money' }, 'with')).thenRefused('accompaniment.goal-or-activity');
});

test('[A4.4] a level that was recorded in error is no level to step back from', () => {
  const alone = active.so(enable(goal, 'alone'));
  alone
    .so({ type: 'accompaniment.voidEntry', input: { entryId: alone.last('accompaniment.enabled').enabling.id, reason: 'another client' } })
    .when(enable(goal, 'for'))
    .then('accompaniment.enabled');
});

test('[B5.1] a level belongs to a goal on the record', () => {
  active.when({ type: 'accompaniment.enable', input: { goalId: 'no-goal', level: 'with' } }).thenRefused('accompaniment.goal-unknown');
});

test.each(['hiv', 'treatment', 'resources', 'mental-illness', 'health', 'sexually-transmitted-infections', 'drugs-and-alcohol'] as const)(
  '[B5.2] education on %s is recorded with its form',
  (topic) => {
    active
      .when({ type: 'accompaniment.educate', input: { topic, form: 'role-play' } })
      .then('accompaniment.educated', { education: { topic, form: 'role-play' } });
  },
);

test('[B5.2] whether it was understood is recorded where it was asked', () => {
  active
    .when({ type: 'accompaniment.educate', input: { topic: 'treatment', form: 'one-to-one', understood: 'in-part' } })
    .then('accompaniment.educated', { education: { understood: 'in-part' } });
});
