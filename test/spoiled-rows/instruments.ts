import type { Spoil } from './spoil.js';

export const spoils: readonly Spoil[] = [
  {
    row: 'A8.3',
    by: 'a missing answer counts as nought',
    in: 'src/instruments/scale.ts',
    find: '(total(values) * asMany) / values.length)',
    put: '(total(values) * asMany) / scale.items.length)',
    seenBy: 'test/instruments/score.test.ts',
  },
  {
    row: 'A8.3',
    by: 'an alert waits for a score',
    in: 'src/instruments/score.ts',
    find: 'alerts: alertsIn(instrument, given),',
    put: 'alerts: isScored ? alertsIn(instrument, given) : [],',
    seenBy: 'test/instruments/score.test.ts',
  },
  {
    row: 'A8.7.3',
    by: 'two versions of an instrument are compared',
    in: 'src/instruments/change.ts',
    find: 'versions.length > 0 &&',
    put: 'versions.length < 0 &&',
    seenBy: 'test/instruments/change.test.ts',
  },
  {
    row: 'A8.7.3',
    by: 'recovered without a reliable change',
    in: 'src/instruments/reliable-change.ts',
    find: 'if (!isReliable || gain === 0)',
    put: 'if (gain === 0)',
    seenBy: 'test/instruments/change.test.ts',
  },
  {
    row: 'A8.8.1',
    by: 'a goal of weight nought is dropped without a word',
    in: 'src/instruments/goal-attainment.ts',
    find: 'weight > 0 &&',
    put: 'weight >= 0 &&',
    seenBy: 'test/instruments/goal-attainment.test.ts',
  },
  {
    row: 'A1.4',
    by: 'negative questions on quality of life are not turned round',
    in: 'src/instruments/weights.ts',
    find: 'item.reversed ? least + most - weight : weight',
    put: 'item.reversed && least > most ? weight : weight',
    seenBy: 'test/instruments/score.test.ts',
  },
];
