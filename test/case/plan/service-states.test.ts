import { describe, expect, test } from 'vitest';
import { type ServiceAction, type ServiceState, serviceStates } from '../../../src/case/plan/service-states.js';
import type { Command } from '../../../src/case/record.js';
import { anActiveCase, aSupervisor, aWorker, needId, plannedServiceId } from '../../../src/testing/index.js';
import type { Actor } from '../../../src/vocabulary/actor.js';
import { dueOf } from '../due-of.js';

const active = anActiveCase();
const planned = plannedServiceId(active);
const commands: Readonly<Record<ServiceAction, Command>> = {
  start: { type: 'plan.startService', input: { plannedServiceId: planned } },
  hold: { type: 'plan.holdService', input: { plannedServiceId: planned } },
  resume: { type: 'plan.resumeService', input: { plannedServiceId: planned } },
  complete: { type: 'plan.endService', input: { plannedServiceId: planned, reason: 'no longer needed', status: 'completed' } },
  stop: { type: 'plan.endService', input: { plannedServiceId: planned, reason: 'the pantry closed' } },
};
const inState = (status: ServiceState) => {
  const { plan, ...others } = active.record.sections;
  return { ...active.record, sections: { ...others, plan: { ...plan, services: plan.services.map((s) => ({ ...s, status })) } } };
};
const actors = {
  worker: aWorker,
  supervisor: aSupervisor,
  system: { kind: 'system', id: 'reactions' },
  client: { kind: 'client', id: 'client-1' },
  agency: { kind: 'agency', id: 'agency-1' },
  guardian: { kind: 'guardian', id: 'mother-1' },
} as const satisfies Record<string, Actor>;
/** By hand once more: `!` the house alone, `+` the client too. Left out: refused. */
const expected: Readonly<Record<ServiceState, Readonly<Partial<Record<ServiceAction, `${ServiceState}${'!' | '+'}`>>>>> = {
  'not-started': { start: 'in-progress!', hold: 'on-hold+', complete: 'completed!', stop: 'stopped+' },
  'in-progress': { hold: 'on-hold+', complete: 'completed!', stop: 'stopped+' },
  'on-hold': { resume: 'in-progress+', complete: 'completed!', stop: 'stopped+' },
  completed: {},
  stopped: {},
};
const every = (Object.keys(serviceStates) as ServiceState[]).flatMap((state) =>
  (Object.keys(commands) as ServiceAction[]).flatMap((action) =>
    (Object.keys(actors) as (keyof typeof actors)[]).map((who) => [state, action, who] as const),
  ),
);

describe('[A2.2] the small state of a planned service', () => {
  test.each(every)('[A2.2] a planned service that is %s: %s by the %s', (state, action, who) => {
    const decided = active.kit.decide(inState(state), commands[action], active.in({ by: actors[who] }).given());
    const may = expected[state][action];
    const side = who === 'agency' || who === 'guardian' ? undefined : who === 'client' ? '+' : '!';
    if (may && (side === '!' || (side === '+' && may.endsWith('+')))) {
      if (decided.refused) throw new Error(JSON.stringify(decided.because));
      expect(decided.record.sections.plan.services[0]?.status).toBe(may.slice(0, -1));
    } else {
      const ended = Object.keys(expected[state]).length === 0;
      const code = ended ? 'plan.service-unknown' : may ? 'plan.not-theirs' : 'plan.service-status';
      expect(decided).toMatchObject({ refused: true, because: [{ code, ids: [planned] }] });
    }
  });

  test('[A2.2] on hold nothing of it is expected; taken up again, it is expected from then on', () => {
    const due = (s: typeof active) => dueOf(s, 'service.delivery-due').map((d) => d.due);
    expect(due(active)).toEqual(['2026-01-12']);
    const held = active.so(commands.hold).later({ days: 40 });
    expect(due(held)).toEqual([]);
    expect(due(held.so(commands.resume))).toEqual(['2026-02-21']);
  });
});

describe('[A5.2.3] a member of the team answers for every planned service', () => {
  const plan = (responsible: string): Command => ({
    type: 'plan.planService',
    input: { title: 'cooked meals', needId: needId(active), goalIds: [], how: 'own', responsible, alternatives: [] },
  });
  const gone = (s: typeof active) => dueOf(s, 'plan.responsible-gone');
  const give = (responsible: string, ...ids: string[]) =>
    ({ type: 'plan.reassignServices', input: { plannedServiceIds: ids, responsible, reason: 'ill tomorrow' } }) as const;

  test.each(['worker-1', 'nurse-1'])('[A5.2.3] one who is responsible for the case, or in the team: %s', (person) => {
    active.when(plan(person)).then('plan.servicePlanned', { service: { responsible: person } });
  });

  test('[A5.2.3] nobody else, and nobody who has left', () => {
    active.when(plan('stranger')).thenRefused('plan.not-a-member');
    const memberId = active.record.sections.team.members[0]?.id ?? '';
    active.so({ type: 'team.endMembership', input: { memberId } }).when(plan('nurse-1')).thenRefused('plan.not-a-member');
  });

  test('[A2.1] where the one who answered is gone, that is due at once, until another member answers', () => {
    expect(gone(active)).toEqual([]);
    const reassigned = active.in({ by: aSupervisor }).so({ type: 'team.reassign', input: { person: 'worker-2', reason: 'ill tomorrow' } });
    expect(gone(reassigned)).toMatchObject([{ ids: [planned], due: '2026-01-05', whose: 'worker-2' }]);
    reassigned.when(give('worker-1', planned)).thenRefused('plan.not-a-member');
    reassigned.when(give('worker-2', planned, 'none')).thenRefused('plan.service-unknown');
    const given = reassigned.when(give('worker-2', planned)).then('plan.servicesReassigned', { responsible: 'worker-2' });
    expect(given.record.sections.plan.services[0]?.responsible).toBe('worker-2');
    expect(gone(given)).toEqual([]);
  });

  test('[A2.1] a member who leaves takes nothing along unseen', () => {
    const nurses = active.so(plan('nurse-1')).later({ days: 3 });
    const left = nurses.so({ type: 'team.endMembership', input: { memberId: nurses.record.sections.team.members[0]?.id ?? '' } });
    expect(gone(left)).toMatchObject([{ ids: [nurses.last('plan.servicePlanned').service.id], due: '2026-01-08' }]);
  });
});
