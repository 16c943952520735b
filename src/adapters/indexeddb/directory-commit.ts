import type { DirectoryEntry, DirectoryFact, DirectoryRef } from '../../directory/record/entry.js';
import type { DirectoryChange, DirectoryCommitted, DirectoryDoneBefore } from '../../ports/directory-repository.js';
import type { Kept } from './schema.js';
import type { Inside, Store } from './store.js';

export const factOf = ({ fact }: Kept['directoryFacts']): DirectoryFact => JSON.parse(fact);
export const keyAt = (tenant: string, { kind, id }: DirectoryRef): readonly string[] => [tenant, kind, id];

export const rowOf = (tenant: string, entry: DirectoryEntry): Kept['directory'] => ({
  tenant,
  kind: entry.kind,
  entryId: entry.id,
  version: entry.version,
  entry: JSON.stringify(entry),
});

/** What a command did, looked up in the same transaction. */
export const doneIn = async (inside: Inside, tenant: string, commandId: string): Promise<DirectoryDoneBefore | undefined> => {
  const [command, facts] = await Promise.all([
    inside.get('directoryCommands', [tenant, commandId]),
    inside.getAll('directoryFacts', { of: [tenant, commandId] }, undefined, 'command'),
  ]);
  return command && { fingerprint: command.fingerprint, facts: facts.map(factOf) };
};

/** One transaction over the command id, the entries and their facts, of which a browser lets one at a time write, in every tab. */
export const commitOn =
  (store: Store) =>
  (tenant: string, { commandId, fingerprint, entries, facts, restsOn }: DirectoryChange): Promise<DirectoryCommitted> =>
    store.write(['directory', 'directoryFacts', 'directoryCommands'], async (inside) => {
      const [done, kept] = await Promise.all([
        doneIn(inside, tenant, commandId),
        Promise.all(restsOn.map(({ entry }) => inside.get('directory', keyAt(tenant, entry)))),
      ]);
      if (done) return { status: 'already-done', ...done };
      if (restsOn.some(({ version }, at) => (kept[at]?.version ?? 0) !== version)) return { status: 'conflict' };

      for (const entry of entries) inside.put('directory', rowOf(tenant, entry));
      for (const [n, fact] of facts.entries()) {
        const { kind, id } = fact.entry;
        const { version } = fact;
        inside.add('directoryFacts', { tenant, kind, entryId: id, version, commandId, n, fact: JSON.stringify(fact) });
      }
      inside.add('directoryCommands', { tenant, commandId, fingerprint });
      return { status: 'committed' };
    });
