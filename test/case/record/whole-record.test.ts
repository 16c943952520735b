import { describe, expect, test } from 'vitest';
import type { FactType, Sections } from '../../../src/case/record.js';
import { type Stage, stages } from '../../../src/lifecycle/stages.js';
import {
  aCaseInEvaluation,
  aCaseInTransition,
  agencyId,
  anActiveCase,
  consentToFollowUp,
  consentToTell,
  goalId,
  needId,
  plannedServiceId,
} from '../../../src/testing/index.js';

/** One client, from the referral to the follow-up, with every kind of work on the way. */
const whole = () => {
  const inTransition = aCaseInTransition().so(consentToTell(agencyId, ['general']), consentToFollowUp);
  const consentId = inTransition.record.sections.consent.given.find((c) => c.recipient === agencyId)?.id ?? '';
  const worked = inTransition.so(
    { type: 'team.explainPlan', input: { to: agencyId, consentId, told: ['general'] } },
    { type: 'referral.recordTalk', input: { agencyId, contactPerson: 'agency-contact-1', about: 'when the parcels come' } },
    {
      type: 'accompaniment.recordContact',
      input: { with: 'client', startedBy: 'other-side', channel: 'office', purpose: 'support', role: 'supporter', minutes: 40 },
    },
    {
      type: 'conference.call',
      input: { on: '2026-01-05', invited: ['nurse-1'], about: 'the ending', reason: 'ending', client: 'invited' },
    },
    { type: 'crisis.report', input: { kind: 'family', safeNow: 'yes' } },
    { type: 'file.writeNote', input: { text: 'smiles again', reader: 'team' } },
  );
  const conferenceId = worked.last('conference.called').conference.id;
  const crisisId = worked.last('crisis.reported').crisis.id;
  return worked.so(
    { type: 'conference.hold', input: { conferenceId, attended: ['nurse-1'], decisions: [] } },
    { type: 'crisis.judge', input: { crisisId, severity: 'manageable', timeAvailable: 'days' } },
    { type: 'crisis.act', input: { crisisId, what: 'talked with both', reach: 'central-worker' } },
    { type: 'crisis.stabilise', input: { crisisId } },
    { type: 'crisis.close', input: { crisisId, outcome: 'they talk again' } },
    { type: 'termination.recordOwnPlanning', input: { activity: 'fetches the parcels alone', met: 'met' } },
    { type: 'termination.goUnaccompanied', input: {} },
    { type: 'termination.exit', input: {} },
    { type: 'followUp.begin', input: {} },
    { type: 'followUp.recordVisit', input: { channel: 'office', reached: 'reached', outcome: 'it holds', minutes: 20 } },
  );
};
const told = whole();

/** Each kind of work of a case manager: its fact in the journal, and where it stands on the record. */
const work: readonly (readonly [string, FactType, (s: Sections) => readonly unknown[]])[] = [
  ['needs assessment', 'assessment.needNamed', (s) => s.assessment.needs],
  ['service planning', 'plan.versionPutInForce', (s) => s.plan.versions],
  ['implementation', 'service.delivered', (s) => s.service.deliveries],
  ['coordination: the plan explained', 'team.planExplained', (s) => s.team.explanations],
  ['coordination: talks with staff', 'referral.talkRecorded', (s) => s.referral.talks],
  ['support', 'accompaniment.contactRecorded', (s) => s.accompaniment.contacts],
  ['monitoring', 'monitoring.reviewed', (s) => s.monitoring.reviews],
  ['follow-up', 'followUp.visitRecorded', (s) => s.followUp.visits],
  ['case conference', 'conference.held', (s) => s.conference.conferences.filter((c) => c.status === 'held')],
  ['crisis intervention', 'crisis.acted', (s) => s.crisis.crises.flatMap((c) => c.acts)],
  ['evaluation', 'evaluation.concluded', (s) => s.evaluation.conclusions],
  ['termination', 'termination.exited', (s) => s.termination.steps.filter((t) => t.step === 'exited')],
  ['documentation', 'file.noteWritten', (s) => s.file.notes],
];

describe('all of a case manager’s work', () => {
  test.each(work)('[B1] %s is on the record and in the journal, with who did it and when', (_, fact, stands) => {
    expect(stands(told.record.sections)).not.toEqual([]);
    const entries = told.entries.filter((e) => e.type === fact);
    expect(entries).not.toEqual([]);
    for (const entry of entries) expect(entry).toMatchObject({ by: told.setting.by, recordedAt: told.setting.now, caseId: 'case-1' });
  });

  test('[B1] the journal leaves nothing out: its facts, laid one upon the other, are the record', () => {
    expect(told.kit.replay('case-1', told.entries)).toEqual(told.record);
    expect(told.entries.map((e) => e.version)).toEqual(told.entries.map((_, n) => n + 1));
  });

  test('[A1.2] needs, plan, provision, quality and continuity of contact stand on one record, and refer to one another', () => {
    const { assessment, plan, service, accompaniment, team } = told.record.sections;
    const planned = plan.services.find((s) => s.needId === assessment.needs[0]?.id);
    expect(plan.goals.every((g) => assessment.needs.some((n) => n.id === g.needId))).toBe(true);
    expect(service.deliveries).toMatchObject([{ plannedServiceId: planned?.id, quality: 'good' }]);
    expect(accompaniment.contacts).toMatchObject([{ with: 'client', reached: 'reached' }]);
    expect(team.responsible.at(-1)?.person).toBe('worker-1');
  });
});

describe('ASPIRE is read off the stages', () => {
  const steps = ['assessment', 'planning', 'intervention', 'review', 'evaluation'];

  test('[A8.9] a case that goes the straight way passes its five steps in their order, and none twice', () => {
    const passed = told.entries.map((e) => stages[e.state.stage].aspire);
    expect(passed.filter((step, n) => step !== passed[n - 1])).toEqual(steps);
  });

  test('[A8.9] every stage is one of the five', () => {
    for (const stage of Object.keys(stages) as Stage[]) expect(steps).toContain(stages[stage].aspire);
  });
});

describe('every need is met, declined or reported as unmet', () => {
  const named = (service: 'wanted' | 'declined') =>
    ({
      type: 'assessment.nameNeed',
      input: { domain: 'social-connection', title: 'company', findingIds: [], service, why: 'not-now', reason: 'prefers to be alone' },
    }) as const;
  const anew = anActiveCase();

  test('[A4.2] one that wants a service holds up the plan until it has a goal and a service', () => {
    const more = anew.so(named('wanted'));
    const open = more.last('assessment.needNamed').need.id;
    const { requirement } = more.kit.parts;
    const missing = (code: string, s: typeof more) => requirement.get(code)?.holds(s.record.sections as never);
    expect(['plan.needs-have-goals', 'plan.needs-have-services'].map((code) => missing(code, more))).toEqual([[open], [open]]);
    const planned = more.so(
      {
        type: 'plan.setGoal',
        input: {
          title: 'sees somebody every week',
          needId: open,
          whose: 'client',
          term: 'long-term',
          criteria: ['a visit a week', 'knows whom to call'],
          targetDate: '2026-06-30',
        },
      },
      {
        type: 'plan.planService',
        input: { title: 'visits', needId: open, goalIds: [], how: 'own', responsible: 'worker-1', alternatives: [], everyDays: 7 },
      },
    );
    expect(['plan.needs-have-services'].map((code) => missing(code, planned))).toEqual([true]);
  });

  test('[A4.2] one that the client declines is complete with its reason', () => {
    const declined = anew.so(named('declined'));
    const { requirement } = declined.kit.parts;
    expect(requirement.get('plan.needs-have-services')?.holds(declined.record.sections as never)).toBe(true);
  });

  test('[A4.2] one that stays unmet is reported with why', () => {
    const unmet = { unmetNeedIds: [needId(anew)], gaps: [{ needId: needId(anew), why: 'no-capacity' as const }] };
    const review = { findings: 'the pantry is closed', network: 'involved', clientTookPart: 'yes' } as const;
    anew.when({ type: 'monitoring.review', input: { ...review, ...unmet } }).then('monitoring.reviewed', { review: unmet });
    anew.when({ type: 'monitoring.review', input: { ...review, ...unmet, gaps: [] } }).thenRefused('monitoring.gap-missing');
  });
});

describe('needs and plan change at any time', () => {
  test.each([
    ['active', anActiveCase()],
    ['evaluation', aCaseInEvaluation()],
    ['transition', aCaseInTransition()],
  ] as const)('[A2.2] in stage %s a goal is changed with its reason, and how it was is kept', (stage, s) => {
    const before = s.record.sections.plan.goals[0];
    const changed = s.so({
      type: 'plan.changeGoal',
      input: { goalId: goalId(s), title: 'two meals every day', reason: 'three are too many for her' },
    });
    expect(changed.record.state.stage).toBe(stage);
    expect(changed.record.sections.plan.goals[0]).toMatchObject({
      title: 'two meals every day',
      earlier: [{ title: before?.title, reason: 'three are too many for her', by: s.setting.by }],
    });
  });

  test('[A2.2] the plan is revised with its reason, and the earlier version is kept beside the new one', () => {
    const revised = anActiveCase().so(
      { type: 'plan.agree', input: { part: 'agreed' } },
      { type: 'plan.revise', input: { reason: 'she has moved' } },
    );
    expect(revised.record.sections.plan.versions).toMatchObject([{ number: 1 }, { number: 2, reason: 'she has moved' }]);
  });

  test('[A2.2] the client changes their mind about a service, and both answers are in the journal', () => {
    const s = anActiveCase();
    const changed = s.so({ type: 'assessment.changeWish', input: { needId: needId(s), service: 'declined', why: 'not-now' } });
    expect(changed.entries.filter((e) => e.type === 'assessment.needNamed')).toMatchObject([{ data: { need: { service: 'wanted' } } }]);
    expect(changed.record.sections.assessment.needs[0]).toMatchObject({ service: 'declined' });
    expect(plannedServiceId(changed)).toBe(plannedServiceId(s));
  });
});
