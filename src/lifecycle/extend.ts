import { assign, setup } from 'xstate';
import type { AnyCommand, Given } from '../vocabulary/command.js';
import { KasusError } from '../vocabulary/errors.js';
import type { AnyRoom, Requirement } from '../vocabulary/room.js';
import type { Text } from '../vocabulary/text.js';
import type { Extended, Extension } from './extension.js';
import type { CaseKit, KitTypes } from './kit.js';
import { kitOf } from './kit-of.js';
import { labelsOf } from './labels.js';
import { type Meets, opening, type Parts, partsOf, type StricterRule } from './parts.js';
import { inOrder, type Regions, type StageChanges, type Stages, withStages } from './with-stages.js';

export type { Extended, Extension, StageChange } from './extension.js';

/** An extension without its own types, as it is worked on here. */
interface Plain extends StageChanges {
  readonly rooms?: readonly AnyRoom[];
  readonly requirements?: Readonly<Record<string, Requirement>>;
  readonly refusals?: Readonly<Record<string, Text>>;
  readonly stricter?: Readonly<Record<string, StricterRule>>;
  readonly labels?: Readonly<Record<string, Text>>;
}

/**
 * A kit of the host's own, made from another without forking it: rooms, stages, requirements, stricter rules, labels. The kit it is
 * made from stays as it was. A host that emits declarations writes the result's type: `CaseKit<Extended<SocialWork, …>>`.
 */
export const extend = <
  T extends KitTypes,
  const Rs extends readonly AnyRoom[] = readonly [],
  const Q extends string = never,
  const St extends string = never,
  const C extends string = never,
>(
  kit: CaseKit<T>,
  extension: Extension<T, Rs, Q, St, C>,
): CaseKit<Extended<T, Rs, Q, St, C>> => {
  const plain = extension as unknown as Plain;
  const { rooms = [], requirements = {}, stages: added = {}, refusals = {}, stricter = {}, labels: own = {} } = plain;
  refuseClash(kit.parts.rooms, kit.stages, [...kit.parts.ownRequirements.keys(), ...Object.keys(kit.ownLabels)], plain);

  const parts = partsOf([...kit.parts.rooms, ...rooms], stacked(kit.parts.stricter, stricter), {
    ...Object.fromEntries(kit.parts.ownRequirements),
    ...requirements,
  });
  const stages = inOrder(kit.stages, added);
  const labels = { ...kit.ownLabels, ...refusals, ...own };
  const texts = Object.fromEntries([...parts.ownRequirements].map(([code, { text }]) => [code, text]));

  refuseUnknown(plain, stages, parts);

  const { states, ...config } = kit.machine.config as unknown as { readonly states: Regions };
  const machine = setup({
    types: {} as { context: object; events: { type: string; input: unknown; at: Given }; input: object | undefined },
    guards: { meets: ({ context, event }, asks: Meets) => parts.meets(context, event, asks) },
    actions: { apply: assign(({ context, event }) => parts.next(context, event)) },
  }).createMachine({
    ...config,
    context: ({ input }) => input ?? parts.empty(),
    states: {
      ...states,
      stage: { ...states.stage, states: withStages(states.stage?.states ?? {}, plain, kit.stages, opening(parts.rooms)) },
    },
  });

  const staged = stages as CaseKit<Extended<T, Rs, Q, St, C>>['stages'];
  return kitOf<Extended<T, Rs, Q, St, C>>(parts, machine, staged, () => labelsOf(parts.rooms, stages, { ...texts, ...labels }), labels);
};

const broken = (id: string) => new KasusError('KASUS_KIT_INVALID', [id]);
const commandsOf = (room: AnyRoom) => Object.values(room.commands as Record<string, AnyCommand>);

/** One name, one meaning: what the host adds has a name that nothing of the kit's has. */
const refuseClash = (house: readonly AnyRoom[], stages: Stages, taken: readonly string[], own: Plain) => {
  const names = (rooms: readonly AnyRoom[]) =>
    rooms.flatMap((r) => [
      r.name,
      ...commandsOf(r).flatMap((c) => [c.type, c.fact.type]),
      ...[r.refusals, r.requirements, r.limits].flatMap(Object.keys),
    ]);
  const known = new Set([...names(house), ...taken, ...Object.keys(stages)]);
  for (const name of [
    ...names(own.rooms ?? []),
    ...[own.requirements, own.refusals, own.stages].flatMap((named) => Object.keys(named ?? {})),
  ]) {
    if (known.has(name)) throw broken(name);
    known.add(name);
  }
};

/** What the types refuse already, for whoever writes without them. */
const refuseUnknown = ({ stages: added = {}, change = {}, stricter = {} }: Plain, stages: Stages, parts: Parts) => {
  const changes = [...Object.values(added), ...Object.values(change)];
  const targets = changes.flatMap(({ moves }) => Object.values(moves ?? {}).flatMap(({ target }) => target ?? []));
  const stage = [...Object.keys(change), ...targets].find((name) => !Object.hasOwn(stages, name));
  const room = changes.flatMap(({ opens }) => opens ?? []).find((name) => !parts.rooms.some((r) => r.name === name));
  const command = Object.keys(stricter).find((type) => !parts.implementation.has(type));
  for (const name of [stage, room, command]) if (name !== undefined) throw broken(name);
};

/** A host's rule on top of one that an earlier extension laid on the same command: both must agree. */
const stacked = (earlier: Readonly<Record<string, StricterRule>>, later: Readonly<Record<string, StricterRule>>) => ({
  ...earlier,
  ...Object.fromEntries(
    Object.entries(later).map(([type, rule]): [string, StricterRule] => {
      const first = earlier[type];
      return [type, first ? (s, i, g) => first(s, i, g) ?? rule(s, i, g) : rule];
    }),
  ),
});
