import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/case/record.js';
import { anActiveCase, needId } from '../../../src/testing/index.js';
import { dueDays } from '../due-days.js';

const active = anActiveCase();
const review = {
  type: 'monitoring.review',
  input: { findings: 'the parcels are too small', network: 'not-involved', clientTookPart: 'yes', unmetNeedIds: [needId(active)] },
} satisfies Command;
const evaluate = { type: 'evaluation.begin', input: { kind: 'outcome' } } as const;

describe('a review of the plan at work', () => {
  test('[A5.4.1][A5.4.2] keeps its findings, the part of network and client, and the needs that stay unmet', () => {
    active
      .when(review)
      .then('monitoring.reviewed', { review: { network: 'not-involved', clientTookPart: 'yes', unmetNeedIds: [needId(active)] } });
  });

  test('[A5.4.2] names unmet needs that are on the record', () => {
    active.when({ ...review, input: { ...review.input, unmetNeedIds: [needId(active), 'none'] } }).thenRefused('monitoring.need-unknown');
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
    const revised = active.later({ days: 5 }).so({ type: 'plan.revise', input: { reason: 'another pantry' } });
    expect([dueDays(active, 'monitoring.review-due'), dueDays(revised, 'monitoring.review-due')]).toEqual([['2026-07-04'], ['2026-07-04']]);
  });

  test('[A5.4.1] counts from the newest review by its day at the site', () => {
    const reviewed = active.later({ days: 10, hours: 16 }).so(review, { ...review, happenedAt: '2026-01-08' });
    expect(dueDays(reviewed, 'monitoring.review-due')).toEqual(['2026-07-15']);
  });
});
