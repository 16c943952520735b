import { describe, expect, test } from 'vitest';
import { aCompletePlan, anActiveCase, story } from '../../src/testing/index.js';

const site = { id: 'site-1', timeZone: 'Asia/Jakarta' };
const adoptedActive = () =>
  story().so(
    { type: 'client.register', input: { kind: 'person', ref: 'client-1' } },
    { type: 'access.adopt', input: { stage: 'active', openedAt: '2024-03', site, programme: { id: 'full-support', version: '1' } } },
    { type: 'team.assignResponsible', input: { person: 'worker-1' } },
  );

describe('a case taken over while the programme was running', () => {
  test('[A2.1] its plan is put in force where it stands, and asked for as any other', () => {
    const adopted = adoptedActive();
    expect(adopted.missing('plan.putInForce')).toContain('plan.has-goal');
    const planned = aCompletePlan().entries.filter((e) => /^(assessment\.(finding|need)|plan\.|team\.memberAdded)/.test(e.type));
    const sections = adopted.kit.replay('case-1', [...adopted.entries, ...planned]).sections;
    const record = { ...adopted.record, sections };
    const decision = adopted.kit.decide(record, { type: 'plan.putInForce', input: {} }, adopted.given());
    expect(decision.refused ? decision.because : decision.record.state.stage).toBe('active');
  });

  test('[A2.2] where a plan is in force it is revised with a reason, not put in force once more', () => {
    anActiveCase().when({ type: 'plan.putInForce', input: {} }).thenRefused('plan.none-in-force', 'plan.client-took-part');
  });
});
