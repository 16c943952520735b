import type * as z from 'zod/v4';
import type { Access } from '../case/access/access.js';
import type { Assessment } from '../case/assessment/assessment.js';
import type { Client } from '../case/client/client.js';
import type { CaseKit, EntryOf, KitTypes, RecordOf } from '../lifecycle/kit.js';
import type { Parts } from '../lifecycle/parts.js';
import type { CaseSummary } from '../ports/case-repository.js';
import { Actor } from '../vocabulary/actor.js';
import type { Day } from '../vocabulary/fields.js';
import { isFor } from '../vocabulary/readers.js';
import type { Reason } from '../vocabulary/refusal.js';
import { entriesOf } from '../vocabulary/resting.js';
import type { Kind } from '../vocabulary/schema.js';
import { namesReaders, withhold } from '../vocabulary/withhold.js';
import { aroundFor } from './around.js';
import { stateBy, withStatesShown } from './crisis-shown.js';
import { stringsIn } from './held.js';
import { type Looking, nobody, readsFor } from './looking.js';
import { readingFor } from './member-reading.js';
import type { Permit } from './permit.js';
import { frameOf } from './rows.js';

/** The ids of entries and their parts; who wrote them is a person, and no entry. */
const idsIn = (value: unknown, found: Set<string> = new Set()): Set<string> => {
  if (typeof value !== 'object' || value === null) return found;
  if ('id' in value && typeof value.id === 'string') found.add(value.id);
  for (const [key, part] of Object.entries(value)) if (key !== 'by') idsIn(part, found);
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

/** What one reader may see of a case. Whoever may not see an entry learns neither its id, wherever it stands, nor a later fact about it. */
export interface Sight<T extends KitTypes> {
  /** There is no such reading: of a member who is none, or is one no more. */
  readonly isEmpty: boolean;
  /** Nothing at all is left out. */
  readonly isWhole: boolean;
  readonly record: RecordOf<T>;
  readonly state: RecordOf<T>['state'];
  readonly row: (row: CaseSummary) => CaseSummary;
  readonly reasons: <R extends Pick<Reason, 'ids'>>(reasons: readonly R[]) => readonly R[];
  readonly dues: <D extends { readonly ids: readonly string[] }>(dues: readonly D[]) => readonly D[];
  readonly facts: (facts: readonly EntryOf<T>[]) => readonly EntryOf<T>[];
  /** Whether this entry is one that the reader sees. */
  readonly isShown: (id: string) => boolean;
  /** Whether an input names no entry that a member's reading leaves out: what one may not see one does not act on, or ask about. */
  readonly isOpen: (input: unknown) => boolean;
}

const schemasOf = new WeakMap<Parts, ReadonlyMap<string, z.ZodType>>();
/** What the facts of a kit hold, by their type. */
const factSchemas = (parts: Parts): ReadonlyMap<string, z.ZodType> => {
  const known = schemasOf.get(parts);
  if (known) return known;
  const schemas = new Map([...parts.implementation.values()].map(({ command }) => [command.fact.type, command.fact.data]));
  schemasOf.set(parts, schemas);
  return schemas;
};

/** The measurements whose answers raised an alert, and what was found when these were judged: also what was marked as made in error. */
const alarming = ({ measurements, alertJudgements }: Assessment) => [
  ...measurements.filter((m) => (m.alerts?.length ?? 0) > 0),
  ...alertJudgements,
];

const noKinds: ReadonlySet<Kind> = new Set();
type Sections = Readonly<Record<string, unknown>>;

/** Whatever lies on a hidden entry is hidden with it. */
const withWhatLiesOn = (sections: Sections, hidden: ReadonlySet<string>): ReadonlySet<string> => {
  if (hidden.size === 0) return hidden;
  const all = new Set(hidden);
  const lying = Object.values(sections).flatMap(entriesOf) as { readonly id?: unknown; readonly onEntry?: unknown }[];
  for (let before = 0; before !== all.size; ) {
    before = all.size;
    for (const { id, onEntry } of lying) if (typeof id === 'string' && typeof onEntry === 'string' && all.has(onEntry)) all.add(id);
  }
  return all;
};

export const sightOf = <T extends KitTypes>(
  kit: CaseKit<T>,
  record: RecordOf<T>,
  { without }: Permit,
  hidesProgramme: boolean,
  looking: Looking,
  today: () => Day,
): Sight<T> => {
  const { rooms } = kit.parts;
  const { actor } = looking;
  const whole = record.sections as Sections;

  const notFor = rooms
    .filter((room) => namesReaders(room.section))
    .flatMap((room) => entriesOf(whole[room.name]).filter((e) => !isFor(e, actor)));
  const around = aroundFor((record.sections as { client: Client }).client, actor);
  const ofOthers = around ? rooms.flatMap((room) => entriesOf(whole[room.name]).filter(around.isTheirs)) : [];
  // A guardian sees no crisis, and no answers that raised an alert: a child may have called for help against them.
  const crises = entriesOf(whole['crisis']);
  const calls = actor.kind === 'guardian' ? [...crises, ...alarming((record.sections as { assessment: Assessment }).assessment)] : [];
  const closed = withWhatLiesOn(whole, idsIn([...notFor, ...ofOthers, ...calls]));
  const reader = readsFor(record.sections as { client: Client }, looking);
  const theirs = reader === undefined ? undefined : readingFor(rooms, record.sections, reader, today());

  if (without.size === 0 && closed.size === 0 && !theirs) {
    const seen = (f: EntryOf<T>): EntryOf<T> => {
      const schema = factSchemas(kit.parts).get(f.type);
      return schema && namesReaders(schema) ? { ...f, data: withhold(schema, f.data, noKinds, actor) } : f;
    };
    const all = <V>(value: V): V => value;
    const yes = () => true;
    const parts = {
      row: all,
      reasons: all,
      dues: all,
      facts: (facts: readonly EntryOf<T>[]) => facts.map(seen),
      isShown: yes,
      isOpen: yes,
    };
    return { isEmpty: false, isWhole: true, record, state: record.state, ...parts };
  }

  const open: Sections = theirs?.sections ?? whole;
  const left = () => Object.fromEntries(rooms.map((room) => [room.name, withhold(room.section, open[room.name], without, actor)]));
  const goneFrom = (shown: Sections): ReadonlySet<string> => {
    const seen = idsIn(shown);
    return withWhatLiesOn(whole, new Set([...idsIn(whole)].filter((id) => !seen.has(id))));
  };
  // Where only whole entries are closed, the record need not be cut to know which: a commit answers without it.
  const hidden = without.size === 0 && !theirs ? closed : new Set([...goneFrom(left()), ...closed]);
  const pins = hidesProgramme ? pinsOf((record.sections as { access: Access }).access) : [];
  const isHidden = (part: unknown): boolean =>
    typeof part === 'object' && part !== null && 'id' in part && typeof part.id === 'string' && hidden.has(part.id);
  const isGone = (part: unknown): boolean =>
    typeof part === 'string'
      ? hidden.has(part) || (around?.names.has(part) ?? false)
      : isHidden(part) || isOneOf(pins, part) || (around?.isThrough(part) ?? false);

  const isClosed = ({ data }: EntryOf<T>): boolean =>
    Object.values(data as object).some((part) =>
      typeof part === 'string' ? closed.has(part) : closed.has((part as { id?: string })?.id ?? ''),
    );
  const dataOf = ({ type, data }: EntryOf<T>): unknown => {
    const schema = factSchemas(kit.parts).get(type);
    const isAboutHidden = Object.values(data as object).some((part) => typeof part === 'string' && hidden.has(part));
    return !schema || isAboutHidden ? {} : pruned(withhold(schema, data, without, actor), isGone);
  };
  const actorOf = ({ by }: EntryOf<T>): Actor =>
    pruned(withhold(Actor, by, without), (part) => typeof part === 'string' && (around?.names.has(part) ?? false)) as Actor;
  const isShown = (id: string): boolean => !hidden.has(id) && (theirs?.shows(id) ?? true);
  // Of a member's reading and a guardian's view even that something is due, or that there is a crisis, is another's to know.
  const isNarrow = theirs !== undefined || actor.kind === 'guardian';
  const calledBy = () => crises.filter((c) => typeof c.id === 'string' && c.voided === undefined && isShown(c.id));
  const seenAs = <S extends CaseSummary['state']>(state: S): S => (isNarrow ? stateBy(state, calledBy()) : state);
  return {
    isEmpty: reader === nobody,
    isWhole: false,
    get record() {
      return { ...record, state: seenAs(record.state), sections: pruned(left(), isGone) as T['sections'] };
    },
    state: seenAs(record.state),
    row: (row) => ({ ...(isNarrow ? frameOf(row) : row), state: seenAs(row.state), ...(theirs && { client: '' }) }),
    isShown,
    reasons: (reasons) => reasons.map((r) => (r.ids === undefined ? r : { ...r, ids: r.ids.filter(isShown) })),
    dues: (dues) =>
      dues
        .filter(({ ids }) => (isNarrow ? ids.length > 0 && ids.every(isShown) : !ids.some((id) => closed.has(id))))
        .map((d) => ({ ...d, ids: d.ids.filter(isShown) })),
    facts: (facts) => {
      const shown = facts.filter((f) => !isClosed(f) && (theirs?.showsFact(f) ?? true));
      const told = shown.map((f) => ({ ...f, by: actorOf(f), ...(hidesProgramme && { programme: nowhere }), data: dataOf(f) }));
      return isNarrow ? withStatesShown(told) : told;
    },
    isOpen: (input) => (theirs?.isOpen(input) ?? true) && !(around && [...stringsIn(input)].some((id) => closed.has(id))),
  };
};
