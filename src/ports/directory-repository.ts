import type { DirectoryService } from '../directory/service.js';

export interface ServiceQuery {
  readonly domain?: string;
  readonly area?: string;
  readonly activeOnly?: boolean;
}

/** The agencies' services: an own record that outlives cases. A3.4 */
export interface DirectoryRepository {
  service(tenant: string, serviceId: string): Promise<DirectoryService | undefined>;
  find(tenant: string, query: ServiceQuery): Promise<readonly DirectoryService[]>;
  save(tenant: string, service: DirectoryService): Promise<void>;
}
