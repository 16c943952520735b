import type { CountedKey } from '../../ports/answer-tokens.js';

/** The attempts under each key, oldest first. */
export class Attempts {
  /** The key that was counted last stands last, so that what is over stands in front. */
  readonly #of = new Map<string, readonly string[]>();

  count(keys: readonly CountedKey[], { at, since }: { readonly at: string; readonly since: string }): boolean {
    this.#forget(since);
    const now = keys.map(({ key, most }) => ({ key, most, within: (this.#of.get(key) ?? []).filter((a) => a >= since) }));
    if (now.some(({ most, within }) => within.length >= most)) return false;
    for (const { key, within } of now) this.#put(key, [...within, at]);
    return true;
  }

  forgive(keys: readonly string[], at: string): void {
    for (const key of keys) {
      const counted = this.#of.get(key) ?? [];
      const place = counted.lastIndexOf(at);
      if (place >= 0) this.#of.set(key, counted.toSpliced(place, 1));
    }
  }

  #put(key: string, attempts: readonly string[]): void {
    this.#of.delete(key);
    this.#of.set(key, attempts);
  }

  #forget(since: string): void {
    for (const [key, attempts] of this.#of) {
      const last = attempts.at(-1);
      if (last !== undefined && last >= since) return;
      this.#of.delete(key);
    }
  }
}
