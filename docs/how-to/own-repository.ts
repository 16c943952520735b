// #region tables
import type { CaseQuery, CaseRepository, CaseSummary, DoneBefore, JournalEntry, Scope } from '../../src/index.js';

/** Three tables as a host has them. All that is kept is text, so nothing that was given out is shared with what is stored. */
export interface Tables {
  /** Primary key: tenant, case id. */
  readonly cases: Map<string, { readonly tenant: string; readonly record: string; readonly summary: string }>;
  /** In the order of their commit. */
  readonly facts: { readonly tenant: string; readonly caseId: string; readonly entry: string }[];
  /** Primary key: tenant, command id. */
  readonly commands: Map<string, string>;
}
export const emptyTables = (): Tables => ({ cases: new Map(), facts: [], commands: new Map() });
// #endregion

// #region cases
export const casesIn = (tables: Tables): CaseRepository => {
  const key = (...columns: readonly string[]) => JSON.stringify(columns);
  const doneBefore = (tenant: string, commandId: string): DoneBefore | undefined =>
    JSON.parse(tables.commands.get(key(tenant, commandId)) ?? 'null') ?? undefined;
  return {
    load: async (tenant, caseId, commandId) => {
      const row = tables.cases.get(key(tenant, caseId));
      const done = commandId === undefined ? undefined : doneBefore(tenant, commandId);
      return row && { record: JSON.parse(row.record), summary: JSON.parse(row.summary), ...(done && { done }) };
    },
    // #region commit
    commit: async (tenant, { caseId, expectedVersion, record, facts, commandId, fingerprint, summary }) => {
      const done = doneBefore(tenant, commandId);
      if (done) return { status: 'already-done', ...done };

      const kept = tables.cases.get(key(tenant, caseId));
      const current = kept ? (JSON.parse(kept.record) as { version: number }).version : 0;
      if (current !== expectedVersion) return { status: 'conflict', current };

      // Everything is made into text before anything is written: what cannot be written changes nothing.
      const { version } = record;
      const row = { tenant, record: JSON.stringify(record), summary: JSON.stringify(summary) };
      const entries = facts.map((fact) => ({ tenant, caseId, entry: JSON.stringify(fact) }));
      const command = JSON.stringify({ version, facts, fingerprint });
      tables.cases.set(key(tenant, caseId), row);
      for (const entry of entries) tables.facts.push(entry);
      tables.commands.set(key(tenant, commandId), command);
      return { status: 'committed', version, facts };
    },
    // #endregion
    history: async function* (tenant, caseId, from = 1) {
      for (const fact of tables.facts) {
        if (fact.tenant !== tenant || fact.caseId !== caseId) continue;
        const entry: JournalEntry = JSON.parse(fact.entry);
        if (entry.version >= from) yield entry;
      }
    },
    find: async (tenant, query) => {
      const rows = [...tables.cases.values()]
        .filter((row) => row.tenant === tenant)
        .map((row): CaseSummary => JSON.parse(row.summary))
        .filter((row) => isIn(query.scope, row) && isAskedFor(query, row))
        .map((row) => ({ row, cursor: query.dueBefore === undefined ? row.caseId : `${row.nextDue?.overdueFrom} ${row.caseId}` }))
        .filter(({ cursor }) => query.after === undefined || cursor > query.after)
        .sort((a, b) => (a.cursor < b.cursor ? -1 : 1));
      const page = rows.slice(0, query.limit);
      const last = page.at(-1);
      return { rows: page.map(({ row }) => row), ...(last && rows.length > page.length && { next: last.cursor }) };
    },
    feed: async function* (tenant, after = '0') {
      if (!/^\d+$/.test(after)) throw new Error('not a cursor of this feed');
      for (const [n, fact] of tables.facts.entries()) {
        if (n >= Number(after) && fact.tenant === tenant) yield { cursor: String(n + 1), entry: JSON.parse(fact.entry) };
      }
    },
  };
};
// #endregion

// #region rows
/** What a reader's lists may hold: a row that any of these names. An empty scope holds nothing. */
const isIn = ({ everything, responsible, awaits, sites, clients, cases }: Scope, row: CaseSummary): boolean =>
  everything === true ||
  responsible?.includes(row.responsible) === true ||
  awaits?.some((person) => row.awaits?.includes(person)) === true ||
  clients?.includes(row.client) === true ||
  cases?.includes(row.caseId) === true ||
  (row.site !== undefined && sites?.includes(row.site) === true);

const isAskedFor = ({ client, responsible, awaits, stages, site, dueBefore, changedSince }: CaseQuery, row: CaseSummary): boolean =>
  (client === undefined || row.client === client) &&
  (responsible === undefined || row.responsible === responsible) &&
  (awaits === undefined || row.awaits?.includes(awaits) === true) &&
  (stages === undefined || stages.includes(row.state.stage)) &&
  (site === undefined || row.site === site) &&
  (changedSince === undefined || row.changedAt >= changedSince) &&
  (dueBefore === undefined || (row.nextDue !== undefined && row.nextDue.overdueFrom < dueBefore));
// #endregion
