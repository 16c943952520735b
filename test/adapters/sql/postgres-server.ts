import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeServer, wait } from '../../postgres/server.js';

/** The one server of a test run, started by whichever file asks first; the others wait for it. */
export const startedIn = async (folder: string): Promise<string> => {
  const [url, failed] = [join(folder, 'url'), join(folder, 'failed')];
  try {
    mkdirSync(join(folder, 'asked'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    for (let tries = 0; tries < 1_200; tries += 1) {
      if (existsSync(url)) return readFileSync(url, 'utf8');
      if (existsSync(failed)) throw new Error(readFileSync(failed, 'utf8'));
      await wait(50);
    }
    throw new Error('PostgreSQL did not start within a minute');
  }
  try {
    const server = await makeServer(folder);
    await server.start();
    writeFileSync(`${url}~`, server.url);
    renameSync(`${url}~`, url);
    return server.url;
  } catch (error) {
    writeFileSync(failed, String(error));
    throw error;
  }
};

/** Ends the server, if one was started, and takes its folder away. */
export const stopIn = async (folder: string): Promise<void> => {
  const pidFile = join(folder, 'server/cluster/postmaster.pid');
  if (existsSync(pidFile)) {
    // Immediately: nothing in it is worth keeping.
    process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGQUIT');
    for (let tries = 0; existsSync(pidFile) && tries < 100; tries += 1) await wait(20);
  }
  rmSync(folder, { recursive: true, force: true });
};
