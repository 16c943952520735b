import type { Spoil } from './spoil.js';

export const spoils: readonly Spoil[] = [
  {
    row: 'A7.4',
    by: 'the programme ends without a conclusion at the three levels',
    in: 'src/case/evaluation/room.ts',
    find: 'ofThis(evaluation, evaluation.conclusions).length > 0',
    put: 'ofThis(evaluation, evaluation.conclusions).length >= 0',
    seenBy: 'test/case/evaluation/evaluation.test.ts',
  },
  {
    row: 'A8.8.1',
    by: 'the programme ends with goals that nobody rated',
    in: 'src/case/evaluation/room.ts',
    find: 'return unrated.length === 0',
    put: 'return unrated.length >= 0',
    seenBy: 'test/case/evaluation/evaluation.test.ts',
  },
  {
    row: 'A8.8.2',
    by: 'the process takes the place of the outcome for anybody',
    in: 'src/case/evaluation/begin.ts',
    find: 'input.because === undefined',
    put: "input.because === ''",
    seenBy: 'test/case/evaluation/evaluation.test.ts',
  },
];
