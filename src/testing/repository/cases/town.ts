import type { CaseQuery, CaseSummary, Scope } from '../../../ports/case-repository.js';
import type { Asked } from '../reading.js';
import type { Bench } from '../rule.js';
import { aChange, dueAt, kept, minute, other, tenant } from '../writing.js';

const stages = ['active', 'planning', 'closed'] as const;
const pick = <V>(from: readonly V[], n: number): V => from[n % from.length] as V;

/** Thirty-six rows in which every filter finds some and leaves some, with instants that several rows share. */
const town: readonly CaseSummary[] = Array.from({ length: 36 }, (_, n) => {
  const waiting = [...(n % 3 === 0 ? ['budi'] : []), ...(n % 4 === 0 ? ['tuti'] : [])];
  const row: Partial<CaseSummary> = {
    client: `client-${n % 9}`,
    responsible: pick(['rina', 'budi', 'sari', ''], n),
    state: { stage: pick(stages, Math.floor(n / 2)), crisis: 'none', engagement: 'engaged' },
    changedAt: minute((n * 7) % 12),
    ...(n % 5 !== 0 && { site: pick(['timur', 'barat'], n) }),
    ...(waiting.length > 0 && { awaits: waiting }),
    ...(n % 4 !== 3 && dueAt(minute(((n * 5) % 6) * 60), pick(['rina', 'budi'], n))),
  };
  return aChange(`k${(n * 11) % 36}`, `c${n}`, { row }).summary;
});

/** Writes the town, and a second one of another tenant with the same ids, clients and persons. */
export const aTown = async ({ cases }: Bench): Promise<void> => {
  await Promise.all(
    town.flatMap((row, n) => [
      kept(cases, tenant, aChange(row.caseId, `c${n}`, { row })),
      ...(n % 6 === 0 ? [kept(cases, other, aChange(row.caseId, `c${n}`, { row, holds: 'of the south' }))] : []),
    ]),
  );
};

const names = (asked: readonly string[] | undefined, one: string | undefined): boolean => one !== undefined && (asked ?? []).includes(one);
const isWithin = (scope: Scope, row: CaseSummary): boolean =>
  scope.everything === true ||
  names(scope.responsible, row.responsible) ||
  (row.awaits ?? []).some((person) => names(scope.awaits, person)) ||
  names(scope.sites, row.site) ||
  names(scope.clients, row.client) ||
  names(scope.cases, row.caseId);
const isAsked = (q: Asked, row: CaseSummary): boolean =>
  (q.client === undefined || row.client === q.client) &&
  (q.responsible === undefined || row.responsible === q.responsible) &&
  (q.awaits === undefined || names(row.awaits, q.awaits)) &&
  (q.stages === undefined || names(q.stages, row.state.stage)) &&
  (q.site === undefined || row.site === q.site) &&
  (q.changedSince === undefined || row.changedAt >= q.changedSince) &&
  (q.dueBefore === undefined || (row.nextDue !== undefined && row.nextDue.overdueFrom < q.dueBefore));
const keyOf = (q: Asked, row: CaseSummary) => (q.dueBefore === undefined ? row.caseId : `${row.nextDue?.overdueFrom} ${row.caseId}`);

/** The rows that a query must find, in their order, told from the town by reading the contract word for word. */
export const expectedRows = (asked: Omit<CaseQuery, 'limit'>): readonly CaseSummary[] =>
  town.filter((row) => isWithin(asked.scope, row) && isAsked(asked, row)).sort((a, b) => (keyOf(asked, a) < keyOf(asked, b) ? -1 : 1));

/** Each finds some rows of the town and leaves some. */
export const filters: Readonly<Record<string, Asked>> = {
  client: { client: 'client-4' },
  responsible: { responsible: 'rina' },
  awaits: { awaits: 'tuti' },
  stages: { stages: ['closed', 'planning'] },
  site: { site: 'timur' },
  dueBefore: { dueBefore: minute(180) },
  changedSince: { changedSince: minute(6) },
};

export const scopes: Readonly<Record<string, Scope>> = {
  everything: { everything: true },
  responsible: { responsible: ['rina', 'sari'] },
  awaits: { awaits: ['budi'] },
  sites: { sites: ['barat'] },
  clients: { clients: ['client-1', 'client-7', 'client-100'] },
  cases: { cases: ['k3', 'k30', 'k4', 'k99'] },
  'responsible-or-awaits': { responsible: ['rina'], awaits: ['rina', 'tuti'] },
  'sites-or-cases': { sites: ['timur'], cases: ['k0', 'k10'] },
  'all-parts': { responsible: ['sari'], awaits: ['tuti'], sites: ['barat'], clients: ['client-2'], cases: ['k5'] },
  'everything-and-parts': { everything: true, responsible: ['rina'], cases: [] },
};
