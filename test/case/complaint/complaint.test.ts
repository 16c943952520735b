import { describe, expect, test } from 'vitest';
import { ComplaintStatus } from '../../../src/case/complaint/complaint.js';
import { type ComplaintStep, partyOf, transitions } from '../../../src/case/complaint/transitions.js';
import type { Command } from '../../../src/case/record.js';
import { anExitedClient, aReferredClient, aSupervisor, aWorker, clientRef, story } from '../../../src/testing/index.js';
import { termsOf } from '../../../src/vocabulary/schema.js';
import { afterMidnight, dueOf } from '../due-of.js';

type Status = ComplaintStatus;
/** The client's worker, of whom they complain; a colleague who hears it; somebody who looks into it. */
const complainedOf = aWorker;
const colleague = { kind: 'worker', id: 'worker-2' } as const;
const assigned = { kind: 'worker', id: 'ombudsperson' } as const;
const client = { kind: 'client', id: clientRef } as const;
const agency = { kind: 'agency', id: 'agency-1' } as const;
const guardian = { kind: 'guardian', id: 'mother-1' } as const;

const receive = (more: object = {}) =>
  ({
    type: 'complaint.receive',
    input: { person: complainedOf.id, receivedFrom: 'client', what: 'comes too late', assignedTo: assigned.id, ...more },
  }) as const;
const heard = aReferredClient().in({ by: colleague });
const received = heard.so(receive());
const complaintId = received.last('complaint.received').complaint.id;
const answer: Command = { type: 'complaint.answer', input: { complaintId, answer: 'comes on time from now on', outcome: 'upheld' } };
const withdraw: Command = { type: 'complaint.withdraw', input: { complaintId } };
const to = (step: 'reassign' | 'escalate', person: string): Command => ({
  type: `complaint.${step}`,
  input: { complaintId, to: person, reason: 'no answer came' },
});
const complaintOf = (s: typeof received) => s.record.sections.complaint.complaints[0];

describe('[A3.7] a complaint', () => {
  test('[A3.7] it says of whom or what, what for, what the client wants, and who looks into it', () => {
    heard.when(receive({ wants: 'another worker' })).then('complaint.received', {
      complaint: { person: 'worker-1', wants: 'another worker', assignedTo: 'ombudsperson', status: 'received' },
    });
    heard.when(receive({ person: undefined })).then('complaint.received', { complaint: { hiddenFrom: [] } });
  });

  test('[A3.7] it is received in every stage, from the client too', () => {
    for (const s of [story(), aReferredClient(), anExitedClient()]) s.in({ by: client }).when(receive()).then('complaint.received');
  });

  test('[A3.7] it is answered within fourteen days, in the zone of the site, by whoever looks into it, also after the end of the case', () => {
    const late = anExitedClient({ now: afterMidnight }).in({ by: colleague }).so(receive());
    expect(dueOf(late, 'complaint.answer-due')).toMatchObject([
      { due: '2026-01-20', overdueFrom: '2026-01-20T17:00:00.000Z', whose: 'ombudsperson' },
    ]);
    for (const done of [answer, withdraw]) expect(dueOf(received.in({ by: assigned }).so(done), 'complaint.answer-due')).toEqual([]);
  });

  test('[A3.7] reassigned, the time goes on; taken to somebody else, it begins anew', () => {
    const later = received.in({ by: aSupervisor }).later({ days: 10 });
    expect(dueOf(later.so(to('reassign', 'worker-3')), 'complaint.answer-due')).toMatchObject([{ due: '2026-01-19', whose: 'worker-3' }]);
    expect(dueOf(later.so(to('escalate', 'director-1')), 'complaint.answer-due')).toMatchObject([
      { due: '2026-01-29', whose: 'director-1' },
    ]);
  });

  test('[A3.7] an answer that does not content the client stays, and somebody who has not had it looks again', () => {
    const answered = received.in({ by: assigned }).so(answer);
    answered.in({ by: client }).when(to('escalate', assigned.id)).thenRefused('complaint.same-person');
    const again = answered.in({ by: client }).so(to('escalate', 'director-1'));
    expect(complaintOf(again)).toMatchObject({ status: 'escalated', assignedTo: 'director-1', answers: [{ outcome: 'upheld' }] });
    expect(complaintOf(again.in({ by: aSupervisor }).so(answer))?.answers).toHaveLength(2);
  });
});

describe('[A3.7] never by the person complained of', () => {
  const forThem = { ...colleague, onBehalfOf: complainedOf.id };

  test('[A3.7] they neither receive it nor are given it, themselves or through another', () => {
    for (const by of [complainedOf, forThem]) heard.in({ by }).when(receive()).thenRefused('complaint.person-complained-of');
    heard.when(receive({ assignedTo: complainedOf.id })).thenRefused('complaint.person-complained-of');
    heard
      .in({ by: agency })
      .when(receive({ person: undefined, agencyId: agency.id }))
      .thenRefused('complaint.person-complained-of');
    for (const step of ['reassign', 'escalate'] as const)
      received.in({ by: aSupervisor }).when(to(step, complainedOf.id)).thenRefused('complaint.person-complained-of');
  });

  test.each([
    ['answer', answer],
    ['withdraw', withdraw],
    ['reassign', to('reassign', 'worker-3')],
    ['escalate', to('escalate', 'worker-3')],
  ])('[A3.7] %s: to them there is no such complaint, and nobody acts for them', (_, command) => {
    received.in({ by: complainedOf }).when(command).thenRefused('complaint.unknown');
    received
      .in({ by: { ...complainedOf, kind: 'supervisor' } })
      .when(command)
      .thenRefused('complaint.unknown');
    received
      .in({ by: { ...complainedOf, onBehalfOf: assigned.id } })
      .when(command)
      .thenRefused('complaint.unknown');
    received
      .in({ by: { ...aSupervisor, onBehalfOf: complainedOf.id } })
      .when(command)
      .thenRefused('complaint.person-complained-of');
  });

  test('[A3.7] the entry and every fact about it name from whom they are hidden, whom the client adds among them', () => {
    const hidden = ['worker-1', 'worker-4'];
    const all = heard
      .so(receive({ hiddenFrom: ['worker-4', 'worker-1'] }))
      .in({ by: aSupervisor })
      .so(to('reassign', 'worker-3'), to('escalate', 'director-1'), answer, to('escalate', 'director-2'), withdraw);
    const facts = all.entries.slice(heard.entries.length);
    expect(facts).toHaveLength(6);
    const said = facts.map(({ data }) => ('complaint' in data ? data.complaint : data) as { hiddenFrom?: readonly string[] });
    for (const { hiddenFrom } of said) expect(hiddenFrom).toEqual(hidden);
    expect(complaintOf(all)?.hiddenFrom).toEqual(hidden);
    heard.when(receive({ hiddenFrom: [assigned.id] })).thenRefused('complaint.person-complained-of');
  });
});

describe('[A3.7] every status of a complaint and every step has an answer', () => {
  const statuses = Object.keys(termsOf.get(ComplaintStatus)?.labels ?? {}) as Status[];
  const escalated = received.so(to('escalate', 'ombudsperson-2'));
  const reached: Record<Status, typeof received> = {
    received,
    escalated,
    answered: received.in({ by: aSupervisor }).so(answer),
    withdrawn: received.so(withdraw),
  };
  const commands: Record<ComplaintStep, Command> = {
    answer,
    withdraw,
    reassign: to('reassign', 'worker-3'),
    escalate: to('escalate', 'director-1'),
  };
  const steps = Object.keys(commands) as ComplaintStep[];
  const actors = [
    ['who looks into it', assigned],
    ['who looks into it after', { kind: 'worker', id: 'ombudsperson-2' }],
    ['a supervisor', aSupervisor],
    ['another worker', colleague],
    ['the client', client],
    ['a guardian', guardian],
    ['an agency', agency],
    ['a system', { kind: 'system', id: 'import' }],
  ] as const;
  const all = statuses.flatMap((status) => steps.flatMap((step) => actors.map(([who, by]) => ({ status, step, who, by }))));

  /** Written out by hand, so that the table cannot prove itself. */
  test('[A3.7] the steps are these', () => {
    const told = statuses.map((s) =>
      Object.entries(transitions[s]).map(
        ([step, next]) => `${s}: ${step} → ${next.to} by ${next.by.length === 2 ? 'its handlers' : 'anybody'}`,
      ),
    );
    expect(told).toEqual([
      [
        'received: answer → answered by its handlers',
        'received: reassign → received by its handlers',
        'received: escalate → escalated by anybody',
        'received: withdraw → withdrawn by anybody',
      ],
      [
        'escalated: answer → answered by its handlers',
        'escalated: reassign → escalated by its handlers',
        'escalated: escalate → escalated by anybody',
        'escalated: withdraw → withdrawn by anybody',
      ],
      ['answered: escalate → escalated by anybody'],
      [],
    ]);
  });

  test.each(all)('[A3.7] $status: $step by $who', ({ status, step, by }) => {
    const s = reached[status];
    const outcome = s.in({ by }).when(commands[step]);
    const next = transitions[status][step];
    const party = partyOf(complaintOf(s) ?? { assignedTo: '', by: colleague }, by);
    if (next === undefined) outcome.thenRefused('complaint.wrong-status');
    else if (party === undefined || !next.by.includes(party)) outcome.thenRefused('complaint.wrong-actor');
    else if (outcome.decision.refused) expect(outcome.decision.because).toEqual([]);
    else expect(complaintOf(outcome.then(outcome.decision.fact.type))?.status).toBe(next.to);
  });

  test("[A3.7] a guardian goes on with their own complaint, as anybody who complained, and has no step with the client's", () => {
    for (const step of ['escalate', 'withdraw'] as const)
      received.in({ by: guardian }).when(commands[step]).thenRefused('complaint.wrong-actor');
    const own = heard.in({ by: guardian }).so(receive({ receivedFrom: 'family' }));
    const ownId = own.last('complaint.received').complaint.id;
    const of = (command: Command) => ({ ...command, input: { ...command.input, complaintId: ownId } }) as unknown as Command;
    own.when(of(commands.escalate)).then('complaint.escalated');
    own.when(of(withdraw)).then('complaint.withdrawn');
    own.when(of(answer)).thenRefused('complaint.wrong-actor');
    own
      .in({ by: { kind: 'guardian', id: 'father-1' } })
      .when(of(withdraw))
      .thenRefused('complaint.wrong-actor');
  });

  test.each(steps)('[A3.7] a complaint that is not on the record has no step: %s', (step) => {
    heard.when(commands[step]).thenRefused('complaint.unknown');
  });
});
