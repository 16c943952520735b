import { describe, expect, test } from 'vitest';
import { standardLimits } from '../../../src/programme/limits.js';
import { agencyId } from '../../../src/testing/index.js';
import { dueOf } from '../due-of.js';
import { active, agency, draft, drafted, id, send, sent, type Told, theReferral, worker } from './asking.js';

const expire = { type: 'referral.expire', input: { referralId: id } } as const;
const remind = { type: 'referral.remind', input: { referralId: id, note: 'by telephone' } } as const;
const answer = (input: object) => ({ type: 'referral.answer', input: { referralId: id, answer: 'rejected', ...input } }) as const;
const days = (s: Told, n: number) => s.later({ days: n });
const late = days(sent, standardLimits.referralExpiryDays + 1);
const dueDay = (s: Told, limit: Parameters<typeof dueOf>[1]) => dueOf(s, limit).map((d) => d.due);

describe('[A5.3.1][A8.5] a referral that nobody answers', () => {
  test('[A8.5] it expires once its last day has passed, and not before', () => {
    expect(dueDay(sent, 'referral.expires')).toEqual(['2026-01-26']);
    days(sent, 21).when(expire).thenRefused('referral.not-expired');
    const over = late.when(expire).then('referral.expired', { status: 'cancelled', why: 'expired' });
    expect(theReferral(over)).toMatchObject({ status: 'cancelled', statusWhy: 'expired' });
    expect(dueOf(over, 'referral.expires')).toEqual([]);
    over.in({ by: agency }).when(answer({})).thenRefused('referral.wrong-status');
  });

  test('[A8.5] the system may do it, the agency may not; an answer that comes before is taken, however late', () => {
    late
      .in({ by: { kind: 'system', id: 'kasus' } })
      .when(expire)
      .then('referral.expired');
    late.in({ by: agency }).when(expire).thenRefused('referral.wrong-actor');
    late
      .in({ by: agency })
      .when({ type: 'referral.answer', input: { referralId: id, answer: 'accepted' } })
      .then('referral.answered');
  });

  test('[A8.5] the next alternative is offered then', () => {
    expect(dueOf(late.so(expire), 'referral.alternative-due')).toMatchObject([{ ids: [id, 'soup-kitchen'] }]);
  });

  test('[A5.3.1] the agency is reminded again and again until it answers or it expires; a reminder sends nothing', () => {
    const isDue = (s: Told) => dueDay(s, 'referral.reminder-due');
    expect(isDue(drafted)).toEqual([]);
    expect(isDue(sent)).toEqual(['2026-01-08']);
    const once = days(sent, 4)
      .when(remind)
      .then('referral.reminded', { reminder: { note: 'by telephone', by: worker } });
    expect(theReferral(once).reminders).toHaveLength(1);
    expect(isDue(once)).toEqual(['2026-01-12']);
    expect(once.entries.at(-1)?.type).toBe('referral.reminded');
    expect(isDue(days(once, 15).so(remind))).toEqual([]);
    expect(isDue(once.in({ by: agency }).so(answer({ why: 'no-capacity' })))).toEqual([]);
  });

  test('[B4.5] no reminder where somebody unsafe works', () => {
    sent.withTie('uncle', { worksAt: agencyId, unsafe: true }).when(remind).thenRefused('contact.not-safe');
  });
});

describe('[B4.5] why a referral came to nothing', () => {
  const whyDue = (s: Told) => dueOf(s, 'referral.why-due');
  const rejected = sent.in({ by: agency }).so(answer({}));

  test('[B4.5] a word that can be counted, with a text beside it where there is more to say', () => {
    const full = sent
      .in({ by: agency })
      .when(answer({ why: 'no-capacity', reason: 'again in March' }))
      .then('referral.answered', { why: 'no-capacity' });
    expect(theReferral(full)).toMatchObject({ statusWhy: 'no-capacity', statusReason: 'again in March' });
    expect(whyDue(full)).toEqual([]);
  });

  test('[B4.5] a refusal without a reason stands, and the reason is asked for afterwards', () => {
    expect(whyDue(rejected)).toMatchObject([{ ids: [id], due: '2026-01-08' }]);
    const say = { type: 'referral.sayWhy', input: { referralId: id, why: 'outside-area' } } as const;
    const said = rejected.when(say).then('referral.whySaid');
    expect(theReferral(said).statusWhy).toBe('outside-area');
    expect(whyDue(said)).toEqual([]);
    said.when(say).thenRefused('referral.nothing-to-say');
    sent.when(say).thenRefused('referral.nothing-to-say');
    rejected
      .in({ by: { kind: 'agency', id: 'agency-2' } })
      .when(say)
      .thenRefused('referral.wrong-actor');
  });

  test('[B4.5] who cancels says why: a word or a text', () => {
    const cancel = (input: object) => ({ type: 'referral.cancel', input: { referralId: id, ...input } }) as const;
    sent.when(cancel({})).thenRefused('referral.why-missing');
    sent.when(cancel({ why: 'duplicate' })).then('referral.cancelled', { why: 'duplicate' });
    sent.when(cancel({ reason: 'the client asked' })).then('referral.cancelled');
    sent.when(cancel({ why: 'clinic-a:flood' })).then('referral.cancelled');
  });

  test('[A3.5] one that is recalled with its consent says so by itself, and nobody is asked', () => {
    const gone = sent.so({ type: 'consent.withdraw', input: { consentId: active.last('consent.given').consent.id } });
    expect(theReferral(gone)).toMatchObject({ status: 'cancelled', statusWhy: 'consent-withdrawn' });
    expect(whyDue(gone)).toEqual([]);
  });

  test('[B4.5] what was said of a hold does not stay when it goes on', () => {
    const held = sent
      .in({ by: agency })
      .so(
        { type: 'referral.answer', input: { referralId: id, answer: 'accepted' } },
        { type: 'referral.progress', input: { referralId: id, status: 'on-hold', why: 'more-to-know' } },
      );
    expect(theReferral(held).statusWhy).toBe('more-to-know');
    const on = held.so({ type: 'referral.progress', input: { referralId: id, status: 'in-progress' } });
    expect(theReferral(on).statusWhy).toBeUndefined();
  });
});

describe('[A3.4][B4.1] the ranking is advice', () => {
  test('[B4.1] who passes over services that were ranked higher says why, and both are kept', () => {
    const over = draft(active, { passedOver: ['soup-kitchen', 'pantry'] });
    active.when(over).thenRefused('referral.reason-for-choice-missing');
    active
      .when(draft(active, { passedOver: ['soup-kitchen', 'pantry'], passedOverBecause: 'her sister goes there' }))
      .then('referral.drafted', { referral: { passedOver: ['soup-kitchen'], passedOverBecause: 'her sister goes there' } });
    active.when(draft(active, { passedOver: [] })).then('referral.drafted');
    active.when(draft(active, { passedOver: ['pantry'] })).then('referral.drafted');
  });

  test('[A2.4] another planned service that runs for the same need is noticed when the second is asked for', () => {
    const { needId, plannedServiceId } = draft(active).input as never as { needId: string; plannedServiceId: string };
    const planned = active.record.sections.plan.services.find((p) => p.id === plannedServiceId);
    const two = active.withService('cooking class', { needId: planned?.needId ?? needId, how: 'own' });
    const other = two.record.sections.plan.services.at(-1)?.id ?? '';
    two.when(draft(active)).then('referral.drafted');
    const runs = two.so({ type: 'plan.startService', input: { plannedServiceId: other } });
    runs.when(draft(active)).thenRefused('referral.need-already-served');
    runs.when(draft(active, { besideBecause: 'one feeds, one teaches' })).then('referral.drafted');
  });
});

test('[A5.3.1] these steps are of this referral', () => {
  for (const command of [expire, remind, send('none')] as const)
    active.when({ ...command, input: { ...command.input, referralId: 'none' } } as never).thenRefused('referral.unknown');
});
