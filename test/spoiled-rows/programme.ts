import type { Spoil } from './spoil.js';

export const spoils: readonly Spoil[] = [
  {
    row: 'A6.1',
    by: 'the expanded broker must have a team of its own',
    in: 'src/programme/programmes.ts',
    find: "'team.has-members': 'advised', 'plan.team-consulted'",
    put: "'team.has-members': 'required', 'plan.team-consulted'",
    seenBy: 'test/programme/programmes.test.ts',
  },
  {
    row: 'A6.4',
    by: 'full support is given without a team',
    in: 'src/programme/programmes.ts',
    find: 'caseload: 10,\n  requirements: {},',
    put: "caseload: 10,\n  requirements: { 'team.has-members': 'advised' },",
    seenBy: 'test/programme/programmes.test.ts',
  },
  {
    row: 'A6.5',
    by: 'what a blend leaves out is required all the same',
    in: 'src/programme/blend.ts',
    find: "[code, 'off' as const]",
    put: "[code, 'required' as const]",
    seenBy: 'test/programme/programmes.test.ts',
  },
  {
    row: 'B7.2',
    by: 'intensive work lasts nine weeks',
    in: 'src/programme/programmes.ts',
    find: 'atMost: 8',
    put: 'atMost: 9',
    seenBy: 'test/programme/programmes.test.ts',
  },
];
