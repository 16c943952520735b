import { describe, expect, test } from 'vitest';
import { type ContractStep, partyOf, transitions } from '../../../src/case/intake/contracts.js';
import { ContractStatus } from '../../../src/case/intake/intake.js';
import type { Command } from '../../../src/case/record.js';
import { anAdmittedClient, aSupervisor, aWorker, clientRef } from '../../../src/testing/index.js';
import { termsOf } from '../../../src/vocabulary/schema.js';

type Status = ContractStatus;
const first = { clientDoes: 'comes on Mondays', workerDoes: 'asks the agencies' };
const second = { clientDoes: 'comes on Fridays', workerDoes: 'asks the agencies' };
const client = { kind: 'client', id: clientRef } as const;
const agency = { kind: 'agency', id: 'agency-1' } as const;
const guardian = { kind: 'guardian', id: 'mother-1' } as const;

const propose = { type: 'intake.proposeContract', input: first } as const;
const proposed = anAdmittedClient().so(propose);
const contractId = proposed.last('intake.contractProposed').contract.id;
const agreeTo = (terms: typeof first): Command => ({
  type: 'intake.agreeContract',
  input: { contractId, ...terms, agreedByClient: 'agreed' },
});
const changeTo = (terms: typeof first): Command => ({ type: 'intake.changeContract', input: { contractId, ...terms } });
const end: Command = { type: 'intake.endContract', input: { contractId, reason: 'the work is over' } };
const agreed = proposed.so(agreeTo(first));
const reached: Record<Status, typeof proposed> = {
  proposed,
  agreed,
  changed: agreed.so(changeTo(second)),
  ended: agreed.so(end),
};
const contractOf = (s: typeof proposed) => s.record.sections.intake.contracts[0];

describe('[B2.2] the helping contract is negotiated', () => {
  test('[B2.2] it is proposed first, and then counts as agreed by nobody', () => {
    expect(contractOf(proposed)).toMatchObject({ status: 'proposed', versions: [{ ...first, wordedBy: aWorker }] });
    expect(proposed.missing('intake.complete')).toContain('intake.contract-agreed');
    expect(agreed.missing('intake.complete')).not.toContain('intake.contract-agreed');
  });

  test('[B2.2] what is agreed may be worded otherwise than what was proposed; the proposal stays', () => {
    proposed.when(agreeTo(second)).then('intake.contractAgreed', {
      contract: { status: 'agreed', versions: [first, { ...second, agreedAt: '2026-01-05T02:00:00.000Z' }] },
    });
    expect(contractOf(proposed.so(agreeTo(second)))?.versions[0]?.agreedAt).toBeUndefined();
  });

  test('[B2.2] a change keeps the earlier version, and what was agreed holds until the change is agreed', () => {
    const { changed } = reached;
    expect(contractOf(changed)).toMatchObject({
      status: 'changed',
      versions: [{ ...first, agreedAt: '2026-01-05T02:00:00.000Z' }, second],
    });
    expect(changed.missing('intake.complete')).not.toContain('intake.contract-agreed');
    const after = changed.later({ days: 2 }).so(agreeTo(second));
    expect(contractOf(after)).toMatchObject({
      status: 'agreed',
      versions: [first, { ...second, wordedAt: '2026-01-05T02:00:00.000Z', agreedAt: '2026-01-07T02:00:00.000Z' }],
    });
  });

  test('[B2.2] the client words a contract too, and the worker agrees to it; neither agrees alone', () => {
    const own = anAdmittedClient().in({ by: client }).so(propose);
    own.when(agreeTo(first)).thenRefused('intake.contract-actor');
    own.in({ by: aWorker }).when(agreeTo(first)).then('intake.contractAgreed');
    proposed.in({ by: client }).when(agreeTo(first)).then('intake.contractAgreed');
    proposed.in({ by: client }).when(agreeTo(second)).thenRefused('intake.contract-actor');
    const alone: Command = { type: 'intake.agreeContract', input: { ...first, agreedByClient: 'agreed' } };
    anAdmittedClient().in({ by: client }).when(alone).thenRefused('intake.contract-actor');
    for (const by of [agency, guardian]) anAdmittedClient().in({ by }).when(propose).thenRefused('intake.contract-actor');
  });

  test('[B2.2] a contract that has ended no longer holds, and another takes its place', () => {
    expect(reached.ended.missing('intake.complete')).toContain('intake.contract-agreed');
    expect(contractOf(reached.ended)).toMatchObject({ status: 'ended', endReason: 'the work is over' });
    const anew = reached.ended.so({ type: 'intake.agreeContract', input: { ...second, agreedByClient: 'agreed' } });
    expect(anew.missing('intake.complete')).not.toContain('intake.contract-agreed');
  });
});

describe('[B2.2] every status of a contract and every step has an answer', () => {
  const statuses = Object.keys(termsOf.get(ContractStatus)?.labels ?? {}) as Status[];
  const commands: Record<ContractStep, Command> = { agree: agreeTo(second), change: changeTo(first), end };
  const actors = [
    ['a worker', aWorker],
    ['a supervisor', aSupervisor],
    ['the client', client],
    ['an agency', agency],
    ['a guardian', guardian],
  ] as const;
  const steps = Object.keys(commands) as ContractStep[];
  const all = statuses.flatMap((status) => steps.flatMap((step) => actors.map(([who, by]) => ({ status, step, who, by }))));

  /** Written out by hand, so that the table cannot prove itself. */
  test('[B2.2] the steps are these', () => {
    const told = statuses.map((s) => `${s}: ${Object.entries(transitions[s]).map(([step, next]) => `${step} → ${next.to}`)}`);
    expect(told).toEqual([
      'proposed: agree → agreed,change → proposed,end → ended',
      'agreed: change → changed,end → ended',
      'changed: agree → agreed,change → changed,end → ended',
      'ended: ',
    ]);
  });

  test.each(all)('[B2.2] $status: $step by $who', ({ status, step, by }) => {
    const outcome = reached[status].in({ by }).when(commands[step]);
    const next = transitions[status][step];
    // To the client, another wording than the one on offer is a counter-proposal.
    const isOtherWording = step === 'agree' && by.kind === 'client' && status === 'proposed';
    if (next === undefined) outcome.thenRefused('intake.contract-status');
    else if (isOtherWording || !next.by.includes(partyOf(by) as never)) outcome.thenRefused('intake.contract-actor');
    else
      expect(contractOf(outcome.then(outcome.decision.refused ? 'intake.contractEnded' : outcome.decision.fact.type))?.status).toBe(
        next.to,
      );
  });

  test.each(steps)('[B2.2] only a contract of this case can be taken on: %s', (step) => {
    anAdmittedClient().when(commands[step]).thenRefused('intake.contract-unknown');
  });
});
