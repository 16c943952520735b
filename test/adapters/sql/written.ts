import type { CaseSummary, Change } from '../../../src/index.js';
import { socialWork } from '../../../src/index.js';

const at = '2026-01-05T02:00:00.000Z';

/** A commit as the service makes it. */
export const change = (caseId: string, commandId: string, from = 0, row: Partial<CaseSummary> = {}, count = 1): Change => {
  const version = from + count;
  const record = { ...structuredClone(socialWork.blank(caseId)), version };
  const facts = Array.from({ length: count }, (_, n) => ({
    caseId,
    version: from + n + 1,
    type: 'x.y',
    shape: 1,
    data: { commandId, n },
    happenedAt: at,
    recordedAt: at,
    by: { kind: 'worker' as const, id: 'rina' },
    commandId,
    programme: { id: 'p', version: '1' },
    state: record.state,
  }));
  const summary = {
    caseId,
    client: 'client-1',
    responsible: 'rina',
    state: record.state,
    programme: 'p',
    openedAt: at,
    changedAt: at,
    version,
    ...row,
  };
  return { caseId, expectedVersion: from, record, facts, commandId, fingerprint: commandId, summary };
};
export const due = (overdueFrom: string): Pick<CaseSummary, 'nextDue'> => ({
  nextDue: { rule: 'r', since: at, due: at, overdueFrom, whose: 'rina', zone: 'Asia/Jakarta' },
});
export const all = async <V>(entries: AsyncIterable<V>): Promise<V[]> => {
  const found: V[] = [];
  for await (const entry of entries) found.push(entry);
  return found;
};
