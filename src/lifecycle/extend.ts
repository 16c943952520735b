import { type AnyStateMachine, assign, setup } from 'xstate';
import type { Given } from '../vocabulary/command.js';
import { KasusError } from '../vocabulary/errors.js';
import type { Refusal } from '../vocabulary/refusal.js';
import type { AnyRoom, CommandOf, FactsOf, LimitOf, RefusalOf, Requirement, RequirementOf, SectionsOf } from '../vocabulary/room.js';
import type { Text } from '../vocabulary/text.js';
import { type CaseKit, kitOf, type KitTypes } from './kit.js';
import { labelsOf } from './labels.js';
import { type Meets, type Parts, partsOf, type StricterRule } from './parts.js';

/** The types of a kit to which a host has added rooms `Rs`, requirements `Q` and stages `St`. */
export interface Extended<T extends KitTypes, Rs extends readonly AnyRoom[], Q extends string, St extends string> extends KitTypes {
  readonly sections: T['sections'] & SectionsOf<Rs>;
  readonly command: T['command'] | CommandOf<Rs>;
  readonly fact: T['fact'] | FactsOf<Rs>;
  readonly code: T['code'] | RefusalOf<Rs>;
  readonly requirement: T['requirement'] | RequirementOf<Rs> | Q;
  readonly limit: T['limit'] | LimitOf<Rs>;
  readonly stage: T['stage'] | St;
}

/** What a stage of the host's opens and where its commands lead; `requires` is added to what is required already, never taken away. */
interface StageChange<C extends string, Q extends string, St extends string, N extends string> {
  /** Rooms of which every command that moves nothing is opened here. */
  readonly opens?: readonly N[];
  readonly moves?: { readonly [K in C]?: { readonly target?: St; readonly requires?: readonly Q[] } };
}

export interface Extension<T extends KitTypes, Rs extends readonly AnyRoom[], Q extends string, St extends string> {
  /** The host's own rooms: their data, commands and limits. They lie downstream of the house's. */
  readonly rooms?: Rs;
  readonly requirements?: Readonly<Record<Q, Requirement<T['sections'] & SectionsOf<Rs>>>>;
  /** New stages, in process order, each after the stage that it names. */
  readonly stages?: Readonly<Record<St, StageChange<CT<T, Rs>, QT<T, Rs, Q>, T['stage'] | St, NT<T, Rs>> & { readonly label: Text; readonly after: T['stage'] }>>;
  /** What becomes different in stages that are there already. */
  readonly change?: { readonly [K in T['stage']]?: StageChange<CT<T, Rs>, QT<T, Rs, Q>, T['stage'] | St, NT<T, Rs>> };
  /** A host's own rule on a command of the house. It can refuse what the house allows, never allow what the house refuses. */
  readonly stricter?: {
    readonly [C in T['command'] as C['type']]?: (sections: T['sections'] & SectionsOf<Rs>, input: C['input'], given: Given) => Refusal | undefined;
  };
  /** Labels replaced or added, by code; coded terms as `list.code`. */
  readonly labels?: Readonly<Record<string, Text>>;
}
type CT<T extends KitTypes, Rs extends readonly AnyRoom[]> = T['command']['type'] | CommandOf<Rs>['type'];
type QT<T extends KitTypes, Rs extends readonly AnyRoom[], Q extends string> = T['requirement'] | RequirementOf<Rs> | Q;
type NT<T extends KitTypes, Rs extends readonly AnyRoom[]> = (keyof T['sections'] | Rs[number]['name']) & string;

interface PlainTransition {
  readonly target?: string;
  readonly guard: { readonly type: 'meets'; readonly params: Meets };
  readonly actions: 'apply';
}
type PlainOn = Record<string, PlainTransition | readonly PlainTransition[]>;
interface PlainMachine {
  readonly states: { readonly stage: { readonly states: Record<string, { readonly on?: PlainOn }> } & object } & Record<string, object>;
}

const listed = (t: PlainTransition | readonly PlainTransition[] | undefined): readonly PlainTransition[] =>
  t === undefined ? [] : Array.isArray(t) ? t : [t as PlainTransition];

const changedOn = (on: PlainOn, change: StageChange<string, string, string, string>, parts: Parts): PlainOn => {
  const opened = (change.opens ?? []).flatMap((name) => {
    const found = parts.rooms.find((r) => r.name === name);
    return found ? Object.values(found.commands as Record<string, { type: string; moves: boolean }>).filter((c) => !c.moves) : [];
  });
  const next: PlainOn = { ...on };
  for (const { type } of opened) next[type] ??= { guard: { type: 'meets', params: { codes: [] } }, actions: 'apply' };
  for (const [type, asks] of Object.entries(change.moves ?? {})) {
    const was = listed(next[type]);
    const { target, requires = [] } = asks ?? {};
    const start: readonly PlainTransition[] = was.length > 0 ? was : [{ guard: { type: 'meets', params: { codes: [] } }, actions: 'apply' }];
    next[type] = start.map((t) => ({
      ...t,
      ...(target === undefined ? {} : { target }),
      guard: { type: 'meets' as const, params: { ...t.guard.params, codes: [...t.guard.params.codes, ...requires] } },
    }));
  }
  return next;
};

/**
 * A kit of the host's own, made from another without forking it: rooms, stages, requirements, stricter rules, labels. The kit it is
 * made from stays as it was. A host that emits declarations writes the result's type: `CaseKit<Extended<SocialWork, …>>`.
 */
export const extend = <
  T extends KitTypes,
  const Rs extends readonly AnyRoom[] = readonly [],
  const Q extends string = never,
  const St extends string = never,
>(kit: CaseKit<T>, extension: Extension<T, Rs, Q, St>): CaseKit<Extended<T, Rs, Q, St>> => {
  const taken = new Set(kit.parts.rooms.map((r) => r.name));
  const clash = (extension.rooms ?? []).find((r) => taken.has(r.name));
  if (clash) throw new KasusError('KASUS_KIT_INVALID', [clash.name]);
  const own = Object.keys(extension.requirements ?? {}).find((code) => kit.parts.requirement.has(code));
  if (own) throw new KasusError('KASUS_KIT_INVALID', [own]);

  const rules = { ...kit.parts.stricter, ...stack(kit.parts.stricter, (extension.stricter ?? {}) as Readonly<Record<string, StricterRule>>) };
  const parts = partsOf([...kit.parts.rooms, ...(extension.rooms ?? [])], rules, {
    ...Object.fromEntries(kit.parts.ownRequirements),
    ...(extension.requirements as Readonly<Record<string, Requirement>> | undefined),
  });

  const config = structuredClone(kit.machine.config) as unknown as PlainMachine;
  const states = config.states.stage.states;
  const stages: Record<string, { label: Text }> = { ...kit.stages };
  const added = Object.entries((extension.stages ?? {}) as Record<string, StageChange<string, string, string, string> & { label: Text; after: string }>);
  for (const [name, stage] of added) {
    states[name] = { on: changedOn({}, stage, parts) };
    stages[name] = { label: stage.label };
  }
  for (const [name, change] of Object.entries((extension.change ?? {}) as Record<string, StageChange<string, string, string, string>>)) {
    states[name] = { on: changedOn(states[name]?.on ?? {}, change, parts) };
  }
  const ordered = inOrder(Object.keys(kit.stages), added.map(([name, { after }]) => [name, after]));
  const machine = setup({
    guards: { meets: (a: { context: object; event: { type: string; input: unknown; at: Given } }, asks: Meets) => parts.meets(a.context, a.event, asks) },
    actions: { apply: assign((a: { context: object; event: unknown }) => parts.next(a.context, a.event as { type: string; input: unknown; at: Given })) },
  } as never).createMachine({ ...config, context: ({ input }: { input?: object }) => input ?? parts.empty() } as never) as unknown as AnyStateMachine;

  const inHouse = Object.fromEntries(ordered.map((name) => [name, stages[name]])) as unknown as CaseKit<Extended<T, Rs, Q, St>>['stages'];
  const ownTexts = Object.fromEntries([...parts.ownRequirements].map(([code, { text }]) => [code, text]));
  return kitOf<Extended<T, Rs, Q, St>>(parts, machine, inHouse, () => ({
    ...labelsOf(parts.rooms, stages),
    ...ownTexts,
    ...kit.ownLabels,
    ...extension.labels,
  }), { ...kit.ownLabels, ...extension.labels });
};

/** A host's rule on top of one that an earlier extension laid on the same command: both must agree. */
const stack = (earlier: Readonly<Record<string, StricterRule>>, later: Readonly<Record<string, StricterRule>>) =>
  Object.fromEntries(
    Object.entries(later).map(([type, rule]): [string, StricterRule] => {
      const first = earlier[type];
      return [type, first ? (s, i, g) => first(s, i, g) ?? rule(s, i, g) : rule];
    }),
  );

const inOrder = (house: readonly string[], added: readonly (readonly [name: string, after: string])[]): readonly string[] =>
  added.reduce<readonly string[]>((order, [name, after]) => order.toSpliced(order.indexOf(after) + 1, 0, name), house);

