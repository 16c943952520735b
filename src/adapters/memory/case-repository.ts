import type { CaseQuery, CaseRepository, CaseSummary, Change, DoneBefore, Page, Scope } from '../../ports/case-repository.js';
import type { JournalEntry } from '../../case/record.js';

interface Kept {
  readonly summary: CaseSummary;
  /** Text, so that nothing that was given out shares anything with what is kept. */
  readonly record: string;
  readonly journal: string[];
}
interface Tenant {
  readonly cases: Map<string, Kept>;
  readonly commands: Map<string, { readonly caseId: string; readonly done: string }>;
  readonly feed: string[];
  readonly byClient: Index;
  readonly byResponsible: Index;
}

/** Case ids by one field of the summary. */
class Index {
  readonly #of = new Map<string, Set<string>>();
  at(key: string): ReadonlySet<string> {
    return this.#of.get(key) ?? new Set();
  }
  move(caseId: string, from: string | undefined, to: string): void {
    if (from === to) return;
    if (from !== undefined) this.#of.get(from)?.delete(caseId);
    const ids = this.#of.get(to) ?? new Set();
    this.#of.set(to, ids.add(caseId));
  }
}

const within = (scope: Scope, s: CaseSummary): boolean =>
  scope.everything === true ||
  (scope.responsible?.includes(s.responsible) ?? false) ||
  (scope.clients?.includes(s.client) ?? false) ||
  (scope.cases?.includes(s.caseId) ?? false) ||
  (s.site !== undefined && (scope.sites?.includes(s.site) ?? false));

const matches = (q: CaseQuery, s: CaseSummary): boolean =>
  within(q.scope, s) &&
  (q.client === undefined || s.client === q.client) &&
  (q.responsible === undefined || s.responsible === q.responsible) &&
  (q.stages === undefined || q.stages.includes(s.state.stage)) &&
  (q.site === undefined || s.site === q.site) &&
  (q.changedSince === undefined || s.changedAt >= q.changedSince) &&
  (q.dueBefore === undefined || (s.nextDue !== undefined && s.nextDue.overdueFrom < q.dueBefore));

/** The key of a page's last row: what it is sorted by, then the case id. */
const keyOf = (q: CaseQuery, s: CaseSummary): string => (q.dueBefore === undefined ? s.caseId : `${s.nextDue?.overdueFrom ?? ''} ${s.caseId}`);

/**
 * Cases in memory, for tests, examples and trying out: gone with the process. Same contract as any other repository, with indexes on
 * client and responsible person.
 */
export const memoryCases = (): CaseRepository => {
  const tenants = new Map<string, Tenant>();
  const of = (tenant: string): Tenant => {
    const found = tenants.get(tenant) ?? { cases: new Map(), commands: new Map(), feed: [], byClient: new Index(), byResponsible: new Index() };
    tenants.set(tenant, found);
    return found;
  };
  const doneOf = (t: Tenant, commandId: string | undefined): DoneBefore | undefined => {
    const found = commandId === undefined ? undefined : t.commands.get(commandId);
    return found && (JSON.parse(found.done) as DoneBefore);
  };

  return {
    async load(tenant, caseId, commandId) {
      const t = of(tenant);
      const kept = t.cases.get(caseId);
      const done = doneOf(t, commandId);
      return kept && { record: JSON.parse(kept.record), ...(done && { done }) };
    },

    async commit(tenant, change: Change) {
      const t = of(tenant);
      const done = doneOf(t, change.commandId);
      if (done) return { status: 'already-done', ...done };
      const was = t.cases.get(change.caseId);
      const current = was?.summary.version ?? 0;
      if (current !== change.expectedVersion) return { status: 'conflict', current };
      const { facts, fingerprint, summary } = change;
      const version = change.record.version;
      const lines = facts.map((f) => JSON.stringify(f));
      const journal = was?.journal ?? [];
      journal.push(...lines);
      t.cases.set(change.caseId, { summary: structuredClone(summary), record: JSON.stringify(change.record), journal });
      t.commands.set(change.commandId, { caseId: change.caseId, done: JSON.stringify({ version, facts, fingerprint }) });
      t.feed.push(...lines);
      t.byClient.move(change.caseId, was?.summary.client, summary.client);
      t.byResponsible.move(change.caseId, was?.summary.responsible, summary.responsible);
      return { status: 'committed', version, facts };
    },

    async *history(tenant, caseId, from = 1) {
      for (const line of of(tenant).cases.get(caseId)?.journal.slice(from - 1) ?? []) yield JSON.parse(line) as JournalEntry;
    },

    async find(tenant, query): Promise<Page<CaseSummary>> {
      const t = of(tenant);
      const ids = query.client !== undefined ? t.byClient.at(query.client) : query.responsible !== undefined ? t.byResponsible.at(query.responsible) : t.cases.keys();
      const rows: { key: string; row: CaseSummary }[] = [];
      for (const id of ids) {
        const row = t.cases.get(id)?.summary;
        if (!row || !matches(query, row)) continue;
        const key = keyOf(query, row);
        if (query.after === undefined || key > query.after) rows.push({ key, row });
      }
      rows.sort((a, b) => (a.key < b.key ? -1 : 1));
      const page = rows.slice(0, query.limit);
      const last = page.at(-1);
      return { rows: page.map(({ row }) => structuredClone(row)), ...(rows.length > page.length && last && { next: last.key }) };
    },

    async *feed(tenant, after) {
      const lines = of(tenant).feed;
      for (let i = after === undefined ? 0 : Number(after); i < lines.length; i += 1) {
        yield { cursor: String(i + 1), entry: JSON.parse(lines[i] ?? 'null') as JournalEntry };
      }
    },
  };
};
