import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Make } from '../../src/testing/index.js';

/** In a file of example 16: what stands there once, and what somebody wrote instead. */
export type Edit = readonly [file: string, stands: string, wrote: string];

const knownCommand = `      const done = doneBefore(db, branch, commandId);
      if (done) return { status: 'already-done', ...done };
`;
const otherVersion = "      if (current !== expectedVersion) return { status: 'conflict', current };\n";
const onlyOfTheFile = '  remarks text,\n  primary key (branch, file_no)\n';

/** Each row of the table "What the kit says where something is wrong" of own-repository.md, by its first column. */
export const mistakes: Readonly<Record<string, readonly Edit[]>> = {
  'no comparison of versions': [['commit.ts', otherVersion, '']],
  'the version before the command id': [
    ['commit.ts', knownCommand, ''],
    ['commit.ts', otherVersion, otherVersion + knownCommand],
  ],
  'a commit without a transaction': [
    ['commit.ts', 'inOneGo, type Row', 'type Row'],
    ['commit.ts', 'const writeFile', 'const inOneGo = <V>(_: Handle, work: () => V): V => work();\nconst writeFile'],
  ],
  'an empty scope as *no condition*': [['find.ts', 'scope.everything === true ?', 'Object.keys(scope).length === 0 || scope.everything ?']],
  '`limit` rows and not one more': [['find.ts', 'limit: limit + 1', 'limit']],
  'a column that is `not null`, and no value': [['tables.ts', '  shelf text, ', '  shelf text not null, ']],
  'a foreign key from the file to the client': [
    ['tables.ts', onlyOfTheFile, `${onlyOfTheFile.trimEnd()},\n  foreign key (branch, client_no) references clients\n`],
  ],
  'a foreign key from the log to the file': [
    ['tables.ts', '  file_no text\n', '  file_no text,\n  foreign key (branch, file_no) references case_files\n'],
  ],
  '`primary key (file_no)`, without the tenant': [['tables.ts', onlyOfTheFile, '  remarks text,\n  primary key (file_no)\n']],
  'that, and `unique (branch, file_no)` beside it': [
    ['tables.ts', onlyOfTheFile, '  remarks text,\n  primary key (file_no),\n  unique (branch, file_no)\n'],
  ],
  '`client_no integer`': [['tables.ts', '  client_no text not null,\n  worker', '  client_no integer not null,\n  worker']],
  '`file_no integer`': [['tables.ts', '  file_no text not null,\n  client_no', '  file_no integer not null,\n  client_no']],
  '`file_no text collate nocase`': [
    ['tables.ts', '  file_no text not null,\n  client_no', '  file_no text collate nocase not null,\n  client_no'],
  ],
};

const root = fileURLToPath(new URL('../..', import.meta.url));
const example = join('examples', '16-your-own-tables');

/** The example as a reader has it who wrote this: a copy of its folder, and its own kit.ts gives the stores. */
export const withMistake = async (edits: readonly Edit[]): Promise<{ readonly make: Make; readonly remove: () => void }> => {
  const folder = mkdtempSync(join(tmpdir(), 'kasus-mistake-'));
  for (const shared of ['src', 'node_modules']) symlinkSync(join(root, shared), join(folder, shared), 'junction');
  cpSync(join(root, example), join(folder, example), { recursive: true });
  for (const [file, stands, wrote] of [...edits, ['kit.ts', 'forEachCase(make, test);', 'export { make };'] as const]) {
    const path = join(folder, example, file);
    const parts = readFileSync(path, 'utf8').split(stands);
    if (parts.length !== 2) throw new Error(`${file} has this ${parts.length - 1} times, and not once: ${stands}`);
    writeFileSync(path, parts.join(wrote));
  }
  const { make } = (await import(/* @vite-ignore */ join(folder, example, 'kit.ts'))) as { readonly make: Make };
  return { make, remove: () => rmSync(folder, { recursive: true }) };
};
