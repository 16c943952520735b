import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type Handle, openFile } from '../../examples/16-your-own-tables/database.js';
import { added, theirs } from '../../examples/16-your-own-tables/tables.js';

const folder = mkdtempSync(join(tmpdir(), 'kasus-own-tables-'));
const opened: Handle[] = [];
afterAll(() => {
  for (const db of opened) db.close();
  rmSync(folder, { recursive: true, force: true });
});
/** A handle that waits for nobody, on a file that is put away after the tests. */
export const open = (file: string): Handle => {
  const db = openFile(join(folder, file));
  db.exec('pragma synchronous = off; pragma busy_timeout = 0');
  opened.push(db);
  return db;
};
let files = 0;
/** The tables of the organisation, and what is added to them; no rows. */
export const office = (): { readonly db: Handle; readonly file: string } => {
  files += 1;
  const file = `${files}.db`;
  const db = open(file);
  db.exec(theirs + added);
  return { db, file };
};
/** The code of what was thrown; `resolved` where nothing was. */
export const codeOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'resolved',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  );
