import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { firstCase } from '../../examples/01-first-case/first-case.js';
import { keptWorld } from '../../examples/01-first-case/kept.js';
import { pauses } from '../../examples/01-first-case/pause.js';
import { draw, type Screen } from '../../examples/01-first-case/screen.js';
import { caseId } from '../../examples/01-first-case/tell.js';
import { asWorker, createWorld, type World } from '../../examples/01-first-case/world.js';

const data = fileURLToPath(new URL('../../examples/data', import.meta.url));
const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'first-case-'));
  folders.push(folder);
  return folder;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const screensOf = async (world: World, from = data): Promise<string> => {
  const screens: Screen[] = [];
  for await (const screen of firstCase(from, 'en', world)) screens.push(screen);
  return screens.map((screen) => draw(screen, { width: 100, colour: false })).join('\n');
};
const keptIn = async ({ casework }: World) => {
  const [kept, journal] = [await casework.read(caseId, asWorker), await casework.history(caseId, asWorker)];
  if (kept.refused || journal.refused) throw new Error('the case is not there');
  return { record: kept.record, journal: journal.facts };
};

describe('the first case, in a file', () => {
  test('[R-1] stopped after every single line, before it could note what came of it, the story ends as if nothing had been', async () => {
    const undisturbed = await keptWorld(data, join(newFolder(), 'first-case.db'));
    const asIs = { print: await screensOf(undisturbed), ...(await keptIn(undisturbed)) };
    undisturbed.close();

    const file = join(newFolder(), 'first-case.db');
    const stops = new Set<string>();
    /** The program dies at the first place where it has not died yet: the service has answered, and nothing is noted. */
    const dying = ({ notebook, ...world }: World): World => ({
      ...world,
      notebook: {
        ...notebook,
        once: (place, make) =>
          notebook.once(place, async () => {
            const made = await make();
            if (stops.has(place)) return made;
            stops.add(place);
            throw new Error('killed');
          }),
      },
    });
    const goOn = async (): Promise<string> => {
      const world = dying(await keptWorld(data, file));
      try {
        return await screensOf(world);
      } catch (error) {
        if ((error as Error).message !== 'killed') throw error;
      } finally {
        world.close();
      }
      return goOn();
    };
    const print = await goOn();
    expect(stops.size).toBeGreaterThan(70);
    const after = await keptWorld(data, file);
    const { record, journal } = await keptIn(after);
    after.close();
    // All but the audit log, which holds each reading that was begun anew.
    const withoutAudit = (text: string) => text.replace(/^.*entries in the audit log$/m, '');
    expect(withoutAudit(print)).toBe(withoutAudit(asIs.print));
    expect(journal).toEqual(asIs.journal);
    expect(record).toEqual(asIs.record);
  });

  test('[R-1] the program itself, interrupted by Ctrl-C at one moment after another, goes on where it was and ends as if nothing had been', async () => {
    const undisturbed = await keptWorld(data, join(newFolder(), 'first-case.db'));
    await screensOf(undisturbed);
    const asIs = await keptIn(undisturbed);
    undisturbed.close();

    const folder = newFolder();
    const program = [
      '--import',
      import.meta.resolve('tsx'),
      fileURLToPath(new URL('../../examples/01-first-case/main.ts', import.meta.url)),
    ];
    /** What it printed, interrupted after so many pieces; how it ended. */
    const run = (pieces: number) =>
      new Promise<{ readonly print: string; readonly signal: string | null; readonly exit: number | null }>((done) => {
        const child = spawn(process.execPath, program, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
        let [print, seen] = ['', 0];
        child.stdout.on('data', (piece) => {
          print += piece;
          seen += 1;
          if (seen === pieces) child.kill('SIGINT');
        });
        child.on('close', (exit, signal) => done({ print, signal, exit }));
      });
    // On a busy machine it may be at its end before it hears; then it begins anew, and so does the count.
    let interrupted = 0;
    for (let n = 0; n < 15 && interrupted < 4; n += 1) {
      const { print, ...end } = await run(1 + (n % 3));
      expect(end).toEqual({ signal: null, exit: 0 });
      interrupted = print.includes('Stopped. The case is kept in') ? interrupted + 1 : 0;
    }
    expect(interrupted).toBe(4);
    await run(Number.POSITIVE_INFINITY);
    const after = await createWorld(data, join(folder, 'first-case.db'));
    const { record, journal } = await keptIn(after);
    after.close();
    expect(journal).toEqual(asIs.journal);
    expect(record).toEqual(asIs.record);
  });

  test('told to its end, or with another answer in the data, it begins anew', async () => {
    const folder = newFolder();
    const copy = join(folder, 'data');
    cpSync(data, copy, { recursive: true });
    const file = join(folder, 'first-case.db');
    const begun = await keptWorld(copy, file);
    await screensOf(begun, copy);
    begun.close();
    const isThere = async () => {
      const world = await keptWorld(copy, file);
      const answer = await world.casework.read(caseId, asWorker);
      return { world, isThere: !answer.refused };
    };

    const again = await isThere();
    expect(again.isThere).toBe(true);
    again.world.notebook.note('ended', true);
    again.world.close();
    const anew = await isThere();
    expect(anew.isThere).toBe(false);
    await screensOf(anew.world, copy);
    anew.world.close();

    const goal = join(copy, 'sdohcc/Goal-SDOHCC-GoalFoodSecurityExample.json');
    writeFileSync(goal, `${readFileSync(goal, 'utf8')}\n`);
    const changed = await isThere();
    expect(changed.isThere).toBe(false);
    changed.world.close();
  });
});

describe('a pause between two screens', () => {
  const terminal = () => {
    const [input, output] = [new PassThrough(), new PassThrough()].map((stream) => Object.assign(stream, { isTTY: true }));
    return { input, output, ...pauses(input as unknown as NodeJS.ReadStream, output as unknown as NodeJS.WriteStream) };
  };
  test.each([
    ['Enter goes on', '\r', false],
    ['Ctrl-C stops', '\u0003', true],
    ['Ctrl-D stops', '\u0004', true],
  ])('%s', async (_, key, isStopped) => {
    const { input, stopsAfter } = terminal();
    setTimeout(() => input?.write(key), 20);
    expect(await stopsAfter('Enter or Ctrl-C')).toBe(isStopped);
  });

  test('nobody at a terminal is not waited for', async () => {
    const { stopsAfter } = pauses(new PassThrough() as unknown as NodeJS.ReadStream, new PassThrough() as unknown as NodeJS.WriteStream);
    expect(await stopsAfter('Enter or Ctrl-C')).toBe(false);
  });
});
