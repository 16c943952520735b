import type { ClientDirectory } from '../../src/index.js';
import { type Handle, rows } from './database.js';

/** What a decision may know of their client: how old, and from where. No name and no telephone goes this way. */
export const clientsIn = (db: Handle): ClientDirectory => ({
  facts: async (branch, clientNo) => {
    const [client] = rows(db, 'select born, district from clients where branch = :branch and client_no = :clientNo', { branch, clientNo });
    if (!client) return undefined;
    const { born, district } = client;
    return {
      ...(typeof born === 'string' && { born: born.replace('?', ''), bornEstimated: born.endsWith('?') }),
      ...(typeof district === 'string' && { area: district }),
    };
  },
});
