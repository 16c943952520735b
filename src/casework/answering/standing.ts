import type { Consent } from '../../case/consent/consent.js';
import { wasToldOn } from '../../case/referral/after-withdrawal.js';
import type { Referral, Referrals } from '../../case/referral/referral.js';
import { expiryDay } from '../../case/referral/waiting.js';
import type { AnswerStep, AnswerToken } from '../../ports/answer-tokens.js';
import { byId } from '../../vocabulary/entry.js';
import type { Instant } from '../../vocabulary/fields.js';
import type { Rules } from '../../vocabulary/rules.js';
import { endOf } from '../../vocabulary/time.js';
import { stepOf } from './steps.js';

interface Reads {
  readonly consent: Consent;
  readonly referral: Referrals;
}
interface Now {
  readonly now: Instant;
  readonly rules: Rules;
  readonly zone: string;
}

/** When a referral's links are over, whoever gave them out: the end of its last day in the zone of the site. Of a draft, never begun. */
export const endOfLinks = (referral: Referral, { rules, zone }: Now): Instant | undefined =>
  referral.sentAt === undefined ? undefined : endOf(expiryDay(referral, rules, zone), zone);

/** Whether the client has withdrawn the consent on which the referral told what it told. */
const isWithdrawn = (consent: Consent, referral: Referral): boolean =>
  consent.given.some((c) => c.withdrawnAt !== undefined && wasToldOn(consent, referral, c));

/** For the audit: none of it is told. */
export type WhyDead = 'referral-gone' | 'expired' | 'consent-withdrawn' | 'not-asked-now' | 'revoked' | 'other-referral';

/** What the record says of a referral's links now: which step is asked for and until when, or why none is. */
export type Standing = { readonly referral: Referral; readonly step: AnswerStep; readonly until: Instant } | { readonly why: WhyDead };

export const standingOf = ({ consent, referral: section }: Reads, referralId: string, at: Now): Standing => {
  const referral = byId(section.referrals, referralId);
  const until = referral && endOfLinks(referral, at);
  if (!referral || until === undefined) return { why: 'referral-gone' };
  if (at.now >= until) return { why: 'expired' };
  if (isWithdrawn(consent, referral)) return { why: 'consent-withdrawn' };
  const step = stepOf(section, referral);
  return step === undefined ? { why: 'not-asked-now' } : { referral, step, until };
};

/** Why a token is dead, by itself and by the record; `undefined` where it lives. */
export const whyDead = (token: AnswerToken, standing: Standing, now: Instant, named: string | undefined): WhyDead | undefined => {
  if (token.state === 'revoked') return 'revoked';
  if (named !== undefined && named !== token.referralId) return 'other-referral';
  if (now >= token.expiresAt) return 'expired';
  if ('why' in standing) return standing.why;
  return standing.step === token.step ? undefined : 'not-asked-now';
};
