import type { ClientKey, ClientKeys, SealingKey } from '../../ports/client-keys.js';
import { isKasusError, KasusError } from '../../vocabulary/errors.js';
import { type Bytes, fromBase64, toBase64, utf8 } from './base64.js';

/** Words under a key of their client. Whose and which is not secret: the row names the client too. */
export interface Seal {
  readonly client: string;
  readonly key: string;
  readonly iv: string;
  readonly text: string;
}
/** What a seal belongs to: it opens nowhere else. */
export interface Place {
  readonly tenant: string;
  /** What an error names. */
  readonly id: string;
  readonly of: readonly (string | number)[];
}
export const recordPlace = (tenant: string, caseId: string, version: number): Place => ({
  tenant,
  id: caseId,
  of: ['record', caseId, version],
});
export const factPlace = (tenant: string, caseId: string, { version, type }: { version: number; type: string }): Place => ({
  tenant,
  id: caseId,
  of: ['fact', caseId, version, type],
});
export const fingerprintPlace = (tenant: string, commandId: string): Place => ({ tenant, id: commandId, of: ['fingerprint', commandId] });

/** Bound with the words: one tenant's, case's or version's seal is no seal of another's. */
const gcm = (iv: Bytes, { tenant, of }: Place, client: string, key: string): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: utf8(JSON.stringify(['kasus seal 1', tenant, client, key, ...of])),
});

/** What the keys' store throws is told apart from a seal that is broken. Nothing was written. */
export const asked = async <V>(keys: () => Promise<V>): Promise<V> => {
  try {
    return await keys();
  } catch (cause) {
    throw isKasusError(cause) ? cause : new KasusError('KASUS_STORE_UNREACHABLE', [], { cause });
  }
};

export const sealed = async (words: unknown, place: Place, client: string, { id, key }: SealingKey): Promise<Seal> => {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const secret = utf8(JSON.stringify(words));
  const text = await crypto.subtle.encrypt(gcm(iv, place, client, id), key as CryptoKey, secret);
  return { client, key: id, iv: toBase64(iv), text: toBase64(new Uint8Array(text)) };
};

const isSeal = (value: unknown): value is Seal =>
  typeof value === 'object' &&
  value !== null &&
  (['client', 'key', 'iv', 'text'] as const).every((k) => typeof (value as Partial<Record<string, unknown>>)[k] === 'string');

export type Open = (seal: unknown, place: Place) => Promise<{ readonly words: unknown } | 'erased'>;
/** Opens seals of one call. The key that was asked for last is asked for once: one case is mostly under one key. */
export const opening = (keys: ClientKeys): Open => {
  let last: { readonly of: string; readonly key: Promise<ClientKey | 'destroyed'> } | undefined;
  const keyOf = ({ tenant }: Place, { client, key }: Seal) => {
    const of = JSON.stringify([tenant, client, key]);
    if (last?.of !== of) last = { of, key: asked(() => keys.forOpening(tenant, client, key)) };
    return last.key;
  };
  return async (seal, place) => {
    const broken = (cause?: unknown) => new KasusError('KASUS_SEAL_BROKEN', [place.id, String(place.of[0])], { cause });
    if (!isSeal(seal)) throw broken();
    const key = await keyOf(place, seal);
    if (key === 'destroyed') return 'erased';
    // A store of keys that has no answer has lost something, and nothing was erased by that.
    if (!key) throw new KasusError('KASUS_REPOSITORY_FAILED', [place.id, seal.key]);
    let text: ArrayBuffer;
    try {
      const params = gcm(fromBase64(seal.iv), place, seal.client, seal.key);
      text = await crypto.subtle.decrypt(params, key as CryptoKey, fromBase64(seal.text));
    } catch (cause) {
      throw broken(cause);
    }
    return { words: JSON.parse(new TextDecoder().decode(text)) };
  };
};

/** For what may be read for long: the key is asked for again with every hundredth fact, so that a destruction ends it. */
export const openingAnew = (keys: ClientKeys): (() => Open) => {
  let open = opening(keys);
  let n = 0;
  return () => {
    n += 1;
    if (n % 100 === 0) open = opening(keys);
    return open;
  };
};
