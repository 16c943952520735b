import { Socket } from 'node:net';
import { untilAnswered, whereWritesGo } from '../../../docs/how-to/more-than-one-postgres.js';
import { postgresDriver, sqlRepositories } from '../../../src/adapters/sql/index.js';
import { type CaseRepository, isKasusError } from '../../../src/index.js';
import { wait } from '../../postgres/server.js';
import type { Pair } from '../../postgres/standby.js';
import { all, change } from './written.js';

export const tenant = 'pantau';
const writers = 8;

/** What the clients of a pair saw while its primary died and its standby took over. */
export interface Failover {
  /** Acknowledged before the kill, and after the promotion. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Commands of which nobody knew what became of them, and what the retry said: written, or done already. */
  readonly inDoubt: ReadonlyMap<string, string>;
  /** How often each error code was seen. */
  readonly codes: Readonly<Record<string, number>>;
  /** What the one reader of the feed saw, in order, from before the kill to the end, each time going on from its cursor. */
  readonly read: readonly { readonly cursor: string; readonly commandId: string }[];
  /** How much of it the reader had when the primary was killed. */
  readonly readBefore: number;
  /** From the promotion to the first acknowledgement, in milliseconds. */
  readonly backAfterMs: number;
  /** The repositories as they are now. */
  readonly cases: CaseRepository;
}

/** What can be done to the clients, and asked of them, while they are at work. */
export interface Clients {
  /** Breaks every connection of theirs. */
  readonly hangUp: () => void;
  /** Enough was acknowledged, and then a moment that nobody knows. */
  readonly busy: () => Promise<void>;
}
/** Less than this shows nothing. */
export const enough = { before: 250, after: 60 } as const;

/** Eight writers and a reader over a pair; `meanwhile` goes on under their load, then all of the primary's processes are killed. */
export const failover = async (
  pair: Pair,
  meanwhile: (clients: Clients) => Promise<void>,
): Promise<Failover & { readonly end: () => Promise<void> }> => {
  const sockets = new Set<Socket>();
  const stream = () => {
    const socket = new Socket();
    sockets.add(socket.once('close', () => sockets.delete(socket)));
    return socket;
  };
  const pool = whereWritesGo([pair.primary.url, pair.standby.url], { max: writers + 2, stream });
  const { cases } = sqlRepositories(postgresDriver(pool));
  const [before, after, read]: [string[], string[], { cursor: string; commandId: string }[]] = [[], [], []];
  const inDoubt = new Map<string, string>();
  const codes: Record<string, number> = {};
  let [isKilled, promotedAt, backAt, isOver] = [false, 0, 0, false];
  const counting = async <V>(work: () => Promise<V>, lost: () => void = () => undefined): Promise<V> => {
    try {
      return await work();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      codes[code] = (codes[code] ?? 0) + 1;
      if (isKasusError(error, 'KASUS_OUTCOME_UNKNOWN')) lost();
      throw error;
    }
  };

  const writer = async (w: number) => {
    for (let n = 0; !isOver; n += 1) {
      const id = `c${w}-${n}`;
      const next = change(`k${w}`, id, n);
      const { status } = await untilAnswered(() =>
        counting(
          () => cases.commit(tenant, next),
          () => inDoubt.set(id, 'no answer'),
        ),
      );
      if (inDoubt.has(id)) inDoubt.set(id, status);
      // One writer to a case: another version there means that what it was told is written is not.
      if (status === 'conflict') return;
      if (promotedAt > 0) backAt ||= performance.now();
      (isKilled ? after : before).push(id);
    }
  };
  const reader = async () => {
    for (let last = false; ; await wait(20)) {
      const isThere = await untilAnswered(() =>
        counting(async () => {
          for await (const { cursor, entry } of cases.feed(tenant, read.at(-1)?.cursor)) read.push({ cursor, commandId: entry.commandId });
          return true;
        }),
      ).catch((error: unknown) => {
        // The store that took over is older than what was read.
        if (error instanceof RangeError) return false;
        throw error;
      });
      if (last || !isThere) return;
      last = isOver;
    }
  };

  const writing = Promise.all(Array.from({ length: writers }, (_, w) => writer(w)));
  const work = Promise.all([reader(), writing]);
  const hangUp = () => {
    for (const socket of sockets) socket.destroy();
  };
  const reached = async (ids: readonly string[], count: number) => {
    for (const end = Date.now() + 30_000; ids.length < count && Date.now() < end; ) await wait(5);
  };
  const busy = async () => {
    await reached(before, enough.before);
    await wait(Math.random() * 300);
  };
  await Promise.race([work, meanwhile({ hangUp, busy })]);
  isKilled = true;
  const readBefore = read.length;
  await pair.kill();
  await pair.promote();
  promotedAt = performance.now();
  await Promise.race([writing, reached(after, enough.after)]);
  isOver = true;
  await work;
  return { before, after, inDoubt, codes, read, readBefore, backAfterMs: backAt - promotedAt, cases, end: pool.end };
};

/** What is written in the end: the command of every fact, by case in the order of its versions. */
export const written = async ({ cases }: Failover): Promise<readonly (readonly string[])[]> =>
  Promise.all(
    Array.from({ length: writers }, async (_, w) => (await all(cases.history(tenant, `k${w}`))).map(({ commandId }) => commandId)),
  );
/** What a reader who begins today is given. */
export const feedAnew = async ({ cases }: Failover): Promise<readonly string[]> =>
  (await all(cases.feed(tenant))).map(({ entry }) => entry.commandId);
