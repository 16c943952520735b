import type { KitTypes } from '../../lifecycle/kit.js';
import type { SocialWork } from '../../lifecycle/social-work.js';
import type { Refusal } from '../../vocabulary/refusal.js';
import type { By, CaseworkCode } from '../call.js';
import { officeOf } from '../office.js';
import { writing } from '../write.js';
import type { Presenting, Submission } from './asking.js';
import { holding } from './holder.js';
import { type IssuedLink, type IssuingCode, issuing, type Revoked } from './issue.js';
import { type Looked, lookingAt } from './look.js';
import type { AnsweringOptions } from './options.js';
import type { AnswerLinkCode } from './refusals.js';
import { type Submitted, submitting } from './submit.js';

/**
 * How a recipient without an account answers a referral: by a token that the host puts into a link. Whoever holds it speaks for the
 * agency, of this one referral, until its links are over, and learns nothing of the client. A5.3.1, B4.3, B4.5
 */
export interface Answering {
  /** A token for what the agency is asked now, in the place of every earlier one of this referral. Sending it is the host's. */
  readonly issue: (caseId: string, referralId: string, by: By) => Promise<IssuedLink | Refusal<IssuingCode>>;
  /** Every token of this referral dies, also one that was used and whose sender asks again. */
  readonly revoke: (caseId: string, referralId: string, by: By) => Promise<Revoked | Refusal<IssuingCode>>;
  /** What a link asks for. Nothing is used up, and nothing but failures is counted. */
  readonly look: (presenting: Presenting, token: string) => Promise<Looked | Refusal<AnswerLinkCode | CaseworkCode>>;
  /** An answer that counts, once. The same submission again is answered the same; another one with a used token is not valid. */
  readonly submit: (
    presenting: Presenting,
    token: string,
    submission: Submission,
  ) => Promise<Submitted | Refusal<AnswerLinkCode | CaseworkCode>>;
}

/** On what `createCasework` was given, and a place for the tokens. */
export const createAnswering = <T extends KitTypes = SocialWork>(options: AnsweringOptions<T>): Answering => {
  const office = officeOf(options, options.audit);
  const holders = holding(office, options);
  return {
    ...issuing(office, options.answerTokens),
    look: lookingAt(holders),
    submit: submitting(office, writing(office), options.answerTokens, holders),
  };
};
