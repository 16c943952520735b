import type { Spoil } from './spoil.js';

export const spoils: readonly Spoil[] = [
  {
    row: 'A5.6.1',
    by: 'the decision to end or to go on loses its reason',
    in: 'src/case/termination/steps.ts',
    find: '{ ...said, step, openItems: [] }',
    put: '{ ...said, reason: undefined, step, openItems: [] }',
    seenBy: 'test/case/termination/steps.test.ts',
  },
  {
    row: 'A5.6.2',
    by: 'the case exits from the transition, without the step between',
    in: 'src/lifecycle/machine.ts',
    find: 'transition: { on: { ...ending, ',
    put: "transition: { on: { ...ending, 'termination.exit': moves('exited'), ",
    seenBy: 'test/case/termination/steps.test.ts',
  },
  {
    row: 'A5.6.3',
    by: 'a need met with help counts as met alone',
    in: 'src/case/termination/room.ts',
    find: "o.met === 'met'",
    put: "o.met !== 'not-met'",
    seenBy: 'test/case/termination/steps.test.ts',
  },
];
