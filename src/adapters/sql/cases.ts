import type { CaseRepository } from '../../ports/case-repository.js';
import { commitOn, doneAt, doneOf, factsOfCommand, whatWasDone } from './commit.js';
import { historyOn } from './entries.js';
import { feedOn } from './feed.js';
import { findOn } from './find.js';
import { sql } from './statement.js';
import type { Store } from './store.js';

export const casesOn = (store: Store): CaseRepository => ({
  async load(tenant, caseId, commandId) {
    const done = commandId === undefined ? sql`null` : sql`(${doneAt(tenant, commandId)})`;
    const [row] = await store.read(
      store.dialect === 'postgres'
        ? sql`select record, summary, done from kasus_load(${tenant}, ${caseId}, ${commandId ?? null})`
        : sql`select record, summary, ${done} as done from kasus_cases where tenant = ${tenant} and case_id = ${caseId} limit 1`,
    );
    if (!row) return undefined;
    const stored = { record: JSON.parse(String(row.record)), summary: JSON.parse(String(row.summary)) };
    if (commandId === undefined || row.done === null) return stored;
    // What was done never changes, so it may be fetched after.
    const [command = {}] = await store.read(whatWasDone(tenant, commandId));
    return { ...stored, done: doneOf(command, await store.read(factsOfCommand(tenant, command))) };
  },
  commit: commitOn(store),
  history: historyOn(store),
  find: findOn(store),
  feed: feedOn(store),
});
