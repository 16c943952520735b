import { Agency } from '../../directory/agency.js';
import { type DirectoryEntry, type DirectoryRef, keyOf } from '../../directory/record/entry.js';
import { directoryCommandOf } from '../../directory/record/index.js';
import { DirectoryService } from '../../directory/service.js';
import type { Kind } from '../../vocabulary/schema.js';
import { kindsIn } from '../../vocabulary/withhold.js';
import type { Admitted } from '../door.js';
import type { Permit } from '../permit.js';

/** Entries by their key, as they were when the decision was made. */
export type Loaded = ReadonlyMap<string, { readonly ref: DirectoryRef; readonly entry: DirectoryEntry | undefined }>;

/** The entry that a command changes. */
export const refOf = ({ type, input }: Admitted): DirectoryRef[] => {
  const command = directoryCommandOf(type);
  return command ? [command.of(input)] : [];
};
/** The other entries that it is known to look at. */
export const looksAt = ({ type, input }: Admitted): readonly DirectoryRef[] => directoryCommandOf(type)?.looksAt?.(input) ?? [];

/** The kinds of information that are written. */
export const kindsOf = (commands: readonly Admitted[]): Kind[] => {
  const found = new Set<Kind>();
  for (const { type, input } of commands) {
    const schema = directoryCommandOf(type)?.input;
    if (schema) kindsIn(schema, input, found);
  }
  return [...found];
};

/** Whether who writes an entry anew could not see all of it: what they did not see would be gone. */
export const isPartlySeen = (commands: readonly Admitted[], loaded: Loaded, { without }: Permit): boolean =>
  without.size > 0 &&
  commands
    .filter(({ type }) => type === 'directory.saveAgency' || type === 'directory.saveService')
    .flatMap((command) => refOf(command).flatMap((ref) => loaded.get(keyOf(ref))?.entry ?? []))
    .some((entry) => {
      const held = entry.kind === 'agency' ? kindsIn(Agency, entry.agency) : kindsIn(DirectoryService, entry.service);
      return [...held].some((kind) => without.has(kind));
    });
