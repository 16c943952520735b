import type { JournalEntry } from '../../case/record.js';
import type { CaseSummary, DoneBefore } from '../../ports/case-repository.js';
import type { TenantSnapshot } from './snapshot.js';
import { Summaries } from './summaries.js';

/** Text throughout, so that nothing that was given out shares anything with what is kept. */
export interface Kept {
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
export const entryOf = (line: string): JournalEntry => JSON.parse(line);

/** What one tenant keeps. */
export class Tenant {
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

  /** Nothing here can fail, so that a commit is whole or not at all. */
  keep(caseId: string, kept: Kept, row: CaseSummary, lines: readonly string[]): void {
    for (const line of lines) {
      kept.journal.push(line);
      this.feed.push(line);
    }
    this.cases.set(caseId, kept);
    this.summaries.set(row);
  }

  snapshot(tenant: string): TenantSnapshot {
    return {
      tenant,
      cases: [...this.cases.values()].map(({ record, summary }) => ({ record: JSON.parse(record), summary: JSON.parse(summary) })),
      facts: this.feed.map(entryOf),
      commands: [...this.commands].map(([commandId, done]) => ({ commandId, ...done })),
    };
  }

  static from({ cases, facts, commands }: TenantSnapshot): Tenant {
    const tenant = new Tenant();
    const journals = new Map<string, string[]>(cases.map(({ record }) => [record.id, []]));
    for (const fact of facts) {
      const line = JSON.stringify(fact);
      journals.get(fact.caseId)?.push(line);
      tenant.feed.push(line);
    }
    for (const { record, summary } of cases) {
      const kept = { version: record.version, record: JSON.stringify(record), summary: JSON.stringify(summary) };
      tenant.keep(record.id, { ...kept, journal: journals.get(record.id) ?? [] }, JSON.parse(kept.summary), []);
    }
    for (const { commandId, ...done } of commands) tenant.commands.set(commandId, done);
    return tenant;
  }
}
