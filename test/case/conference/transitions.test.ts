import { describe, expect, test } from 'vitest';
import { ConferenceStatus, DecisionStatus } from '../../../src/case/conference/conference.js';
import { decisionTransitions, transitions } from '../../../src/case/conference/transitions.js';
import type { Command } from '../../../src/case/record.js';
import { anActiveCase } from '../../../src/testing/index.js';
import type { Actor } from '../../../src/vocabulary/actor.js';
import { termsOf } from '../../../src/vocabulary/schema.js';

const codesOf = <C extends string>(list: Parameters<typeof termsOf.get>[0]) => Object.keys(termsOf.get(list)?.labels ?? {}) as C[];
const statuses = codesOf<ConferenceStatus>(ConferenceStatus);
const decisionStatuses = codesOf<DecisionStatus>(DecisionStatus);
const kinds = ['worker', 'supervisor', 'client', 'agency', 'system'] as const;
const actors: readonly Actor[] = [...kinds.map((kind) => ({ kind, id: `${kind}-1` })), { kind: 'agency', id: 'nurse-1' }];
const isOurs = ({ kind }: Actor) => kind === 'worker' || kind === 'supervisor';

const called = anActiveCase().so({
  type: 'conference.call',
  input: { on: '2026-01-20', invited: ['nurse-1'], about: 'the debt', reason: 'review', client: 'invited' },
});
const conferenceId = called.last('conference.called').conference.id;
const decisions = [{ what: 'write to the landlord', responsible: 'nurse-1', by: '2026-02-01' }];
const become: Readonly<Record<ConferenceStatus, Command>> = {
  called: { type: 'conference.move', input: { conferenceId, on: '2026-01-27', why: 'a feast' } },
  held: { type: 'conference.hold', input: { conferenceId, attended: ['nurse-1'], decisions } },
  cancelled: { type: 'conference.cancel', input: { conferenceId, why: 'nobody came' } },
};
const told = { called, held: called.so(become.held), cancelled: called.so(become.cancelled) };
const answer = (decision: { refused: boolean; because?: readonly { code: string }[] }) =>
  decision.because?.map((r) => r.code) ?? 'accepted';

describe('[B1] every status of a conference and every next one has an answer', () => {
  const pairs = statuses.flatMap((from) => statuses.flatMap((to) => actors.map((by) => [from, to, `${by.kind} ${by.id}`, by] as const)));
  test.each(pairs)('from %s to %s, said by %s', (from, to, _, by) => {
    expect(transitions[from][to]?.includes(by.kind) ?? false).toBe(from === 'called' && isOurs(by));
    const expected = from !== 'called' ? ['conference.not-called'] : isOurs(by) ? 'accepted' : ['conference.wrong-actor'];
    expect(answer(told[from].in({ by }).when(become[to]).decision)).toEqual(expected);
  });
});

describe('[B1] every status of a decision and every next one has an answer', () => {
  const decisionId = told.held.last('conference.held').decisions[0]?.id ?? '';
  const end = (status: 'done' | 'dropped') =>
    ({ type: 'conference.closeDecision', input: { decisionId, status, result: 'as decided' } }) as const;
  const stands = { open: told.held, done: told.held.so(end('done')), dropped: told.held.so(end('dropped')) };
  const pairs = decisionStatuses.flatMap((from) =>
    (['done', 'dropped'] as const).flatMap((to) => actors.map((by) => [from, to, `${by.kind} ${by.id}`, by] as const)),
  );
  test.each(pairs)('from %s to %s, said by %s', (from, to, _, by) => {
    const answersForIt = to === 'done' && by.id === 'nurse-1';
    const expected = from !== 'open' ? ['conference.decision-ended'] : isOurs(by) || answersForIt ? 'accepted' : ['conference.wrong-actor'];
    expect(answer(stands[from].in({ by }).when(end(to)).decision)).toEqual(expected);
  });

  test('none goes back to open', () => {
    expect(decisionStatuses.map((from) => decisionTransitions[from].open)).toEqual([undefined, undefined, undefined]);
  });
});
