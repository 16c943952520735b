import { describe, expect, test } from 'vitest';
import type { DisputeOutcome } from '../../../src/case/accompaniment/dispute.js';
import { type DisputeStatus, disputeStatus, disputeSteps } from '../../../src/case/accompaniment/dispute-steps.js';
import type { RefusalCode } from '../../../src/case/record.js';
import { anActiveCase } from '../../../src/testing/index.js';

const disputed = anActiveCase().so({
  type: 'accompaniment.openDispute',
  input: { title: 'turned away at the pantry', parties: ['client-1', 'clerk-1'], between: 'client-agency' },
});
const disputeId = disputed.last('accompaniment.disputeOpened').dispute.id;
const both = ['client-1', 'clerk-1'];
const mediation = (mediator: string, of = disputeId, agreedBy: readonly string[] | undefined = both) =>
  ({ type: 'accompaniment.mediate', input: { disputeId: of, mediator, agreedBy } }) as const;
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

  test('[B5.3] has two parties at least', () => {
    anActiveCase()
      .when({ type: 'accompaniment.openDispute', input: { title: 'with oneself', parties: ['a', 'a'], between: 'clients' } })
      .thenRefused('accompaniment.one-party');
  });

  test('[B5.3] is settled only where it is on the record', () => {
    disputed.when({ ...settle, input: { disputeId: 'none' } }).thenRefused('accompaniment.dispute-unknown');
  });
});

describe('a mediator', () => {
  test('[B5.3] who is neutral mediates', () => {
    disputed.when(mediation('worker-1')).then('accompaniment.mediated', { mediation: { disputeId, mediator: 'worker-1' } });
  });

  test.each([
    ['nobody was asked', undefined],
    ['one party is not willing', ['client-1']],
    ['others agreed', ['worker-1', 'worker-2']],
  ])('[B5.3] is nowhere to mediate where %s: it is voluntary for each', (_, agreedBy) => {
    const { agreedBy: __, ...input } = mediation('worker-1').input;
    disputed
      .when({ type: 'accompaniment.mediate', input: { ...input, ...(agreedBy && { agreedBy }) } })
      .thenRefused('accompaniment.party-not-willing');
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
    disputed.so(aTie(true)).when(mediation('worker-1')).thenRefused('contact.not-safe');
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

describe('advocacy and agreement', () => {
  const saying = (clientAgrees: 'agrees' | 'cannot-say' | 'disagrees', because: 'child' | 'more-effective' = 'child') =>
    ({ type: 'accompaniment.advocate', input: { ...advocacy('worker-1').input, clientAgrees, because } }) as const;

  test('[B6.1] nobody is advocated for against their will, whatever the reason', () => {
    disputed.when(saying('disagrees')).thenRefused('accompaniment.client-disagrees');
    disputed.when(saying('disagrees', 'more-effective')).thenRefused('accompaniment.client-disagrees');
  });

  test('[B6.1] who cannot say is advocated for, but not only because it is more effective: such a client can be asked', () => {
    disputed.when(saying('cannot-say')).then('accompaniment.advocated', { advocacy: { clientAgrees: 'cannot-say' } });
    disputed.when(saying('cannot-say', 'more-effective')).thenRefused('accompaniment.client-not-asked');
    disputed.when(saying('agrees', 'more-effective')).then('accompaniment.advocated');
  });
});

describe('every state of a dispute, every action and everybody', () => {
  const come = (outcome: DisputeOutcome) => ({ type: 'accompaniment.settleDispute', input: { disputeId, outcome } }) as const;
  const mediated = disputed.so(mediation('the mediator'));
  const reached: Record<DisputeStatus, typeof disputed> = {
    open: disputed,
    'in-mediation': mediated,
    'not-settled': mediated.so(come('not-settled')),
    settled: mediated.so(come('settled')),
    closed: disputed.so(come('closed')),
  };
  const states = Object.keys(reached) as DisputeStatus[];
  const actions = ['mediate', 'advocate', 'settled', 'not-settled', 'closed'] as const;
  const people = ['somebody neutral', 'clerk-1', 'the mediator', 'the advocate'] as const;
  const barred: Partial<Record<string, RefusalCode>> = {
    'mediate clerk-1': 'accompaniment.mediator-is-party',
    'mediate the advocate': 'accompaniment.advocate-cannot-mediate',
    'advocate the mediator': 'accompaniment.mediator-cannot-advocate',
  };

  test.each(states.flatMap((from) => actions.flatMap((action) => people.map((who) => ({ from, action, who })))))(
    '[B5.3][B6.1] $from: $action by $who',
    ({ from, action, who }) => {
      const told = who === 'the advocate' ? disputed.so(advocacy(who, disputeId)) : disputed;
      const s = (who === 'the advocate' ? told : who === 'the mediator' ? told.so(mediation(who)) : told).so(
        ...(from === 'open' || (from === 'in-mediation' && who === 'the mediator')
          ? []
          : from === 'closed'
            ? [come('closed')]
            : [mediation('another')]),
        ...(from === 'not-settled' || from === 'settled' ? [come(from)] : []),
      );
      // A mediator has mediated: for them an open dispute is in mediation already.
      const state = from === 'open' && who === 'the mediator' ? 'in-mediation' : from;
      const command = action === 'mediate' ? mediation(who) : action === 'advocate' ? advocacy(who, disputeId) : come(action);
      const next = disputeSteps[state];
      const expected: RefusalCode[] = [];
      if (next[action] === undefined)
        expected.push(Object.keys(next).length === 0 ? 'accompaniment.dispute-settled' : 'accompaniment.dispute-wrong-status');
      const not = barred[`${action} ${who}`];
      if (not) expected.push(not);
      const outcome = s.when(command);
      if (expected.length > 0) outcome.thenRefused(...expected);
      else {
        const { accompaniment } = outcome.then(outcome.decision.refused ? ('' as never) : outcome.decision.fact.type).record.sections;
        const dispute = accompaniment.disputes[0];
        expect(dispute && disputeStatus(accompaniment, dispute)).toBe(next[action]);
      }
    },
  );

  test('[B5.3] each state is reached as the data say', () => {
    for (const [status, { record }] of Object.entries(reached)) {
      const { accompaniment } = record.sections;
      expect(accompaniment.disputes.map((d) => disputeStatus(accompaniment, d))).toEqual([status]);
    }
  });

  test('[B5.3] the table, written out by hand', () => {
    expect(states.map((from) => `${from}: ${Object.keys(disputeSteps[from]).sort().join(' ')}`)).toEqual([
      'open: advocate closed mediate settled',
      'in-mediation: advocate closed mediate not-settled settled',
      'not-settled: advocate closed settled',
      'settled: ',
      'closed: ',
    ]);
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
