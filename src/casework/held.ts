import type { Actor } from '../vocabulary/actor.js';

/** An entry of any room, as far as it says whom it tells about and who told it. */
export interface Held {
  readonly id: string;
  readonly by?: Actor;
  readonly members?: readonly string[];
  readonly voided?: { readonly by: Actor };
}
/** An entry, by what every entry has. */
export const isHeld = (value: unknown): value is Held =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' && 'by' in value;

/** What an entry has of its own, and says nothing by. */
export const bookkeeping = ['id', 'at', 'recordedAt', 'by', 'voided', 'members'];
export const without = (value: object, keys: readonly string[]): object =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
export const stringsIn = (value: unknown, found: Set<string> = new Set()): Set<string> => {
  if (typeof value === 'string') found.add(value);
  if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) stringsIn(part, found);
  return found;
};
/** The ids that an entry gives out: its own and those of its parts. A version of an instrument or a programme is nobody's. */
export const givenOut = (value: unknown, found: Set<string> = new Set()): Set<string> => {
  if (typeof value !== 'object' || value === null) return found;
  if ('id' in value && typeof value.id === 'string' && !('version' in value)) found.add(value.id);
  for (const part of Object.values(without(value, ['by', 'voided', 'ext']))) givenOut(part, found);
  return found;
};
