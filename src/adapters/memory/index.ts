import type { CaseRepository } from '../../ports/case-repository.js';
import type { ClientDirectory } from '../../ports/client-directory.js';
import type { DirectoryRepository } from '../../ports/directory-repository.js';
import { type MemoryAudit, memoryAudit } from './audit.js';
import { memoryCases } from './case-repository.js';
import { memoryClients, memoryDirectory } from './directories.js';

export { type MemoryAudit, memoryAudit, memoryCases, memoryClients, memoryDirectory };

/** Everything that `createCasework` wants to be given, in memory. */
export const memoryRepositories = (): {
  cases: CaseRepository;
  directory: DirectoryRepository;
  audit: MemoryAudit;
  clients: ClientDirectory;
} => ({ cases: memoryCases(), directory: memoryDirectory(), audit: memoryAudit(), clients: memoryClients() });
