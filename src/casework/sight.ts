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

/** A row without the identifiers, where these are withheld. */
export const rowFor = <R extends CaseSummary>(row: R, { without }: Permit): R =>
  without.has('identifier') ? { ...row, client: '', responsible: '', ...(row.nextDue && { nextDue: { ...row.nextDue, whose: '' } }) } : row;

/** What one reader may see of a case. Whoever may not see an entry learns neither its id from a reason nor a later fact about it. */
export interface Sight<T extends KitTypes> {
  readonly record: RecordOf<T>;
  readonly reasons: <R extends Pick<Reason, 'ids'>>(reasons: readonly R[]) => readonly R[];
  readonly facts: (facts: readonly EntryOf<T>[]) => readonly EntryOf<T>[];
}

export const sightOf = <T extends KitTypes>(kit: CaseKit<T>, record: RecordOf<T>, { without }: Permit): Sight<T> => {
  if (without.size === 0) return { record, reasons: (reasons) => reasons, facts: (facts) => facts };

  const whole = record.sections as Readonly<Record<string, unknown>>;
  const sections = Object.fromEntries(kit.parts.rooms.map((room) => [room.name, withhold(room.section, whole[room.name], without)]));
  const seen = idsIn(sections);
  const hidden = new Set([...idsIn(whole)].filter((id) => !seen.has(id)));
  const schemas = new Map([...kit.parts.implementation.values()].map(({ command }) => [command.fact.type, command.fact.data]));

  const dataOf = ({ type, data }: EntryOf<T>): unknown => {
    const schema = schemas.get(type);
    const isAboutHidden = Object.values(data as object).some((v) => typeof v === 'string' && hidden.has(v));
    return !schema || isAboutHidden ? {} : withhold(schema, data, without);
  };
  return {
    record: { ...record, sections: sections as T['sections'] },
    reasons: (reasons) => reasons.map((r) => (r.ids === undefined ? r : { ...r, ids: r.ids.filter((id) => !hidden.has(id)) })),
    facts: (facts) => facts.map((f) => ({ ...f, by: withhold(Actor, f.by, without), data: dataOf(f) })),
  };
};
