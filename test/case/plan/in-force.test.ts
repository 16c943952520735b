import { describe, expect, test } from 'vitest';
import { plan as room } from '../../../src/case/plan/room.js';
import { programmes } from '../../../src/programme/programmes.js';
import {
  aClientInPlanning,
  aCompletePlan,
  anActiveCase,
  aSupervisor,
  goalId,
  needId,
  plannedServiceId,
  story,
} from '../../../src/testing/index.js';
import { dueOf } from '../due-of.js';

type Case = ReturnType<typeof aCompletePlan>;
const whole = aCompletePlan();
const putInForce = { type: 'plan.putInForce', input: {} } as const;
const agree = { type: 'plan.agree', input: { part: 'agreed' } } as const;
const revise = { type: 'plan.revise', input: { reason: 'the client found work' } } as const;
const voids = (entryId = '') => ({ type: 'plan.voidEntry', input: { entryId, reason: 'another client' } }) as const;
const first = (list: 'problems' | 'contingencies' | 'consultations' | 'agreements' | 'services') => (s: Case) =>
  s.so(voids(s.record.sections.plan[list][0]?.id));
const cancelled = (which: (whose: string) => boolean) => (s: Case) =>
  s.record.sections.plan.goals
    .filter((g) => which(g.whose))
    .reduce((t, g) => t.so({ type: 'plan.closeGoal', input: { goalId: g.id, status: 'cancelled', reason: 'wrong' } }), s);

describe('[A8.5] a plan is put in force', () => {
  test('[A8.5] with nothing planned, every missing thing is named', () => {
    const missing = [
      'plan.problems-formulated',
      'plan.has-goal',
      'plan.needs-have-goals',
      'plan.both-views',
      'plan.team-consulted',
      'plan.needs-have-services',
      'plan.contingency-made',
      'plan.client-took-part',
      'team.has-members',
    ] as const;
    expect(aClientInPlanning().missing('plan.putInForce')).toEqual(missing);
    aClientInPlanning()
      .when(putInForce)
      .thenRefused(...missing);
  });

  test('[A8.5] with all of it, the work begins', () => {
    expect(whole.missing('plan.putInForce')).toEqual([]);
    const active = whole
      .when(putInForce)
      .then('plan.versionPutInForce', { version: { number: 1, plannedServiceIds: [plannedServiceId(whole)] } });
    expect(active.record.state.stage).toBe('active');
    expect(active.last('plan.versionPutInForce').version.goalIds).toHaveLength(2);
  });

  test.each([
    ['[A5.2.1] without a problem', first('problems'), ['plan.problems-formulated']],
    ['[A5.2.6] without a plan for the unexpected', first('contingencies'), ['plan.contingency-made']],
    ['[A5.2.3] without asking the team', first('consultations'), ['plan.team-consulted']],
    ["[A8.5] without the client's part", first('agreements'), ['plan.client-took-part']],
    ['[A5.3.1] with a need that has no service', first('services'), ['plan.needs-have-services']],
    ["[A8.4] without the client's view", cancelled((whose) => whose === 'client'), ['plan.both-views']],
    ["[A8.4] without the case manager's view", cancelled((whose) => whose === 'worker'), ['plan.both-views']],
    ['[A5.2.2] without a goal', cancelled(() => true), ['plan.has-goal', 'plan.needs-have-goals', 'plan.both-views']],
  ] as const)('%s it is not', (_, without, codes) => {
    expect(without(whole).missing('plan.putInForce')).toEqual(codes);
    without(whole)
      .when(putInForce)
      .thenRefused(...codes);
  });

  test('[A4.2] a need for which no service is wanted asks for no goal and no service', () => {
    const declined = cancelled(() => true)(first('services')(whole)).so({
      type: 'assessment.changeWish',
      input: { needId: needId(whole), service: 'own-resources', why: 'own-way' },
    });
    expect(declined.missing('plan.putInForce')).toEqual(['plan.has-goal', 'plan.both-views']);
  });

  test('[A5.2.4] a goal without criteria, as an older record may hold it, is named by its id', () => {
    const { plan } = whole.record.sections;
    const bare = { ...plan, goals: plan.goals.map((g) => ({ ...g, criteria: [] })) };
    const { holds } = room.requirements['plan.goals-have-criteria'];
    expect(holds({ plan: bare } as never)).toEqual(plan.goals.map((g) => g.id));
    expect(holds({ plan } as never)).toBe(true);
  });

  test('[A6.1] the expanded broker is advised, not held up, where there is no team', () => {
    const broker = first('consultations')(aCompletePlan({ rules: programmes.expandedBroker }));
    expect(broker.missing('plan.putInForce')).toEqual([]);
    expect(broker.whatNext().find((n) => n.command === 'plan.putInForce')?.advised).toContainEqual({ code: 'plan.team-consulted' });
  });

  test('[A8.5] what is evaluated is a plan in force: that is never waived', () => {
    const adopted = story({ by: aSupervisor }).so(
      { type: 'client.register', input: { kind: 'person', ref: 'client-1' } },
      {
        type: 'access.adopt',
        input: {
          site: { id: 's', timeZone: 'Asia/Jakarta' },
          programme: { id: 'full-support', version: '1' },
          stage: 'active',
          openedAt: '2024',
          formerId: 'K-1',
        },
      },
    );
    adopted
      .when({ type: 'team.waive', input: { requirement: 'plan.in-force', reason: 'old paper plan', until: '2026-12-31' } })
      .thenRefused('team.not-waivable');
    expect(adopted.missing('evaluation.begin')).toContain('plan.in-force');
    expect(anActiveCase().missing('evaluation.begin')).not.toContain('plan.in-force');
  });

  test('[A8.5] it is due sixty days after the assessment, also where its day is not known', () => {
    const due = (s: Case) => dueOf(s, 'plan.due');
    expect(due(aClientInPlanning())).toMatchObject([{ due: '2026-03-06', overdueFrom: '2026-03-06T17:00:00.000Z' }]);
    expect(due(anActiveCase())).toEqual([]);
    const again = aClientInPlanning().so({ type: 'assessment.reopen', input: { reason: 'more is known' } });
    expect(due(again)).toEqual([]);
    expect(due(again.so({ type: 'assessment.complete', input: {}, happenedAt: 'unknown' }))).toMatchObject([{ due: '2026-03-06' }]);
  });
});

describe('[A2.2] a plan is revised', () => {
  test('[A2.2] the new version has its reason, the stage stays, the earlier version is kept', () => {
    const revised = anActiveCase()
      .so({ type: 'plan.closeGoal', input: { goalId: goalId(whole), status: 'completed', reason: 'reached' } }, agree)
      .when(revise)
      .then('plan.revised', { version: { number: 2, reason: 'the client found work' } });
    expect(revised.record.state.stage).toBe('active');
    expect(revised.record.sections.plan.versions.map((v) => v.goalIds.length)).toEqual([2, 1]);
  });

  test('[A2.2] before one is in force there is nothing to revise, and no version is voided', () => {
    whole.when(revise).thenRefused('plan.not-in-force');
    const active = anActiveCase();
    active.when(voids(active.last('plan.versionPutInForce').version.id)).thenRefused('case.entry-unknown');
  });
});
