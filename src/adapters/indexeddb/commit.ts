import type { CaseSummary, Change, Committed, DoneBefore } from '../../ports/case-repository.js';
import { entryOf } from './entries.js';
import { placesOf } from './places.js';
import type { Kept } from './schema.js';
import type { Inside, Store } from './store.js';

/** What a command did. Its facts are looked up in the same transaction. */
export const doneOf = async (inside: Inside, done: Kept['commands']): Promise<DoneBefore> => {
  const { tenant, caseId, after, version, fingerprint } = done;
  const facts = await inside.getAll('facts', { of: [tenant, caseId], after: [after], before: [version + 1] });
  return { version, fingerprint, facts: facts.map(entryOf) };
};

/** One transaction over the command id, the row, the record and the facts. A browser lets one at a time write to them, in every tab. */
export const commitOn =
  (store: Store) =>
  (tenant: string, change: Change): Promise<Committed> =>
    store.write(['commands', 'rows', 'records', 'facts'], async (inside) => {
      const { caseId, expectedVersion, record, facts, commandId, fingerprint, summary } = change;
      const [done, was, position] = await Promise.all([
        inside.get('commands', [tenant, commandId]),
        inside.get('rows', [tenant, caseId]),
        inside.lastNumber('facts', tenant, 'feed'),
      ]);
      if (done) return { status: 'already-done', ...(await doneOf(inside, done)) };
      const current = was?.version ?? 0;
      if (current !== expectedVersion) return { status: 'conflict', current };

      const { version } = record;
      const row = JSON.stringify(summary);
      const places = placesOf(tenant, JSON.parse(row) as CaseSummary);
      inside.put('records', { tenant, caseId, record: JSON.stringify(record) });
      inside.put('rows', { tenant, caseId, version, summary: row, places });
      for (const [n, fact] of facts.entries())
        inside.add('facts', { tenant, caseId, version: current + n + 1, position: position + n + 1, entry: JSON.stringify(fact) });
      inside.add('commands', { tenant, commandId, caseId, after: current, version, fingerprint });
      return { status: 'committed', version, facts };
    });
