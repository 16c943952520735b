import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/case/record.js';
import { aClientInPlanning, aCompletePlan, anActiveCase, goalId, needId, plannedServiceId } from '../../../src/testing/index.js';
import { dueOf } from '../due-of.js';

type Asked<T extends Command['type']> = Extract<Command, { type: T }>;

const active = anActiveCase();
const [need, goal, planned] = [needId(active), goalId(active), plannedServiceId(active)];
const plan = (change: Partial<Asked<'plan.planService'>['input']> = {}): Asked<'plan.planService'> => ({
  type: 'plan.planService',
  input: { title: 'cooked meals', needId: need, goalIds: [goal], how: 'own', responsible: 'worker-1', alternatives: [], ...change },
});
const replace = (serviceId: string, plannedServiceId = planned) =>
  ({ type: 'plan.replaceService', input: { plannedServiceId, serviceId } }) as const;
const end = (plannedServiceId = planned) =>
  ({ type: 'plan.endService', input: { plannedServiceId, reason: 'the pantry closed' } }) as const;
const barrier = (plannedServiceId = planned) => ({ type: 'plan.recordBarrier', input: { plannedServiceId, kind: 'distance' } }) as const;
const resolve = (barrierId: string) => ({ type: 'plan.resolveBarrier', input: { barrierId, resolution: 'a neighbour drives' } }) as const;

describe('[A5.3.1] planned services', () => {
  test.each(['own', 'agency'] as const)('[A5.3.1] a need is met by: %s', (how) => {
    active.when(plan({ how })).then('plan.servicePlanned', { service: { how, needId: need } });
  });

  test('[A4.3] no service without a need, for a need that is closed, or for goals that are not there', () => {
    active.when(plan({ needId: 'none', goalIds: ['none'] })).thenRefused('plan.need-unknown', 'plan.goal-unknown');
    active
      .so({ type: 'assessment.closeNeed', input: { needId: need, how: 'gone' } })
      .when(plan())
      .thenRefused('plan.need-closed');
  });

  test('[A3.2] none where the client does not want one', () => {
    active
      .so({ type: 'assessment.changeWish', input: { needId: need, service: 'declined', why: 'not-now' } })
      .when(plan())
      .thenRefused('plan.service-declined');
  });

  test('[A2.4] the same service is not planned twice for the same need', () => {
    active.when(plan({ serviceId: 'pantry' })).thenRefused('plan.meets-twice');
    active
      .so(end())
      .when(plan({ serviceId: 'pantry' }))
      .then('plan.servicePlanned');
    const two = active.so({
      type: 'assessment.nameNeed',
      input: { domain: 'social-connection', title: 'company', findingIds: [], service: 'wanted' },
    });
    two.when(plan({ serviceId: 'pantry', needId: two.last('assessment.needNamed').need.id })).then('plan.servicePlanned');
  });

  test('[A8.5] an alternative takes the place of the first choice, which may come back', () => {
    const soup = active.when(replace('soup-kitchen')).then('plan.serviceReplaced', { serviceId: 'soup-kitchen', alternatives: ['pantry'] });
    soup.when(replace('pantry')).then('plan.serviceReplaced', { alternatives: ['soup-kitchen'] });
  });

  test('[A8.5] an alternative is another service than the first choice, and is named once', () => {
    active.when(plan({ serviceId: 'canteen', alternatives: ['canteen'] })).thenRefused('plan.alternative-repeats');
    active.when(plan({ alternatives: ['canteen', 'canteen'] })).thenRefused('plan.alternative-repeats');
    active
      .when(plan({ serviceId: 'canteen', alternatives: ['mosque'] }))
      .then('plan.servicePlanned', { service: { alternatives: ['mosque'] } });
  });

  test('[A5.3.1] a service that is expected is expected at intervals of a day or more', () => {
    const { input } = active.kit.parts.implementation.get('plan.planService')?.command ?? {};
    expect([0, 1].map((everyDays) => input?.safeParse(plan({ everyDays }).input).success)).toEqual([false, true]);
  });

  test('[A8.5] only an alternative of a running service does', () => {
    active.when(replace('canteen')).thenRefused('plan.not-an-alternative');
    active.when(replace('soup-kitchen', 'none')).thenRefused('plan.service-unknown');
    active
      .so(plan({ serviceId: 'soup-kitchen' }))
      .when(replace('soup-kitchen'))
      .thenRefused('plan.meets-twice');
  });

  test('[A2.2] a service ends once, with the reason', () => {
    active.when(end()).then('plan.serviceEnded', { reason: 'the pantry closed' }).when(end()).thenRefused('plan.service-unknown');
  });

  test('[A2.2] a service in a version of the plan is ended, not voided', () => {
    const voids = (entryId: string) => ({ type: 'plan.voidEntry', input: { entryId, reason: 'wrong' } }) as const;
    active.when(voids(planned)).thenRefused('case.entry-in-use');
    const made = aCompletePlan();
    const voided = made.when(voids(plannedServiceId(made))).then('plan.entryVoided');
    expect(voided.missing('plan.putInForce')).toEqual(['plan.needs-have-services']);
  });
});

describe('[A2.3] barriers', () => {
  const open = () => active.so(barrier());
  const id = open().last('plan.barrierRecorded').barrier.id;

  test('[A2.3] a barrier stands against a running service and is worked until resolved', () => {
    active.when(barrier()).then('plan.barrierRecorded', { barrier: { kind: 'distance', plannedServiceId: planned } });
    open()
      .when(resolve(id))
      .then('plan.barrierResolved', { resolution: 'a neighbour drives' })
      .when(resolve(id))
      .thenRefused('plan.barrier-resolved');
    open().when(resolve('none')).thenRefused('plan.barrier-unknown');
    aClientInPlanning().when(barrier()).thenRefused('plan.service-unknown');
  });

  test('[A2.3] what is done against it is kept step by step, and gives time to look again', () => {
    const step = (barrierId: string) => ({ type: 'plan.recordBarrierStep', input: { barrierId, what: 'asked the driver' } }) as const;
    const worked = open()
      .later({ days: 20 })
      .when(step(id))
      .then('plan.barrierStepRecorded', { step: { what: 'asked the driver', by: { id: 'worker-1' } } });
    const again = worked.later({ days: 5 }).so(step(id));
    expect(again.record.sections.plan.barriers[0]?.steps.map((s) => s.at)).toEqual([
      '2026-01-25T02:00:00.000Z',
      '2026-01-30T02:00:00.000Z',
    ]);
    expect(dueOf(again, 'plan.barrier-open')).toMatchObject([{ due: '2026-03-01' }]);
    open().so(resolve(id)).when(step(id)).thenRefused('plan.barrier-resolved');
    open().when(step('none')).thenRefused('plan.barrier-unknown');
  });

  test('[A2.3] after thirty days it is looked at again, while it and its service are there', () => {
    const due = (s: typeof active) => dueOf(s, 'plan.barrier-open');
    expect(due(open())).toMatchObject([{ ids: [id], due: '2026-02-04', overdueFrom: '2026-02-04T17:00:00.000Z' }]);
    expect(due(open().so(resolve(id)))).toEqual([]);
    expect(due(open().so(end()))).toEqual([]);
  });
});
