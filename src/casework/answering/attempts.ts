import type { AnswerTokens, CountedKey } from '../../ports/answer-tokens.js';
import type { Instant } from '../../vocabulary/fields.js';
import { addMinutes } from '../../vocabulary/time.js';
import { kept } from '../office.js';
import type { Presenting } from './asking.js';
import type { AttemptLimits } from './options.js';
import { digest, type Token } from './token.js';

/** One attempt, counted before anything is looked at, so that a thousand guesses at once are a thousand. */
export interface Attempt {
  readonly isWithin: boolean;
  /** It was no failure: it does not count. */
  readonly forgive: () => Promise<void>;
}

/** Attempts by presenter and by token, whether there is such a token or not: what is full tells nothing. */
export const counting =
  (tokens: AnswerTokens, { perToken, perPresenter, windowMinutes }: AttemptLimits) =>
  async ({ tenant, presenter }: Presenting, held: Token | undefined, at: Instant): Promise<Attempt> => {
    const keys: CountedKey[] = [{ key: await digest('answer-link.presenter', tenant, presenter), most: perPresenter }];
    if (held) keys.push({ key: await digest('answer-link.token', tenant, held.id), most: perToken });
    const since = addMinutes(at, -windowMinutes);
    const isWithin = await kept(() => tokens.attempt(tenant, keys, { at, since }));
    const named = keys.map(({ key }) => key);
    return { isWithin, forgive: () => kept(() => tokens.forgive(tenant, named, at)) };
  };
