import { describe, expect, test } from 'vitest';
import { AppointmentStatus } from '../../../src/case/appointment/appointment.js';
import { type AppointmentStep, isAhead, partyOf, transitions } from '../../../src/case/appointment/transitions.js';
import type { Command } from '../../../src/case/record.js';
import { agencyId, aReferredClient, aSupervisor, aWorker, clientRef } from '../../../src/testing/index.js';
import { termsOf } from '../../../src/vocabulary/schema.js';

type Status = AppointmentStatus;
const statuses = Object.keys(termsOf.get(AppointmentStatus)?.labels ?? {}) as Status[];
const actors = [
  ['a worker', aWorker],
  ['a supervisor', aSupervisor],
  ['the client', { kind: 'client', id: clientRef }],
  ['a guardian', { kind: 'guardian', id: 'mother-1' }],
  ['the agency', { kind: 'agency', id: agencyId }],
  ['another agency', { kind: 'agency', id: 'agency-2' }],
] as const;

const offered = aReferredClient().so(
  { type: 'client.setSafeContact', input: { channel: 'message', allowed: true } },
  { type: 'appointment.offer', input: { with: 'agency', agencyId, on: '2026-01-05', purpose: 'hand-off' } },
);
const appointmentId = offered.last('appointment.offered').appointment.id;
const commands: Record<AppointmentStep, Command> = {
  agree: { type: 'appointment.agree', input: { appointmentId } },
  move: { type: 'appointment.move', input: { appointmentId, on: '2026-01-05' } },
  attend: { type: 'appointment.attend', input: { appointmentId } },
  miss: { type: 'appointment.miss', input: { appointmentId, cause: 'unknown' } },
  cancel: { type: 'appointment.cancel', input: { appointmentId, cause: 'agency' } },
  remind: { type: 'appointment.remind', input: { appointmentId, over: 'message', wording: 'neutral' } },
};
const steps = Object.keys(commands) as AppointmentStep[];
const agreed = offered.so(commands.agree);
const reached: Record<Status, typeof offered> = {
  offered,
  agreed,
  moved: agreed.so(commands.move),
  attended: agreed.so(commands.attend),
  missed: agreed.so(commands.miss),
  cancelled: agreed.so(commands.cancel),
};
const statusOf = (s: typeof offered) => s.record.sections.appointment.appointments[0]?.status;

describe('[A1.1] every status of an appointment and every step has an answer', () => {
  test('[A1.1] every status can be reached, and from the last three nothing follows', () => {
    for (const status of statuses) expect(statusOf(reached[status])).toBe(status);
    expect(statuses.filter((status) => isAhead({ status }))).toEqual(['offered', 'agreed', 'moved']);
  });

  /** Written out by hand, so that the table cannot prove itself. */
  test('[A1.1] the steps are these', () => {
    const told = statuses.map(
      (s) =>
        `${s}: ${Object.entries(transitions[s])
          .map(([step, next]) => `${step} → ${next.to}`)
          .join(', ')}`,
    );
    expect(told).toEqual([
      'offered: agree → agreed, move → offered, remind → offered, attend → attended, cancel → cancelled',
      'agreed: move → moved, remind → agreed, attend → attended, miss → missed, cancel → cancelled',
      'moved: agree → agreed, move → moved, remind → moved, attend → attended, cancel → cancelled',
      'attended: ',
      'missed: ',
      'cancelled: ',
    ]);
    const mayNot = Object.values(transitions).flatMap((next) =>
      Object.entries(next).flatMap(([step, { by }]) =>
        (['us', 'client', 'guardian', 'agency'] as const).filter((p) => !by.includes(p)).map((p) => `${p} ${step}`),
      ),
    );
    expect([...new Set(mayNot)].sort()).toEqual([
      'agency remind',
      'client attend',
      'client miss',
      'client remind',
      'guardian attend',
      'guardian cancel',
      'guardian miss',
      'guardian remind',
    ]);
  });

  const all = statuses.flatMap((status) => steps.flatMap((step) => actors.map(([who, by]) => ({ status, step, who, by }))));
  test.each(all)('[A1.1] $status: $step by $who', ({ status, step, by }) => {
    const outcome = reached[status].in({ by }).when(commands[step]);
    const next = transitions[status][step];
    const party = partyOf({ agencyId }, by);
    if (next === undefined) outcome.thenRefused('appointment.wrong-status');
    else if (party === undefined || !next.by.includes(party)) outcome.thenRefused('appointment.wrong-actor');
    else if (outcome.decision.refused) expect(outcome.decision.because).toEqual([]);
    else expect(statusOf(outcome.then(outcome.decision.fact.type))).toBe(next.to);
  });

  test('[A1.1][A3.5] a guardian is not us, and their word is not the client’s: the day that they name is agreed to by another', () => {
    const guardian = { kind: 'guardian', id: 'mother-1' } as const;
    expect(partyOf({ agencyId }, guardian)).toBe('guardian');
    const named = agreed.in({ by: guardian }).so(commands.move);
    named.when(commands.agree).thenRefused('appointment.wrong-actor');
    for (const by of [aWorker, { kind: 'client', id: clientRef } as const])
      named.in({ by }).when(commands.agree).then('appointment.agreed');
    const own = { type: 'appointment.offer', input: { with: 'agency', agencyId, on: '2026-01-05', purpose: 'hand-off' } } as const;
    aReferredClient().in({ by: guardian }).when(own).then('appointment.offered');
    aReferredClient()
      .in({ by: guardian })
      .when({ ...own, input: { ...own.input, agreed: true } })
      .thenRefused('appointment.wrong-actor');
  });

  test.each(steps)('[A1.1] an appointment that is not on the record has no step: %s', (step) => {
    aReferredClient().when(commands[step]).thenRefused('appointment.unknown');
  });
});
