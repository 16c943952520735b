/** Whoever has something overdue is told, once for each case, rule and day on which it was due. */
import type { By, Casework, Instant } from '../../src/index.js';
import { addJobs, type House, keyOf } from './house.js';
import type { Send } from './send.js';

// #region remind
/** Notes whom to remind, and answers how many that are new. What was noted before is not noted again. */
export const remind = async (house: House, casework: Casework, tenant: string, now: Instant): Promise<number> => {
  const by: By = { tenant, actor: { kind: 'system', id: 'reminders' }, purpose: 'care-management' };
  let told = 0;
  let after: string | undefined;
  do {
    const page = await casework.due({ before: now, limit: 200, ...(after !== undefined && { after }) }, by);
    if (page.refused) throw new Error(`the list was refused: ${page.because.map(({ code }) => code).join()}`);
    const jobs = page.rows.map(({ caseId, rule, due, whose }) => {
      const key = keyOf('reminder', tenant, caseId, rule, due);
      return { key, payload: { key, to: whose } };
    });
    told += await house.driver.inTransaction(async (tx) => {
      const fresh = await tx.query(
        `insert into reminders (tenant, key) select $1, key from json_array_elements_text($2::json) as asked (key) order by key
         on conflict do nothing returning key`,
        [tenant, JSON.stringify(jobs.map(({ key }) => key))],
      );
      const isNew = new Set(fresh.map(({ key }) => key));
      const added = jobs.filter(({ key }) => isNew.has(key));
      await addJobs(tx, house, 'send-reminder', added);
      return added.length;
    });
    after = page.next;
  } while (after !== undefined);
  return told;
};

/** It is read on a screen that others see: no case, no client, not what is due. */
const text = {
  en: 'Something is due. Please open your worklist.',
  id: 'Ada yang sudah jatuh tempo. Silakan buka daftar kerja Anda.',
};
export const sendReminder = (send: Send, { key, to }: { readonly key: string; readonly to: string }): Promise<void> =>
  send(key, { to, text });
// #endregion
