import { byId } from '../../vocabulary/entry.js';
import type { Client } from './client.js';
import type { Tie } from './network.js';

/** The tie with this id. In a household only where it was said of every member whom it is asked about. */
export const tieFor = ({ ties }: Client, tieId: string | undefined, members: readonly string[] = []): Tie | undefined => {
  const tie = tieId === undefined ? undefined : byId(ties, tieId);
  return members.every((member) => tie?.members?.includes(member)) ? tie : undefined;
};

/**
 * Whether a person is marked as unsafe, in this tie or another. An entry that was marked as made in error still counts: only `changeTie`
 * takes the mark off. In a household who is unsafe for one is nobody to talk to about another: they live under one roof.
 */
export const isUnsafePerson = ({ ties }: Client, person: string): boolean => ties.some((t) => t.person === person && t.unsafe);
