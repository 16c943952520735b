import type { Spoil } from './spoil.js';

export const spoils: readonly Spoil[] = [
  {
    row: 'B3.1',
    by: 'an alert in the answers waits for nobody',
    in: 'src/case/assessment/alerts.ts',
    find: '(m.alerts?.length ?? 0) > 0',
    put: '(m.alerts?.length ?? 0) > 99',
    seenBy: 'test/case/assessment/measuring.test.ts',
  },
  {
    row: 'B3.1',
    by: 'an alert that is found to be a crisis opens none',
    in: 'src/case/crisis/room.ts',
    find: "finding === 'crisis' && kind !== undefined",
    put: "finding === 'watch' && kind !== undefined",
    seenBy: 'test/case/assessment/measuring.test.ts',
  },
  {
    row: 'A1.1',
    by: 'whoever needs most is contacted as seldom as everybody',
    in: 'src/case/accompaniment/room.ts',
    find: "[acuityNow(reads.assessment, zone) ?? 'basic']",
    put: '.basic',
    seenBy: 'test/case/assessment/measuring.test.ts',
  },
  {
    row: 'A8.7.3',
    by: 'an instrument that asks about a whole life is used to show a change',
    in: 'src/case/assessment/measure.ts',
    find: 'isAgain && instrument?.lifetime && refuse',
    put: 'false && refuse',
    seenBy: 'test/case/assessment/measuring.test.ts',
  },
  {
    row: 'A8.8.1',
    by: 'a goal without weight drops out of the score without a word',
    in: 'src/case/plan/scale-goal.ts',
    find: 'weightOf(input) === 0',
    put: 'weightOf(input) < 0',
    seenBy: 'test/case/plan/goal-scale.test.ts',
  },
  {
    row: 'B3.1',
    by: 'an alert of somebody who moved out is judged to be a crisis that is opened nowhere',
    in: 'src/case/assessment/judge-alert.ts',
    find: "input.finding === 'crisis' && strangers",
    put: "input.finding === 'watch' && strangers",
    seenBy: 'test/case/assessment/measuring.test.ts',
  },
];
