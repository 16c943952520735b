import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/case/record.js';
import { anActiveCase, anExitedClient, aReferredClient, consentToFollowUp } from '../../../src/testing/index.js';

const reopen = { type: 'termination.reopen', input: { reason: 'the landlord has given notice' } } as const;
const withdrew = { type: 'termination.endEarly', input: { endReason: 'withdrew', openItems: [] } } satisfies Command;
const exited = anExitedClient();

describe('a case that had ended is reopened', () => {
  test.each([
    ['exited', exited],
    ['followUp', exited.so(consentToFollowUp, { type: 'followUp.begin', input: {} })],
    ['closed', exited.so({ type: 'followUp.close', input: { reason: 'wants no visits' } })],
  ] as const)('[A2.1] from %s, to assessment, with its reason and its earlier steps', (stage, s) => {
    expect(s.record.state.stage).toBe(stage);
    const { record } = s.when(reopen).then('termination.reopened', { step: { step: 'reopened', reason: 'the landlord has given notice' } });
    expect(record.state.stage).toBe('assessment');
    expect(record.sections.termination.endedAt).toBeUndefined();
    expect(record.sections.termination.steps.map((one) => one.step)).toEqual(['transition', 'unaccompanied', 'exited', 'reopened']);
  });

  test('[A5.1.1] to screening, where the client was never admitted', () => {
    const { record } = aReferredClient().so(withdrew).when(reopen).then('termination.reopened');
    expect(record.state.stage).toBe('screening');
  });

  test('[A2.1] and can end again', () => {
    anActiveCase().so(withdrew, reopen).when(withdrew).then('termination.endedEarly');
  });

  test('[A2.1] only where it had ended', () => {
    anActiveCase().when(reopen).thenRefused('case.not-open-here');
  });
});
