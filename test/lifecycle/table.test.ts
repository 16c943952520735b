import { describe, expect, test } from 'vitest';
import { assign, setup } from 'xstate';
import { caseMachine } from '../../src/index.js';
import { socialWorkParts } from '../../src/lifecycle/machine.js';
import type { Meets } from '../../src/lifecycle/parts.js';
import { tableOf } from '../../src/lifecycle/table.js';

interface Node {
  [key: string]: unknown;
  on: Record<string, unknown>;
  states: Record<string, Node>;
}

/** The case machine as the house wrote it, spoiled in one place. */
const spoiled = (spoil: (root: Node, stage: (name: string) => Node) => void) => {
  const { context: _, ...config } = caseMachine.config;
  const root = structuredClone(config) as unknown as Node;
  spoil(root, (name) => root.states['stage']?.states[name] as Node);
  const machine = setup({
    guards: { meets: (_args, _asks: Meets) => true, other: () => true },
    actions: { apply: assign({}), note: () => undefined },
  }).createMachine(root as never);
  return () => tableOf(machine.root, socialWorkParts);
};
const open = { guard: { type: 'meets', params: { codes: [] } }, actions: 'apply' };
const leadingTo = (target: string, codes: string[] = []) => ({ target, guard: { type: 'meets', params: { codes } }, actions: 'apply' });

test('the machine of the house gives a table, and so does an unspoiled copy of it', () => {
  const table = spoiled(() => undefined)();
  expect(table.row('stage', 'planning')['plan.putInForce']).toHaveLength(1);
});

describe('a machine that a table could not prove equal to a live actor is refused at start-up', () => {
  test.each<[string, Parameters<typeof spoiled>[0], string]>([
    [
      'a wildcard',
      (_, stage) => {
        stage('active').on['plan.*'] = open;
      },
      'wildcard, plan.*',
    ],
    [
      'a wildcard for everything',
      (_, stage) => {
        stage('active').on['*'] = open;
      },
      'wildcard, *',
    ],
    [
      'a command above the stages',
      (root) => {
        (root.states['stage'] as Node).on = { 'plan.setGoal': open };
      },
      'above a leaf, case.stage',
    ],
    [
      'a command above the regions',
      (root) => {
        root.on = { 'plan.setGoal': open };
      },
      'above a leaf, case',
    ],
    [
      'no guard',
      (_, stage) => {
        stage('active').on['plan.setGoal'] = { actions: 'apply' };
      },
      'unguarded, plan.setGoal',
    ],
    [
      'another guard',
      (_, stage) => {
        stage('active').on['plan.setGoal'] = { ...open, guard: 'other' };
      },
      'unguarded, plan.setGoal',
    ],
    [
      'an unknown requirement',
      (_, stage) => {
        stage('planning').on['plan.putInForce'] = leadingTo('active', ['plan.is-nice']);
      },
      'unknown requirement, plan.is-nice',
    ],
    [
      'a data-only command with a target',
      (_, stage) => {
        stage('active').on['plan.setGoal'] = leadingTo('evaluation');
      },
      'moves without saying so, plan.setGoal',
    ],
    [
      'a command that says it moves, without a target',
      (_, stage) => {
        stage('planning').on['plan.putInForce'] = open;
      },
      'says that it moves, and does not, plan.putInForce',
    ],
    [
      'a command in two regions',
      (root) => {
        (root.states['crisis'] as Node).states['none'] = { on: { 'plan.setGoal': open } } as unknown as Node;
      },
      'in two regions, plan.setGoal',
    ],
    [
      'an unknown command',
      (_, stage) => {
        stage('active').on['plan.dream'] = open;
      },
      'unknown command, plan.dream',
    ],
    [
      'a command opened nowhere',
      (_, stage) => {
        delete stage('deferred').on['screening.lookAgain'];
      },
      'opened nowhere, screening.lookAgain',
    ],
    [
      'a second action',
      (_, stage) => {
        stage('active').on['plan.setGoal'] = { ...open, actions: ['apply', 'note'] };
      },
      'acts beside apply, plan.setGoal',
    ],
    [
      'no action',
      (_, stage) => {
        stage('active').on['plan.setGoal'] = { guard: open.guard };
      },
      'acts beside apply, plan.setGoal',
    ],
    [
      'a target in another region',
      (_, stage) => {
        stage('planning').on['plan.putInForce'] = leadingTo('#case.crisis.none');
      },
      'target outside its region, plan.putInForce',
    ],
    [
      'a timer',
      (_, stage) => {
        stage('deferred')['after'] = { 1000: 'screening' };
      },
      'more than a plain state, case.stage.deferred',
    ],
    [
      'an eventless transition',
      (_, stage) => {
        stage('deferred')['always'] = { target: 'screening', guard: 'other' };
      },
      'more than a plain state, case.stage.deferred',
    ],
    [
      'a final state',
      (_, stage) => {
        Object.assign(stage('closed'), { type: 'final' });
      },
      'more than a plain state, case.stage.closed',
    ],
    [
      'a history state',
      (root) => {
        (root.states['stage'] as Node).states['back'] = { type: 'history' } as unknown as Node;
      },
      'more than a plain state, case.stage.back',
    ],
    [
      'an entry action',
      (_, stage) => {
        stage('active')['entry'] = 'note';
      },
      'more than a plain state, case.stage.active',
    ],
    [
      'a timer above the stages',
      (root) => {
        (root.states['stage'] as Node)['always'] = { target: '.intake', guard: 'other' };
      },
      'more than a plain state, case.stage',
    ],
    [
      'a stage inside a stage',
      (_, stage) => {
        Object.assign(stage('active'), { initial: 'a', states: { a: {} } });
      },
      'more than a plain state, case.stage.active',
    ],
    [
      'a fourth region',
      (root) => {
        root.states['mood'] = { initial: 'good', states: { good: {} } } as unknown as Node;
      },
      'unknown region, case.mood',
    ],
  ])('%s', (_, spoil, why) => {
    expect(spoiled(spoil)).toThrowError(
      expect.objectContaining({ code: 'KASUS_MACHINE_INVALID', message: expect.stringContaining(why) as string }) as Error,
    );
  });
});
