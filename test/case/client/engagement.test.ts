import { describe, expect, test } from 'vitest';
import { anAdmittedClient, anExitedClient } from '../../../src/testing/index.js';
import { afterMidnight, dueOf } from '../due-of.js';

const onHold = () =>
  anAdmittedClient().so({ type: 'client.putOnHold', input: { reason: 'works on the harvest', lookAgainOn: '2026-02-01' } });
const lost = () =>
  anAdmittedClient()
    .in({ now: afterMidnight })
    .so({ type: 'client.reportLost', input: { reason: 'moved house' } });
const safe = (allowed: boolean) =>
  ({ type: 'client.setSafeContact', input: { channel: 'phone', allowed, tracing: allowed, words: 'after six' } }) as const;
const traced = (result: 'reached' | 'not-reached') => ({ type: 'client.recordTracing', input: { channel: 'phone', result } }) as const;

describe('[A4.5] a hold', () => {
  test('[A4.5] the work is put on hold with a day to look again, and the stage stays', () => {
    const after = anAdmittedClient()
      .when({ type: 'client.putOnHold', input: { reason: 'works on the harvest', lookAgainOn: '2026-02-01' } })
      .then('client.putOnHold', { engagement: { phase: 'onHold', lookAgainOn: '2026-02-01' } });
    expect(after.record.state).toMatchObject({ stage: 'intake', engagement: 'onHold' });
  });

  test('[A4.5] the day to look again is not over when the hold begins, in the zone of the site', () => {
    const hold = { type: 'client.putOnHold', input: { reason: 'away', lookAgainOn: '2026-01-05' } } as const;
    anAdmittedClient().when(hold).then('client.putOnHold');
    anAdmittedClient().in({ now: afterMidnight }).when(hold).thenRefused('client.look-again-passed');
  });

  test('[A4.5] a hold that is written down late keeps the day that was agreed', () => {
    anAdmittedClient()
      .when({ type: 'client.putOnHold', input: { reason: 'away', lookAgainOn: '2026-01-04' }, happenedAt: '2025-12-20' })
      .then('client.putOnHold', { engagement: { since: '2025-12-20', lookAgainOn: '2026-01-04' } });
  });

  test('[A4.5] looking again is due on the day that was set, until the work is resumed', () => {
    expect(dueOf(anAdmittedClient(), 'client.look-again-due')).toEqual([]);
    expect(dueOf(onHold(), 'client.look-again-due')).toMatchObject([
      { due: '2026-02-01', overdueFrom: '2026-02-01T17:00:00.000Z', whose: 'worker-1' },
    ]);
    expect(dueOf(onHold().so({ type: 'client.resume', input: { how: 'came back' } }), 'client.look-again-due')).toEqual([]);
  });

  test('[A2.1] the work is resumed, and the case goes on where it was', () => {
    const after = onHold()
      .when({ type: 'client.resume', input: { how: 'came back' } })
      .then('client.engaged', { engagement: { phase: 'engaged', reason: 'came back' } });
    expect(after.record.state).toMatchObject({ stage: 'intake', engagement: 'engaged' });
  });
});

describe('[A1.1] contact that is lost', () => {
  test('[A1.1] contact is reported as lost, from a hold too, and nothing is ended by it', () => {
    const after = onHold()
      .when({ type: 'client.reportLost', input: {} })
      .then('client.contactLost', { engagement: { phase: 'lost' } });
    expect(after.record.state).toMatchObject({ stage: 'intake', engagement: 'lost' });
    expect(dueOf(after, 'client.look-again-due')).toEqual([]);
  });

  test('[A1.1] tracing is due 28 days after the loss, counted in the zone of the site, until somebody is found', () => {
    const searching = lost().so(safe(true), traced('not-reached'));
    expect(dueOf(searching, 'client.tracing-due')).toMatchObject([{ due: '2026-02-03', overdueFrom: '2026-02-03T17:00:00.000Z' }]);
    expect(dueOf(searching.so(traced('reached')), 'client.tracing-due')).toEqual([]);
    expect(dueOf(searching.so({ type: 'client.resume', input: {} }), 'client.tracing-due')).toEqual([]);
  });

  test('[A1.1] what an earlier search found does not answer a new loss', () => {
    const again = lost()
      .so(safe(true), traced('reached'), { type: 'client.resume', input: {} })
      .later({ days: 40 })
      .so({ type: 'client.reportLost', input: {} });
    expect(dueOf(again, 'client.tracing-due')).toMatchObject([{ due: '2026-03-15' }]);
  });

  test('[A1.1] a loss of unknown day counts from the day it was written down', () => {
    const unknown = anAdmittedClient().in({ now: afterMidnight }).so({ type: 'client.reportLost', input: {}, happenedAt: 'unknown' });
    expect(dueOf(unknown, 'client.tracing-due')).toMatchObject([{ since: 'unknown', due: '2026-02-03' }]);
  });

  test('[A4.5] a client is not traced before contact is lost, nor over a channel that is not known to be safe', () => {
    anAdmittedClient().so(safe(true)).when(traced('reached')).thenRefused('client.not-lost');
    lost().when(traced('reached')).thenRefused('contact.not-safe');
    anAdmittedClient().when(traced('reached')).thenRefused('client.not-lost', 'contact.not-safe');
  });

  test('[A4.5] tracing says what was found and leaves client and case as they are', () => {
    const after = lost()
      .so(safe(true))
      .when(traced('reached'))
      .then('client.traced', { tracing: { result: 'reached' } });
    expect(after.record.state).toEqual(lost().record.state);
  });

  test('[A4.5] nobody is put on hold or reported lost after the case has ended', () => {
    expect(anExitedClient().missing('client.putOnHold')).toEqual(['termination.not-ended']);
    anExitedClient().when({ type: 'client.reportLost', input: {} }).thenRefused('termination.not-ended');
  });
});

describe('[A1.1] safe contact', () => {
  test('[A1.1] what the client said last about a channel counts', () => {
    const allowed = lost()
      .when(safe(true))
      .then('client.safeContactSet', { safeContact: { channel: 'phone', allowed: true, words: 'after six' } });
    allowed.when(traced('not-reached')).then('client.traced');
    allowed.so(safe(false)).when(traced('not-reached')).thenRefused('contact.not-safe');
  });

  test('[A1.1] a yes for one channel is none for another', () => {
    lost()
      .so(safe(true))
      .when({ type: 'client.recordTracing', input: { channel: 'visit', result: 'reached' } })
      .thenRefused('contact.not-safe');
  });

  const voided = (s: ReturnType<typeof lost>) =>
    s.so({ type: 'client.voidEntry', input: { entryId: s.last('client.safeContactSet').safeContact.id, reason: 'another client' } });

  test('[A1.1][A2.2] a no that was written down in error brings no older yes back: the channel is allowed anew', () => {
    const no = voided(lost().so(safe(true), safe(false)));
    no.when(traced('not-reached')).thenRefused('contact.not-safe');
    no.so(safe(true)).when(traced('not-reached')).then('client.traced');
  });

  test('[A1.1][A2.2] a yes that was written down in error no longer counts', () => {
    voided(lost().so(safe(true)))
      .when(traced('not-reached'))
      .thenRefused('contact.not-safe');
    voided(lost().so(safe(false), safe(true)))
      .when(traced('not-reached'))
      .thenRefused('contact.not-safe');
  });

  test.each(['2025-12-20', '2025-12', 'unknown'])('[A1.1] an older yes that is written down late (%s) does not undo a no', (happenedAt) => {
    const late = lost().so(safe(false), { ...safe(true), happenedAt });
    late.when(traced('not-reached')).thenRefused('contact.not-safe');
    late.later({ hours: 1 }).so(safe(true)).when(traced('not-reached')).then('client.traced');
  });
});
