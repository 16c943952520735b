import type { CountedKey } from '../../ports/answer-tokens.js';
import { countedOnce, forgiven, lastOf } from '../attempts.js';

/** The instants that count under each key, as JSON. */
export type AttemptsSnapshot = readonly (readonly [key: string, attempts: readonly string[]])[];

/** The attempts of one tenant. What nobody changes is shared: each change puts a new list. */
export class Attempts {
  readonly #of: Map<string, readonly string[]>;

  constructor(kept: AttemptsSnapshot = []) {
    this.#of = new Map(kept.map(([key, attempts]) => [key, [...attempts]]));
  }

  count(keys: readonly CountedKey[], when: { readonly at: string; readonly since: string }): boolean {
    const now = countedOnce(this.#of, keys, when);
    for (const [key, attempts] of now ?? []) this.#of.set(key, attempts);
    this.#forget(when.since);
    return now !== undefined;
  }

  forgive(keys: readonly string[], at: string): void {
    for (const [key, attempts] of forgiven(this.#of, keys, at)) this.#of.set(key, attempts);
  }

  /** Clocks differ, so what was counted last need not be the latest: each key is looked at. */
  #forget(since: string): void {
    for (const [key, attempts] of this.#of) if (lastOf(attempts) < since) this.#of.delete(key);
  }

  snapshot(): AttemptsSnapshot {
    return [...this.#of].map(([key, attempts]) => [key, [...attempts]]);
  }
}
