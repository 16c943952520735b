import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/case/record.js';
import { programmes } from '../../../src/programme/programmes.js';
import { aClientInAssessment, aClientInScreening, anAdmittedClient, consentToService, story } from '../../../src/testing/index.js';
import { afterMidnight, dueOf } from '../due-of.js';

const orient: Command = { type: 'intake.orient', input: { topics: ['services', 'rights', 'forms'], language: 'jv' } };
const explore = (urgent: 'urgent' | 'can-wait') =>
  ({ type: 'intake.explore', input: { domain: 'food-insecurity', inOwnWords: 'nothing to eat tonight', urgent } }) as const;
const eligible = {
  type: 'intake.checkEligibility',
  input: { result: 'papers-missing', help: 'went along to the district office' },
} as const;
const terms = { clientDoes: 'comes on Mondays', workerDoes: 'asks the agencies' };
const contract = { type: 'intake.agreeContract', input: { ...terms, agreedByClient: 'agreed' } } as const;
const propose = { type: 'intake.proposeContract', input: terms } as const;
const complete = { type: 'intake.complete', input: {} } as const;
const all: readonly Command[] = [orient, explore('can-wait'), eligible, contract, consentToService];
const without = (n: number) => anAdmittedClient().so(...all.filter((_, i) => i !== n));

describe('[A8.2] intake', () => {
  test('[A8.2] it is complete when informed, explored, checked, agreed and consented, and assessment begins', () => {
    const after = anAdmittedClient()
      .so(...all)
      .when(complete)
      .then('intake.completed', { at: '2026-01-05T02:00:00.000Z' });
    expect(after.record.state.stage).toBe('assessment');
  });

  test.each([
    ['A8.2', 'intake.oriented', 0],
    ['A8.2', 'intake.need-explored', 1],
    ['A8.2', 'intake.eligibility-known', 2],
    ['B2.2', 'intake.contract-agreed', 3],
    ['A8.2', 'consent.to-service', 4],
  ] as const)('[%s] it is not complete without %s', (_, requirement, n) => {
    expect(without(n).missing('intake.complete')).toEqual([requirement]);
    without(n).when(complete).thenRefused(requirement);
  });

  test('[A8.2] the client is informed, in a language that they speak', () => {
    anAdmittedClient()
      .when(orient)
      .then('intake.oriented', { orientation: { topics: ['services', 'rights', 'forms'], language: 'jv' } });
  });

  test('[A8.2] a need is kept in the words in which the client tells it', () => {
    anAdmittedClient()
      .when(explore('can-wait'))
      .then('intake.needExplored', { presentingNeed: { inOwnWords: 'nothing to eat tonight' } });
  });

  test('[A8.2] help with eligibility is kept, and missing papers hold nobody up', () => {
    anAdmittedClient()
      .when(eligible)
      .then('intake.eligibilityChecked', { eligibility: { result: 'papers-missing', help: 'went along to the district office' } });
  });

  test('[A8.2] what the client tells later is still explored', () => {
    aClientInAssessment().when(explore('can-wait')).then('intake.needExplored');
  });
});

describe('[B2.2] the helping contract', () => {
  const agreed = () => anAdmittedClient().so(contract);
  const idOf = (s: ReturnType<typeof agreed>) => s.last('intake.contractAgreed').contract.id;
  const end = (contractId: string) => ({ type: 'intake.endContract', input: { contractId, reason: 'a new one takes its place' } }) as const;

  test('[B2.2] it says what client and worker each do', () => {
    anAdmittedClient()
      .when(contract)
      .then('intake.contractAgreed', { contract: { status: 'agreed', versions: [terms] } });
  });

  test('[B2.2] a contract that is only proposed is not agreed, and is named as what is missing', () => {
    const proposed = without(3).so(propose);
    expect(proposed.when(complete).decision).toMatchObject({
      because: [{ code: 'intake.contract-agreed', ids: [proposed.last('intake.contractProposed').contract.id] }],
    });
    proposed.so(contract).when(complete).then('intake.completed');
  });

  test('[B2.2] it is ended with a reason, and then no longer holds', () => {
    const ended = agreed()
      .when(end(idOf(agreed())))
      .then('intake.contractEnded', { reason: 'a new one takes its place' });
    expect(ended.missing('intake.complete')).toContain('intake.contract-agreed');
    ended.when(end(idOf(agreed()))).thenRefused('intake.contract-status');
  });

  test('[B2.2] only a contract of this case is ended', () => {
    agreed().when(end('elsewhere')).thenRefused('intake.contract-unknown');
  });
});

describe('[A8.2] what is due', () => {
  test('[A8.2] the intake is due fifteen days after the opening, in the zone of the site, until it is complete', () => {
    const late = aClientInScreening({ now: afterMidnight });
    expect(dueOf(late, 'intake.due')).toMatchObject([{ due: '2026-01-21', overdueFrom: '2026-01-21T17:00:00.000Z' }]);
    expect(dueOf(aClientInAssessment({ now: afterMidnight }), 'intake.due')).toEqual([]);
  });

  test('[A5.1.2] no intake is due of a client whose admission is deferred, nor of a case that was taken over', () => {
    const deferred = aClientInScreening().so({
      type: 'screening.defer',
      input: { reason: 'ill', lookAgainOn: '2026-02-01', staysInContact: 'nurse-1' },
    });
    expect(dueOf(deferred, 'intake.due')).toEqual([]);
    const opening = { site: { id: 'site-1', timeZone: 'Asia/Jakarta' }, programme: { id: 'full-support', version: '1' } };
    expect(dueOf(story().so({ type: 'access.adopt', input: { ...opening, stage: 'active', openedAt: '2024' } }), 'intake.due')).toEqual([]);
  });

  test('[A8.2] a need that cannot wait is due on the day it was told, in the zone of the site, also when the intake is complete', () => {
    const urgent = anAdmittedClient()
      .in({ now: afterMidnight })
      .so(...all, explore('urgent'));
    const { id } = urgent.last('intake.needExplored').presentingNeed;
    for (const s of [urgent, urgent.so(complete)])
      expect(dueOf(s, 'intake.urgent-need-due')).toMatchObject([{ ids: [id], due: '2026-01-06', overdueFrom: '2026-01-06T17:00:00.000Z' }]);
  });

  test('[A2.2] a need written down in error is not due', () => {
    const urgent = anAdmittedClient().so(explore('urgent'));
    const entryId = urgent.last('intake.needExplored').presentingNeed.id;
    const voided = urgent
      .when({ type: 'intake.voidEntry', input: { entryId, reason: 'other client' } })
      .then('intake.entryVoided', { entryId });
    expect(dueOf(voided, 'intake.urgent-need-due')).toEqual([]);
    expect(voided.missing('intake.complete')).toContain('intake.need-explored');
  });
});

describe('[A8.2] a preliminary plan for what cannot wait', () => {
  const urgent = anAdmittedClient().so(explore('urgent'), explore('urgent'));
  const [one = '', other = ''] = urgent.record.sections.intake.presentingNeeds.map((n) => n.id);
  const plan = (presentingNeedId: string, on = '2026-01-06') =>
    ({ type: 'intake.planForUrgent', input: { presentingNeedId, what: 'an emergency parcel', responsible: 'nurse-1', on } }) as const;
  const planned = urgent.so(plan(one));
  const urgentPlanId = planned.last('intake.plannedForUrgent').urgentPlan.id;
  const done = (id = urgentPlanId) => ({ type: 'intake.recordUrgentDone', input: { urgentPlanId: id, result: 'eaten' } }) as const;

  test('[A8.2] it is made before the assessment: what, by whom, by when; then it is due with whoever does it', () => {
    expect(dueOf(planned, 'intake.urgent-need-due')).toMatchObject([
      { ids: [other], due: '2026-01-05', whose: 'worker-1' },
      { ids: [one, urgentPlanId], due: '2026-01-06', whose: 'nurse-1' },
    ]);
  });

  test('[A8.2] the need is no longer due once it was acted upon, each by itself', () => {
    const after = planned.when(done()).then('intake.urgentDone', { urgentPlanId, result: 'eaten' });
    expect(dueOf(after, 'intake.urgent-need-due')).toMatchObject([{ ids: [other] }]);
    expect(after.record.sections.intake.urgentPlans[0]).toMatchObject({ doneAt: '2026-01-05T02:00:00.000Z', result: 'eaten' });
  });

  test('[A8.2] a plan of several steps is due until each is done', () => {
    const two = planned.so(plan(one, '2026-01-08'));
    expect(dueOf(two.so(done()), 'intake.urgent-need-due').map((d) => d.due)).toEqual(['2026-01-05', '2026-01-08']);
  });

  test('[A8.2] it is for a need of this case, on a day that is not over, and is done once', () => {
    urgent.when(plan('elsewhere', '2026-01-04')).thenRefused('intake.presenting-need-unknown', 'intake.day-passed');
    urgent.when(done('elsewhere')).thenRefused('intake.urgent-plan-unknown');
    planned.so(done()).when(done()).thenRefused('intake.urgent-plan-done');
  });
});

describe('[A8.2] forms and interpreters', () => {
  test.each(['explained', 'filled-together', 'filled-for'] as const)('[A8.2] help with a form is kept: %s', (help) => {
    const form = { form: 'health insurance', done: help };
    const after = anAdmittedClient().when({ type: 'intake.helpWithForm', input: form }).then('intake.formHelped', { form });
    expect(after.record.sections.intake.forms).toHaveLength(1);
  });

  test('[A8.2] what was said without the interpreter whom it needed does not count as told', () => {
    const told = (interpreter: 'missing' | 'present') =>
      ({ type: 'intake.orient', input: { topics: ['rights'], language: 'jv', interpreter } }) as const;
    const missing = without(0).so(told('missing'));
    const { id } = missing.last('intake.oriented').orientation;
    expect(missing.when(complete).decision).toMatchObject({ because: [{ code: 'intake.oriented', ids: [id] }] });
    missing.so(told('present')).when(complete).then('intake.completed');
  });
});

describe('[A5.1.2] acute illness means urgent intake where the programme defers nobody', () => {
  const acute = { type: 'screening.recordCondition', input: { acute: 'medical' } } as const;
  const well = { type: 'screening.recordCondition', input: { acute: 'none' } } as const;

  test('[A5.1.2] in an HIV programme the intake is due on the day the condition is seen, until it is complete or the client is well', () => {
    const ill = anAdmittedClient({ rules: programmes.hiv }).in({ now: afterMidnight }).so(acute);
    const { id } = ill.last('screening.conditionRecorded').condition;
    expect(dueOf(ill, 'intake.urgent-due')).toMatchObject([{ ids: [id], due: '2026-01-06', overdueFrom: '2026-01-06T17:00:00.000Z' }]);
    expect(dueOf(ill.so(well), 'intake.urgent-due')).toEqual([]);
    expect(dueOf(ill.so(...all, complete), 'intake.urgent-due')).toEqual([]);
  });

  test.each([programmes.psychiatric, programmes.fullSupport])('[A5.1.2] not where the acute rule holds: $id', (rules) => {
    expect(dueOf(aClientInScreening({ rules }).so(acute), 'intake.urgent-due')).toEqual([]);
    aClientInScreening({ rules })
      .so(acute)
      .when({ type: 'screening.admit', input: { reason: 'wants help' } })
      .thenRefused('screening.not-acute');
  });
});

describe('[A2.2] what was recorded in error', () => {
  test('[A2.2] there must be such an entry, and nothing may rest on it', () => {
    const eligibilityOn = anAdmittedClient().so(orient);
    const entryId = eligibilityOn.last('intake.oriented').orientation.id;
    const voidIt = { type: 'intake.voidEntry', input: { entryId, reason: 'wrong' } } as const;
    anAdmittedClient()
      .when({ ...voidIt, input: { entryId: 'c99.0', reason: 'wrong' } })
      .thenRefused('case.entry-unknown');
    eligibilityOn
      .so({ ...eligible, input: { ...eligible.input, ext: { 'host:told-at': entryId } } })
      .when(voidIt)
      .thenRefused('case.entry-in-use');
  });
});
