import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/case/record.js';
import { programmes } from '../../../src/programme/programmes.js';
import {
  aClientInAssessment,
  aClientInScreening,
  anAdmittedClient,
  aReferredClient,
  aSupervisor,
  aWorker,
} from '../../../src/testing/index.js';
import { afterMidnight, dueOf } from '../due-of.js';

const begin = { type: 'screening.begin', input: {} } as const;
const condition = (acute: 'none' | 'medical' | 'psychiatric') => ({ type: 'screening.recordCondition', input: { acute } }) as const;
const family = (support: 'supports' | 'does-not' | 'not-asked' | 'no-family', clientAgreed?: 'yes' | 'no') =>
  ({ type: 'screening.weighFamilySupport', input: { support, ...(clientAgreed && { clientAgreed }) } }) as const;
const admit = { type: 'screening.admit', input: { reason: 'lives here and wants help' } } as const;
const defer = (lookAgainOn = '2026-01-20') =>
  ({ type: 'screening.defer', input: { reason: 'in hospital', lookAgainOn, staysInContact: 'nurse-1' } }) as const;
const decline = { type: 'screening.decline', input: { reason: 'lives elsewhere', pointedTo: 'the office of the next district' } } as const;
const lookAgain = { type: 'screening.lookAgain', input: { reason: 'is home again' } } as const;
const begun = () => aReferredClient().so(begin);
const acute = () => begun().so(condition('medical'), family('not-asked'));
const deferred = () => acute().so(defer());

describe('[A5.1.1] screening comes before assessment and decides who enters', () => {
  test('[A5.1.1] screening begins with a referred client', () => {
    expect(aReferredClient().when(begin).then('screening.begun', { at: '2026-01-05T02:00:00.000Z' }).record.state.stage).toBe('screening');
  });

  test('[A5.1.1] no assessment and no admission before screening', () => {
    expect(aReferredClient().missing('screening.admit')).toBeUndefined();
    begun().when({ type: 'assessment.complete', input: {} }).thenRefused('case.not-open-here');
  });

  test('[A3.1] an admission says why, and opens the intake', () => {
    const after = aClientInScreening()
      .when(admit)
      .then('screening.admitted', { decision: { outcome: 'admitted', reason: 'lives here and wants help' } });
    expect(after.record.state.stage).toBe('intake');
  });

  test('[A3.1] a decline says why and where the client was pointed to, whatever else is known', () => {
    const after = begun()
      .when(decline)
      .then('screening.declined', { decision: { outcome: 'declined', pointedTo: 'the office of the next district' } });
    expect(after.record.state.stage).toBe('declined');
  });

  test.each(['asked-again', 'appeal'] as const)('[A3.1] a declined client is screened once more: %s', (because) => {
    const again = begun()
      .so(decline)
      .in({ by: aSupervisor })
      .when({ type: 'screening.reconsider', input: { because, reason: 'moved here' } })
      .then('screening.reconsidered', { decision: { because } });
    expect(again.record.state.stage).toBe('screening');
    expect(again.record.sections.screening.decisions).toHaveLength(2);
  });

  test('[A5.1.1] the decision is due seven days after screening began, in the zone of the site, until one is made', () => {
    const late = aReferredClient().in({ now: afterMidnight }).so(begin, condition('none'), family('not-asked'));
    expect(dueOf(aReferredClient(), 'screening.decision-due')).toEqual([]);
    expect(dueOf(late, 'screening.decision-due')).toMatchObject([{ due: '2026-01-13', overdueFrom: '2026-01-13T17:00:00.000Z' }]);
    for (const decision of [admit, defer(), decline]) expect(dueOf(late.so(decision), 'screening.decision-due')).toEqual([]);
  });

  test('[A5.1.1] a decision is due anew once the client is looked at again', () => {
    expect(dueOf(deferred().later({ days: 10 }).so(lookAgain), 'screening.decision-due')).toMatchObject([{ due: '2026-01-22' }]);
  });

  test('[A5.1.1] a client who was never admitted is reopened into screening, an admitted one beyond it', () => {
    const ended: Command = { type: 'termination.endEarly', input: { endReason: 'withdrew', openItems: [] } };
    const reopen = { type: 'termination.reopen', input: { reason: 'came back' } } as const;
    expect(begun().so(ended, reopen).record.state.stage).toBe('screening');
    expect(anAdmittedClient().so(ended, reopen).record.state.stage).toBe('intake');
    expect(aClientInAssessment().so(ended, reopen).record.state.stage).toBe('assessment');
  });
});

describe('[A3.1] a decline', () => {
  const appeal = { type: 'screening.reconsider', input: { because: 'appeal', reason: 'the client lives here since May' } } as const;
  const again = { type: 'screening.reconsider', input: { because: 'asked-again', reason: 'moved here' } } as const;
  const told = { type: 'screening.tellOfAppeal', input: {} } as const;
  const declined = () => begun().so(decline);
  const appealed = () => declined().in({ by: aSupervisor }).so(appeal);

  test('[A3.1] it says for what, in a word that can be counted and in words', () => {
    begun()
      .when({ ...decline, input: { ...decline.input, declinedFor: 'other-area' } })
      .then('screening.declined', { decision: { declinedFor: 'other-area', reason: 'lives elsewhere' } });
  });

  test('[A3.1] the client is told that they can appeal: with the decision, or it stays due', () => {
    expect(dueOf(declined(), 'screening.appeal-to-tell')).toMatchObject([{ due: '2026-01-05' }]);
    const after = declined().when(told).then('screening.toldOfAppeal', { at: '2026-01-05T02:00:00.000Z' });
    const withIt = begun().so({ ...decline, input: { ...decline.input, toldOfAppeal: true } });
    for (const s of [after, withIt]) {
      expect(dueOf(s, 'screening.appeal-to-tell')).toEqual([]);
      s.when(told).thenRefused('screening.nothing-to-appeal');
    }
    begun().when(told).thenRefused('screening.nothing-to-appeal');
  });

  test('[A3.1] an appeal is taken up by somebody else than who declined, also where they act for another', () => {
    declined().when(appeal).thenRefused('screening.same-person');
    declined()
      .in({ by: { ...aSupervisor, onBehalfOf: aWorker.id } })
      .when(appeal)
      .thenRefused('screening.same-person');
    declined()
      .in({ by: aSupervisor })
      .when(appeal)
      .then('screening.reconsidered', { decision: { because: 'appeal' } });
    declined()
      .when(again)
      .then('screening.reconsidered', { decision: { because: 'asked-again' } });
  });

  test('[A3.1] whoever declined neither declines nor defers the appeal; they may change their mind', () => {
    const known = appealed().so(condition('none'), family('not-asked'));
    const byDecliner = known.in({ by: aWorker });
    byDecliner.when(decline).thenRefused('screening.same-person');
    byDecliner.when(defer()).thenRefused('screening.same-person');
    byDecliner.when(admit).then('screening.admitted');
    known.when(decline).then('screening.declined');
    known.when(defer()).then('screening.deferred');
  });

  test('[A3.1] a client who only asked again may be declined by the same person', () => {
    declined().so(again).when(decline).then('screening.declined');
  });

  test('[A3.1] against a decline of the appeal too somebody else decides', () => {
    const twice = appealed().so(decline);
    twice.when(appeal).thenRefused('screening.same-person');
    twice.in({ by: aWorker }).when(appeal).then('screening.reconsidered');
  });
});

describe('[A3.1] the waiting list', () => {
  const wait = (place = 7, lookAgainOn = '2026-02-02') =>
    ({
      type: 'screening.putOnWaitingList',
      input: { reason: 'no-worker', place, lookAgainOn, capacityAt: 'site-1' },
    }) as const;
  const leave = { type: 'screening.leaveWaitingList', input: { how: 'place-free' } } as const;
  const place = (n: number, lookAgainOn = '2026-03-02') => ({ type: 'screening.changePlace', input: { place: n, lookAgainOn } }) as const;
  const waits = () => aClientInScreening().so(wait());
  const idOf = (s: ReturnType<typeof waits>) => s.last('screening.putOnWaitingList').waiting.id;

  test('[A3.1] it says why, in which place and when it is looked at again, and moves no case', () => {
    const after = aClientInScreening()
      .when(wait())
      .then('screening.putOnWaitingList', { waiting: { reason: 'no-worker', place: 7, capacityAt: 'site-1' } });
    expect(after.record.state.stage).toBe('screening');
  });

  test('[A3.1] whoever waits is not admitted, until they have left the list', () => {
    expect(waits().when(admit).decision).toMatchObject({ because: [{ code: 'screening.not-waiting', ids: [idOf(waits())] }] });
    waits().so(leave).when(admit).then('screening.admitted');
  });

  test('[A3.1] looking again is due on that day, until the next is named or the client has left', () => {
    expect(dueOf(waits(), 'screening.waiting-look-again')).toMatchObject([{ ids: [idOf(waits())], due: '2026-02-02' }]);
    const nearer = waits().when(place(2)).then('screening.placeChanged', { place: 2 });
    expect(nearer.record.sections.screening.waiting).toMatchObject([{ place: 2, lookAgainOn: '2026-03-02' }]);
    expect(dueOf(nearer, 'screening.waiting-look-again')).toMatchObject([{ due: '2026-03-02' }]);
    expect(dueOf(nearer.so(leave), 'screening.waiting-look-again')).toEqual([]);
  });

  test('[A3.1] one waits once at a time, and a second time after', () => {
    waits().when(wait()).thenRefused('screening.waits-already');
    waits().so(leave).when(wait(1)).then('screening.putOnWaitingList');
    for (const command of [leave, place(1)]) aClientInScreening().when(command).thenRefused('screening.waits-not');
  });

  test('[A3.1] the day to look again is not over', () => {
    for (const command of [wait(7, '2026-01-04')]) aClientInScreening().when(command).thenRefused('screening.look-again-passed');
    waits().when(place(1, '2026-01-04')).thenRefused('screening.look-again-passed');
  });

  test('[A2.2] a wait written down in error holds nobody back', () => {
    waits()
      .so({ type: 'screening.voidEntry', input: { entryId: idOf(waits()), reason: 'other client' } })
      .when(admit)
      .then('screening.admitted');
  });

  test('[A3.1] a declined client can be taken off the list', () => {
    waits()
      .so(decline)
      .when({ ...leave, input: { how: 'elsewhere' } })
      .then('screening.leftWaitingList');
  });
});

describe('[A5.1.2] an acute condition', () => {
  const reached = { type: 'screening.confirmReached', input: {} } as const;
  const brought = () => acute().so({ ...defer(), input: { ...defer().input, broughtTo: 'the district hospital' } });

  test('[A5.1.2] the client is brought to acute care, and it is confirmed that they got there', () => {
    expect(brought().last('screening.deferred').decision).toMatchObject({ broughtTo: 'the district hospital', staysInContact: 'nurse-1' });
    expect(dueOf(brought(), 'screening.reached-due')).toMatchObject([{ due: '2026-01-05', whose: 'nurse-1' }]);
    const after = brought().later({ hours: 3 }).when(reached).then('screening.reachedConfirmed', { at: '2026-01-05T05:00:00.000Z' });
    expect(dueOf(after, 'screening.reached-due')).toEqual([]);
    expect(after.record.sections.screening.decisions.at(-1)?.reachedAt).toBe('2026-01-05T05:00:00.000Z');
  });

  test('[A5.1.2] it is not asked whether somebody got to where nobody brought them, nor twice', () => {
    expect(dueOf(deferred(), 'screening.reached-due')).toEqual([]);
    deferred().when(reached).thenRefused('screening.nobody-brought');
    brought().so(reached).when(reached).thenRefused('screening.nobody-brought');
    brought().so(lookAgain).when(reached).thenRefused('screening.nobody-brought');
  });

  test('[A5.1.2] nobody is admitted or deferred before their condition is known', () => {
    expect(begun().missing('screening.admit')).toEqual(['screening.condition-known', 'screening.family-support-weighed']);
    begun().when(defer()).thenRefused('screening.condition-known');
    begun()
      .when(condition('none'))
      .then('screening.conditionRecorded', { condition: { acute: 'none' } });
  });

  test.each(['medical', 'psychiatric'] as const)('[A5.1.2] an acute %s condition defers admission', (kind) => {
    const ill = begun().so(condition(kind), family('not-asked'));
    expect(ill.missing('screening.admit')).toEqual(['screening.not-acute']);
    ill.when(admit).thenRefused('screening.not-acute');
  });

  test('[A5.1.2] a deferral names a day to look again and who stays in contact', () => {
    const after = acute()
      .when(defer())
      .then('screening.deferred', { decision: { lookAgainOn: '2026-01-20', staysInContact: 'nurse-1' } });
    expect(after.record.state.stage).toBe('deferred');
  });

  test('[A5.1.2] the day to look again is not over at the deferral, in the zone of the site', () => {
    acute().when(defer('2026-01-05')).then('screening.deferred');
    acute().in({ now: afterMidnight }).when(defer('2026-01-05')).thenRefused('screening.look-again-passed');
  });

  test('[A5.1.2] a deferral that is written down late keeps the day that was named', () => {
    acute()
      .when({ ...defer('2026-01-04'), happenedAt: '2026-01-02' })
      .then('screening.deferred', { decision: { lookAgainOn: '2026-01-04' } });
  });

  test('[A5.1.2] looking again is due on that day, with whoever stays in contact, until it is done', () => {
    expect(dueOf(deferred(), 'screening.look-again-due')).toMatchObject([
      { due: '2026-01-20', overdueFrom: '2026-01-20T17:00:00.000Z', whose: 'nurse-1' },
    ]);
    expect(dueOf(deferred().so(lookAgain), 'screening.look-again-due')).toEqual([]);
  });

  test('[A5.1.2] looking again leads back to screening; the newest condition counts, so that admission is open', () => {
    const again = deferred()
      .when(lookAgain)
      .then('screening.lookedAgain', { decision: { outcome: 'reconsidered' } });
    again.when(admit).thenRefused('screening.not-acute');
    again.so(condition('none')).when(admit).then('screening.admitted');
  });

  test('[A5.1.2] a condition written down in error no longer keeps the client out', () => {
    const entryId = acute().last('screening.conditionRecorded').condition.id;
    const voided = acute().so(condition('none'), condition('psychiatric'));
    const wrong = voided.last('screening.conditionRecorded').condition.id;
    voided
      .when({ type: 'screening.voidEntry', input: { entryId: wrong, reason: 'other client' } })
      .then('screening.entryVoided')
      .when(admit)
      .then('screening.admitted');
    acute()
      .so({ type: 'screening.voidEntry', input: { entryId, reason: 'other client' } })
      .when(admit)
      .thenRefused('screening.condition-known');
  });
});

describe('[A5.1.3] family support', () => {
  test('[A5.1.3] admission waits until family support is weighed', () => {
    const known = begun().so(condition('none'));
    expect(known.missing('screening.admit')).toEqual(['screening.family-support-weighed']);
    known.when(admit).thenRefused('screening.family-support-weighed');
  });

  test.each([family('not-asked'), family('not-asked', 'no'), family('no-family'), family('supports', 'yes'), family('does-not', 'yes')])(
    '[A5.1.3] no answer weighs against admission: $input.support',
    (answer) => {
      const weighed = begun().so(condition('none')).when(answer).then('screening.familySupportWeighed', { familySupport: answer.input });
      weighed.when(admit).then('screening.admitted');
    },
  );

  test.each([family('supports'), family('does-not'), family('supports', 'no')])(
    '[A5.1.3] an answer of the family is recorded only where the client agreed that they are asked: $input',
    (answer) => void begun().when(answer).thenRefused('screening.client-does-not-agree'),
  );

  test('[A5.1.3] *not asked* never weighs against admission: whatever else is known, the answer is the one after a yes of the family', () => {
    const step = fc.constantFrom<Command>(
      condition('none'),
      condition('medical'),
      family('no-family'),
      { type: 'screening.putOnWaitingList', input: { reason: 'no-place', place: 3, lookAgainOn: '2026-02-02' } },
      { type: 'screening.leaveWaitingList', input: { how: 'place-free' } },
    );
    const rules = fc.constantFrom(...Object.values(programmes));
    fc.assert(
      fc.property(rules, fc.array(step, { maxLength: 6 }), (under, steps) => {
        const told = steps.reduce((s, c) => (s.when(c).decision.refused ? s : s.so(c)), aReferredClient({ rules: under }).so(begin));
        const answers = [family('not-asked'), family('not-asked', 'no'), family('supports', 'yes')].map((answer) => {
          const { decision } = told.so(answer).when(admit);
          return decision.refused ? decision.because.map((b) => b.code) : 'admitted';
        });
        expect(answers[0]).toEqual(answers[2]);
        expect(answers[1]).toEqual(answers[2]);
      }),
    );
  });

  test('[A6.5] a programme may do without it', () => {
    aReferredClient({ rules: programmes.hiv }).so(begin).when(admit).then('screening.admitted');
  });
});

describe('[A2.2] what was recorded in error', () => {
  test('[A2.2] a decision moved the case and is not voided', () => {
    const entryId = deferred().last('screening.deferred').decision.id;
    deferred()
      .when({ type: 'screening.voidEntry', input: { entryId, reason: 'wrong' } })
      .thenRefused('case.entry-unknown');
  });

  test('[A2.2] a condition to which another entry points is not voided before it', () => {
    const entryId = acute().last('screening.conditionRecorded').condition.id;
    acute()
      .so({ type: 'screening.decline', input: { ...decline.input, ext: { 'host:because-of': entryId } } })
      .when({ type: 'screening.voidEntry', input: { entryId, reason: 'wrong' } })
      .thenRefused('case.not-open-here');
    acute()
      .so({ type: 'screening.defer', input: { ...defer().input, ext: { 'host:because-of': entryId } } })
      .when({ type: 'screening.voidEntry', input: { entryId, reason: 'wrong' } })
      .thenRefused('case.entry-in-use');
  });
});
