import { describe, expect, test } from 'vitest';
import { aspire, aspireNow, aspireSteps } from '../../src/insight/telling/aspire.js';
import { stages } from '../../src/lifecycle/stages.js';
import {
  aCaseInTransition,
  aClientInPlanning,
  aCompletePlan,
  anActiveCase,
  anExitedClient,
  aReferredClient,
  type CaseStory,
} from '../../src/testing/index.js';

const phasesOf = ({ record, entries, setting }: CaseStory) => aspire(record, entries, setting.rules, setting.now);
const steps = (s: CaseStory) => phasesOf(s).map(({ step, round }) => `${step} ${round}`);
const goneBack = { type: 'assessment.reopen', input: { reason: 'the father moved in' } } as const;

describe('ASPIRE', () => {
  test('[A8.9] every stage of the house is in one of the five steps, in their order, and each has a name in both languages', () => {
    const order = Object.keys(aspireSteps);
    const named = Object.values(stages).map(({ aspire: step }) => order.indexOf(step));
    expect(named).toEqual([...named].sort((a, b) => a - b));
    expect(new Set(named)).toEqual(new Set([0, 1, 2, 3, 4]));
    for (const { en, id } of Object.values(aspireSteps)) expect(en.length * id.length).toBeGreaterThan(0);
  });

  test('[A8.9] the straight way is one round through all five steps', () => {
    expect(steps(anExitedClient())).toEqual(['assessment 1', 'planning 1', 'intervention 1', 'review 1', 'evaluation 1']);
    expect(aspireNow(anExitedClient().record)).toBe('evaluation');
    expect(aspireNow(aReferredClient().record)).toBe('assessment');
  });

  test('[A8.9] a phase begins on the day the case was moved and ends where the next begins; the last goes on until today', () => {
    const planned = aCompletePlan().later({ days: 10 });
    const s = planned.so({ type: 'plan.putInForce', input: {}, happenedAt: '2026-01-12' }).later({ days: 5 });
    expect(phasesOf(s).map(({ facts: _, ...phase }) => phase)).toEqual([
      { step: 'assessment', round: 1, from: '2026-01-05', until: '2026-01-05', days: 0 },
      { step: 'planning', round: 1, from: '2026-01-05', until: '2026-01-12', days: 7 },
      { step: 'intervention', round: 1, from: '2026-01-12', days: 8 },
    ]);
  });

  test('[A8.9] it is cyclical: on every way back a new round begins', () => {
    expect(steps(aClientInPlanning().so(goneBack))).toEqual(['assessment 1', 'planning 1', 'assessment 2']);
    const again = aCaseInTransition().so({ type: 'termination.sendBack', input: { reason: 'the parcels stopped' } });
    expect(steps(again).slice(-2)).toEqual(['review 1', 'intervention 2']);
  });

  test('[A8.9] a fact belongs to the step in which it was recorded, and the one that moves the case on closes the step that it leaves; none is in two', () => {
    const s = anActiveCase();
    const all = phasesOf(s).flatMap(({ facts }) => facts);
    expect(all).toEqual(s.entries.map(({ version }) => version));
    const planning = phasesOf(s).find(({ step }) => step === 'planning')?.facts ?? [];
    expect(s.entries.find(({ version }) => version === planning.at(-1))?.type).toBe('plan.versionPutInForce');
  });

  test('[A8.9] a move that is told with an earlier day than the one before ends no phase before it began', () => {
    const s = aCompletePlan().later({ days: 3 }).so({ type: 'plan.putInForce', input: {}, happenedAt: '2025-11-01' });
    expect(phasesOf(s).at(-1)).toMatchObject({ from: '2026-01-05', days: 3 });
  });

  test('[A2.2] a fact whose entry was made in error belongs to no step', () => {
    const s = anActiveCase();
    const made = s.entries.find(({ type }) => type === 'plan.contingencyMade')?.version ?? 0;
    const entryId = s.record.sections.plan.contingencies[0]?.id ?? '';
    const after = s.so({ type: 'plan.voidEntry', input: { entryId, reason: 'another client' } });
    expect(phasesOf(s).flatMap(({ facts }) => facts)).toContain(made);
    expect(phasesOf(after).flatMap(({ facts }) => facts)).not.toContain(made);
  });

  test('[A8.9] a stage that a host added belongs to the step before it', () => {
    const s = anActiveCase();
    const own = s.entries.map((e) => (e.state.stage === 'active' ? { ...e, state: { ...e.state, stage: 'trial' } } : e));
    expect(aspire(s.record, own, s.setting.rules, s.setting.now).map(({ step }) => step)).toEqual(['assessment', 'planning']);
    expect(aspireNow({ ...s.record, state: { ...s.record.state, stage: 'trial' } })).toBeUndefined();
  });
});
