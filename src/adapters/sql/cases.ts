import type { CaseRepository } from '../../ports/case-repository.js';
import { commitOn, doneOf, factsOfCommand } from './commit.js';
import { historyOn } from './entries.js';
import { feedOn } from './feed.js';
import { findOn } from './find.js';
import { sql } from './statement.js';
import type { Store } from './store.js';

export const casesOn = (store: Store): CaseRepository => ({
  async load(tenant, caseId, commandId) {
    const [row] = await store.read(sql`
select c.record, c.summary, d.case_id, d.from_version, d.version, d.fingerprint from kasus_cases c
left join kasus_commands d on d.tenant = c.tenant and d.command_id = ${commandId ?? null}
where c.tenant = ${tenant} and c.case_id = ${caseId}`);
    if (!row) return undefined;
    const stored = { record: JSON.parse(String(row.record)), summary: JSON.parse(String(row.summary)) };
    // Facts never change, so they may be fetched after.
    return row.case_id === null ? stored : { ...stored, done: doneOf(row, await store.read(factsOfCommand(tenant, row))) };
  },
  commit: commitOn(store),
  history: historyOn(store),
  find: findOn(store),
  feed: feedOn(store),
});
