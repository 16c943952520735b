/** The house's own side of sending: three small tables beside the cases, and jobs that are there when their transaction commits. */
import { createHash } from 'node:crypto';
import type { PostgresDriver } from '../../src/adapters/sql/index.js';
import type { CaseRepository } from '../../src/index.js';

export interface House {
  readonly driver: PostgresDriver;
  readonly cases: CaseRepository;
  /** The schema of graphile-worker. */
  readonly jobs: string;
}

// #region tables
/** Numbers, ids and times; no fact is copied. */
export const tables = `
create table if not exists feed_cursors (tenant text primary key, cursor text not null);
-- seen: the newest version of the case that is to leave. delivered: up to where it was acknowledged.
create table if not exists deliveries (
  tenant text, case_id text, seen integer not null, delivered integer not null default 0,
  moved_at timestamptz not null default now(),
  primary key (tenant, case_id)
);
create index if not exists deliveries_waiting on deliveries (tenant, moved_at) where delivered < seen;
create table if not exists reminders (tenant text, key text, noted_at timestamptz not null default now(), primary key (tenant, key));
`;
// #endregion

// #region jobs
/** The same for the same, another for another, of one length, and nobody reads a case out of it. */
export const keyOf = (...parts: readonly (string | number)[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex');

export interface Job {
  readonly key: string;
  readonly payload: Readonly<Record<string, string>>;
}
/** Sends one statement: a pool's, or that of an open transaction, with which the jobs come and go. */
type Sends = Pick<PostgresDriver, 'query'>;

export const addJobs = async ({ query }: Sends, { jobs }: House, task: string, added: readonly Job[]): Promise<void> => {
  const inOrder = added.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  await query(
    `select ${jobs}.add_job($1, payload := job.payload, job_key := job.key) from json_to_recordset($2::json) as job (key text, payload json)`,
    [task, JSON.stringify(inOrder)],
  );
};
// #endregion
