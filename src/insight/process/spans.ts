import type { Day, Instant } from '../../vocabulary/fields.js';
import type { Rules } from '../../vocabulary/rules.js';
import { earlier, later, without } from '../care/intervals.js';
import { openTimes } from '../care/open-times.js';
import { clientPauses } from '../care/pauses.js';
import { type Readable, todayOf, zoneOf } from '../reading.js';
import type { Span } from './rhythm.js';

/**
 * The days on which something was to come: those on which the case was open and kept on this record, without holds and lost contact, up
 * to today. Each span begins the counting anew: after a hold or a reopening nobody is late by what came before.
 */
export const spansAtWork = (record: Readable, rules: Rules, now: Instant): Span[] => {
  const { intervals, keptSince } = openTimes(record, rules);
  if (keptSince === undefined) return [];
  const today = todayOf(record, rules, now);
  const rests = clientPauses(record, zoneOf(record, rules));
  return cutTo(
    without(intervals, rests).map(({ from, until = today }) => ({ from, last: earlier(until, today) })),
    keptSince,
  );
};

/** Spans from a day on, and up to and with another. */
export const cutTo = (spans: readonly Span[], from: Day, last?: Day): Span[] =>
  spans
    .map((s) => ({ from: later(s.from, from), last: last === undefined ? s.last : earlier(s.last, last) }))
    .filter((s) => s.from <= s.last);
