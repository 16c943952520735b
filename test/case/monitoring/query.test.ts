import { describe, expect, test } from 'vitest';
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
