import type { Instant } from '../../vocabulary/fields.js';
import type { Consent, ConsentGiven } from '../consent/consent.js';
import { restsOn } from '../consent/covering.js';
import type { Referral } from './referral.js';
import { isUnderWay } from './transitions.js';

/** Since when a referral that the agency is at work on rests on a consent that the client has withdrawn; `undefined` where it does not. */
export const withdrawnUnder = (consent: Consent, referral: Referral): Instant | undefined =>
  isUnderWay(referral) ? consent.given.find((c) => c.withdrawnAt !== undefined && wasToldOn(consent, referral, c))?.withdrawnAt : undefined;

/** Whether what the referral told rests on this consent. */
export const wasToldOn = (consent: Consent, { agencyId, members, consentId }: Referral, old: ConsentGiven): boolean =>
  restsOn(consent, { recipient: agencyId, members, consentId }, old);
