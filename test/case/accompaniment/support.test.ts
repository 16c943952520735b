import { describe, expect, test } from 'vitest';
import { recordContact } from '../../../src/case/accompaniment/record-contact.js';
import {
  aCaseInEvaluation,
  aCaseInTransition,
  aClientInAssessment,
  aClientInPlanning,
  aClientInScreening,
  anActiveCase,
  anAdmittedClient,
  anUnaccompaniedClient,
  aReferredClient,
} from '../../../src/testing/index.js';

const active = anActiveCase();
/** The client or the family comes to the office: a contact that takes no channel. */
const contact = (change: object = {}) => ({
  with: 'client' as const,
  startedBy: 'other-side' as const,
  channel: 'office' as const,
  purpose: 'support' as const,
  role: 'supporter' as const,
  ...change,
});

describe('walking beside the client', () => {
  test.each([
    ['a referred client', aReferredClient],
    ['in screening', aClientInScreening],
    ['in intake', anAdmittedClient],
    ['in assessment', aClientInAssessment],
    ['in planning', aClientInPlanning],
    ['active', anActiveCase],
    ['in evaluation', aCaseInEvaluation],
    ['in transition', aCaseInTransition],
    ['unaccompanied, and asking', anUnaccompaniedClient],
  ])('[A5.5.1] accompaniment runs all through the programme: %s', (_, client) => {
    client()
      .when({ type: 'accompaniment.recordContact', input: contact({ purpose: 'accompaniment' }) })
      .then('accompaniment.contactRecorded');
  });

  const troubles = ['support', 'counselling', 'information', 'crisis'] as const;
  test.each(troubles.flatMap((purpose) => (['client', 'family'] as const).map((whom) => [purpose, whom] as const)))(
    '[A3.7] in unexpected trouble there is %s for the %s',
    (purpose, whom) => {
      const input = contact({ purpose, with: whom });
      expect(recordContact.input.safeParse(input).success).toBe(true);
      active
        .when({ type: 'accompaniment.recordContact', input })
        .then('accompaniment.contactRecorded', { contact: { purpose, with: whom } });
    },
  );

  test('[A3.7] a conflict is kept beside the ones before it, and advocacy for an entitlement needs none', () => {
    const conflict = (title: string) =>
      ({ type: 'accompaniment.openDispute', input: { title, parties: ['client-1', 'clerk-1'], between: 'client-agency' } }) as const;
    const two = active.so(conflict('the card'), conflict('the queue'), {
      type: 'accompaniment.advocate',
      input: { advocate: 'worker-1', towards: 'agency-1', because: 'distress', clientAgrees: 'agrees', what: 'asked for the allowance' },
    });
    expect(two.record.sections.accompaniment.disputes.map((d) => d.title)).toEqual(['the card', 'the queue']);
    expect(two.record.sections.accompaniment.advocacy).toHaveLength(1);
  });
});

test.each(['advocate', 'broker', 'diagnostician', 'planner', 'community-organiser', 'evaluator', 'consultant', 'therapist'] as const)(
  '[A7.3] the role in which the work was done is recorded: %s',
  (role) => {
    const input = contact({ role });
    expect(recordContact.input.safeParse(input).success).toBe(true);
    active.when({ type: 'accompaniment.recordContact', input }).then('accompaniment.contactRecorded', { contact: { role } });
  },
);

test('[A7.3] work without a role is not recorded', () => {
  const { role: _, ...input } = contact();
  expect(recordContact.input.safeParse(input).success).toBe(false);
});
