import { live } from '../../vocabulary/entry.js';
import type { Day } from '../../vocabulary/fields.js';
import type { Client } from '../client/client.js';
import { guardianUntil } from '../client/guardians.js';
import type { Consent, ConsentGiven, Disclosure } from './consent.js';

/** The consents that were not withdrawn. Whether the period of one has ended is a question to a day. */
export const standingConsents = (consent: Consent): ConsentGiven[] => live(consent.given).filter((c) => c.withdrawnAt === undefined);

/** Whether its period holds that day, and it was not to be asked anew by then; where no day is named, no period is judged. */
export const holdsOn = ({ from, until, askAnewOn }: Pick<ConsentGiven, 'from' | 'until' | 'askAnewOn'>, day: Day | undefined): boolean =>
  day === undefined || (from <= day && (until === undefined || day <= until) && (askAnewOn === undefined || day < askAnewOn));

/**
 * The consents with the day from which they are to be asked anew as it is known now: also whoever gave one may be found unsafe, to have
 * an interest of their own, or no guardian any more. It stays on the record; the service goes on by it, since the client is not to lose
 * help by what is found out about another, but nothing new is told on it.
 */
export const withGuardiansKnown = (client: Client, consent: Consent, zone: string): Consent => ({
  ...consent,
  given: consent.given.map((c) => {
    const until = c.guardianTieId === undefined ? undefined : guardianUntil(client, c.guardianTieId, zone);
    return until === undefined || (c.askAnewOn !== undefined && c.askAnewOn <= until) ? c : { ...c, askAnewOn: until };
  }),
});

/** Whether the client was asked again: a later consent goes on from this one, or a later no answers it. */
export const isAnsweredAnew = (consent: Consent, old: ConsentGiven): boolean =>
  standingConsents(consent).some((c) => goesOn(c, old) && isLonger(c, old)) ||
  live(consent.refused).some((r) => isSameAsk(r, old) && r.recordedAt > old.recordedAt);

/** Whether the client, come of age, was asked: a consent holds beyond that day, or a later no answers it. */
export const isAskedAnew = (consent: Consent, old: ConsentGiven, on: Day): boolean =>
  standingConsents(consent).some((c) => goesOn(c, old) && (c.until ?? on) >= on && (c.askAnewOn ?? '9999-12-31') > on) ||
  live(consent.refused).some((r) => isSameAsk(r, old) && r.recordedAt > old.recordedAt);

type Ask = Pick<ConsentGiven, 'purpose' | 'recipient' | 'members'>;
const isSameAsk = (a: Ask, b: Ask): boolean =>
  a.purpose === b.purpose && a.recipient === b.recipient && String(a.members ?? '') === String(b.members ?? '');
/** For the same, or more; one for another kind of service is another's answer. */
const goesOn = (c: ConsentGiven, old: ConsentGiven): boolean =>
  isSameAsk(c, old) &&
  (c.forService === undefined || c.forService === old.forService) &&
  old.covers.every((kind) => c.covers.includes(kind));
const isLonger = (a: ConsentGiven, b: ConsentGiven): boolean => b.until !== undefined && (a.until === undefined || a.until > b.until);

/** Told without consent, and not looked at again yet. */
export const isToReview = ({ ground, review }: Disclosure): boolean => ground !== 'consent' && review === undefined;
