import type { CaseRepository } from '../../ports/case-repository.js';
import { commitOn, doneOf } from './commit.js';
import { feedOn, historyOn } from './entries.js';
import { findOn } from './find.js';
import type { Store } from './store.js';

export const casesOn = (store: Store): CaseRepository => ({
  load: (tenant, caseId, commandId) =>
    store.read(['records', 'rows', 'commands', 'facts'], async (inside) => {
      const [kept, row, command] = await Promise.all([
        inside.get('records', [tenant, caseId]),
        inside.get('rows', [tenant, caseId]),
        commandId === undefined ? undefined : inside.get('commands', [tenant, commandId]),
      ]);
      if (!kept || !row) return undefined;
      const stored = { record: JSON.parse(kept.record), summary: JSON.parse(row.summary) };
      return command ? { ...stored, done: await doneOf(inside, command) } : stored;
    }),
  commit: commitOn(store),
  history: historyOn(store),
  find: findOn(store),
  feed: feedOn(store),
});
