import type { Client } from '../case/client/client.js';
import { whoseItIs } from '../case/client/members.js';
import type { Team } from '../case/team/team.js';
import { waiverFor } from '../case/team/waivers.js';
import type { AnyCommand, Given } from '../vocabulary/command.js';
import { KasusError } from '../vocabulary/errors.js';
import { isRefusal, type Refusal, refuse, refuseAll } from '../vocabulary/refusal.js';
import type { AnyRoom, Reaction, Requirement } from '../vocabulary/room.js';
import { isLaterThan } from '../vocabulary/time.js';

/** What a transition asks of the record, and for an adoption, which stage the case is taken into. */
export interface Meets {
  readonly codes: readonly string[];
  readonly into?: string;
}

export interface Transition<To extends string = string> {
  readonly target: To;
  readonly guard: { readonly type: 'meets'; readonly params: Meets };
  readonly actions: 'apply';
}

/**
 * The words in which the machine is written. `moves(target, …requirements)` goes to another state, `stays()` keeps it;
 * `opens(…rooms)` opens every command of these rooms that moves nothing, by its exact name, `only(…commands)` these.
 */
export const opening = <N extends string, T extends string, Q extends string, St extends string>(rooms: readonly AnyRoom[]) => {
  const guard = (codes: readonly Q[], into?: St) => ({ type: 'meets', params: into === undefined ? { codes } : { codes, into } }) as const;
  const stays = (...codes: readonly Q[]) => ({ guard: guard(codes), actions: 'apply' }) as const;
  type Phase = 'none' | 'responding' | 'stabilised' | 'engaged' | 'onHold' | 'lost';
  const moves = <const To extends St | Phase>(target: To, ...codes: readonly Q[]) => ({ target, ...stays(...codes) }) as const;
  const adopts = (stage: St) => ({ target: stage, guard: guard([], stage), actions: 'apply' }) as const;
  const opens = (...names: readonly N[]) => {
    const types = rooms
      .filter((r) => (names as readonly string[]).includes(r.name))
      .flatMap((r) =>
        Object.values(r.commands as Record<string, AnyCommand>)
          .filter((c) => !c.moves)
          .map((c) => c.type),
      );
    return Object.fromEntries(types.map((t) => [t, stays()])) as { [K in T]: ReturnType<typeof stays> };
  };
  const only = <const Ts extends readonly T[]>(...types: Ts) =>
    Object.fromEntries(types.map((t) => [t, stays()])) as { [K in Ts[number]]: ReturnType<typeof stays> };
  return { moves, stays, opens, only, adopts };
};

/** A host's own rule on a command: refuses what the house would allow, never the other way. */
export type StricterRule = (sections: never, input: never, given: Given) => Refusal | undefined;

/** How a requirement stands for this case now. Only `unmet` blocks. */
export interface Standing {
  readonly code: string;
  readonly standing: 'met' | 'unmet' | 'advised' | 'waived' | 'off';
  readonly ids: readonly string[];
}

interface Implementation {
  readonly room: string;
  readonly command: AnyCommand;
}

export interface Decided {
  readonly type: string;
  readonly shape: number;
  readonly data: unknown;
  readonly sections: object;
}

/** The rooms, indexed for deciding. Machine and table are both made of these, so that they cannot differ in a rule. */
export interface Parts {
  readonly rooms: readonly AnyRoom[];
  readonly implementation: ReadonlyMap<string, Implementation>;
  readonly requirement: ReadonlyMap<string, Requirement>;
  /** A host's requirements that belong to no room, and its stricter rules by command. */
  readonly ownRequirements: ReadonlyMap<string, Requirement>;
  readonly stricter: Readonly<Record<string, StricterRule>>;
  readonly reactions: ReadonlyMap<string, readonly Reaction[]>;
  readonly empty: () => never;
  /** What the command's own decision answers: the data of its fact, or why not. */
  readonly judge: (sections: object, type: string, input: unknown, given: Given) => object | Refusal;
  /** The fact, and the sections after it. */
  readonly lay: (sections: object, type: string, answer: object) => Decided;
  readonly standing: (code: string, sections: object, given: Given) => Standing;
  /** The guard of every transition. */
  readonly meets: (sections: object, event: { type: string; input: unknown; at: Given }, asks: Meets) => boolean;
  /** The action of every transition. */
  readonly next: (sections: object, event: { type: string; input: unknown; at: Given }) => never;
}

/** Facts are JSON: a key that holds `undefined` is a key that is not there. */
const withoutUndefined = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== 'object' || value === null) return value;
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const held = (value as Record<string, unknown>)[key];
    if (held !== undefined) kept[key] = typeof held === 'object' ? withoutUndefined(held) : held;
  }
  return kept;
};

/** Every blank record shares them: nobody who holds one can change the others. */
const frozen = <V>(value: V): V => {
  if (typeof value === 'object' && value !== null) for (const part of Object.values(Object.freeze(value))) frozen(part);
  return value;
};

const unknown = (type: string): never => {
  throw new KasusError('KASUS_KIT_INVALID', [type]);
};

export const partsOf = (
  rooms: readonly AnyRoom[],
  stricter: Readonly<Record<string, StricterRule>> = {},
  own: Readonly<Record<string, Requirement>> = {},
): Parts => {
  const implementation = new Map<string, Implementation>();
  for (const room of rooms) {
    for (const command of Object.values(room.commands as Record<string, AnyCommand>)) {
      implementation.set(command.type, { room: room.name, command });
    }
  }
  const requirement = new Map([...rooms.flatMap((r) => Object.entries(r.requirements)), ...Object.entries(own)]);
  const blank = Object.fromEntries(rooms.map((r) => [r.name, frozen(r.empty)]));
  const reactions = new Map<string, Reaction[]>();
  for (const reaction of rooms.flatMap((r) => r.reactions)) reactions.set(reaction.on, [...(reactions.get(reaction.on) ?? []), reaction]);

  /** Only here every requirement is known, a host's too: no room could tell. */
  const notWaivable = (input: unknown) => {
    const code = (input as { readonly requirement: string }).requirement;
    return requirement.get(code)?.firm === undefined && requirement.has(code) ? undefined : refuse('team.not-waivable', [code]);
  };

  const judge: Parts['judge'] = (sections, type, input, given) => {
    const found = implementation.get(type);
    if (!found) return refuse('case.not-open-here');
    if (given.happenedAt !== given.now && isLaterThan(given.happenedAt, given.now, given.zone)) return refuse('case.later-than-now');
    const answer = found.command.decide(sections, input, given) as object;
    const rule = stricter[type];
    const whose = whoseItIs(
      sections as { readonly client: Client },
      found.command,
      input as { readonly members?: readonly string[] },
      given,
    );
    if (rule === undefined && type !== 'team.waive' && whose === undefined) return answer;
    const own = refuseAll(whose, type === 'team.waive' && notWaivable(input), rule?.(sections as never, input as never, given));
    return own ? { refused: true, because: [...(isRefusal(answer) ? answer.because : []), ...own.because] } : answer;
  };

  const lay: Parts['lay'] = (sections, type, answer) => {
    const { command, room } = implementation.get(type) ?? unknown(type);
    const data = withoutUndefined(answer);
    const section = (sections as Record<string, unknown>)[room];
    return {
      type: command.fact.type,
      shape: command.fact.version ?? 1,
      data,
      sections: { ...sections, [room]: command.apply(section, data) },
    };
  };

  const standing: Parts['standing'] = (code, sections, given) => {
    const asked = requirement.get(code);
    const strength = asked?.firm ? 'required' : (given.rules.requirements[code] ?? asked?.unlessNamed ?? 'required');
    if (!asked || strength === 'off') return { code, standing: 'off', ids: [] };
    const held = asked.holds(sections as never, given);
    if (held === true) return { code, standing: 'met', ids: [] };
    if (strength === 'advised') return { code, standing: 'advised', ids: held };
    const { team } = sections as { team: Team };
    if (!asked.firm && waiverFor(team, code, given.today)) return { code, standing: 'waived', ids: held };
    return { code, standing: 'unmet', ids: held };
  };

  return {
    rooms,
    implementation,
    requirement,
    ownRequirements: new Map(Object.entries(own)),
    stricter,
    reactions,
    empty: () => ({ ...blank }) as never,
    judge,
    lay,
    standing,
    meets: (sections, { type, input, at }, { codes, into }) =>
      (into === undefined || (input as { stage?: unknown }).stage === into) &&
      codes.every((code) => standing(code, sections, at).standing !== 'unmet') &&
      !isRefusal(judge(sections, type, input, at)),
    next: (sections, { type, input, at }) => {
      const answer = judge(sections, type, input, at);
      return (isRefusal(answer) ? sections : lay(sections, type, answer).sections) as never;
    },
  };
};
