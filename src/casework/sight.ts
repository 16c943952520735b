import type { Access } from '../case/access/access.js';
import type { CaseKit, EntryOf, KitTypes, RecordOf } from '../lifecycle/kit.js';
import type { CaseSummary } from '../ports/case-repository.js';
import { Actor } from '../vocabulary/actor.js';
import type { Reason } from '../vocabulary/refusal.js';
import { withhold } from '../vocabulary/withhold.js';
import type { Permit } from './permit.js';

const idsIn = (value: unknown, found: Set<string> = new Set()): Set<string> => {
  if (typeof value !== 'object' || value === null) return found;
  if ('id' in value && typeof value.id === 'string') found.add(value.id);
  for (const part of Object.values(value)) idsIn(part, found);
  return found;
};

/** A copy from which everything that `isGone` is left out, however deep it lies. */
const pruned = (value: unknown, isGone: (part: unknown) => boolean): unknown => {
  if (Array.isArray(value)) return value.filter((part) => !isGone(part)).map((part) => pruned(part, isGone));
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, part]) => !isGone(part));
  return Object.fromEntries(kept.map(([key, part]) => [key, pruned(part, isGone)]));
};

interface Pin {
  readonly id: string;
  readonly version: string;
}
const nowhere: Pin = { id: '', version: '' };
const pinsOf = ({ programme, programmeMoves }: Access): readonly Pin[] => [
  ...(programme ? [programme] : []),
  ...programmeMoves.flatMap(({ from, to }) => [from, to]),
];
const isOneOf = (pins: readonly Pin[], part: unknown): boolean =>
  typeof part === 'object' &&
  part !== null &&
  pins.some(({ id, version }) => 'id' in part && 'version' in part && part.id === id && part.version === version);

/** A row without the identifiers and the programme, where these are withheld. */
export const rowFor = <R extends CaseSummary>(row: R, { without }: Permit, hidesProgramme: boolean): R => ({
  ...row,
  ...(without.has('identifier') && { client: '', responsible: '', ...(row.nextDue && { nextDue: { ...row.nextDue, whose: '' } }) }),
  ...(hidesProgramme && { programme: '' }),
});

/** Whether this reader may ask for a person by name: who gets no names could find out by it whose a row is. For themselves, everybody may. */
export const mayAskFor = ({ without }: Permit, actor: Actor, persons: readonly (string | undefined)[]): boolean =>
  !without.has('identifier') || persons.every((person) => person === undefined || person === actor.id);

/** What one reader may see of a case. Whoever may not see an entry learns neither its id, wherever it stands, nor a later fact about it. */
export interface Sight<T extends KitTypes> {
  readonly record: RecordOf<T>;
  readonly reasons: <R extends Pick<Reason, 'ids'>>(reasons: readonly R[]) => readonly R[];
  readonly facts: (facts: readonly EntryOf<T>[]) => readonly EntryOf<T>[];
}

export const sightOf = <T extends KitTypes>(
  kit: CaseKit<T>,
  record: RecordOf<T>,
  { without }: Permit,
  hidesProgramme: boolean,
): Sight<T> => {
  if (without.size === 0) return { record, reasons: (reasons) => reasons, facts: (facts) => facts };

  const whole = record.sections as Readonly<Record<string, unknown>>;
  const left = Object.fromEntries(kit.parts.rooms.map((room) => [room.name, withhold(room.section, whole[room.name], without)]));
  const seen = idsIn(left);
  const hidden = new Set([...idsIn(whole)].filter((id) => !seen.has(id)));
  const pins = hidesProgramme ? pinsOf((record.sections as { access: Access }).access) : [];
  const isGone = (part: unknown): boolean => (typeof part === 'string' ? hidden.has(part) : isOneOf(pins, part));
  const schemas = new Map([...kit.parts.implementation.values()].map(({ command }) => [command.fact.type, command.fact.data]));

  const dataOf = ({ type, data }: EntryOf<T>): unknown => {
    const schema = schemas.get(type);
    const isAboutHidden = Object.values(data as object).some((part) => typeof part === 'string' && hidden.has(part));
    return !schema || isAboutHidden ? {} : pruned(withhold(schema, data, without), isGone);
  };
  return {
    record: { ...record, sections: pruned(left, isGone) as T['sections'] },
    reasons: (reasons) => reasons.map((r) => (r.ids === undefined ? r : { ...r, ids: r.ids.filter((id) => !hidden.has(id)) })),
    facts: (facts) =>
      facts.map((f) => ({ ...f, by: withhold(Actor, f.by, without), ...(hidesProgramme && { programme: nowhere }), data: dataOf(f) })),
  };
};
