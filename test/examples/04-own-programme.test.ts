import { expect, test } from 'vitest';
import { run } from '../../examples/04-own-programme/main.js';
import { told } from './told.js';

const lines = await told(run);
const answers = lines.filter((l) => l.split(' | ').length === 3).map((l) => l.split(' | '));
const answersTo = (command: string) => answers.filter(([, asked]) => asked === command).map(([stage, , answer]) => [stage, answer]);

test('[A6.5] elements of several models are combined and elements are left out', () => {
  expect(lines).toEqual(
    expect.arrayContaining([
      'team.has-members | off',
      'plan.has-goal | required',
      'models | intensive, expanded-broker, personal-strengths',
    ]),
  );
});

test('[A6.5] the stage, the room, the requirement and the rule of the host hold in its case', () => {
  expect(lines).toContain('Stages: assessment -> planning -> preparation -> active');
  expect(answersTo('put the plan in force')).toEqual([
    ['planning', 'needed first: the treatment record was seen'],
    ['preparation for treatment', 'done'],
  ]);
  expect(answersTo('begin treatment')).toEqual([
    ['preparation for treatment', 'needed first: the client says that they are ready'],
    ['in treatment', 'done'],
  ]);
  expect(answersTo('set a goal')).toEqual([
    ['planning', 'no: A goal lies at most 180 days ahead here.'],
    ['planning', 'done'],
  ]);
  expect(lines).toContain('2026-05-04 | the tablets are to be counted');
});

test('[A2.2] a case stays with its programme version until it is moved, with the list of what changes', () => {
  expect(lines).toContain('After version 2 is out, the case follows first-weeks 1.');
  expect(lines.filter((l) => l.startsWith('changes for this client'))).toEqual([
    'changes for this client: leavesOut',
    'changes for this client: limits.reviewEveryDays',
    'changes for this client: requirements.plan.team-consulted',
  ]);
});
