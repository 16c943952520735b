import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrationSql } from '../../src/adapters/sql/index.js';
import { createWorld, type World } from './world.js';

/** Of all files that the story is made of, its own program among them, and of the tables it lies in: with another line it is another story. */
const markOf = (data: string): string => {
  const hash = createHash('sha256').update(migrationSql('sqlite'));
  for (const folder of [join(data, 'sdohcc'), join(data, 'hsds'), fileURLToPath(new URL('.', import.meta.url))])
    for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest('hex');
};

/** The world of this file, where its story stopped on the way; of a new file where it was told to the end, or the story has changed. */
export const keptWorld = async (data: string, file: string): Promise<World> => {
  const world = await createWorld(data, file);
  const { read, note } = world.notebook;
  const mark = markOf(data);
  if (read('ended') === undefined && (read('data') ?? mark) === mark) {
    note('data', mark);
    return world;
  }
  world.close();
  for (const part of ['', '-wal', '-shm']) rmSync(file + part, { force: true });
  return keptWorld(data, file);
};
