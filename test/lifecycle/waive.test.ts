import { describe, test } from 'vitest';
import { aClientInScreening, anAdmittedClient, aReferredClient, aSupervisor } from '../../src/testing/index.js';

const waive = (requirement: string) =>
  ({ type: 'team.waive', input: { requirement, reason: 'the family cannot be reached before Friday', until: '2026-01-30' } }) as const;

describe('what may be gone without, and what never', () => {
  test('[A6.5] a required thing is waived by a supervisor, with a reason and until a day', () => {
    aReferredClient({ by: aSupervisor }).when(waive('screening.family-support-weighed')).then('team.waived');
  });

  test('[A6.5] what is firm is never waived: not by a supervisor, not for a day', () => {
    aClientInScreening({ by: aSupervisor }).when(waive('termination.not-ended')).thenRefused('team.not-waivable');
  });

  test('[A6.5] what nobody asks for cannot be waived', () => {
    aClientInScreening({ by: aSupervisor }).when(waive('screening.made-up')).thenRefused('team.not-waivable');
  });

  test('[A5.6.1] a case that ended before its intake was complete is reopened into intake, not beyond it', () => {
    const ended = anAdmittedClient().so({ type: 'termination.endEarly', input: { endReason: 'moved', openItems: [] } });
    const reopened = ended.so({ type: 'termination.reopen', input: { reason: 'came back to town' } });
    reopened.when({ type: 'intake.orient', input: { topics: ['services'] } }).then('intake.oriented');
    if (reopened.record.state.stage !== 'intake') throw new Error(reopened.record.state.stage);
  });
});
