import type { ClientKey } from '../../ports/client-keys.js';
import { fromBase64, toBase64, utf8 } from './base64.js';

/** By their names. New keys are wrapped under `current`; the others stay for as long as something is wrapped under them. */
export interface MasterKeys {
  readonly current: string;
  /** `CryptoKey`s for AES-GCM, with `wrapKey` and `unwrapKey`. */
  readonly keys: Readonly<Record<string, ClientKey>>;
}

/** A key as it can be kept in a table: worth nothing without the master key, and only for the one it was made for. */
export interface Wrapping {
  readonly make: (of: readonly string[]) => Promise<string>;
  readonly open: (of: readonly string[], wrapped: string) => Promise<ClientKey>;
}

/**
 * Keys of clients, wrapped under a master key that you hold elsewhere: for a `ClientKeys` over a table of yours. `of` is whose it is
 * (tenant, client, id), and is bound with it. Throws where the master key is not there, or where a row was changed or moved.
 */
export const wrapping = ({ current, keys }: MasterKeys): Wrapping => {
  const master = (name: string): CryptoKey => {
    const found = Object.hasOwn(keys, name) ? keys[name] : undefined;
    if (!found) throw new Error(`no master key is called ${name}`);
    return found as CryptoKey;
  };
  const gcm = (iv: BufferSource, name: string, of: readonly string[]): AesGcmParams => ({
    name: 'AES-GCM',
    iv,
    additionalData: utf8(JSON.stringify(['kasus key 1', name, ...of])),
  });
  return {
    make: async (of) => {
      const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const bytes = await crypto.subtle.wrapKey('raw', key, master(current), gcm(iv, current, of));
      return JSON.stringify([current, toBase64(iv), toBase64(new Uint8Array(bytes))]);
    },
    open: async (of, wrapped) => {
      const [name = '', iv = '', bytes = ''] = JSON.parse(wrapped) as readonly string[];
      const params = gcm(fromBase64(iv), name, of);
      return crypto.subtle.unwrapKey('raw', fromBase64(bytes), master(name), params, 'AES-GCM', false, ['encrypt', 'decrypt']);
    },
  };
};
