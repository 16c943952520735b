import type { Given } from '../../vocabulary/command.js';
import { live } from '../../vocabulary/entry.js';
import type { Day } from '../../vocabulary/fields.js';
import type { Kind } from '../../vocabulary/schema.js';
import { dayIn, entryDay, firstDayOf, precisionOf } from '../../vocabulary/time.js';
import type { Consent, ConsentGiven } from './consent.js';
import { holdsOn } from './standing.js';

/** What is to be told, to whom, on which day. */
export interface Telling {
  readonly recipient: string;
  readonly told: readonly Kind[];
  readonly on: Day;
  /** Only this consent is looked at, where it is named. */
  readonly consentId?: string | undefined;
  /** Where given, a consent that was withdrawn on a later day still covers what was told on the day itself. */
  readonly zone?: string;
}

/**
 * The consent that lets this be told: in force on that day, to that recipient, with every kind of information named in it.
 * Consent to the service, to follow-up or to research lets nothing out by itself: it is for another purpose.
 */
export const coveringConsent = (consent: Consent, telling: Telling): ConsentGiven | undefined =>
  live(consent.given).findLast(
    (c) =>
      (telling.consentId === undefined || c.id === telling.consentId) &&
      letsOut(c) &&
      c.recipient === telling.recipient &&
      isInForce(c, telling) &&
      telling.told.every((kind) => c.covers.includes(kind)),
  );

/** The day on which something was told that is recorded now: its own where it is known to the day, today where it is not. */
export const toldOn = ({ happenedAt, today, zone }: Given): Day =>
  ['instant', 'day'].includes(precisionOf(happenedAt)) ? (firstDayOf(happenedAt, zone) ?? today) : today;

const letsOut = ({ purpose }: ConsentGiven): boolean => !['service', 'follow-up', 'research'].includes(purpose);

/** A period that was agreed backwards covers nothing that was told before the client had said yes. */
const isInForce = ({ at, recordedAt, from, until, withdrawnAt }: ConsentGiven, { on, zone }: Telling): boolean =>
  holdsOn({ from, until }, on) &&
  (zone === undefined || entryDay({ at, recordedAt }, zone) <= on) &&
  (withdrawnAt === undefined || (zone !== undefined && on < dayIn(withdrawnAt, zone)));
