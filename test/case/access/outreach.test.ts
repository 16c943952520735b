import { describe, test } from 'vitest';
import { anAdmittedClient, aReferredClient, aReferredHousehold, memberId } from '../../../src/testing/index.js';

const outreach = (more: object = {}) =>
  ({ type: 'access.recordOutreach', input: { channel: 'visit', reached: 'not-reached', ...more } }) as const;

describe('[A8.1] outreach', () => {
  test('[A8.1][A1.1] asks nothing of a channel of which somebody unknown can have said nothing yet', () => {
    for (const channel of ['visit', 'phone', 'person'] as const)
      aReferredClient()
        .when(outreach({ channel }))
        .then('access.outreachRecorded', { outreach: { channel, reached: 'not-reached' } });
  });

  test('[A8.1][A1.1] is for who is not served here yet: to a client who is, it would be a visit that nobody said is safe', () => {
    anAdmittedClient().when(outreach()).thenRefused('case.not-open-here');
  });

  test('[A8.1][A1.1] leaves in peace who has said no to this channel, until they allow it', () => {
    const no = aReferredClient().withSafeContact('visit', { allowed: false });
    no.when(outreach()).thenRefused('contact.not-safe');
    no.when(outreach({ channel: 'phone' })).then('access.outreachRecorded');
    no.withSafeContact('visit').when(outreach()).then('access.outreachRecorded');
  });

  test('[A8.1][A1.1] keeps to the hours that were named', () => {
    const evenings = aReferredClient().withSafeContact('visit', { hours: [{ from: '17:00', until: '20:00' }] });
    evenings.when(outreach()).thenRefused('contact.not-safe');
    evenings.later({ hours: 9 }).when(outreach()).then('access.outreachRecorded');
  });

  test('[A8.1][A1.1] goes through nobody who is unsafe or may not be asked', () => {
    const known = aReferredClient().withTie('husband', { unsafe: true }).withTie('sister', { mayBeAsked: true }).withTie('boss');
    const [husband, sister, boss] = known.record.sections.client.ties.map((t) => t.id);
    for (const channel of ['person', 'visit'] as const) {
      known.when(outreach({ channel, tieId: husband })).thenRefused('contact.not-safe');
      known.when(outreach({ channel, tieId: sister })).then('access.outreachRecorded');
    }
    known.when(outreach({ channel: 'person', tieId: boss })).thenRefused('contact.not-safe');
    known.when(outreach({ tieId: 'not-there' })).thenRefused('contact.not-safe');
    known.when(outreach({ tieId: sister, told: ['hiv'] })).thenRefused('contact.not-safe');
  });

  test('[A8.1][A1.6] of a household counts the no of any of its members, where nobody is named', () => {
    const home = aReferredHousehold(['wife', 'husband']);
    const no = home.withSafeContact('visit', { members: [memberId(home, 'wife')], allowed: false });
    no.when(outreach()).thenRefused('contact.not-safe');
    no.when(outreach({ members: [memberId(home, 'husband')] })).then('access.outreachRecorded');
  });

  test('[A8.1][A1.1] that was made against a no is owned up to', () => {
    const no = aReferredClient().so({
      type: 'client.setSafeContact',
      input: { channel: 'visit', allowed: false },
      happenedAt: '2026-01-01',
    });
    no.when(outreach({ againstSafeContact: true })).thenRefused('contact.not-safe');
    no.when({ ...outreach({ againstSafeContact: true }), happenedAt: '2026-01-04' }).then('access.outreachRecorded', {
      outreach: { againstSafeContact: true },
    });
  });
});
