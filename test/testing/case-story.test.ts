import { expect, test } from 'vitest';
import { anActiveCase, anAdmittedClient, aReferredHousehold } from '../../src/testing/builders.js';
import { memberId } from '../../src/testing/ids.js';

test('[A5.2.2] a story reads aloud: what a goal rests on is there before it', () => {
  const told = anAdmittedClient().withGoal('meals every day');
  const { assessment, plan } = told.record.sections;
  expect(plan.goals).toMatchObject([{ title: 'meals every day', needId: assessment.needs[0]?.id }]);
  expect(assessment.needs).toMatchObject([{ findingIds: [assessment.findings[0]?.id] }]);
});

test('[A5.2.2] what was given before is built on, not given again', () => {
  const { assessment } = anAdmittedClient().withNeed('a place to sleep', { domain: 'housing-instability' }).withGoal('a room')
    .record.sections;
  expect(assessment.needs.map((n) => n.title)).toEqual(['a place to sleep']);
});

test('[B4.1] words of a story go on from commands, and commands from words', () => {
  const told = anActiveCase().withReferral().later({ days: 2 }).inCrisis('illness').withTie('sister-1', { mayBeAsked: true });
  expect(told.record.state.crisis).toBe('responding');
  expect(told.record.sections.referral.referrals).toMatchObject([{ status: 'draft' }]);
  expect(
    told.so({ type: 'client.relink', input: { ref: 'client-2' } }).withConsentToTell('agency-1', 'hiv').record.sections.client.ref,
  ).toBe('client-2');
});

test('[A1.6] a household is told with its members, and each need says whose it is', () => {
  const household = aReferredHousehold(['mother-1', 'child-1']).so({ type: 'screening.begin', input: {} });
  const members = [memberId(household, 'child-1')];
  household
    .when({ type: 'consent.recordRefusal', input: { purpose: 'research' } })
    .thenRefused('case.member-missing')
    .when({ type: 'consent.recordRefusal', input: { purpose: 'research', members: ['child-1'] } })
    .thenRefused('case.member-unknown')
    .when({ type: 'consent.recordRefusal', input: { purpose: 'research', members } })
    .then('consent.refused', { refusal: { members } });
});
