import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/case/record.js';
import { programmes } from '../../../src/programme/programmes.js';
import { aClientInPlanning, aClientWithNeed, aCompletePlan, needId } from '../../../src/testing/index.js';

const rules = programmes.rehabilitation;
const complete = { type: 'assessment.complete', input: {} } as const;
const noBaseline = { type: 'assessment.stateNoBaseline', input: { why: 'the client would not be measured' } } as const;
const cooking = {
  type: 'assessment.assessFunction',
  input: { setting: 'living', activity: 'cooks a meal', level: 'with-help', skillNeeded: 'lights the stove safely' },
} as const;
const wantsTo = (setting: 'living' | 'working') =>
  ({ type: 'plan.chooseSetting', input: { setting, inOwnWords: 'my own room, and my own kitchen' } }) as const;

describe('[A6.2] rehabilitation: success in the setting that the client chose', () => {
  test('[A6.2] no rehabilitation is planned before the client’s functioning is assessed', () => {
    const assessed = aClientWithNeed({ rules }).so(noBaseline);
    const entryId = assessed.last('assessment.functionAssessed').function.id;
    const unassessed = assessed.so({ type: 'assessment.voidEntry', input: { entryId, reason: 'of another client' } });
    unassessed
      .when(complete)
      .thenRefused('assessment.function-assessed')
      .when(cooking)
      .then('assessment.functionAssessed', { function: { setting: 'living', level: 'with-help' } })
      .when(complete)
      .then('assessment.completed');
  });

  test('[A6.2] other programmes ask for none of it', () => {
    aClientWithNeed().so(noBaseline).when(complete).then('assessment.completed');
    for (const code of ['plan.setting-chosen', 'plan.skills-built'] as const)
      expect(aClientInPlanning().missing('plan.putInForce')).not.toContain(code);
  });

  const planning = aClientWithNeed({ rules }).so(noBaseline, cooking, complete);
  const functionId = planning.last('assessment.functionAssessed').function.id;
  const teach = (builds?: string): Extract<Command, { type: 'plan.planService' }> => ({
    type: 'plan.planService',
    input: {
      title: 'cooking together',
      needId: needId(planning),
      goalIds: [],
      how: 'own',
      responsible: 'worker-1',
      alternatives: [],
      builds,
    },
  });

  test('[A6.2] the setting is the client’s choice, in their own words, and it is one in which functioning was assessed', () => {
    expect(planning.missing('plan.putInForce')).toContain('plan.setting-chosen');
    const elsewhere = planning.so(wantsTo('working'));
    expect(elsewhere.missing('plan.putInForce')).toContain('plan.setting-chosen');
    const chosen = planning
      .when(wantsTo('living'))
      .then('plan.settingChosen', { setting: { inOwnWords: 'my own room, and my own kitchen' } });
    expect(chosen.missing('plan.putInForce')).not.toContain('plan.setting-chosen');
  });

  test('[A6.2] every skill that is missing there is built by a planned service', () => {
    const chosen = planning.so(wantsTo('living'));
    expect(chosen.whatNext().find((n) => n.command === 'plan.putInForce')?.missing).toContainEqual({
      code: 'plan.skills-built',
      ids: [functionId],
    });
    const taught = chosen.when(teach(functionId)).then('plan.servicePlanned', { service: { builds: functionId } });
    expect(taught.missing('plan.putInForce')).not.toContain('plan.skills-built');
    chosen.when(teach('none')).thenRefused('plan.function-unknown');
    expect(chosen.so(teach()).missing('plan.putInForce')).toContain('plan.skills-built');
  });
});

describe('[A6.3] personal strengths: own potential and resources', () => {
  const own = aCompletePlan({ rules: programmes.personalStrengths });
  const findings = own.record.sections.assessment.findings;
  const strength = findings.find((f) => f.bears === 'strength')?.id ?? '';
  const limit = findings.find((f) => f.bears === 'limit')?.id ?? '';
  const goal = (...buildsOn: string[]) =>
    ({
      type: 'plan.setGoal',
      input: {
        title: 'cooks with the neighbour',
        needId: needId(own),
        whose: 'client',
        term: 'short-term',
        criteria: ['twice a week'],
        targetDate: '2026-03-01',
        buildsOn,
      },
    }) as const;

  test('[A6.3] a plan builds on a strength that was found, and in other programmes it may', () => {
    const [first, second] = own.record.sections.plan.goals;
    const [service] = own.record.sections.plan.services;
    const voided = (entryId = '') => ({ type: 'plan.voidEntry', input: { entryId, reason: 'worded anew' } }) as const;
    const without = own.so(
      voided(service?.id),
      voided(first?.id),
      goal(),
      { type: 'plan.consultTeam', input: { consulted: ['nurse-1'], advice: 'as before' } },
      {
        type: 'plan.planService',
        input: {
          title: 'food parcels',
          needId: needId(own),
          goalIds: [second?.id ?? ''],
          how: 'own',
          responsible: 'worker-1',
          alternatives: [],
        },
      },
      { type: 'plan.agree', input: { part: 'agreed' } },
    );
    without.when({ type: 'plan.putInForce', input: {} }).thenRefused('plan.builds-on-strengths');
    const built = without.when(goal(strength)).then('plan.goalSet', { goal: { buildsOn: [strength] } });
    built.when({ type: 'plan.putInForce', input: {} }).then('plan.versionPutInForce');
    aCompletePlan().when({ type: 'plan.putInForce', input: {} }).then('plan.versionPutInForce');
  });

  test('[A6.3] a weakness is no strength, and neither is what nobody found', () => {
    own.when(goal(limit, strength)).thenRefused('plan.strength-unknown');
    own.when(goal('none')).thenRefused('plan.strength-unknown');
  });

  test('[A6.3] the case manager’s work as a mentor is recorded as such', () => {
    own
      .when({ type: 'accompaniment.recordContact', input: { with: 'client', channel: 'office', purpose: 'support', role: 'mentor' } })
      .then('accompaniment.contactRecorded', { contact: { role: 'mentor' } });
  });
});
