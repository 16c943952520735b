import type { KitTypes } from '../../lifecycle/kit.js';
import type { SocialWork } from '../../lifecycle/social-work.js';
import type { AnswerTokens } from '../../ports/answer-tokens.js';
import type { Purpose } from '../../vocabulary/actor.js';
import type { CaseworkOptions } from '../options.js';

/** How often one may fail within the window before every token is refused unread. What succeeds does not count. Our choice. */
export interface AttemptLimits {
  readonly perToken: number;
  readonly perPresenter: number;
  readonly windowMinutes: number;
}
export const attemptLimits: AttemptLimits = { perToken: 10, perPresenter: 30, windowMinutes: 15 };

/** What `createCasework` was given, and where the tokens are kept. */
export interface AnsweringOptions<T extends KitTypes = SocialWork> extends CaseworkOptions<T> {
  readonly answerTokens: AnswerTokens;
  /** Why the agency opens the case, for the policy and the audit; care management where it is left out. */
  readonly purpose?: Purpose;
  readonly attempts?: Partial<AttemptLimits>;
}
