/** One case: its facts one after the other, the next only when the one before was acknowledged. */
import type { House } from './house.js';
import { messageOf } from './message.js';
import type { Send } from './send.js';

// #region deliver
export const deliverCase = async ({ driver, cases }: House, send: Send, tenant: string, caseId: string): Promise<void> => {
  const [row] = await driver.query('select delivered from deliveries where tenant = $1 and case_id = $2', [tenant, caseId]);
  for await (const entry of cases.history(tenant, caseId, Number(row?.delivered ?? 0) + 1)) {
    const message = messageOf(tenant, entry);
    if (!message) continue;
    const { key, ...body } = message;
    await send(key, body);
    // Two may send the same case at once; whoever is behind does not take it back.
    await driver.query(
      'update deliveries set delivered = greatest(delivered, $3::integer), moved_at = now() where tenant = $1 and case_id = $2',
      [tenant, caseId, entry.version],
    );
  }
};
// #endregion
