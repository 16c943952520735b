import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/case/record.js';
import { anActiveCase, needId, plannedServiceId } from '../../../src/testing/index.js';
import { dueDays } from '../due-days.js';

const active = anActiveCase();
const review = {
  type: 'monitoring.review',
  input: {
    findings: 'the parcels are too small',
    network: 'not-involved',
    clientTookPart: 'yes',
    unmetNeedIds: [needId(active)],
    gaps: [{ needId: needId(active), why: 'not-enough' }],
  },
} satisfies Command;
const evaluate = { type: 'evaluation.begin', input: { kind: 'outcome' } } as const;

describe('a review of the plan at work', () => {
  test('[A5.4.1][A5.4.2] keeps its findings, the part of network and client, and the needs that stay unmet', () => {
    active
      .when(review)
      .then('monitoring.reviewed', { review: { network: 'not-involved', clientTookPart: 'yes', unmetNeedIds: [needId(active)] } });
  });

  test('[A5.4.1] says of quantity, quality, cost, goals and the client’s status what it finds, each by itself', () => {
    const said = { quantity: 'too-little', quality: 'good', worthItsCost: 'yes', fitsGoals: 'in-part', clientStatus: 'better' } as const;
    active.when({ ...review, input: { ...review.input, ...said } }).then('monitoring.reviewed', { review: said });
  });

  test('[A5.4.1][A8.7.1] counts what came of what was planned, and keeps it as it was that day', () => {
    const deliver = {
      type: 'service.deliver',
      input: { plannedServiceId: plannedServiceId(active), amount: 3, unit: 'parcel', quality: 'good' },
    } as const;
    const reviewed = active
      .so(deliver)
      .when(review)
      .then('monitoring.reviewed', { review: { tallies: [{ delivered: 3, times: 1 }] } });
    expect(reviewed.so(deliver).record.sections.monitoring.reviews[0]?.tallies).toMatchObject([{ delivered: 3 }]);
  });

  test('[A5.4.2] says of each unmet need why there is a gap; not known is an answer', () => {
    const { gaps: _, ...without } = review.input;
    active.when({ ...review, input: without }).thenRefused('monitoring.gap-missing');
    active
      .when({ ...review, input: { ...without, gaps: [{ needId: needId(active), why: 'unknown' }] } })
      .then('monitoring.reviewed', { review: { gaps: [{ why: 'unknown' }] } });
  });

  test('[A5.4.2] names unmet needs that are on the record', () => {
    const gaps = [needId(active), 'none'].map((id) => ({ needId: id, why: 'no-service' as const }));
    active
      .when({ ...review, input: { ...review.input, unmetNeedIds: [needId(active), 'none'], gaps } })
      .thenRefused('monitoring.need-unknown');
    active.when({ ...review, input: { ...review.input, gaps } }).thenRefused('monitoring.need-unknown');
  });

  test('[A5.4.1] comes before the evaluation', () => {
    expect(active.missing('evaluation.begin')).toEqual(['monitoring.reviewed']);
    active.when(evaluate).thenRefused('monitoring.reviewed');
    active.so(review).when(evaluate).then('evaluation.begun');
  });

  test('[A2.2] that was voided counts no more', () => {
    const reviewed = active.so(review);
    reviewed
      .so({ type: 'monitoring.voidEntry', input: { entryId: reviewed.last('monitoring.reviewed').review.id, reason: 'another client' } })
      .when(evaluate)
      .thenRefused('monitoring.reviewed');
  });

  test('[A2.2] a need that it names is not voided under it', () => {
    const resting = active.so(review).when({ type: 'assessment.voidEntry', input: { entryId: needId(active), reason: 'another client' } });
    resting.thenRefused('case.entry-in-use');
  });
});

describe('the next review', () => {
  test('[A5.4.1] is due 180 days after the plan came into force, which a revision does not put off', () => {
    const revised = active
      .later({ days: 5 })
      .so({ type: 'plan.agree', input: { part: 'agreed' } }, { type: 'plan.revise', input: { reason: 'another pantry' } });
    expect([dueDays(active, 'monitoring.review-due'), dueDays(revised, 'monitoring.review-due')]).toEqual([['2026-07-04'], ['2026-07-04']]);
  });

  test('[A5.4.1] counts from the newest review by its day at the site', () => {
    const reviewed = active.later({ days: 10, hours: 16 }).so(review, { ...review, happenedAt: '2026-01-08' });
    expect(dueDays(reviewed, 'monitoring.review-due')).toEqual(['2026-07-15']);
  });
});
