import { live } from '../../vocabulary/entry.js';
import type { Day } from '../../vocabulary/fields.js';
import type { Consent, ConsentGiven, ConsentRefused } from '../consent/consent.js';
import { holdsOn } from '../consent/standing.js';

type Asked = Pick<ConsentGiven, 'purpose' | 'members'>;
/** An answer of this member of a household or group; of anybody where none is named. */
const isAnswer = ({ purpose, members }: Asked, member: string | undefined): boolean =>
  purpose === 'follow-up' && (member === undefined || (members?.includes(member) ?? false));

const agreements = (consent: Consent, member: string | undefined): ConsentGiven[] => live(consent.given).filter((c) => isAnswer(c, member));
const refusals = (consent: Consent, member: string | undefined): ConsentRefused[] =>
  live(consent.refused).filter((r) => isAnswer(r, member));

/** Whether the client has agreed to be followed up after the case, on that day where one is named, and has not withdrawn that. */
export const isAgreed = (consent: Consent, on?: Day, member?: string): boolean =>
  agreements(consent, member).some((c) => c.withdrawnAt === undefined && holdsOn(c, on));

/** Whether the client agreed for a time, and this day lies outside of it. Never asked is not that. */
export const isAgreedForAnotherTime = (consent: Consent, on: Day, member?: string): boolean =>
  isAgreed(consent, undefined, member) && !isAgreed(consent, on, member);

/** Whether the client was asked at all, whatever the answer. */
export const isAsked = (consent: Consent, member?: string): boolean =>
  agreements(consent, member).length > 0 || refusals(consent, member).length > 0;

/** Whether the client was asked and does not want it: refused, or agreed and then withdrew. Never asked is neither. */
export const isDeclined = (consent: Consent, member?: string): boolean => !isAgreed(consent, undefined, member) && isAsked(consent, member);
