import type { Instant } from '../vocabulary/fields.js';

/** What the agency is asked through a link: whether it takes the referral on, how it gets on with it, how it turned out. */
export type AnswerStep = 'answer' | 'progress' | 'outcome';

/** Of which referral. */
export interface ReferralRef {
  readonly caseId: string;
  readonly referralId: string;
}

/** A token that was given out, as it is kept: its hash and never itself. It tells that there is a referral, and not to whom or for what. */
export interface AnswerToken extends ReferralRef {
  /** The part of the token that is no secret, by which it is looked up. */
  readonly id: string;
  /** SHA-256 of tenant, id and secret, as base64url. */
  readonly hash: string;
  readonly step: AnswerStep;
  readonly issuedAt: Instant;
  /** From this instant on it is dead. */
  readonly expiresAt: Instant;
  /** `taken` while a submission is being written into the case; `used` and `revoked` are final. */
  readonly state: 'open' | 'taken' | 'used' | 'revoked';
  /** Of the submission that took it: a hash by which the very same one is known again. */
  readonly mark?: string;
  readonly takenAt?: Instant;
}

/** One counted key: attempts of one token or of one presenter, and how many there may be. A hash: it names neither. */
export interface CountedKey {
  readonly key: string;
  readonly most: number;
}

/**
 * The tokens by which a recipient without an account answers a referral. Every method takes the tenant first and sees nothing of
 * another. What changes a token changes it in one step, from the state that it expects: of two callers one is told no.
 */
export interface AnswerTokens {
  /** Keeps a new token. An id that is there already is an error. */
  save(tenant: string, token: AnswerToken): Promise<void>;
  find(tenant: string, id: string): Promise<AnswerToken | undefined>;
  /**
   * For one submission: from `open`, from `taken` by the same mark, or from `taken` before `abandonedBefore`, where whoever took it is
   * taken to be gone. `busy` where another submission has it; `dead` where it is used, revoked or not there.
   */
  take(
    tenant: string,
    id: string,
    by: { readonly mark: string; readonly at: Instant; readonly abandonedBefore: Instant },
  ): Promise<'taken' | 'busy' | 'dead'>;
  /** The submission was refused: back to `open`, where this mark still has it. Otherwise nothing happens. */
  release(tenant: string, id: string, mark: string): Promise<void>;
  /**
   * The submission is in the case: from `taken` by this mark to `used`, and the token of the next step saved, both or neither. The same
   * again answers `used` and saves nothing. `lost` where this mark does not have it: nothing is saved.
   */
  use(tenant: string, id: string, by: { readonly mark: string; readonly next?: AnswerToken }): Promise<'used' | 'lost'>;
  /** Every token of this referral, used ones too: revoked for good. How many there are that were not already. */
  revoke(tenant: string, of: ReferralRef): Promise<number>;
  /**
   * Counts one attempt under every key, and answers `true`; where one of them has its `most` since `since`, counts nothing and answers
   * `false`. Two at once never share the last place. What lies before `since` may be forgotten.
   */
  attempt(tenant: string, keys: readonly CountedKey[], when: { readonly at: Instant; readonly since: Instant }): Promise<boolean>;
  /** Takes one attempt of that instant back from each key: it was no failure. */
  forgive(tenant: string, keys: readonly string[], at: Instant): Promise<void>;
}
