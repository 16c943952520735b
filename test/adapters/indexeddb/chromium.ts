import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { build } from 'esbuild';

/** What `CHROMIUM` names, and nothing else; without it, where Linux distributions put it. */
export const chromiumPath = (): string | undefined => {
  const { CHROMIUM } = process.env;
  const places = CHROMIUM ? [CHROMIUM] : ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
  return places.find((path) => existsSync(path));
};

const flags = [
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update',
  '--disable-sync --disable-background-timer-throttling --disable-backgrounding-occluded-windows --disable-renderer-backgrounding',
  '--remote-debugging-pipe',
].flatMap((line) => line.split(' '));

type Answer = { readonly id?: number; readonly result?: unknown; readonly error?: { readonly message: string } };
/** Orders to the browser: messages that end in a nought, through the pipes 3 and 4. */
const orders = (browser: ChildProcess) => {
  const [, , , into, from] = browser.stdio as readonly [null, null, null, Writable, Readable];
  const waiting = new Map<number, { readonly done: (result: unknown) => void; readonly failed: (error: Error) => void }>();
  let [heard, sent] = ['', 0];
  into.on('error', () => undefined);
  from.on('error', () => undefined);
  from.setEncoding('utf8').on('data', (piece: string) => {
    const lines = (heard + piece).split('\0');
    heard = lines.pop() ?? '';
    for (const { id, result, error } of lines.map((line): Answer => JSON.parse(line))) {
      const one = waiting.get(id ?? 0);
      if (error) one?.failed(new Error(error.message));
      else one?.done(result);
    }
  });
  return <V>(method: string, params: object, sessionId?: string): Promise<V> =>
    new Promise((done, failed) => {
      sent += 1;
      waiting.set(sent, { done: (result) => done(result as V), failed });
      into.write(`${JSON.stringify({ id: sent, method, params, ...(sessionId && { sessionId }) })}\0`);
    });
};

export interface Asked {
  /** Which browser storage: pages of one name share theirs, and see nothing of another's. */
  readonly storage?: string;
  readonly also?: Readonly<Record<string, string>>;
  readonly ms?: number;
}
export interface Chromium {
  /** Opens `/?do=…` in a tab of its own, and answers what the page tells. */
  readonly tab: <V>(what: string, asked?: Asked) => Promise<V>;
  /** The same for a page that goes on telling: what it has told so far, which grows. */
  readonly follow: <V>(what: string, asked?: Asked) => Promise<readonly V[]>;
  /** How many bytes a storage may keep from now on; without a number, as many as usual. */
  readonly quota: (storage: string, bytes?: number) => Promise<void>;
  /** Where it keeps its files. */
  readonly profile: string;
  /** Ends it as the system does when memory is short: no process gets to say anything. `start` goes on with the same profile. */
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A page made of one TypeScript file, in a browser of its own with an empty profile. */
export const inChromium = async (path: string, page: string): Promise<Chromium> => {
  const { outputFiles } = await build({
    entryPoints: [page],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    logLevel: 'error',
  });
  const script = outputFiles[0]?.text ?? '';
  const profile = mkdtempSync(join(tmpdir(), 'kasus-chromium-'));
  const waiting = new Map<string, (told: string) => void>();

  const server: Server = createServer((asked, answer) => {
    const { pathname, searchParams } = new URL(asked.url ?? '/', 'http://localhost');
    if (asked.method === 'POST') {
      const pieces: Buffer[] = [];
      asked.on('data', (piece: Buffer) => pieces.push(piece));
      asked.on('end', () => {
        waiting.get(searchParams.get('tab') ?? '')?.(Buffer.concat(pieces).toString());
        answer.end();
      });
    } else if (pathname === '/page.js') answer.setHeader('content-type', 'text/javascript').end(script);
    else
      answer
        .setHeader('content-type', 'text/html')
        .end('<!doctype html><meta charset="utf-8"><script type="module" src="/page.js"></script>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  // Each name is an origin of its own, and all lead here.
  const originOf = (storage = 'main') => `http://${storage}.localhost:${port}`;

  let browser: ChildProcess | undefined;
  let order: ReturnType<typeof orders> | undefined;
  const start = async () => {
    browser = spawn(path, [...flags, `--user-data-dir=${profile}`], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      detached: true,
    });
    order = orders(browser);
    await order('Browser.getVersion', {});
  };
  const kill = async () => {
    const ended = browser;
    browser = undefined;
    if (!ended?.pid || ended.exitCode !== null || ended.signalCode !== null) return;
    const over = new Promise((done) => ended.once('exit', done));
    // The group: every process that this one has started.
    process.kill(-ended.pid, 'SIGKILL');
    await over;
  };
  const told = async <V>(method: string, params: object, sessionId?: string): Promise<V> => {
    if (!order) throw new Error('not started');
    return order(method, params, sessionId);
  };

  let tabs = 0;
  const opened = async (what: string, { storage, also = {} }: Asked, heard: (told: string) => void): Promise<string> => {
    tabs += 1;
    waiting.set(String(tabs), heard);
    const url = `${originOf(storage)}/?${new URLSearchParams({ do: what, tab: String(tabs), ...also })}`;
    return (await told<{ targetId: string }>('Target.createTarget', { url })).targetId;
  };
  const answerOf = <V>(line: string): V => {
    const { answer, threw } = JSON.parse(line) as { readonly answer?: unknown; readonly threw?: string };
    if (threw !== undefined) throw new Error(threw);
    return answer as V;
  };
  const tab = async <V>(what: string, asked: Asked = {}): Promise<V> => {
    const { ms = 60_000 } = asked;
    let timer: NodeJS.Timeout | undefined;
    try {
      const line = await new Promise<string>((done, failed) => {
        timer = setTimeout(() => failed(new Error(`the page '${what}' told nothing within ${ms} ms`)), ms);
        opened(what, asked, done).catch(failed);
      });
      return answerOf(line);
    } finally {
      clearTimeout(timer);
    }
  };
  const follow = async <V>(what: string, asked: Asked = {}): Promise<readonly V[]> => {
    const said: V[] = [];
    await opened(what, asked, (line) => said.push(answerOf(line)));
    return said;
  };
  // It holds for as long as this session, so the tab stays open.
  const quota = async (storage: string, bytes?: number) => {
    const targetId = await opened('nothing', { storage }, () => undefined);
    const { sessionId } = await told<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
    const size = bytes === undefined ? {} : { quotaSize: bytes };
    await told('Storage.overrideQuotaForOrigin', { origin: originOf(storage), ...size }, sessionId);
  };
  const close = async () => {
    const over = browser && new Promise((done) => browser?.once('exit', done));
    told('Browser.close', {}).catch(() => undefined);
    await Promise.race([over, new Promise((done) => setTimeout(done, 5_000).unref())]);
    await kill();
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };

  await start();
  return { tab, follow, quota, profile, kill, start, close };
};
