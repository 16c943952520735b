import type { ClientKey, ClientKeys } from '../../ports/client-keys.js';

/** One client's keys, oldest first; a destroyed one leaves its id behind. */
type Ring = Map<string, ClientKey | 'destroyed'>;

const newKey = () => crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

/**
 * Keys in memory, for tests and for trying out: gone with the process, and every text that was sealed with them. `rotate` lets the next
 * words of a client be sealed with a new key.
 */
export const memoryClientKeys = (): ClientKeys & { rotate(tenant: string, client: string): Promise<void> } => {
  const rings = new Map<string, Ring>();
  const of = (tenant: string, client: string): Ring => {
    const name = JSON.stringify([tenant, client]);
    const found = rings.get(name) ?? new Map();
    rings.set(name, found);
    return found;
  };
  const grown = async (ring: Ring): Promise<void> => {
    const key = await newKey();
    ring.set(`${ring.size + 1}`, key);
  };

  return {
    forSealing: async (tenant, client) => {
      const ring = of(tenant, client);
      if (([...ring.values()].at(-1) ?? 'destroyed') === 'destroyed') await grown(ring);
      const [id, key] = [...ring].at(-1) as [string, ClientKey];
      return { id, key, ...([...ring.values()].includes('destroyed') && { afterDestroyed: true }) };
    },
    forOpening: async (tenant, client, keyId) => {
      const found = of(tenant, client).get(keyId);
      if (!found) throw new Error('no such key');
      return found;
    },
    destroy: async (tenant, client) => {
      const ring = of(tenant, client);
      for (const id of ring.keys()) ring.set(id, 'destroyed');
    },
    rotate: (tenant, client) => grown(of(tenant, client)),
  };
};
