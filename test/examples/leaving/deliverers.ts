/** Ways to deliver a case: the one of the story, and two that look as good until something breaks. */
import { deliverCase } from '../../../examples/15-what-leaves-the-house/deliver-case.js';
import type { House } from '../../../examples/15-what-leaves-the-house/house.js';
import { messageOf } from '../../../examples/15-what-leaves-the-house/message.js';

const deliveredOf = async ({ driver }: House, tenant: string, caseId: string): Promise<number> => {
  const [row] = await driver.query('select delivered from deliveries where tenant = $1 and case_id = $2', [tenant, caseId]);
  return Number(row?.delivered ?? 0);
};
const note = ({ driver }: House, tenant: string, caseId: string, version: number) =>
  driver.query('update deliveries set delivered = greatest(delivered, $3::integer) where tenant = $1 and case_id = $2', [
    tenant,
    caseId,
    version,
  ]);

/** Notes before it sends: nothing is sent twice, and what breaks in between is never sent. */
const notesFirst: typeof deliverCase = async (house, send, tenant, caseId) => {
  for await (const entry of house.cases.history(tenant, caseId, (await deliveredOf(house, tenant, caseId)) + 1)) {
    const message = messageOf(tenant, entry);
    if (!message) continue;
    await note(house, tenant, caseId, entry.version);
    await send(message.key, { ...message, key: undefined });
  }
};

/** Goes on with the next fact where one fails, and tries that one again later. */
const goesOn: typeof deliverCase = async (house, send, tenant, caseId) => {
  let failed: unknown;
  for await (const entry of house.cases.history(tenant, caseId, (await deliveredOf(house, tenant, caseId)) + 1)) {
    const message = messageOf(tenant, entry);
    if (!message) continue;
    try {
      await send(message.key, { ...message, key: undefined });
      if (failed === undefined) await note(house, tenant, caseId, entry.version);
    } catch (error) {
      failed = error;
    }
  }
  if (failed !== undefined) throw failed;
};

export const deliverers = { sound: deliverCase, 'notes-first': notesFirst, 'goes-on': goesOn };
export type Deliverer = keyof typeof deliverers;
