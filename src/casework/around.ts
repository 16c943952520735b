import type { Client } from '../case/client/client.js';
import type { Actor } from '../vocabulary/actor.js';

/** What stands around the client beside this reader, and is not theirs to see. */
export interface Around {
  /** The other ties and the persons of these; who serves the client for an agency is nobody around them. */
  readonly names: ReadonlySet<string>;
  /** Whether an entry is one of these ties, is there through one, or tells of its person. */
  readonly isTheirs: (entry: unknown) => boolean;
  /** Whether something goes through one of these ties. */
  readonly isThrough: (part: unknown) => boolean;
}

/** By a field of its own; what only lists a name is not about it. */
const says = (part: unknown, names: ReadonlySet<string>): boolean =>
  typeof part === 'object' &&
  part !== null &&
  !Array.isArray(part) &&
  Object.values(part).some((value) => typeof value === 'string' && names.has(value));

/** What a child decided alone, as the programme lets them: that they did, and what for, is theirs. */
const isOwnMatter = (entry: unknown): boolean =>
  typeof entry === 'object' && entry !== null && 'ownMatter' in entry && entry.ownMatter === true;

/**
 * A guardian sees no tie but their own: a parent learns from this case neither who else may decide for the child, nor whom the child
 * trusts, nor what was told to them or by them; and not what the child decided alone. A list of names loses these; what rests on one alone is left out whole.
 */
export const aroundFor = ({ ref, members, ties }: Client, { kind, id }: Actor): Around | undefined => {
  if (kind !== 'guardian') return undefined;
  const others = ties.filter((tie) => tie.person !== id);
  const served = new Set([ref, ...members.map((member) => member.ref)]);
  const persons = others.filter((tie) => tie.relation !== 'agency' && !served.has(tie.person)).map((tie) => tie.person);
  const through = new Set(others.map((tie) => tie.id));
  const names = new Set([...through, ...persons]);
  return { names, isTheirs: (entry) => says(entry, names) || isOwnMatter(entry), isThrough: (part) => says(part, through) };
};
