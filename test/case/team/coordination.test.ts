import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/case/record.js';
import { aCompletePlan, aReferredClient } from '../../../src/testing/index.js';

type Input = Extract<Command, { type: 'team.chooseCoordination' }>['input'];
const choose = (how: Input['how'], complexity: Input['complexity'], why?: string) =>
  ({ type: 'team.chooseCoordination', input: { how, complexity, why } }) as const;

describe('[B7.1] services are coordinated formally or informally, by the complexity of the case', () => {
  test.each([
    ['formal', 'simple'],
    ['formal', 'several-services'],
    ['formal', 'complex'],
    ['informal', 'simple'],
    ['informal', 'several-services'],
  ] as const)('[B7.1] %s coordination of a case that is %s needs no reason', (how, complexity) => {
    aReferredClient().when(choose(how, complexity)).then('team.coordinationChosen', { coordination: { how, complexity } });
  });

  test('[B7.1] a complex case is coordinated informally only with a reason', () => {
    aReferredClient().when(choose('informal', 'complex')).thenRefused('team.reason-missing');
    aReferredClient()
      .when(choose('informal', 'complex', 'both agencies sit in one house'))
      .then('team.coordinationChosen', { coordination: { why: 'both agencies sit in one house' } });
  });

  test('[B7.1] where nothing was chosen the plan says so, and is not held up', () => {
    const advised = (s: ReturnType<typeof aCompletePlan>) =>
      s
        .whatNext()
        .find((n) => n.command === 'plan.putInForce')
        ?.advised.map((a) => a.code);
    const whole = aCompletePlan();
    expect(advised(whole)).toContain('team.coordination-chosen');
    expect(whole.missing('plan.putInForce')).toEqual([]);
    const chosen = whole.so(choose('formal', 'complex'));
    expect(advised(chosen)).not.toContain('team.coordination-chosen');
    const entryId = chosen.last('team.coordinationChosen').coordination.id;
    expect(advised(chosen.so({ type: 'team.voidEntry', input: { entryId, reason: 'another client' } }))).toContain(
      'team.coordination-chosen',
    );
  });
});
