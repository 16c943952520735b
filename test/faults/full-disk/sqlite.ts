import { join } from 'node:path';
import Database from 'libsql';
import { migrate, sqliteDriver, sqlRepositories } from '../../../src/adapters/sql/index.js';
import { type Filled, fill, hostOf, swallowing } from './filling.js';
import { smallDisk } from './small-disk.js';

/** A file on a disk of a few megabytes, of which more or less is free. */
export const filledSqlite = async (_: number, isSpoiled: boolean): Promise<Filled> => {
  const disk = smallDisk(6_000_000);
  const handle = new Database(join(disk.folder, 'kasus.db'));
  try {
    const driver = sqliteDriver(handle);
    await migrate(driver);
    const { cases } = sqlRepositories(driver);
    const host = hostOf(isSpoiled ? swallowing(cases) : cases, 'north', 40_000);
    for (let n = 0; n < 3; n += 1) await host.send();
    disk.leave(Math.floor(Math.random() * 1_000_000));
    const filled = await fill(host, disk.free, ['KASUS_STORAGE_FULL']);
    const [row] = handle.prepare('pragma integrity_check').all() as { integrity_check?: string }[];
    return row?.integrity_check === 'ok' ? filled : { ...filled, broken: [...filled.broken, 'the file is not sound'] };
  } finally {
    handle.close();
    disk.remove();
  }
};
