import { functions } from './functions.js';
import type { Dialect } from './statement.js';

/** How the tables of one database are laid out. */
export interface Layout {
  readonly dialect: Dialect;
  /** PostgreSQL: every table cut into this many partitions by a hash of the tenant. */
  readonly partitions?: number;
}
/** What leads from one version of the tables to the next. */
export type Migration = (layout: Layout) => readonly string[];

/** Ids are compared byte by byte, whatever the database's language is. */
const text = ({ dialect }: Layout): string => (dialect === 'postgres' ? 'text collate "C"' : 'text');

const table =
  (layout: Layout) =>
  (name: string, columns: readonly string[], key: readonly string[], { rowid = true, isRewritten = false } = {}): readonly string[] => {
    const { dialect, partitions } = layout;
    const held = columns.map((column) => column.replace(/ id\b/, ` ${text(layout)}`));
    const lines = [`tenant ${text(layout)} not null`, ...held, `primary key (${['tenant', ...key].join(', ')})`];
    // Room on the page of a row for its next version: then no index has to be written anew.
    const room = isRewritten ? ' with (fillfactor = 70)' : '';
    const ending = dialect === 'sqlite' ? ` strict${rowid ? '' : ', without rowid'}` : partitions ? ' partition by hash (tenant)' : room;
    const parts = Array.from(
      { length: (dialect === 'postgres' && partitions) || 0 },
      (_, n) => `create table ${name}_${n} partition of ${name} for values with (modulus ${partitions}, remainder ${n})${room}`,
    );
    return [`create table ${name} (\n  ${lines.join(',\n  ')}\n)${ending}`, ...parts];
  };

/** Agencies and services, those without a record at version 0; their facts; and the commands that wrote them. */
const directoryTables: Migration = (layout) => {
  const made = table(layout);
  const entry = ['kind id not null', 'entry_id id not null', 'version integer not null'];
  return [
    ...made('kasus_directory', [...entry, 'entry text not null'], ['kind', 'entry_id']),
    ...made(
      'kasus_directory_facts',
      [...entry, 'command_id id not null', 'n integer not null', 'fact text not null'],
      ['kind', 'entry_id', 'version'],
    ),
    'create unique index kasus_directory_facts_command on kasus_directory_facts (tenant, command_id, n)',
    ...made('kasus_directory_commands', ['command_id id not null', 'fingerprint text not null'], ['command_id'], { rowid: false }),
    // Who writes the directory of a tenant holds its row here.
    ...(layout.dialect === 'postgres' ? made('kasus_directories', ['commits bigint not null'], []) : []),
  ];
};

/** Tokens without their secrets; and the attempts under each key that is counted, by the instant of the last one. */
const answerTables: Migration = (layout) => {
  const made = table(layout);
  return [
    ...made(
      'kasus_answer_tokens',
      [
        'token_id id not null',
        'case_id id not null',
        'referral_id id not null',
        'step id not null',
        'state id not null',
        'issued_at id not null',
        'expires_at id not null',
        'mark id',
        'taken_at id',
        'hash id not null',
      ],
      ['token_id'],
    ),
    'create index kasus_answer_tokens_referral on kasus_answer_tokens (tenant, case_id, referral_id, token_id)',
    ...made('kasus_attempts', ['counted id not null', 'last_at id not null', 'attempts text not null'], ['counted']),
    'create index kasus_attempts_last on kasus_attempts (tenant, last_at)',
  ];
};

/** The first layout. The tenant stands in every key; nothing in it is counted by a sequence. */
const first: Migration = (layout) => {
  const isPostgres = layout.dialect === 'postgres';
  const made = table(layout);
  const writtenAt = isPostgres ? ['written_at timestamptz not null'] : [];
  return [
    // Narrow columns first: a list reads them without the record behind them.
    ...made(
      'kasus_cases',
      [
        'case_id id not null',
        'version integer not null',
        'client id not null',
        'responsible id not null',
        'site id',
        'stage id not null',
        'changed_at id not null',
        'overdue_from id',
        ...writtenAt,
        'summary text not null',
        'record text not null',
      ],
      ['case_id'],
      { isRewritten: true },
    ),
    'create index kasus_cases_responsible on kasus_cases (tenant, responsible, case_id)',
    'create index kasus_cases_client on kasus_cases (tenant, client, case_id)',
    'create index kasus_cases_site on kasus_cases (tenant, site, case_id) where site is not null',
    'create index kasus_cases_due on kasus_cases (tenant, overdue_from, case_id) where overdue_from is not null',
    'create index kasus_cases_worker_due on kasus_cases (tenant, responsible, overdue_from, case_id) where overdue_from is not null',
    // On PostgreSQL a fact gets its place in the feed when the feed is read first, on SQLite when it is written: see feed.ts.
    // The first fact of a command bears the command's id, which is so kept for good, its fingerprint, and the version of its last fact.
    ...made(
      'kasus_facts',
      [
        'case_id id not null',
        'version integer not null',
        `position ${isPostgres ? 'bigint' : 'integer not null'}`,
        ...writtenAt,
        'command_id id',
        'command_upto integer',
        'fingerprint text',
        'entry text not null',
      ],
      ['case_id', 'version'],
    ),
    'create unique index kasus_facts_command on kasus_facts (tenant, command_id) where command_id is not null',
    'create unique index kasus_facts_feed on kasus_facts (tenant, position)',
    ...(isPostgres
      ? [
          'create index kasus_facts_not_placed on kasus_facts (tenant, written_at, case_id, version) where position is null',
          ...made('kasus_feeds', ['position bigint not null'], []),
        ]
      : []),
    ...made('kasus_awaited', ['person id not null', 'case_id id not null'], ['person', 'case_id'], { rowid: false }),
    'create index kasus_awaited_case on kasus_awaited (tenant, case_id)',
    ...(isPostgres ? functions : []),
    ...directoryTables(layout),
    ...answerTables(layout),
    ...made(
      'kasus_audit',
      [
        'entry_id id not null',
        'at id not null',
        'case_id id',
        'actor id not null',
        isPostgres ? 'written_at timestamptz not null default clock_timestamp()' : '',
        'entry text not null',
      ].filter((column) => column !== ''),
      ['entry_id'],
    ),
    'create index kasus_audit_case on kasus_audit (tenant, case_id, at)',
    'create index kasus_audit_actor on kasus_audit (tenant, actor, at)',
  ];
};

/** Forward only, and never changed once released: the n-th leads from version n to n + 1. */
export const migrations: readonly Migration[] = [first];

/** The version of the tables that this version of the library reads and writes. */
export const schemaVersion: number = migrations.length;

export const schemaTable =
  'create table if not exists kasus_schema (\n  id integer primary key check (id = 1),\n  version integer not null\n)';
export const schemaRow = 'insert into kasus_schema (id, version) values (1, 0) on conflict (id) do nothing';

/** The statements from a version to the end of the list, the last of which notes the new one. */
export const statementsFrom = (version: number, layout: Layout, known: readonly Migration[]): readonly string[] =>
  version >= known.length
    ? []
    : [
        ...known.slice(version).flatMap((migration) => migration(layout)),
        `update kasus_schema set version = ${known.length} where id = 1 and version = ${version}`,
      ];
