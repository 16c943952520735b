import { awkwardCases } from './awkward/index.js';
import { answerRaceCases } from './cases/answer-races.js';
import { answerTokenCases } from './cases/answer-tokens.js';
import { attemptCases } from './cases/attempts.js';
import { auditCases } from './cases/audit.js';
import { bigCases } from './cases/big.js';
import { commitCases } from './cases/commit.js';
import { conflictCases } from './cases/conflict.js';
import { cursorCases } from './cases/cursors.js';
import { directoryCases } from './cases/directory.js';
import { directoryRaceCases } from './cases/directory-races.js';
import { directoryRecordCases } from './cases/directory-records.js';
import { failureCases } from './cases/failure.js';
import { feedCases } from './cases/feed.js';
import { filterCases } from './cases/find.js';
import { handleCases } from './cases/handles.js';
import { journalCases } from './cases/journal.js';
import { lateCases } from './cases/late.js';
import { loadCases } from './cases/load.js';
import { movingCases } from './cases/moving.js';
import { orderCases } from './cases/order.js';
import { raceCases } from './cases/races.js';
import { reopenCases } from './cases/reopening.js';
import { retryCases } from './cases/retry.js';
import { scopeCases } from './cases/scope.js';
import { shareCases } from './cases/shares.js';
import { tenantCases } from './cases/tenants.js';
import type { RepositoryCase } from './shape.js';

/**
 * The contract of the repositories, as cases for any test runner. Each makes its own store, depends on no other, and may be run alone,
 * beside others, or many times. What the ports demand: docs/reference/ports.
 */
export const repositoryCases: readonly RepositoryCase[] = [
  ...loadCases,
  ...commitCases,
  ...conflictCases,
  ...retryCases,
  ...raceCases,
  ...handleCases,
  ...failureCases,
  ...journalCases,
  ...feedCases,
  ...lateCases,
  ...filterCases,
  ...scopeCases,
  ...orderCases,
  ...movingCases,
  ...cursorCases,
  ...tenantCases,
  ...shareCases,
  ...bigCases,
  ...reopenCases,
  ...auditCases,
  ...directoryCases,
  ...directoryRecordCases,
  ...directoryRaceCases,
  ...answerTokenCases,
  ...answerRaceCases,
  ...attemptCases,
  ...awkwardCases,
];
