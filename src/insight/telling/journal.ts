import type { JournalEntry } from '../../case/record.js';

/** A fact as `casework.history` answers it: of its data only what its reader may see is left. */
export type ShownFact = Pick<JournalEntry, 'version' | 'type' | 'data' | 'happenedAt' | 'recordedAt' | 'by' | 'state'>;

const partsOf = ({ data }: Pick<ShownFact, 'data'>): [string, unknown][] =>
  typeof data === 'object' && data !== null ? Object.entries(data) : [];
/** An actor, a site and a programme have an id too, and are no entries. */
const isEntry = ([key, part]: [string, unknown]): boolean =>
  typeof part === 'object' && part !== null && 'id' in part && !/^by$|By$|^site$/.test(key) && !('version' in part);
const idOf = ([, part]: [string, unknown]): unknown => (part as { readonly id: unknown }).id;

const ofOthers = ['agencyId', 'serviceId', 'documentId'];
/** The entries that a fact makes, or speaks of: ids as far as they are shown, and nothing of what it says. */
export const entryIdsOf = (fact: Pick<ShownFact, 'data'>): string[] => {
  const found = partsOf(fact).flatMap((part) => {
    const [key, value] = part;
    return isEntry(part) ? [idOf(part)] : key.endsWith('Id') && !ofOthers.includes(key) ? [value] : [];
  });
  return [...new Set(found.filter((id) => typeof id === 'string'))];
};

const isVoiding = ({ type }: Pick<ShownFact, 'type'>): boolean => type.endsWith('.entryVoided');

/** Whether a fact made an entry that a later fact marks as made in error. */
export const madeInError = (facts: readonly ShownFact[]): ((fact: ShownFact) => boolean) => {
  const voided = new Set<unknown>(facts.filter(isVoiding).flatMap(entryIdsOf));
  return (fact) => partsOf(fact).some((part) => isEntry(part) && voided.has(idOf(part)));
};

/** In the order of their recording, whatever the order they came in. */
export const inOrder = <F extends Pick<ShownFact, 'version'>>(facts: readonly F[]): F[] => facts.toSorted((a, b) => a.version - b.version);
