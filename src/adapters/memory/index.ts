import type { AnswerTokens } from '../../ports/answer-tokens.js';
import type { CaseRepository } from '../../ports/case-repository.js';
import type { ClientDirectory } from '../../ports/client-directory.js';
import type { DirectoryRecords } from '../../ports/directory-repository.js';
import { memoryAnswerTokens, restorableAnswerTokens } from './answer-tokens.js';
import { type MemoryAudit, memoryAudit, restorableAudit } from './audit.js';
import { memoryCases, restorableCases } from './case-repository.js';
import { memoryClients, memoryDirectory, restorableDirectory } from './directories.js';
import { type MemorySnapshot, readable, type TenantSnapshot } from './snapshot.js';

export {
  type MemoryAudit,
  type MemorySnapshot,
  memoryAnswerTokens,
  memoryAudit,
  memoryCases,
  memoryClients,
  memoryDirectory,
  type TenantSnapshot,
};

export interface MemoryRepositories {
  readonly cases: CaseRepository;
  readonly directory: DirectoryRecords;
  readonly audit: MemoryAudit;
  readonly clients: ClientDirectory;
  readonly answerTokens: AnswerTokens;
  /**
   * All that is kept, as JSON that shares nothing with it: cases, facts, commands, services, audit entries, the
   * hashes of answer links. Not the facts about clients.
   */
  readonly snapshot: () => MemorySnapshot;
  /** Puts a snapshot in the place of all that is kept. One that cannot be read throws, and changes nothing. */
  readonly restore: (snapshot: MemorySnapshot) => void;
}

/** Everything that `createCasework`, `createDirectory` and `createAnswering` want to be given, in memory. */
export const memoryRepositories = (): MemoryRepositories => {
  const [cases, directory, audit, tokens] = [restorableCases(), restorableDirectory(), restorableAudit(), restorableAnswerTokens()];
  return {
    cases: cases.cases,
    directory: directory.directory,
    audit: audit.audit,
    clients: memoryClients(),
    answerTokens: tokens.answerTokens,
    snapshot: () => ({
      schema: 1,
      cases: cases.snapshot(),
      directory: directory.snapshot(),
      audit: audit.snapshot(),
      answerTokens: tokens.snapshot(),
    }),
    restore: (snapshot) => {
      const from = readable(snapshot);
      const parts = [
        cases.prepared(from.cases),
        directory.prepared(from.directory),
        audit.prepared(from.audit),
        tokens.prepared(from.answerTokens ?? []),
      ];
      for (const put of parts) put();
    },
  };
};
