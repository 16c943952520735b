import type { Connection } from './connection.js';
import { asked, inTransaction } from './requests.js';
import type { Kept, StoreName } from './schema.js';

export type KeyPart = string | number;
/** Keys that begin alike: from the first, or from `from` on, or behind `after`; and before `before`, where it is given. */
export interface Stretch {
  readonly of: readonly KeyPart[];
  readonly from?: readonly KeyPart[];
  readonly after?: readonly KeyPart[];
  readonly before?: readonly KeyPart[];
}

/** Inside one transaction. Only its own answers may be awaited there. */
export interface Inside {
  readonly get: <N extends StoreName>(from: N, key: readonly KeyPart[]) => Promise<Kept[N] | undefined>;
  readonly getAll: <N extends StoreName>(from: N, stretch: Stretch, most?: number, index?: string) => Promise<readonly Kept[N][]>;
  /** The last number under a tenant: in the keys of a store, or of its index. 0 where there is none. */
  readonly lastNumber: (of: StoreName, tenant: string, index?: string) => Promise<number>;
  /** Overwrites, or with `add` refuses to: not waited for, since the transaction tells. */
  readonly put: <N extends StoreName>(into: N, value: Kept[N]) => void;
  readonly add: <N extends StoreName>(into: N, value: Kept[N]) => void;
}

export interface Store {
  readonly read: <V>(stores: readonly StoreName[], work: (inside: Inside) => Promise<V>) => Promise<V>;
  /** Durable when it resolves. */
  readonly write: <V>(stores: readonly StoreName[], work: (inside: Inside) => Promise<V>) => Promise<V>;
}

export const storeOn = ({ database }: Connection, ranges: () => typeof IDBKeyRange): Store => {
  // An array comes behind every text and number, so `[...of, []]` is the end of what begins with `of`.
  const rangeOf = ({ of, from, after, before }: Stretch): IDBKeyRange =>
    ranges().bound([...of, ...(after ?? from ?? [])], [...of, ...(before ?? [[]])], after !== undefined, true);

  const insideOf = (tx: IDBTransaction): Inside => {
    const at = (name: StoreName, index?: string) => (index === undefined ? tx.objectStore(name) : tx.objectStore(name).index(index));
    return {
      get: (name, key) => asked(tx.objectStore(name).get([...key])),
      getAll: (name, stretch, most, index) => asked(at(name, index).getAll(rangeOf(stretch), most)),
      lastNumber: async (name, tenant, index) => {
        const cursor = await asked<IDBCursor | null>(at(name, index).openKeyCursor(rangeOf({ of: [tenant] }), 'prev'));
        const key = cursor?.key;
        return Array.isArray(key) && typeof key[1] === 'number' ? key[1] : 0;
      },
      put: (name, value) => void tx.objectStore(name).put(value),
      add: (name, value) => void tx.objectStore(name).add(value),
    };
  };
  const within =
    (mode: IDBTransactionMode): Store['read'] =>
    async (stores, work) =>
      inTransaction(await database(), stores, mode, (tx) => work(insideOf(tx)));
  return { read: within('readonly'), write: within('readwrite') };
};
