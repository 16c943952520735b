import type { Spoil } from './spoil.js';

const seenBy = 'test/adapters/indexeddb/indexeddb.test.ts';

export const spoils: readonly Spoil[] = [
  {
    row: 'A1.2',
    by: 'in a browser a commit is answered before it is on the disk',
    in: 'src/adapters/indexeddb/requests.ts',
    find: "if (mode === 'readwrite')",
    put: "if (mode === 'versionchange')",
    seenBy,
  },
  {
    row: 'A1.2',
    by: 'a transaction whose end is not known is told as one that was not written',
    in: 'src/adapters/indexeddb/requests.ts',
    find: 'throw typed(error, true)',
    put: 'throw typed(error)',
    seenBy,
  },
  {
    row: 'A1.2',
    by: 'a database that was deleted is made anew, empty',
    in: 'src/adapters/indexeddb/connection.ts',
    find: "if (newVersion === null) refuse('deleted');",
    put: 'if (newVersion === null) current = undefined;',
    seenBy,
  },
  {
    row: 'A1.2',
    by: 'an older page does not let go of the database, so that a newer one waits for ever',
    in: 'src/adapters/indexeddb/connection.ts',
    find: 'db.close();\n      if (newVersion',
    put: 'if (newVersion',
    seenBy,
  },
  {
    row: 'A1.2',
    by: 'the worklist of one worker reads the rows of all',
    in: 'src/adapters/indexeddb/find.ts',
    find: "if (responsible !== undefined) return only(['responsible', responsible]);",
    put: '',
    seenBy,
  },
];
