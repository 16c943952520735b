import { platform } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type Chromium, chromiumPath, inChromium } from '../adapters/indexeddb/chromium.js';
import type { Experiment } from './experiment.js';
import { hasEnded, killAll, renderers } from './indexeddb/processes.js';

/** What a writer tells: what it begins, what was acknowledged, or that it failed. */
interface Told {
  readonly begins?: number;
  readonly acknowledged?: number;
  readonly status?: 'committed' | 'already-done' | 'conflict';
  readonly failed?: string;
}
const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
const within = async (ms: number, isSo: () => boolean): Promise<boolean> => {
  for (const until = performance.now() + ms; performance.now() < until; ) {
    if (isSo()) return true;
    await wait(2);
  }
  return isSo();
};
const lookEvery = 25;

const missing = async () => {
  if (platform() !== 'linux') return 'the processes of the browser are found in /proc, which is there on Linux alone';
  return chromiumPath() === undefined ? 'there is no Chromium: install it, or say where it is by CHROMIUM' : undefined;
};

/**
 * A browser that is killed whole within an entry of its own log goes on behind the cut, and at the next start but one it finds its file
 * broken and throws all of it away. It says so, and what it says has to reach whoever asks: then nothing is there, and nothing is in doubt.
 */
const thrownAway = 'KASUS_STORE_LOST';

const runKilling =
  (isWhole: boolean): Experiment['run'] =>
  async (size, { spoiled, progress }) => {
    const counted = {
      kills: 0,
      acknowledged: 0,
      'in doubt': 0,
      'found done': 0,
      'not written': 0,
      'thrown away by the browser, and said': 0,
    };
    const broken: string[] = [];
    const chromium: Chromium = await inChromium(chromiumPath() ?? '', fileURLToPath(new URL('indexeddb/page.ts', import.meta.url)));
    /** Every command before this one was acknowledged; this one is in doubt, if any is. */
    let next = 0;
    /** Whether the loss of everything was told to a page, and so to us. */
    let isLost = false;
    /** Whether the writer that was killed had said that it begins the next command. */
    let isInDoubt = false;
    const also = () => ({
      from: String(next),
      ...(spoiled && { spoiled: 'yes' }),
      ...(isLost && { accept: 'yes' }),
      ...(isWhole && { opened: 'yes' }),
    });

    const begunAnew = (): void => {
      counted['thrown away by the browser, and said'] += 1;
      [next, isInDoubt, isLost] = [0, false, true];
    };
    const heard = ({ acknowledged, status, failed }: Told, isFirst: boolean): void => {
      if (isWhole && failed === thrownAway) {
        begunAnew();
        return;
      }
      if (failed !== undefined) broken.push(`c${next}: ${failed}`);
      if (acknowledged === undefined) return;
      isLost = false;
      if (acknowledged !== next) broken.push(`c${acknowledged} was acknowledged, not c${next}`);
      if (status === 'conflict') broken.push(`c${acknowledged} met a conflict: one before it is lost, or there twice`);
      if (status === 'already-done' && !(isFirst && isInDoubt)) broken.push(`c${acknowledged} was there, though nobody had sent it`);
      if (isFirst && isInDoubt) counted[status === 'already-done' ? 'found done' : 'not written'] += 1;
      next = acknowledged + 1;
      counted.acknowledged += 1;
    };
    /** A writer that has begun. A tab that is opened while the browser has not yet seen the last one die never loads: then another. */
    const begun = async (): Promise<readonly Told[]> => {
      for (let tries = 0; tries < 10; tries += 1) {
        const told = await chromium.follow<Told>('write', { also: also() });
        if (await within(3_000, () => told.length > 0)) return told;
        await killTabs();
        // It began in the very last moment: then it was a kill, too.
        if (told.length > 0) return told;
      }
      throw new Error('no writer ever began');
    };
    const killTabs = async (): Promise<void> => {
      const pids = renderers();
      killAll(pids);
      await within(5_000, () => pids.every(hasEnded));
      await wait(50);
    };
    /** A writer at work, killed some moments after its first, or one of its next commits: counted, because a busy machine is slow to begin. */
    const killed = async (): Promise<void> => {
      const told = await begun();
      const pieces = 1 + Math.random() * 10;
      await within(3_000, () => told.length >= pieces);
      await wait(Math.random() * 15);
      if (isWhole) await chromium.kill();
      else await killTabs();
      counted.kills += 1;
      // What was on its way to us arrives.
      await wait(20);
      const all = [...told];
      for (const [n, one] of all.entries()) heard(one, n === 1);
      isInDoubt = all.at(-1)?.begins === next;
      if (isInDoubt) counted['in doubt'] += 1;
      if (isWhole) await chromium.start();
    };
    const look = async () => {
      const found = await chromium.tab<readonly string[] | Told>('look', { also: also() });
      if (isWhole && 'failed' in found && found.failed === thrownAway) return begunAnew();
      const wrong = Array.isArray(found) ? (found as readonly string[]) : [`it does not open: ${(found as Told).failed}`];
      broken.push(...wrong.map((what) => `after ${counted.kills} kills: ${what}`));
    };
    try {
      while (counted.kills < size && broken.length < 10) {
        await killed();
        if (counted.kills % lookEvery === 0 || counted.kills === size) await look();
        progress(counted.kills, `${counted.acknowledged} acknowledged`);
      }
    } finally {
      await chromium.close();
    }
    const losses = counted['thrown away by the browser, and said'];
    if (losses > Math.max(3, counted.kills / 10)) broken.push(`lost: all of it, ${losses} times in ${counted.kills} kills`);
    const tooLittle = [
      ...(counted.acknowledged < 2 * counted.kills ? ['fewer than two commits were acknowledged for each kill'] : []),
      ...(counted['in doubt'] < counted.kills / 2 ? ['hardly a kill met a commit that had begun'] : []),
      ...(counted['found done'] + counted['not written'] === 0 ? ['no commit in doubt was sent again'] : []),
    ];
    return { counted, broken, tooLittle };
  };

export const experiments: readonly Experiment[] = [
  {
    name: 'writer-kills/indexeddb',
    promise:
      'a tab of Chromium is killed while it commits: every acknowledged commit is there once and whole; one in doubt is done once by sending it again',
    unit: 'kills',
    sizes: { spoiled: 30, ci: 200, long: 1_000 },
    missing,
    run: runKilling(false),
  },
  {
    name: 'browser-kills/indexeddb',
    promise:
      'the whole browser is killed while it commits: every acknowledged commit is there once and whole, or Chromium has thrown all of them away and the caller is told so',
    unit: 'kills',
    sizes: { spoiled: 15, ci: 40, long: 400 },
    missing,
    run: runKilling(true),
  },
];
