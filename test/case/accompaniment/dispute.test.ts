import { describe, test } from 'vitest';
import { anActiveCase } from '../../../src/testing/index.js';

const disputed = anActiveCase().so({
  type: 'accompaniment.openDispute',
  input: { title: 'turned away at the pantry', parties: ['client-1', 'clerk-1'], between: 'client-agency' },
});
const disputeId = disputed.last('accompaniment.disputeOpened').dispute.id;
const mediation = (mediator: string, of = disputeId) => ({ type: 'accompaniment.mediate', input: { disputeId: of, mediator } }) as const;
const advocacy = (advocate: string, of?: string) =>
  ({
    type: 'accompaniment.advocate',
    input: {
      advocate,
      towards: 'agency-1',
      because: 'disability',
      clientAgrees: 'agrees',
      what: 'spoke to the head of the pantry',
      ...(of !== undefined && { disputeId: of }),
    },
  }) as const;
const settle = { type: 'accompaniment.settleDispute', input: { disputeId } } as const;
const aTie = (unsafe: boolean) =>
  ({
    type: 'client.addTie',
    input: { person: 'clerk-1', formality: 'informal', relation: 'partner', knows: [], mayBeAsked: false, unsafe },
  }) as const;

describe('a dispute', () => {
  test('[A3.7][B5.3] is recorded with its parties', () => {
    anActiveCase()
      .when({ type: 'accompaniment.openDispute', input: { title: 'two neighbours', parties: ['a', 'b'], between: 'clients' } })
      .then('accompaniment.disputeOpened', { dispute: { parties: ['a', 'b'], between: 'clients' } });
  });

  test('[B5.3] is settled once', () => {
    disputed.when(settle).then('accompaniment.disputeSettled', { disputeId }).when(settle).thenRefused('accompaniment.dispute-settled');
  });

  test('[B5.3] is settled only where it is on the record', () => {
    disputed.when({ ...settle, input: { disputeId: 'none' } }).thenRefused('accompaniment.dispute-unknown');
  });
});

describe('a mediator', () => {
  test('[B5.3] who is neutral mediates', () => {
    disputed.when(mediation('worker-1')).then('accompaniment.mediated', { mediation: { disputeId, mediator: 'worker-1' } });
  });

  test('[B5.3] is no party to the dispute', () => {
    disputed.when(mediation('clerk-1')).thenRefused('accompaniment.mediator-is-party');
  });

  test('[B5.3] mediates in a dispute on the record', () => {
    disputed.when(mediation('worker-1', 'none')).thenRefused('accompaniment.dispute-unknown');
  });

  test('[B6.1] was no advocate in the same dispute', () => {
    disputed.so(advocacy('worker-1', disputeId)).when(mediation('worker-1')).thenRefused('accompaniment.advocate-cannot-mediate');
  });

  test('[B6.1] may have been an advocate in another matter', () => {
    disputed.so(advocacy('worker-1')).when(mediation('worker-1')).then('accompaniment.mediated');
  });

  test('[B5.3] never brings the client to one table with a person marked as unsafe', () => {
    disputed.so(aTie(true)).when(mediation('worker-1')).thenRefused('accompaniment.party-unsafe');
    disputed.so(aTie(false)).when(mediation('worker-1')).then('accompaniment.mediated');
  });
});

describe('an advocate', () => {
  test('[B6.1][A3.7] acts with the reason and the client’s agreement on the record', () => {
    disputed
      .when(advocacy('worker-1', disputeId))
      .then('accompaniment.advocated', { advocacy: { because: 'disability', clientAgrees: 'agrees' } });
  });

  test('[B6.1] did not mediate in the same dispute', () => {
    disputed.so(mediation('worker-1')).when(advocacy('worker-1', disputeId)).thenRefused('accompaniment.mediator-cannot-advocate');
  });

  test('[B6.1] may be another person than the mediator', () => {
    disputed.so(mediation('worker-1')).when(advocacy('worker-2', disputeId)).then('accompaniment.advocated');
  });

  test('[B6.1] acts in a dispute on the record, or outside any', () => {
    disputed
      .when(advocacy('worker-1', 'none'))
      .thenRefused('accompaniment.dispute-unknown')
      .when(advocacy('worker-1'))
      .then('accompaniment.advocated');
  });
});

describe('an entry made in error', () => {
  test('[A2.2] is not voided while another rests on it, and is once that is voided too', () => {
    const voided = (entryId: string) => ({ type: 'accompaniment.voidEntry', input: { entryId, reason: 'wrong case' } }) as const;
    const mediated = disputed.so(mediation('worker-1'));
    mediated
      .when(voided(disputeId))
      .thenRefused('case.entry-in-use')
      .so(voided(mediated.last('accompaniment.mediated').mediation.id))
      .when(voided(disputeId))
      .then('accompaniment.entryVoided')
      .when(voided(disputeId))
      .thenRefused('case.entry-unknown');
  });

  test('[B6.1] a mediation that was voided bars nobody from advocacy', () => {
    const mediated = disputed.so(mediation('worker-1'));
    mediated
      .so({
        type: 'accompaniment.voidEntry',
        input: { entryId: mediated.last('accompaniment.mediated').mediation.id, reason: 'did not take place' },
      })
      .when(advocacy('worker-1', disputeId))
      .then('accompaniment.advocated');
  });
});
