import { expect, test } from 'vitest';
import { anActiveCase, goalId } from '../../../src/testing/index.js';

const active = anActiveCase();

test('[B5.1] responsibility for a goal moves from doing for, to doing with, to alone, and every step is kept', () => {
  const levels = ['for', 'with', 'alone'] as const;
  const grown = levels.reduce((s, level) => s.so({ type: 'accompaniment.enable', input: { goalId: goalId(active), level } }), active);
  expect(grown.record.sections.accompaniment.enabling.map((e) => e.level)).toEqual(levels);
});

test('[B5.1] a step back is recorded like a step forward', () => {
  active
    .so({ type: 'accompaniment.enable', input: { goalId: goalId(active), level: 'alone' } })
    .when({ type: 'accompaniment.enable', input: { goalId: goalId(active), level: 'for' } })
    .then('accompaniment.enabled', { enabling: { level: 'for' } });
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
