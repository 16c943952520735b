/** Another system, with an address and tables of its own. What it has acknowledged it has done; what it is sent twice it does once. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PostgresDriver, SqlDriver } from '../../src/adapters/sql/index.js';

// #region receive
export const receiverTables = 'create table if not exists taken (key text primary key, taken_at timestamptz not null default now());';

/** What is done with a message: its effect, inside the transaction that keeps its key. */
export type Effect = (tx: SqlDriver, body: unknown) => Promise<unknown>;

/** Key and effect, both or neither. A key that is there already: done before, and answered as then. */
export const takeOnce = (driver: PostgresDriver, effect: Effect, key: string, body: unknown): Promise<void> =>
  driver.inTransaction(async (tx) => {
    // A second one with the same key waits here until the first has committed or given up.
    const isNew = await tx.query('insert into taken (key) values ($1) on conflict do nothing returning 1', [key]);
    if (isNew.length > 0) await effect(tx, body);
  });
// #endregion

/** What goes wrong with one request: cut off before anything was done or after all was, or refused for now. */
export type Mishap = 'cut before' | 'cut after' | 'busy' | undefined;
/** `taken`: it was done, now or before, and the answer has not gone out yet. */
export type Moment = 'arrived' | 'taken';

export interface Receiver {
  readonly url: string;
  /** How often it was asked. */
  readonly requests: () => number;
  readonly close: () => Promise<void>;
}
interface Receiving {
  readonly take: (key: string, body: unknown) => Promise<void>;
  /** The bad line, and whatever else happens between a request and its answer. */
  readonly mishap?: (moment: Moment, key: string) => Mishap | Promise<Mishap>;
}

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  let text = '';
  for await (const piece of request.setEncoding('utf8')) text += piece;
  return JSON.parse(text);
};

export const receiver = async ({ take, mishap = () => undefined }: Receiving): Promise<Receiver> => {
  let requests = 0;
  const answerTo = async (request: IncomingMessage): Promise<number | undefined> => {
    requests += 1;
    const key = String(request.headers['idempotency-key'] ?? '').replaceAll('"', '');
    const body = await bodyOf(request);
    if (key === '') return 400;
    const first = await mishap('arrived', key);
    if (first !== undefined) return first === 'busy' ? 503 : undefined;
    await take(key, body);
    return (await mishap('taken', key)) === undefined ? 204 : undefined;
  };
  const server = createServer((request, response) => {
    answerTo(request).then(
      (status) => (status === undefined ? response.destroy() : response.writeHead(status).end()),
      () => response.destroy(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    requests: () => requests,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
};
