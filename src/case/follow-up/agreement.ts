import { live } from '../../vocabulary/entry.js';
import type { Day } from '../../vocabulary/fields.js';
import type { Consent, ConsentGiven } from '../consent/consent.js';

const asked = (consent: Consent): ConsentGiven[] => live(consent.given).filter((c) => c.purpose === 'follow-up');

/** Whether the client has agreed to be followed up after the case, on that day where one is named, and has not withdrawn that. */
export const isAgreed = (consent: Consent, on?: Day): boolean =>
  asked(consent).some((c) => c.withdrawnAt === undefined && (on === undefined || c.until === undefined || c.until >= on));

/** Whether the client was asked and does not want it: refused, or agreed and then withdrew. Never asked is neither. */
export const isDeclined = (consent: Consent): boolean =>
  !isAgreed(consent) && (asked(consent).length > 0 || live(consent.refused).some((r) => r.purpose === 'follow-up'));
