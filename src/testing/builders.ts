import { type CaseStory, story } from './case-story.js';
import { consentToService } from './consents.js';
import { clientRef, goalId, needId } from './ids.js';
import type { Setting } from './story.js';

const referred = (kind: 'person' | 'household' | 'group', setting: Partial<Setting>): CaseStory =>
  story(setting).so(
    { type: 'client.register', input: { kind, ref: clientRef } },
    {
      type: 'access.open',
      input: { source: 'clinic', site: { id: 'site-1', timeZone: 'Asia/Jakarta' }, programme: { id: 'full-support', version: '1' } },
    },
    { type: 'team.assignResponsible', input: { person: 'worker-1' } },
  );

/** Each builder is the one before, gone on the straight way. */
export const aReferredClient = (setting: Partial<Setting> = {}): CaseStory => referred('person', setting);

/** A household with these members; the ids of their entries by `memberId`. */
export const aReferredHousehold = (
  refs: readonly string[] = ['adult-1', 'adult-2', 'child-1', 'child-2'],
  setting: Partial<Setting> = {},
): CaseStory => refs.reduce((s, ref) => s.withMember(ref), referred('household', setting));

export const aClientInScreening = (setting: Partial<Setting> = {}): CaseStory =>
  aReferredClient(setting).so(
    { type: 'screening.begin', input: {} },
    { type: 'screening.recordCondition', input: { acute: 'none' } },
    { type: 'screening.weighFamilySupport', input: { support: 'not-asked' } },
  );

export const anAdmittedClient = (setting: Partial<Setting> = {}): CaseStory =>
  aClientInScreening(setting).so({ type: 'screening.admit', input: { reason: 'lives in the area and wants help' } });

export const aClientInAssessment = (setting: Partial<Setting> = {}): CaseStory =>
  anAdmittedClient(setting).so(
    { type: 'intake.orient', input: { topics: ['services', 'rights', 'confidentiality', 'complaint'], language: 'id' } },
    {
      type: 'intake.explore',
      input: { domain: 'food-insecurity', inOwnWords: 'there is not enough to eat at the end of the month', urgent: 'can-wait' },
    },
    { type: 'intake.checkEligibility', input: { result: 'eligible' } },
    {
      type: 'intake.agreeContract',
      input: { clientDoes: 'comes to the appointments', workerDoes: 'asks the agencies', agreedByClient: 'agreed' },
    },
    consentToService,
    { type: 'intake.complete', input: {} },
  );

export const aClientWithNeed = (setting: Partial<Setting> = {}): CaseStory => {
  const found = aClientInAssessment(setting).so(
    { type: 'assessment.recordFinding', input: { domain: 'food-insecurity', source: 'client', bears: 'limit', found: 'skips meals' } },
    {
      type: 'assessment.recordFinding',
      input: { domain: 'social-connection', source: 'observation', bears: 'strength', found: 'a neighbour helps' },
    },
    { type: 'assessment.assessFunction', input: { setting: 'living', activity: 'cooks a meal', level: 'alone' } },
  );
  const named = found.so({
    type: 'assessment.nameNeed',
    input: {
      domain: 'food-insecurity',
      title: 'food until the end of the month',
      findingIds: [found.record.sections.assessment.findings[0]?.id ?? ''],
      service: 'wanted',
    },
  });
  return named.so({ type: 'assessment.rankNeeds', input: { order: [named.last('assessment.needNamed').need.id] } });
};

export const aClientInPlanning = (setting: Partial<Setting> = {}): CaseStory =>
  aClientWithNeed(setting).so(
    {
      type: 'assessment.measure',
      input: { use: 'baseline', instrument: { id: 'hunger-vital-sign', version: '1' }, score: 2, clientPart: 'answered' },
    },
    { type: 'assessment.complete', input: {} },
  );

export const aCompletePlan = (setting: Partial<Setting> = {}): CaseStory => {
  const planning = aClientInPlanning(setting);
  const need = needId(planning);
  const strengths = planning.record.sections.assessment.findings.filter((f) => f.bears === 'strength').map((f) => f.id);
  const withGoals = planning.so(
    { type: 'plan.chooseSetting', input: { setting: 'living', inOwnWords: 'to cook in my own kitchen' } },
    {
      type: 'plan.formulateProblem',
      input: { title: 'not enough food', needIds: [need], rank: 1, clientsWish: 'to eat every day', resource: 'food pantry' },
    },
    {
      type: 'plan.setGoal',
      input: {
        title: 'meals every day',
        needId: need,
        whose: 'client',
        term: 'long-term',
        criteria: ['three meals a day for a month', 'no skipped meal'],
        targetDate: '2026-06-30',
        buildsOn: strengths,
      },
    },
    {
      type: 'plan.setGoal',
      input: {
        title: 'registered at the pantry',
        needId: need,
        whose: 'worker',
        term: 'short-term',
        criteria: ['has a pantry card'],
        targetDate: '2026-02-15',
      },
    },
    { type: 'team.addMember', input: { person: 'nurse-1', discipline: 'nurse', standby: 'standby' } },
    { type: 'plan.consultTeam', input: { consulted: ['nurse-1'], advice: 'start with the pantry' } },
    { type: 'plan.makeContingency', input: { ifThis: 'no food in the house', thenThat: 'emergency parcel', call: 'worker-1' } },
  );
  return withGoals.so(
    {
      type: 'plan.planService',
      input: {
        title: 'food parcels',
        needId: need,
        goalIds: [goalId(withGoals)],
        how: 'agency',
        responsible: 'worker-1',
        serviceId: 'pantry',
        alternatives: ['soup-kitchen'],
        everyDays: 7,
      },
    },
    { type: 'plan.agree', input: { part: 'agreed' } },
  );
};

export const anActiveCase = (setting: Partial<Setting> = {}): CaseStory =>
  aCompletePlan(setting).so({ type: 'plan.putInForce', input: {} });
