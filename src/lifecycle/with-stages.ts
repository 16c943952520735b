import { KasusError } from '../vocabulary/errors.js';
import type { Text } from '../vocabulary/text.js';
import type { Meets, opening } from './parts.js';

interface Way {
  readonly target?: string;
  readonly guard: { readonly type: 'meets'; readonly params: Meets };
  readonly actions: 'apply';
}
type On = Readonly<Record<string, Way | readonly Way[]>>;
export type Regions = Readonly<Record<string, { readonly states: Readonly<Record<string, { readonly on?: On }>> }>>;
type Words = ReturnType<typeof opening<string, string, string, string>>;
export type Stages = Readonly<Record<string, { readonly label: Text; readonly ended?: true }>>;

interface Change {
  readonly opens?: readonly string[];
  readonly moves?: Readonly<Record<string, { readonly target?: string; readonly requires?: readonly string[] }>>;
}
/** New stages, and what becomes different in those that are there, without their types. */
export interface StageChanges {
  readonly stages?: Readonly<Record<string, Change & { readonly label: Text; readonly ended?: true; readonly after: string }>>;
  readonly change?: Readonly<Record<string, Change>>;
}

const listed = (ways: Way | readonly Way[] | undefined): readonly Way[] => (ways === undefined ? [] : 'guard' in ways ? [ways] : ways);

/** The states of the stages with what the host adds and changes. */
export const withStages = (
  house: Regions[string]['states'],
  { stages = {}, change = {} }: StageChanges,
  known: Stages,
  words: Words,
): Regions[string]['states'] => {
  const adoptable = Object.keys(stages).map((name): Way => words.adopts(name));
  const states = Object.fromEntries(
    Object.entries(house).map(([name, { on = {} }]) => [
      name,
      on['access.adopt'] ? { on: { ...on, 'access.adopt': [...listed(on['access.adopt']), ...adoptable] } } : { on },
    ]),
  );
  for (const [name, stage] of Object.entries(stages)) states[name] = { on: changed(everywhere(house, known, stage.ended), stage, words) };
  for (const [name, changes] of Object.entries(change)) states[name] = { on: changed(states[name]?.on ?? {}, changes, words) };
  return states;
};

/** What all stages have in common before the end of the programme, or after it. */
const everywhere = (house: Regions[string]['states'], known: Stages, ended?: true): On => {
  const [first = {}, ...others] = Object.entries(house).flatMap(([name, { on = {} }]) => (known[name]?.ended === ended ? [on] : []));
  return Object.fromEntries(
    Object.entries(first).filter(([type, way]) => others.every((on) => JSON.stringify(on[type]) === JSON.stringify(way))),
  );
};

const changed = (before: On, { opens = [], moves = {} }: Change, words: Words): On => {
  const on: On = { ...words.opens(...opens), ...before };
  const ways = Object.entries(moves).map(([type, { target, requires = [] }]): [string, readonly Way[]] => [
    type,
    listed(on[type] ?? words.stays()).map((way) => ({
      ...way,
      ...(target !== undefined && { target }),
      guard: { type: 'meets', params: { ...way.guard.params, codes: [...way.guard.params.codes, ...requires] } },
    })),
  ]);
  return { ...on, ...Object.fromEntries(ways) };
};

/** The stages in process order, each new one after the one that it names. */
export const inOrder = (house: Stages, added: NonNullable<StageChanges['stages']>): Stages =>
  Object.fromEntries(
    Object.entries(added).reduce<readonly (readonly [string, Stages[string]])[]>((order, [name, { label, ended, after }]) => {
      const place = order.findIndex(([stage]) => stage === after);
      if (place < 0) throw new KasusError('KASUS_KIT_INVALID', [after]);
      return order.toSpliced(place + 1, 0, [name, ended ? { label, ended } : { label }]);
    }, Object.entries(house)),
  );
