import type { CaseQuery, CaseSummary, Page } from '../../ports/case-repository.js';
import { matches } from '../matching.js';

/** Case ids by one field of the row, so that a worker's list never looks at everybody's. */
class Index {
  readonly #of = new Map<string, Set<string>>();
  at(key: string): Iterable<string> {
    return this.#of.get(key) ?? [];
  }
  move(caseId: string, from: string | undefined, to: string | undefined): void {
    if (from === to) return;
    const left = from === undefined ? undefined : this.#of.get(from);
    left?.delete(caseId);
    if (from !== undefined && left?.size === 0) this.#of.delete(from);
    if (to !== undefined) this.#of.set(to, (this.#of.get(to) ?? new Set()).add(caseId));
  }
}

/** What a page is sorted by, then the case id: the key of its last row is the cursor. */
const keyOf = (q: CaseQuery, s: CaseSummary): string =>
  q.dueBefore === undefined ? s.caseId : `${s.nextDue?.overdueFrom ?? ''} ${s.caseId}`;

const had = (row: CaseSummary | undefined, person: string): string | undefined => (row?.awaits?.includes(person) ? person : undefined);

/** The rows of one tenant. */
export class Summaries {
  readonly #rows = new Map<string, CaseSummary>();
  readonly #byClient = new Index();
  readonly #byResponsible = new Index();
  readonly #byAwaited = new Index();
  readonly #bySite = new Index();

  set(row: CaseSummary): void {
    const was = this.#rows.get(row.caseId);
    this.#rows.set(row.caseId, row);
    this.#byClient.move(row.caseId, was?.client, row.client);
    this.#byResponsible.move(row.caseId, was?.responsible, row.responsible);
    for (const person of new Set([...(was?.awaits ?? []), ...(row.awaits ?? [])]))
      this.#byAwaited.move(row.caseId, had(was, person), had(row, person));
    this.#bySite.move(row.caseId, was?.site, row.site);
  }

  /** The narrowest of what the query and the scope name; every case only where neither names anything. */
  #candidates({ client, responsible, awaits, site, scope }: CaseQuery): Iterable<string> {
    if (client !== undefined) return this.#byClient.at(client);
    if (responsible !== undefined) return this.#byResponsible.at(responsible);
    if (awaits !== undefined) return this.#byAwaited.at(awaits);
    if (site !== undefined) return this.#bySite.at(site);
    if (scope.everything === true) return this.#rows.keys();
    return new Set([
      ...(scope.cases ?? []),
      ...(scope.clients ?? []).flatMap((c) => [...this.#byClient.at(c)]),
      ...(scope.responsible ?? []).flatMap((r) => [...this.#byResponsible.at(r)]),
      ...(scope.awaits ?? []).flatMap((person) => [...this.#byAwaited.at(person)]),
      ...(scope.sites ?? []).flatMap((s) => [...this.#bySite.at(s)]),
    ]);
  }

  find(query: CaseQuery): Page<CaseSummary> {
    const found: { readonly key: string; readonly row: CaseSummary }[] = [];
    for (const id of this.#candidates(query)) {
      const row = this.#rows.get(id);
      if (!row || !matches(query, row)) continue;
      const key = keyOf(query, row);
      if (query.after === undefined || key > query.after) found.push({ key, row });
    }
    found.sort((a, b) => (a.key < b.key ? -1 : 1));
    const page = found.slice(0, query.limit);
    const last = page.at(-1);
    return { rows: page.map(({ row }) => structuredClone(row)), ...(found.length > page.length && last && { next: last.key }) };
  }
}
