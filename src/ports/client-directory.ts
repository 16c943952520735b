import type { ClientFacts } from '../vocabulary/command.js';

/** The host's own client records: the few facts that a decision needs. They are judged and not stored in the case. */
export interface ClientDirectory {
  facts(tenant: string, clientRef: string): Promise<ClientFacts | undefined>;
}
