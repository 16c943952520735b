import type { Given } from '../../vocabulary/command.js';
import { live } from '../../vocabulary/entry.js';
import type { Day } from '../../vocabulary/fields.js';
import type { Kind } from '../../vocabulary/schema.js';
import { dayIn, entryDay, firstDayOf, precisionOf } from '../../vocabulary/time.js';
import type { Client } from '../client/client.js';
import { guardianUntil } from '../client/guardians.js';
import type { Consent, ConsentGiven } from './consent.js';
import { holdsOn, standingConsents } from './standing.js';

/** What is to be told, to whom, on which day. */
export interface Telling {
  readonly recipient: string;
  readonly told: readonly Kind[];
  readonly on: Day;
  /** In a household or group: whom it tells about. What does not say so is covered by no member's consent. */
  readonly members?: readonly string[] | undefined;
  /** Only this consent is looked at, where it is named; where several members are told about, for one of them. */
  readonly consentId?: string | undefined;
  /** Where given, a consent that was withdrawn, or whose guardian was one no more, on a later day still covers what was told on the day itself. */
  readonly zone?: string;
}
/** A consent is judged with what is known of the guardian who gave it. */
interface Reads {
  readonly client: Client;
  readonly consent: Consent;
}

/**
 * The consent that lets this be told: in force on that day, to that recipient, with every kind of information named in it. Consent to
 * the service, to follow-up or to research lets nothing out by itself: it is for another purpose. Nobody consents for another member:
 * what is told about several rests on the consent of each, and the one that is named, or the first, is answered with. One given by
 * somebody who is no guardian any more, or turned out to be unsafe, lets nothing more out.
 */
export const coveringConsent = ({ client, consent }: Reads, { consentId, members, ...telling }: Telling): ConsentGiven | undefined => {
  const all = live(consent.given).filter((c) => isCovering(c, telling) && stillGuarded(client, c, telling));
  const [first, ...others] = (members ?? [undefined]).map((member) => all.filter((c) => isAbout(c, member)));
  const each = [first ?? [], ...others];
  if (each.some((found) => found.length === 0)) return undefined;
  return each.flat().findLast((c) => (consentId === undefined ? first?.includes(c) : c.id === consentId));
};

const isAbout = ({ members }: ConsentGiven, member: string | undefined): boolean =>
  member === undefined ? members === undefined : (members?.includes(member) ?? false);

const isCovering = (c: ConsentGiven, telling: Telling): boolean =>
  letsOut(c) && c.recipient === telling.recipient && isInForce(c, telling) && telling.told.every((kind) => c.covers.includes(kind));

const stillGuarded = (client: Client, { guardianTieId }: ConsentGiven, { on, zone }: Pick<Telling, 'on' | 'zone'>): boolean => {
  const until = guardianTieId === undefined ? undefined : guardianUntil(client, guardianTieId, zone ?? 'UTC');
  return until === undefined || (zone !== undefined && on < until);
};

/** What was told on a consent. */
export interface Told {
  readonly recipient: string;
  readonly members?: readonly string[] | undefined;
  readonly consentId?: string | undefined;
}

/**
 * Whether what was told rests on this consent: on it itself, or, where it is about several members, on it as another's of them who has
 * given none in its place.
 */
export const restsOn = (consent: Consent, { recipient, members = [], consentId }: Told, old: ConsentGiven): boolean => {
  if (consentId === undefined || consentId === old.id) return consentId !== undefined;
  const lets = (c: ConsentGiven, member: string) => letsOut(c) && c.recipient === recipient && isAbout(c, member);
  const others = standingConsents(consent).filter((c) => c.id !== old.id);
  return members.length > 1 && members.some((member) => lets(old, member) && !others.some((c) => lets(c, member)));
};

/** The day on which something was told that is recorded now: its own where it is known to the day, today where it is not. */
export const toldOn = ({ happenedAt, today, zone }: Given): Day =>
  ['instant', 'day'].includes(precisionOf(happenedAt)) ? (firstDayOf(happenedAt, zone) ?? today) : today;

const letsOut = ({ purpose }: ConsentGiven): boolean => !['service', 'follow-up', 'research'].includes(purpose);

/** A period that was agreed backwards covers nothing that was told before the client had said yes. */
const isInForce = ({ at, recordedAt, withdrawnAt, ...period }: ConsentGiven, { on, zone }: Telling): boolean =>
  holdsOn(period, on) &&
  (zone === undefined || entryDay({ at, recordedAt }, zone) <= on) &&
  (withdrawnAt === undefined || (zone !== undefined && on < dayIn(withdrawnAt, zone)));
