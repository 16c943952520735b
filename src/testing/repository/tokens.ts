import type { AnswerToken, AnswerTokens, CountedKey, ReferralRef } from '../../ports/answer-tokens.js';
import { holds, same } from './expecting.js';
import { type Bench, given, ruleNeeding } from './rule.js';
import type { RepositoryCase } from './shape.js';
import { minute } from './writing.js';

export const theReferral: ReferralRef = { caseId: 'k1', referralId: 'r1' };

/** A token in a state. `taken` and `used` were taken under the mark `m1`, in minute 10. */
export const aToken = (id: string, more: Partial<AnswerToken> = {}): AnswerToken => ({
  id,
  hash: `hash of ${id}`,
  ...theReferral,
  step: 'answer',
  issuedAt: minute(0),
  expiresAt: minute(900),
  state: 'open',
  ...((more.state === 'taken' || more.state === 'used') && { mark: 'm1', takenAt: minute(10) }),
  ...more,
});

/** Somebody who takes a token in minute 11, and holds for gone who took it before minute 9. */
export const taking = (mark: string, more: { at?: string; abandonedBefore?: string } = {}) => ({
  mark,
  at: minute(11),
  abandonedBefore: minute(9),
  ...more,
});
export const saved = async (tokens: AnswerTokens, of: string, ...all: readonly AnswerToken[]): Promise<void> => {
  for (const token of all) await tokens.save(of, token);
};
/** An attempt in a minute, of which those of the last quarter of an hour count. */
export const within = (n: number) => ({ at: minute(n), since: minute(n - 15) });
export const keys = (...named: readonly (readonly [key: string, most: number])[]): CountedKey[] =>
  named.map(([key, most]) => ({ key, most }));
/** How many more attempts a key has room for: counts them, and is the end of it. */
export const roomIn = async (tokens: AnswerTokens, of: string, key: string, most: number, n: number): Promise<number> => {
  for (let room = 0; ; room += 1) {
    if (!(await tokens.attempt(of, keys([key, most]), within(n)))) return room;
    holds('attempts come to an end', room < most);
  }
};

export const tokenRule = (id: string, title: string, body: (tokens: AnswerTokens, on: Bench) => Promise<void>): RepositoryCase =>
  ruleNeeding('answerTokens', `answer-tokens/${id}`, title, (on) => body(given('answerTokens', on.answerTokens), on), {
    title: 'none are kept',
    body: async ({ answerTokens }) => same('answerTokens', answerTokens, undefined),
  });
