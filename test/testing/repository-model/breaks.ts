import type { ErrorCode } from '../../../src/index.js';

/** One way in which a store breaks, and what a caller is told by it. */
export interface Break {
  /** The database's own word for it. */
  readonly said: string;
  /** The code that comes of it; none where the store overcomes it by itself. */
  readonly code?: ErrorCode;
  /** It was written all the same, and only the answer was lost. */
  readonly written?: true;
}
/** A commit that writes, an entry of the audit log, or any method that reads. */
export type Call = 'commit' | 'append' | 'read';

/** How a store is broken from below, so that what is seen above is what its adapter makes of it. */
export interface Breaks {
  readonly ways: Readonly<Record<Call, readonly Break[]>>;
  /** Breaks the store in the next call. To be ended after it; answers whether the call has met the break. */
  readonly next: (call: Call, way: Break) => () => boolean;
}
