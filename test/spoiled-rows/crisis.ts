import type { Spoil } from './spoil.js';

export const spoils: readonly Spoil[] = [
  {
    row: 'A5.3.2',
    by: 'a crisis that flares up again cannot be opened again',
    in: 'src/case/crisis/transitions.ts',
    find: 'stabilised: { open: anybody, closed: ours }',
    put: 'stabilised: { stabilised: anybody, closed: ours }',
    seenBy: 'test/case/crisis/transitions.test.ts',
  },
  {
    row: 'B3.1',
    by: 'a crisis that is over is no longer to be judged',
    in: 'src/case/crisis/room.ts',
    find: '.filter((c) => c.judgement === undefined)',
    put: ".filter((c) => c.judgement === undefined && c.status === 'open')",
    seenBy: 'test/case/crisis/crisis.test.ts',
  },
  {
    row: 'B3.2',
    by: 'what was done before the danger came back answers it',
    in: 'src/case/crisis/left-out.ts',
    find: 'Date.parse(act.recordedAt) >= Date.parse(alarmAt)',
    put: "Date.parse(act.recordedAt) >= Date.parse(alarmAt) || act.what !== ''",
    seenBy: 'test/case/crisis/crisis.test.ts',
  },
  {
    row: 'B3.3',
    by: 'the referral source is told without a disclosure',
    in: 'src/case/crisis/act.ts',
    find: "reach !== 'source-told'",
    put: "reach !== 'shared'",
    seenBy: 'test/case/crisis/crisis.test.ts',
  },
];
