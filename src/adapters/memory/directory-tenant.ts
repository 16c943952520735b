import { type DirectoryEntry, type DirectoryFact, type DirectoryRef, keyOf } from '../../directory/record/entry.js';
import type { DirectoryService } from '../../directory/service.js';
import type { DirectoryChange, DirectoryCommitted, DirectoryDoneBefore } from '../../ports/directory-repository.js';

/** A tenant's directory, as JSON: entries with a version have facts; a service without a record stands at version 0. */
export interface DirectorySnapshot {
  readonly tenant: string;
  /** Services that were only `save`d. */
  readonly services: readonly DirectoryService[];
  readonly entries?: readonly DirectoryEntry[];
  readonly facts?: readonly DirectoryFact[];
  readonly commands?: readonly { readonly commandId: string; readonly fingerprint: string }[];
}

const byId = (a: DirectoryEntry, b: DirectoryEntry): number => (a.id < b.id ? -1 : 1);

interface Row {
  readonly key: string;
  readonly text: string;
  readonly version: number;
}
const rowOf = (entry: DirectoryEntry): Row => ({ key: keyOf(entry), text: JSON.stringify(entry), version: entry.version });

/** What one tenant keeps: text throughout, so that nothing that was given out shares anything with it. */
export class DirectoryTenant {
  readonly #entries = new Map<string, string>();
  readonly #versions = new Map<string, number>();
  readonly #journal: string[] = [];
  readonly #ofEntry = new Map<string, number[]>();
  readonly #commands = new Map<string, { readonly fingerprint: string; readonly facts: number[] }>();

  entry(ref: DirectoryRef): DirectoryEntry | undefined {
    const text = this.#entries.get(keyOf(ref));
    return text === undefined ? undefined : (JSON.parse(text) as DirectoryEntry);
  }
  /** One after the other, in the order in which they came, so that who reads all of them never holds more than one. */
  *every(kind: DirectoryRef['kind']): Generator<DirectoryEntry> {
    for (const [key, text] of this.#entries) if (key.startsWith(`${kind} `)) yield JSON.parse(text) as DirectoryEntry;
  }
  save(service: DirectoryService): void {
    const ref = { kind: 'service', id: service.id } as const;
    if ((this.#versions.get(keyOf(ref)) ?? 0) > 0) throw new RangeError('a service with a record is changed by commit');
    this.#put(rowOf({ ...ref, version: 0, service }));
  }
  #put({ key, text, version }: Row): void {
    this.#entries.set(key, text);
    this.#versions.set(key, version);
  }
  #fact(at: number): DirectoryFact {
    return JSON.parse(this.#journal[at] as string) as DirectoryFact;
  }
  history(ref: DirectoryRef): DirectoryFact[] {
    return (this.#ofEntry.get(keyOf(ref)) ?? []).map((at) => this.#fact(at));
  }
  done(commandId: string): DirectoryDoneBefore | undefined {
    const done = this.#commands.get(commandId);
    return done && { fingerprint: done.fingerprint, facts: done.facts.map((at) => this.#fact(at)) };
  }
  commit({ commandId, fingerprint, entries, facts, restsOn }: DirectoryChange): DirectoryCommitted {
    const done = this.done(commandId);
    if (done) return { status: 'already-done', ...done };
    if (restsOn.some(({ entry, version }) => (this.#versions.get(keyOf(entry)) ?? 0) !== version)) return { status: 'conflict' };
    // What can fail comes first: from here on nothing does.
    const lines = facts.map((fact) => ({ key: keyOf(fact.entry), line: JSON.stringify(fact) }));
    const rows = entries.map(rowOf);
    for (const row of rows) this.#put(row);
    const first = this.#journal.length;
    for (const { key, line } of lines) this.#keep(key, line);
    this.#commands.set(commandId, { fingerprint, facts: lines.map((_, n) => first + n) });
    return { status: 'committed' };
  }
  #keep(key: string, line: string): void {
    const own = this.#ofEntry.get(key) ?? [];
    this.#ofEntry.set(key, own);
    own.push(this.#journal.length);
    this.#journal.push(line);
  }

  snapshot(tenant: string): DirectorySnapshot {
    const all = [...this.#entries.values()].map((text) => JSON.parse(text) as DirectoryEntry).sort(byId);
    return {
      tenant,
      services: all.flatMap((e) => (e.kind === 'service' && e.version === 0 ? [e.service] : [])),
      entries: all.filter(({ version }) => version > 0),
      facts: this.#journal.map((_, at) => this.#fact(at)),
      commands: [...this.#commands].map(([commandId, { fingerprint }]) => ({ commandId, fingerprint })),
    };
  }
  static from({ services, entries = [], facts = [], commands = [] }: DirectorySnapshot): DirectoryTenant {
    const tenant = new DirectoryTenant();
    for (const service of services) tenant.save(service);
    for (const entry of entries) tenant.#put(rowOf(entry));
    for (const fact of facts) tenant.#keep(keyOf(fact.entry), JSON.stringify(fact));
    for (const { commandId, fingerprint } of commands) {
      const own = facts.flatMap((fact, at) => (fact.commandId.split('~')[0] === commandId ? [at] : []));
      tenant.#commands.set(commandId, { fingerprint, facts: own });
    }
    return tenant;
  }
}
