import { type SqlDriver, sqlRepositories } from '../../../src/adapters/sql/index.js';
import type { Committed } from '../../../src/index.js';
import type { Held, MadeRepositories, Supports } from '../../../src/testing/index.js';
import { behind } from '../../testing/tenants.js';
import { postgresUrl } from './postgres.js';
import { type Opened, postgresSchema, sqliteFile } from './stores.js';

export type Hosted = SqlDriver & { readonly inTransaction: <V>(work: (tx: SqlDriver) => Promise<V>) => Promise<V> };

const all: Supports = {
  feedAtOnce: true,
  heldCommits: true,
  reopening: true,
  otherHandles: true,
  codePointOrder: true,
  largeRecords: true,
  readableAudit: true,
  directory: true,
  directoryRecords: true,
  answerTokens: true,
};
/** SQLite has one writer: while a transaction is open nobody else commits. */
const oneWriter: Supports = { ...all, heldCommits: false };

const handles = new WeakMap<Opened<Hosted>, Hosted[]>();
/** One of a few connections beside the first, in turn: a run opens its store again hundreds of times. */
const otherHandle = (opened: Opened<Hosted>): Hosted => {
  const held = handles.get(opened) ?? [];
  handles.set(opened, held);
  const next = held.length < 6 ? opened.another() : (held.shift() as Hosted);
  held.push(next);
  return next;
};

/** The same store for all cases, in which each sees tenants of its own: what one leaves behind is in the way of no other. */
export const apart = (opened: Opened<Hosted>, supports: Supports, prefix: string, driver: SqlDriver = opened.driver): MadeRepositories => {
  const { cases, audit, directory, answerTokens } = sqlRepositories(driver);
  const again = () => apart(opened, supports, prefix, otherHandle(opened));
  return {
    cases: behind(prefix, cases),
    audit: behind(prefix, audit),
    directory: behind(prefix, directory),
    answerTokens: behind(prefix, answerTokens),
    supports,
    hold: (tenant, change): Promise<Held> =>
      new Promise((held, failed) => {
        const abandoned = new Error('abandoned');
        let answer: Committed;
        const over = opened.driver
          .inTransaction(async (tx) => {
            answer = await sqlRepositories(tx).cases.commit(`${prefix}${tenant}`, change);
            await new Promise<void>((commit, abandon) => {
              held({
                commit: async () => {
                  commit();
                  await over;
                  return answer;
                },
                abandon: async () => {
                  abandon(abandoned);
                  await over;
                },
              });
            });
          })
          .catch((error: unknown) => {
            if (error !== abandoned) failed(error);
          });
      }),
    reopen: async () => again(),
    another: async () => again(),
    close: async () => undefined,
  };
};

/** Each configuration on its own: what holds on one need not hold on the other. */
const url = await postgresUrl();
export const stores: readonly (readonly [string, Supports, () => Promise<Opened<Hosted>>])[] = [
  ['SQLite in a file', oneWriter, sqliteFile],
  ...(url === undefined
    ? []
    : ([
        ['PostgreSQL', all, () => postgresSchema(url)],
        ['PostgreSQL, partitioned by a hash of the tenant', all, () => postgresSchema(url, { partitions: 3 })],
      ] as const)),
];
