import type { CaseRepository, CaseSummary, Change } from '../../ports/case-repository.js';
import type { Restorable, TenantSnapshot } from './snapshot.js';
import { entryOf, type Kept, Tenant } from './tenant.js';

const nobody = new Tenant();

/** How many facts lie before a cursor. A text that is no cursor is an error: silence would look as if nothing were new. */
const placeOf = (cursor: string): number => {
  if (!/^\d{1,15}$/.test(cursor)) throw new RangeError('not a cursor of this feed');
  return Number(cursor);
};

/** The cases, and the two halves of a snapshot, which `memoryRepositories` puts together. */
export const restorableCases = (): { readonly cases: CaseRepository } & Restorable<readonly TenantSnapshot[]> => {
  let tenants = new Map<string, Tenant>();
  const of = (tenant: string): Tenant => tenants.get(tenant) ?? nobody;

  const cases: CaseRepository = {
    async load(tenant, caseId, commandId) {
      const kept = of(tenant).cases.get(caseId);
      if (!kept) return undefined;
      const done = of(tenant).doneBefore(commandId);
      return { record: JSON.parse(kept.record), summary: JSON.parse(kept.summary) as CaseSummary, ...(done && { done }) };
    },

    async commit(tenant, { caseId, expectedVersion, record, facts, commandId, fingerprint, summary }: Change) {
      const done = of(tenant).doneBefore(commandId);
      if (done) return { status: 'already-done', ...done };
      const was = of(tenant).cases.get(caseId);
      const current = was?.version ?? 0;
      if (current !== expectedVersion) return { status: 'conflict', current };

      // What can fail comes first: from here on nothing does.
      const { version } = record;
      const lines = facts.map((fact) => JSON.stringify(fact));
      const kept: Kept = { version, record: JSON.stringify(record), summary: JSON.stringify(summary), journal: was?.journal ?? [] };
      const row: CaseSummary = JSON.parse(kept.summary);

      const t = tenants.get(tenant) ?? new Tenant();
      tenants.set(tenant, t);
      t.keep(caseId, kept, row, lines);
      t.commands.set(commandId, { caseId, after: current, version, fingerprint });
      return { status: 'committed', version, facts };
    },

    async *history(tenant, caseId, from = 1) {
      for (const line of of(tenant)
        .cases.get(caseId)
        ?.journal.slice(Math.max(from, 1) - 1) ?? [])
        yield entryOf(line);
    },

    async find(tenant, query) {
      return of(tenant).summaries.find(query);
    },

    async *feed(tenant, after = '0') {
      const lines = of(tenant).feed;
      for (let i = placeOf(after); i < lines.length; i += 1) yield { cursor: String(i + 1), entry: entryOf(lines[i] as string) };
    },
  };
  return {
    cases,
    snapshot: () => [...tenants].map(([name, tenant]) => tenant.snapshot(name)),
    prepared: (snapshot) => {
      const next = new Map(snapshot.map((one) => [one.tenant, Tenant.from(one)]));
      return () => {
        tenants = next;
      };
    },
  };
};

/**
 * Cases in memory, for tests, examples and trying out: gone with the process. Same contract as any other repository, with indexes on
 * client, responsible person and site. A method does its work without awaiting, so that nothing can come in between.
 */
export const memoryCases = (): CaseRepository => restorableCases().cases;
