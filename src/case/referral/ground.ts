import type * as z from 'zod/v4';
import type { Day } from '../../vocabulary/fields.js';
import { Id, Note } from '../../vocabulary/fields.js';
import { type Refusal, refuse } from '../../vocabulary/refusal.js';
import type { KindList } from '../../vocabulary/schema.js';
import type { Client } from '../client/client.js';
import { type Consent, Ground } from '../consent/consent.js';
import { coveringConsent } from '../consent/covering.js';
import { tellsOfHiv } from '../consent/recipient.js';
import type { Referral } from './referral.js';

/** On what the agency is told of the client: a consent, or another ground and why. Input of sending, and of going on. */
export const groundInput = { ground: Ground, consentId: Id.optional(), reason: Note.optional() };
/** The same in a fact. */
export const groundFields = { ground: Ground, consentId: Id.optional(), groundReason: Note.optional() };

interface Asked {
  readonly ground: z.infer<typeof Ground>;
  readonly consentId?: string | undefined;
  readonly reason?: string | undefined;
}
type Grounds = Pick<Referral, 'consentId' | 'groundReason'> & { ground: z.infer<typeof Ground> };

export const groundRefusals = ['referral.no-consent', 'referral.reason-missing'] as const;

/**
 * The ground, judged on the day it is used, whatever day the command says: a consent withdrawn this morning covers nothing sent now. To
 * whom a tie says to stand around the client, HIV is told by consent only, also where they give the service.
 */
export const judgeGround = (
  reads: { readonly client: Client; readonly consent: Consent },
  { ground, consentId, reason }: Asked,
  telling: { readonly recipient: string; readonly told: KindList; readonly members?: readonly string[] | undefined; readonly on: Day },
): Grounds | Refusal<(typeof groundRefusals)[number]> => {
  if (ground !== 'consent') {
    if (tellsOfHiv(reads.client, { ...telling, ground, recipientIs: 'agency' })) return refuse('referral.no-consent');
    return reason === undefined ? refuse('referral.reason-missing') : { ground, groundReason: reason };
  }
  const covering = coveringConsent(reads, { ...telling, consentId });
  return covering ? { ground, consentId: covering.id } : refuse('referral.no-consent', consentId === undefined ? [] : [consentId]);
};

/** The referral on this ground; nothing of an earlier ground stays. */
export const onGround = (
  { consentId: _, groundReason: __, ...referral }: Referral,
  { ground, consentId, groundReason }: Grounds,
): Referral => ({
  ...referral,
  ground,
  ...(consentId === undefined ? {} : { consentId }),
  ...(groundReason === undefined ? {} : { groundReason }),
});
