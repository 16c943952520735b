import type { AnswerTokens } from '../../ports/answer-tokens.js';
import type { CaseRepository } from '../../ports/case-repository.js';
import type { DirectoryRecords } from '../../ports/directory-repository.js';
import { answerTokensOn } from './answer-tokens.js';
import { auditOn, type SqlAudit } from './audit.js';
import { casesOn } from './cases.js';
import { directoryOn } from './directory.js';
import {
  type Dialect,
  openTransaction,
  type Query,
  type SqlDriver,
  type SqlRow,
  type SqlValue,
  type Statement,
  type Steps,
  throughSteps,
} from './driver.js';
import { type Migrating, migrate, migrationSql } from './migrate.js';
import { type PgClient, type PgPool, type PostgresDriver, postgresDriver } from './postgres.js';
import { schemaVersion } from './schema.js';
import { type SqliteDriver, type SqliteHandle, sqliteDriver } from './sqlite.js';
import { storeOn } from './store.js';

export type { SqlAudit };
// How to reach a database.
// A driver of your own, and a transaction that you have begun.
// Its tables.
export {
  type Dialect,
  type Migrating,
  migrate,
  migrationSql,
  openTransaction,
  type PgClient,
  type PgPool,
  type PostgresDriver,
  postgresDriver,
  type Query,
  type SqlDriver,
  type SqliteDriver,
  type SqliteHandle,
  type SqlRow,
  type SqlValue,
  type Statement,
  type Steps,
  schemaVersion,
  sqliteDriver,
  throughSteps,
};

export interface SqlRepositories {
  readonly cases: CaseRepository;
  readonly directory: DirectoryRecords;
  readonly audit: SqlAudit;
  readonly answerTokens: AnswerTokens;
}

/**
 * Cases, the directory, the audit log and the tokens of answer links in SQLite or PostgreSQL. `migrate` comes first; a database of a
 * newer version is refused with `KASUS_SCHEMA_TOO_NEW`. On a driver of `openTransaction` they write into the host's transaction.
 */
export const sqlRepositories = (driver: SqlDriver): SqlRepositories => {
  const store = storeOn(driver);
  return { cases: casesOn(store), directory: directoryOn(store), audit: auditOn(store), answerTokens: answerTokensOn(store) };
};
