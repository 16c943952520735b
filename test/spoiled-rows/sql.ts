import type { Spoil } from './spoil.js';

export const spoils: readonly Spoil[] = [
  {
    row: 'A1.2',
    by: 'in PostgreSQL a case stays on the list of a person for whom nothing waits any more',
    in: 'src/adapters/sql/commit.ts',
    find: 'and exists (select 1 from changed)',
    put: 'and false',
    seenBy: 'test/adapters/sql/sql.test.ts',
  },
  {
    row: 'A1.2',
    by: 'in SQLite a conflict is not looked for',
    in: 'src/adapters/sql/commit.ts',
    find: 'if (current !== expectedVersion) return',
    put: 'if (current < expectedVersion) return',
    seenBy: 'test/adapters/sql/sql.test.ts',
  },
  {
    row: 'A1.2',
    by: 'a fact that has its place in the feed is placed anew with what commits late',
    in: 'src/adapters/sql/feed.ts',
    find: 'and position is null\n    order by',
    put: 'order by',
    seenBy: 'test/adapters/sql/postgres.test.ts',
  },
  {
    row: 'A1.2',
    by: 'a case that two parts of a scope name stands twice in a list',
    in: 'src/adapters/sql/find.ts',
    find: 'sql` union `',
    put: 'sql` union all `',
    seenBy: 'test/adapters/sql/sql.test.ts',
  },
  {
    row: 'A1.2',
    by: 'SQLite is set to lose acknowledged commits when the power fails',
    in: 'src/adapters/sql/sqlite.ts',
    find: "'pragma synchronous = full'",
    put: "'pragma synchronous = normal'",
    seenBy: 'test/adapters/sql/sqlite.test.ts',
  },
  {
    row: 'A1.2',
    by: 'a commit whose connection broke is sent again blindly',
    in: 'src/adapters/sql/failures.ts',
    find: "|| (kind === 'write' && failure === 'lost')",
    put: '',
    seenBy: 'test/adapters/sql/postgres.test.ts',
  },
];
