import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, test } from 'vitest';
import { forEachCase, type MadeRepositories, type Supports } from '../../src/testing/index.js';
import { casesIn } from './cases.js';
import { openFile } from './database.js';
import { logIn } from './log.js';
import { added, theirs } from './tables.js';

const supports: Supports = {
  feedAtOnce: true,
  heldCommits: false, // SQLite has one writer: while a transaction is open, nobody else commits
  reopening: true,
  otherHandles: true,
  codePointOrder: true,
  largeRecords: true,
  readableAudit: true,
  directory: false, // of services: none here, or the library's own
  directoryRecords: false,
  answerTokens: false,
};
const folder = mkdtempSync(join(tmpdir(), 'own-tables-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
const opened = (file: string): MadeRepositories => {
  const db = openFile(file);
  db.exec('pragma synchronous = off'); // for the kit alone: quick, and not safe from a power cut
  const again = async () => opened(file);
  return { cases: casesIn(db), audit: logIn(db), supports, reopen: again, another: again, close: async () => void db.close() };
};
const empty = join(folder, 'empty.db');
const first = openFile(empty);
first.exec(`begin; ${theirs} ${added} commit;`);
first.close();

/** An empty store for each case: a copy of the empty file. */
const make = async () => {
  files += 1;
  const file = join(folder, `${files}.db`);
  copyFileSync(empty, file);
  return opened(file);
};
forEachCase(make, test);
