import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/case/record.js';
import { type VisitState, visitSteps } from '../../../src/case/referral/first-visit.js';
import { agencyId, aSentReferral, referralId } from '../../../src/testing/index.js';
import { dueOf } from '../due-of.js';

const sent = aSentReferral();
const id = referralId(sent);
const book = (on = '2026-01-09') => ({ type: 'referral.bookFirstVisit', input: { referralId: id, on } }) as const;
const visit = (input: { attended: 'attended' | 'missed'; cause?: 'transport' | 'unknown' }, referralId = id) =>
  ({ type: 'referral.recordFirstVisit', input: { referralId, ...input } }) as const;
const attended = visit({ attended: 'attended' });
const missed = visit({ attended: 'missed', cause: 'transport' });
const due = (s: typeof sent) => dueOf(s, 'referral.first-visit').map((d) => d.due);

const reached: Record<VisitState, typeof sent> = {
  'not-booked': sent,
  booked: sent.so(book()),
  missed: sent.so(book(), missed),
  attended: sent.so(book(), attended),
};
const actions = { book: book('2026-01-16'), attended, missed } satisfies Record<string, Command>;

describe('the first visit at the agency', () => {
  const pairs = (Object.keys(reached) as VisitState[]).flatMap((from) =>
    (Object.keys(actions) as (keyof typeof actions)[]).map((action) => ({ from, action })),
  );
  test.each(pairs)('[A8.6] every state and action has an answer: $from, $action', ({ from, action }) => {
    const outcome = reached[from].when(actions[action]);
    if (visitSteps[from][action] === undefined) outcome.thenRefused('referral.wrong-visit');
    else expect(outcome.decision.refused).toBe(false);
  });

  test('[A8.6] the table, written out by hand', () => {
    expect(Object.entries(visitSteps).map(([from, next]) => `${from}: ${Object.keys(next).sort().join(' ')}`)).toEqual([
      'not-booked: attended book',
      'booked: attended book missed',
      'missed: attended book',
      'attended: ',
    ]);
  });

  test('[A8.6] a missed visit has a cause, of which not known is one, and the booking that it missed', () => {
    reached.booked.when(visit({ attended: 'missed' })).thenRefused('referral.cause-missing');
    reached.booked.when(visit({ attended: 'missed', cause: 'unknown' })).then('referral.firstVisitRecorded', {
      visit: { cause: 'unknown', bookedOn: '2026-01-09' },
    });
  });

  test('[A8.1] a missed visit stays due until it is booked again, an attended one does not', () => {
    expect([due(reached.booked), due(reached.missed), due(reached.attended)]).toEqual([['2026-01-09'], ['2026-01-09'], []]);
    const again = reached.missed.so(book('2026-01-16'));
    expect(due(again)).toEqual(['2026-01-16']);
    again.when(missed).then('referral.firstVisitRecorded', { visit: { bookedOn: '2026-01-16' } });
  });

  test('[A8.6] there is no visit of a referral that was not sent, or is not there', () => {
    sent.when(visit({ attended: 'attended' }, 'none')).thenRefused('referral.unknown');
    const drafted = sent.so({ type: 'referral.cancel', input: { referralId: id, reason: 'wrong agency' } }).withReferral();
    drafted.when(visit({ attended: 'attended' }, referralId(drafted))).thenRefused('referral.wrong-status');
  });

  test('[A8.6] none is booked at a place that has become unsafe', () => {
    sent.withTie('uncle', { worksAt: agencyId, unsafe: true }).when(book()).thenRefused('contact.not-safe');
  });
});
