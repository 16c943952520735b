import { live } from '../../vocabulary/entry.js';
import type { Day } from '../../vocabulary/fields.js';
import type { Consent, ConsentGiven, ConsentRefused } from '../consent/consent.js';
import { holdsOn } from '../consent/standing.js';

const agreements = (consent: Consent): ConsentGiven[] => live(consent.given).filter((c) => c.purpose === 'follow-up');

const refusals = (consent: Consent): ConsentRefused[] => live(consent.refused).filter((r) => r.purpose === 'follow-up');

/** Whether the client has agreed to be followed up after the case, on that day where one is named, and has not withdrawn that. */
export const isAgreed = (consent: Consent, on?: Day): boolean =>
  agreements(consent).some((c) => c.withdrawnAt === undefined && holdsOn(c, on));

/** Whether the client agreed for a time, and this day lies outside of it. Never asked is not that. */
export const isAgreedForAnotherTime = (consent: Consent, on: Day): boolean => isAgreed(consent) && !isAgreed(consent, on);

/** Whether the client was asked at all, whatever the answer. */
export const isAsked = (consent: Consent): boolean => agreements(consent).length > 0 || refusals(consent).length > 0;

/** Whether the client was asked and does not want it: refused, or agreed and then withdrew. Never asked is neither. */
export const isDeclined = (consent: Consent): boolean => !isAgreed(consent) && isAsked(consent);
