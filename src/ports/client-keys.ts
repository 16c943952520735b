/** A `CryptoKey` of WebCrypto: AES-GCM, 256 bits, for `encrypt` and `decrypt`. It need not be extractable, and better is not. */
export interface ClientKey {
  readonly type: string;
  readonly extractable: boolean;
  readonly algorithm: { readonly name: string };
  readonly usages: readonly string[];
}

/** What new words of a client are sealed with. */
export interface SealingKey {
  /** Names the key among all that this client ever had. It stands beside what was sealed with it, and is not used twice. */
  readonly id: string;
  readonly key: ClientKey;
  /** A key of this client was destroyed before this one was made. */
  readonly afterDestroyed?: true;
}

/** What reads in the place of words whose key was destroyed. A record keeps it like any text; show your users what you like instead. */
export const erasedText = '[erased]';

/**
 * The keys under which clients' words lie sealed: yours to keep, apart from the cases and from their backups. Needed for `sealedText`
 * only. A method that cannot answer throws, and never says `destroyed`: that is told of a key that was destroyed on purpose, by a mark
 * that outlives it, and of no other. `client` is the reference in the case's row, or `unnamedClient(caseId)` where that has none.
 */
export interface ClientKeys {
  /**
   * The newest key; made, and durable before it is given out, where there is none. Two that ask at once may get two keys, if both open
   * what they sealed. After `destroy` the next one is made, so that a crisis can still be written down: it opens nothing of before.
   */
  forSealing(tenant: string, client: string): Promise<SealingKey>;
  /** The key of this id: the newest, or one before it. What was never given out throws. */
  forOpening(tenant: string, client: string, keyId: string): Promise<ClientKey | 'destroyed'>;
  /**
   * Every key that this client has, for good: nobody can make them again, you and your backups included. Resolves when that is durable
   * and when no process answers from a copy it holds. A second call does no harm; a client without keys is no error. What was written
   * on the way, under a key that was given out just before, is destroyed with it.
   */
  destroy(tenant: string, client: string): Promise<void>;
}

/** Under whose keys a case lies whose row names no client: its own. References of a host hold no `~` at the start. */
export const unnamedClient = (caseId: string): string => `~${caseId}`;
