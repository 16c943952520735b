import type { JournalEntry } from '../../case/record.js';
import type { CaseRepository, CaseSummary, Change, DoneBefore } from '../../ports/case-repository.js';
import { Summaries } from './summaries.js';

/** Text throughout, so that nothing that was given out shares anything with what is kept. */
interface Kept {
  readonly version: number;
  readonly record: string;
  readonly summary: string;
  readonly journal: string[];
}
/** Which facts a command left behind: the journal holds them already. */
interface Done {
  readonly caseId: string;
  readonly after: number;
  readonly version: number;
  readonly fingerprint: string;
}
class Tenant {
  readonly cases = new Map<string, Kept>();
  readonly commands = new Map<string, Done>();
  readonly feed: string[] = [];
  readonly summaries = new Summaries();

  doneBefore(commandId: string | undefined): DoneBefore | undefined {
    const done = commandId === undefined ? undefined : this.commands.get(commandId);
    if (!done) return undefined;
    const lines = this.cases.get(done.caseId)?.journal.slice(done.after, done.version) ?? [];
    return { version: done.version, fingerprint: done.fingerprint, facts: lines.map(entryOf) };
  }
}
const entryOf = (line: string): JournalEntry => JSON.parse(line);
const nobody = new Tenant();

/**
 * Cases in memory, for tests, examples and trying out: gone with the process. Same contract as any other repository, with indexes on
 * client, responsible person and site. A method does its work without awaiting, so that nothing can come in between.
 */
export const memoryCases = (): CaseRepository => {
  const tenants = new Map<string, Tenant>();
  const of = (tenant: string): Tenant => tenants.get(tenant) ?? nobody;

  return {
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
      const row = structuredClone(summary);

      const t = tenants.get(tenant) ?? new Tenant();
      tenants.set(tenant, t);
      for (const line of lines) {
        kept.journal.push(line);
        t.feed.push(line);
      }
      t.cases.set(caseId, kept);
      t.commands.set(commandId, { caseId, after: current, version, fingerprint });
      t.summaries.set(row);
      return { status: 'committed', version, facts };
    },

    async *history(tenant, caseId, from = 1) {
      for (const line of of(tenant)
        .cases.get(caseId)
        ?.journal.slice(from - 1) ?? [])
        yield entryOf(line);
    },

    async find(tenant, query) {
      return of(tenant).summaries.find(query);
    },

    async *feed(tenant, after = '0') {
      const lines = of(tenant).feed;
      for (let i = Number(after); i < lines.length; i += 1) yield { cursor: String(i + 1), entry: entryOf(lines[i] as string) };
    },
  };
};
