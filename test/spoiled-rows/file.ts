import type { Spoil } from './spoil.js';

export const spoils: readonly Spoil[] = [
  {
    row: 'A1.2',
    by: 'an own note is read by everybody',
    in: 'src/vocabulary/readers.ts',
    find: 'author: isSamePerson,',
    put: 'author: (author, actor) => isSamePerson(author, actor) || actor.kind !== undefined,',
    seenBy: 'test/casework/readers.test.ts',
  },
  {
    row: 'A1.6',
    by: "a member's reading shows what is about another who was never asked",
    in: 'src/casework/member-reading.ts',
    find: 'every((other) => agrees(other, kindsOf()))',
    put: 'every((other) => agrees(other, kindsOf()) || true)',
    seenBy: 'test/casework/member-reading.test.ts',
  },
  {
    row: 'A1.6',
    by: 'where a member went stands in the history for everybody',
    in: 'src/case/client/move-out.ts',
    find: "reader: 'supervision' as const",
    put: "reader: 'team' as const",
    seenBy: 'test/casework/member-reading.test.ts',
  },
  {
    row: 'A2.1',
    by: 'a link that shows nothing is there for everybody',
    in: 'src/case/file/link-case.ts',
    find: "input.shows === 'nothing' &&",
    put: "input.shows === 'existence' &&",
    seenBy: 'test/case/file/file.test.ts',
  },
  {
    row: 'A2.1',
    by: 'a link shows more of the other case than it says',
    in: 'src/casework/linked.ts',
    find: "shows !== 'summary'",
    put: "shows === 'nothing'",
    seenBy: 'test/casework/readers.test.ts',
  },
  {
    row: 'B1',
    by: 'a document lies on an entry that is nowhere on record',
    in: 'src/case/file/entries.ts',
    find: 'onEntry !== undefined && knownTo',
    put: "onEntry === '' && knownTo",
    seenBy: 'test/case/file/file.test.ts',
  },
];
