import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/case/record.js';
import { programmes } from '../../../src/programme/programmes.js';
import { aClientInAssessment, aClientInScreening, anAdmittedClient, aReferredClient } from '../../../src/testing/index.js';
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

describe('[A5.1.2] an acute condition', () => {
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
