import { live } from '../../vocabulary/entry.js';
import type { Day } from '../../vocabulary/fields.js';
import type { Consent, ConsentGiven } from './consent.js';

/** The consents that were not withdrawn. Whether the period of one has ended is a question to a day. */
export const standingConsents = (consent: Consent): ConsentGiven[] => live(consent.given).filter((c) => c.withdrawnAt === undefined);

/** Whether its period holds that day; where no day is named, no period is judged. */
export const holdsOn = ({ from, until }: Pick<ConsentGiven, 'from' | 'until'>, day: Day | undefined): boolean =>
  day === undefined || (from <= day && (until === undefined || day <= until));

/** Whether the client was asked again: a later consent goes on from this one, or a later no answers it. */
export const isAnsweredAnew = (consent: Consent, old: ConsentGiven): boolean =>
  standingConsents(consent).some((c) => isSameAsk(c, old) && isLonger(c, old) && old.covers.every((kind) => c.covers.includes(kind))) ||
  live(consent.refused).some((r) => isSameAsk(r, old) && r.recordedAt > old.recordedAt);

type Ask = Pick<ConsentGiven, 'purpose' | 'recipient'>;
const isSameAsk = (a: Ask, b: Ask): boolean => a.purpose === b.purpose && a.recipient === b.recipient;
const isLonger = (a: ConsentGiven, b: ConsentGiven): boolean => b.until !== undefined && (a.until === undefined || a.until > b.until);
