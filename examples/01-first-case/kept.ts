import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createWorld, type World } from './world.js';

/** Of all files that the story is made of: with another answer in one of them it is another story. */
const markOf = (data: string): string => {
  const hash = createHash('sha256');
  const files = readdirSync(join(data, 'sdohcc'))
    .sort()
    .map((name) => join(data, 'sdohcc', name));
  for (const file of [...files, join(data, 'hsds/pantries.json')]) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
};

/** The world of this file, where its story stopped on the way; of a new file where it was told to the end, or the data have changed. */
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
