import type * as z from 'zod/v4';
import type { AnyCommand, Command } from './command.js';
import type { Day, Instant, When } from './fields.js';
import type { Rules, Strength } from './rules.js';
import type { AsGiven, Schema } from './schema.js';
import type { Text } from './text.js';

/** The day on which a requirement is asked, at the case's site: for what holds only for a time. */
export interface AskedOn {
  readonly today: Day;
  readonly zone: string;
  /** What the programme names, for what is not the same in every programme. */
  readonly rules?: Pick<Rules, 'domains'>;
}

/** A named condition on the record, and on nothing else but the day and what the programme names. In a programme it is required, advised or off. */
export interface Requirement<R = never> {
  readonly text: Text;
  /** The row or source that asks for it. */
  readonly source: string;
  /** Never waived and never off: the ground of a disclosure, safe contact, the severity of a crisis, and what the machine itself stands on. */
  readonly firm?: true;
  /** What it is in a programme that does not name it, where that is not *required*: some models ask for it, most do not. */
  readonly unlessNamed?: Exclude<Strength, 'required'>;
  /** Total and pure: `true`, or the ids that are still missing something (possibly none). Without a day, no period is judged. */
  readonly holds: (sections: R, asked?: AskedOn) => true | readonly string[];
}

/** Something that is due: since when, by when, whose, about which entries. */
export interface Open {
  readonly ids: readonly string[];
  readonly since: When;
  readonly due: Day | Instant;
  /** A person's id; the responsible person where it is left out. */
  readonly whose?: string;
}

/** What a limit may look at beside the record. */
export interface Clock {
  readonly rules: Rules;
  readonly zone: string;
}

/** A time limit of a room: what it holds open, as a function of record and rules. It does not look at the clock. */
export interface Limit<R = never> {
  readonly text: Text;
  readonly source: string;
  /** It goes on running after the programme has ended (a crisis, a disclosure to be told, follow-up). */
  readonly afterEnd?: true;
  /** It takes the client: not asked for while contact is lost and tracing has not reached them, nor of a client who has died. */
  readonly takesClient?: true;
  /** Somebody may be in danger: told to the next in line, again and again, until somebody acknowledges it. Anything else is told to the supervisor once. */
  readonly urgent?: true;
  readonly of: (sections: R, clock: Clock) => readonly Open[];
}

/** What another room must do because of a fact: commands of that room, issued in the same commit and journalled with their cause. */
export interface Reaction<R = never> {
  readonly on: string;
  readonly issues: (sections: R, data: never) => readonly { readonly type: string; readonly input: unknown; readonly happenedAt?: When }[];
}

type Commands = { readonly [name: string]: AnyCommand };

/** A room: a folder, a section of the record, a prefix of commands, a page of the docs. */
export interface Room<N extends string, S, Cs extends Commands, Q extends string = never, L extends string = never> {
  readonly name: N;
  readonly label: Text;
  readonly section: Schema<S>;
  readonly empty: S;
  readonly commands: Cs;
  readonly refusals: Readonly<Record<string, Text>>;
  readonly requirements: Readonly<Record<Q, Requirement>>;
  readonly limits: Readonly<Record<L, Limit>>;
  readonly reactions: readonly Reaction[];
}

// biome-ignore lint/suspicious/noExplicitAny: a room without its own types, as the kit holds it
export type AnyRoom = Room<string, any, any, string, string>;

// biome-ignore lint/suspicious/noExplicitAny: only the codes are inferred here
type CodesOf<Cs> = { [K in keyof Cs]: Cs[K] extends Command<any, any, any, any, any, infer C, any> ? C : never }[keyof Cs];
/** Codes that every room's commands share have their text once, in `case/refusals.ts`. */
type OwnCodes<Cs> = Exclude<CodesOf<Cs>, `${'case' | 'contact' | 'instrument'}.${string}`>;

/** Define a room. A refusal code without a text, and a command of another room, do not compile. */
export const room = <
  const N extends string,
  S,
  Cs extends { readonly [K in keyof Cs]: AnyCommand & { readonly type: `${N}.${string}` } },
  Q extends string = never,
  L extends string = never,
>(definition: {
  name: N;
  label: Text;
  section: z.ZodType<S>;
  empty: NoInfer<S>;
  commands: Cs;
  refusals: Readonly<Record<OwnCodes<Cs>, Text>>;
  // biome-ignore lint/suspicious/noExplicitAny: each names what it reads in its own parameter
  requirements?: Readonly<Record<Q, Requirement<any>>>;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  limits?: Readonly<Record<L, Limit<any>>>;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  reactions?: readonly Reaction<any>[];
}): Room<N, S, Cs, Q, L> => ({
  requirements: {} as Readonly<Record<Q, Requirement>>,
  limits: {} as Readonly<Record<L, Limit>>,
  reactions: [],
  ...definition,
});

// biome-ignore-start lint/suspicious/noExplicitAny: inference positions
/** The record's sections, by room. */
export type SectionsOf<Rs extends readonly AnyRoom[]> = {
  readonly [R in Rs[number] as R['name']]: R extends Room<any, infer S, any, any, any> ? S : never;
};
type CommandsIn<R> = R extends Room<any, any, infer Cs, any, any> ? Cs[keyof Cs] : never;
/** The input of a command that asks for none. As an index signature it would hide, in every type error, what is wrong. */
export interface Nothing {
  readonly nothing?: never;
}
type InputOf<I> = string extends keyof I ? Nothing : AsGiven<I>;
type MessageOf<C> =
  C extends Command<infer T, infer I, any, any, any, any, any>
    ? { readonly type: T; readonly input: InputOf<I>; readonly happenedAt?: When }
    : never;
type FactOf<C> = C extends Command<any, any, infer F, infer D, any, any, any> ? { readonly type: F; readonly data: D } : never;
/** What can be asked for. */
export type CommandOf<Rs extends readonly AnyRoom[]> = MessageOf<CommandsIn<Rs[number]>>;
/** What can become true. */
export type FactsOf<Rs extends readonly AnyRoom[]> = FactOf<CommandsIn<Rs[number]>>;
export type RequirementOf<Rs extends readonly AnyRoom[]> = Rs[number] extends infer R
  ? R extends Room<any, any, any, infer Q, any>
    ? Q
    : never
  : never;
export type LimitOf<Rs extends readonly AnyRoom[]> = Rs[number] extends infer R
  ? R extends Room<any, any, any, any, infer L>
    ? L
    : never
  : never;
/** One by one, so that no command has no code: asked of all at once, none would answer with every string. */
type CodeOf<C> = C extends Command<any, any, any, any, any, infer Code, any> ? Code : never;
export type RefusalOf<Rs extends readonly AnyRoom[]> = CodeOf<CommandsIn<Rs[number]>>;
// biome-ignore-end lint/suspicious/noExplicitAny: inference positions
