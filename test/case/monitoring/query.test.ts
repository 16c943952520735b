import { describe, expect, test } from 'vitest';
import type { QueryStatus } from '../../../src/case/monitoring/monitoring.js';
import { querySteps } from '../../../src/case/monitoring/query-steps.js';
import { agencyId, anActiveCase, anExitedClient, plannedServiceId } from '../../../src/testing/index.js';
import { dueDays } from '../due-days.js';

const active = anActiveCase();
const ask = {
  type: 'monitoring.query',
  input: { plannedServiceId: plannedServiceId(active), agencyId, question: 'where is the parcel?' },
} as const;
const asked = active.later({ hours: 16 }).so(ask);
const queryId = asked.last('monitoring.queried').query.id;
const answer = { type: 'monitoring.answerQuery', input: { queryId, answer: 'it comes on Friday' } } as const;
const drop = { type: 'monitoring.dropQuery', input: { queryId, why: 'the agency has closed' } } as const;

describe('a query to an agency', () => {
  test('[A5.5.2] is asked on the client’s behalf about a planned service, by whoever asks', () => {
    active.when(ask).then('monitoring.queried', { query: { status: 'asked', asks: 'worker-1', agencyId } });
    active.when({ ...ask, input: { ...ask.input, plannedServiceId: 'none' } }).thenRefused('monitoring.not-planned');
  });

  test('[A5.5.2] is tracked to its answer', () => {
    const answered = asked.when(answer).then('monitoring.queryAnswered', { answer: 'it comes on Friday' });
    expect(answered.record.sections.monitoring.queries).toMatchObject([{ status: 'answered', answer: 'it comes on Friday' }]);
  });

  test('[A5.5.2] is dropped with a reason', () => {
    const dropped = asked.when(drop).then('monitoring.queryDropped');
    expect(dropped.record.sections.monitoring.queries).toMatchObject([{ status: 'dropped', droppedBecause: 'the agency has closed' }]);
  });

  test('[A5.5.2] has one end', () => {
    asked.so(answer).when(drop).thenRefused('monitoring.query-not-open').when(answer).thenRefused('monitoring.query-not-open');
  });

  test('[A5.5.2] that is not on the record is neither answered nor dropped', () => {
    active.when({ ...answer, input: { queryId: 'none', answer: 'yes' } }).thenRefused('monitoring.query-unknown');
    active.when({ ...drop, input: { queryId: 'none', why: 'no' } }).thenRefused('monitoring.query-unknown');
  });

  test('[A5.5.2] is due an answer fourteen days after the day at the site on which it was asked, until it has its end', () => {
    expect(dueDays(asked, 'monitoring.query-due')).toEqual(['2026-01-20']);
    expect(dueDays(asked.so(answer), 'monitoring.query-due')).toEqual([]);
    expect(dueDays(asked.so(drop), 'monitoring.query-due')).toEqual([]);
  });

  test('[A2.1] is not asked after the exit, when no help is accompanied any more', () => {
    anExitedClient().when(ask).thenRefused('case.not-open-here');
  });
});

describe('every state of a query and every end', () => {
  const reached = { asked, answered: asked.so(answer), dropped: asked.so(drop) };
  const states = Object.keys(reached) as QueryStatus[];
  const ends = { answered: answer, dropped: drop } as const;
  const worker = asked.setting.by;
  const actors = [
    { who: 'whoever asked', by: worker, side: 'requester' },
    { who: 'the agency', by: { kind: 'agency', id: agencyId }, side: 'target' },
    { who: 'a worker who enters its word', by: { ...worker, onBehalfOf: agencyId }, side: 'target' },
    { who: 'another agency', by: { kind: 'agency', id: 'agency-2' }, side: undefined },
    { who: 'the client', by: { kind: 'client', id: 'client-1' }, side: undefined },
  ] as const;
  const pairs = states.flatMap((from) =>
    (Object.keys(ends) as (keyof typeof ends)[]).flatMap((to) => actors.map((a) => ({ from, to, ...a }))),
  );
  test.each(pairs)('[A5.5.2] $from → $to by $who', ({ from, to, by, side }) => {
    const outcome = reached[from].in({ by }).when(ends[to]);
    const sides = querySteps[from][to];
    if (!sides) outcome.thenRefused('monitoring.query-not-open');
    else if (side === undefined || !sides.includes(side)) outcome.thenRefused('monitoring.query-wrong-actor');
    else expect(outcome.decision.refused).toBe(false);
  });

  test('[A5.5.2] the table, written out by hand: the agency answers, or tells whoever asked; only who asked drops it', () => {
    expect(querySteps).toEqual({
      asked: { answered: ['requester', 'target'], dropped: ['requester'] },
      answered: {},
      dropped: {},
    });
  });
});

describe('what did not come', () => {
  const toAsk = (s: typeof active) => dueDays(s, 'monitoring.query-to-ask');
  const missed = { type: 'service.recordNonDelivery', input: { plannedServiceId: plannedServiceId(active), cause: 'not there' } } as const;
  const notReceived = {
    type: 'monitoring.verify',
    input: { plannedServiceId: plannedServiceId(active), received: 'not-received' },
  } as const;
  const came = {
    type: 'service.deliver',
    input: { plannedServiceId: plannedServiceId(active), amount: 1, unit: 'parcel', quality: 'good' },
  } as const;

  test('[A5.5.2] an agency is to be queried within three days, until it was or the service came', () => {
    expect(toAsk(active)).toEqual([]);
    for (const said of [missed, notReceived]) {
      const open = active.so(said);
      expect(toAsk(open)).toEqual(['2026-01-08']);
      expect(toAsk(open.so(ask))).toEqual([]);
      expect(toAsk(open.so(came))).toEqual([]);
      expect(toAsk(open.so(ask).later({ days: 7 }).so(said))).toEqual(['2026-01-15']);
    }
  });

  test('[A5.5.2] nobody is queried about an own service', () => {
    const own = active.withService('visits at home', { how: 'own' });
    const id = own.record.sections.plan.services.at(-1)?.id ?? '';
    expect(toAsk(own.so({ ...missed, input: { ...missed.input, plannedServiceId: id } }))).toEqual([]);
  });
});

describe('a query in a dispute with the agency', () => {
  const open = {
    type: 'accompaniment.openDispute',
    input: { title: 'turned away', parties: ['client-1', 'clerk-1'], between: 'client-agency', agencyId },
  } as const;
  const disputed = active.so(open);
  const disputeId = disputed.last('accompaniment.disputeOpened').dispute.id;
  const mediate = (mediator: string) =>
    ({ type: 'accompaniment.mediate', input: { disputeId, mediator, agreedBy: ['client-1', 'clerk-1'] } }) as const;
  const asAdvocate = { because: 'more-effective', clientAgrees: 'agrees' } as const;
  const plead = { ...ask, input: { ...ask.input, asAdvocate } } as const;

  test('[B6.1] is advocacy in it, with its reason and the client’s agreement', () => {
    disputed.when(ask).thenRefused('monitoring.advocacy-reason-missing');
    disputed
      .when({ ...ask, input: { ...ask.input, asAdvocate: { ...asAdvocate, clientAgrees: 'disagrees' } } })
      .thenRefused('monitoring.advocacy-not-agreed');
    const pleaded = disputed.when(plead).then('monitoring.queried', { query: { disputeIds: [disputeId] } });
    expect(pleaded.last('accompaniment.advocated').advocacy).toMatchObject({ disputeId, advocate: 'worker-1', ...asAdvocate });
  });

  test('[B6.1] bars whoever asked from mediating in it, and is barred to whoever mediates', () => {
    disputed.so(plead).when(mediate('worker-1')).thenRefused('accompaniment.advocate-cannot-mediate');
    disputed.so(mediate('worker-1')).when(plead).thenRefused('monitoring.mediator-cannot-query');
    disputed.so(mediate('worker-2')).when(plead).then('monitoring.queried');
  });

  test('[B6.1] is none in a dispute that is over, or with another agency', () => {
    const over = disputed.so({ type: 'accompaniment.settleDispute', input: { disputeId } });
    const elsewhere = active.so({ ...open, input: { ...open.input, agencyId: 'agency-2' } });
    for (const s of [over, elsewhere, active]) {
      const plain = s.when(ask).then('monitoring.queried');
      expect(plain.record.sections.accompaniment.advocacy).toEqual([]);
    }
  });

  test('[A5.5.2] is not put to a place where somebody is unsafe for the client', () => {
    active.withTie('uncle', { worksAt: agencyId, unsafe: true }).when(ask).thenRefused('contact.not-safe');
  });
});
