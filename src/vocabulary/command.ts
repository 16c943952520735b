import type * as z from 'zod/v4';
import type { Actor } from './actor.js';
import type { Day, Instant, When } from './fields.js';
import type { Refusal } from './refusal.js';
import type { Rules } from './rules.js';
import type { Schema } from './schema.js';
import type { Text } from './text.js';

/** The few facts about a client that a decision may need, from the host's own directory. Never stored in the case. */
export interface ClientFacts {
  /** Exact, or only a month or a year. */
  readonly born?: When;
  readonly bornEstimated?: boolean;
  readonly area?: string;
  readonly sex?: 'female' | 'male' | 'other';
  /** Where the client lives, for distances; left out where that is not known or not to be used. */
  readonly point?: { readonly lat: number; readonly lon: number };
  /** ISO 639-1. */
  readonly languages?: readonly string[];
  /** Codes of papers at hand, and of those that are known not to be: what stands in neither is not known. */
  readonly documents?: readonly string[];
  readonly lacksDocuments?: readonly string[];
  readonly conditions?: readonly string[];
  readonly lacksConditions?: readonly string[];
  /** A month's, in minor units. */
  readonly income?: { readonly minor: number; readonly currency: string };
  /** Schemes that cover this client, and until when. B4.2 */
  readonly cover?: readonly { readonly scheme: string; readonly until?: Day }[];
  /** What the client needs to be able to come: codes of `accessibility`. */
  readonly needsAccess?: readonly string[];
}

/** What a decision is told about a service of the directory, and what of it is kept in the fact. */
export interface ServiceFacts {
  readonly id: string;
  readonly version: string;
  readonly agencyId: string;
  readonly active: boolean;
  readonly hasCapacity?: boolean;
  readonly requirements: readonly string[];
  readonly contactPersons: readonly string[];
  /** What follows is left out where a host gives these facts by hand: what is not said of a service is not known of it. */
  readonly domains?: readonly string[] | undefined;
  readonly informal?: boolean | undefined;
  /** Empty means everywhere. */
  readonly areas?: readonly string[] | undefined;
  readonly eligibility?: readonly EligibilityFacts[] | undefined;
  /** Papers that are asked for. */
  readonly documents?: readonly { readonly code: string }[] | undefined;
  readonly costs?: readonly { readonly amount: MoneyFacts; readonly per: string }[] | undefined;
  readonly funding?:
    | readonly { readonly scheme: string; readonly until?: Day | undefined; readonly clientPays?: MoneyFacts | undefined }[]
    | undefined;
  readonly agreements?: readonly { readonly from?: Day | undefined; readonly until?: Day | undefined }[] | undefined;
}

/** Who may come and who may not: a rule of the directory, as a decision is told it. */
export interface EligibilityFacts {
  readonly id: string;
  readonly on: string;
  readonly effect: 'requires' | 'excludes';
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly anyOf?: readonly string[] | undefined;
  readonly atMost?: MoneyFacts | undefined;
}
interface MoneyFacts {
  readonly minor: number;
  readonly currency: string;
}

/** All that a decision may know besides the record: plain data, loaded before. The same given, the same answer. */
export interface Given {
  /** The service's clock: the order of the journal. */
  readonly now: Instant;
  /** The calendar day of `now` at the case's site. */
  readonly today: Day;
  readonly zone: string;
  /** When it happened in the world; `now` where the command says nothing. Never later than `now`, possibly long before. */
  readonly happenedAt: When;
  readonly by: Actor;
  readonly commandId: string;
  readonly rules: Rules;
  readonly service?: ServiceFacts;
  readonly client?: ClientFacts;
  /** The programme version that the command names, where it names one. */
  readonly programme?: Rules;
}

/** What the service loads before it decides, read off the input. */
export interface Needs<I> {
  /** The id of the directory's service that the decision judges. */
  readonly service?: (input: I, sections: object) => string | undefined;
  /** The client's facts: birth, area, sex where needed. In a household of the one member whom the input names, or whom this says. */
  readonly client?: true | ((input: I, sections: object) => readonly string[] | undefined);
  /** The programme version that the decision compares with the present one. */
  readonly programme?: (input: I) => { readonly id: string; readonly version: string } | undefined;
}

export interface FactShape<F extends string, D> {
  readonly type: F;
  readonly data: Schema<D>;
  /** Shape version of `data`, from 1. */
  readonly version?: number;
  /** `upcasts[0]` turns version 1 into version 2, and so on: old journals stay readable. */
  readonly upcasts?: readonly ((old: never) => unknown)[];
}

/** A command: what a worker asks for, whether it may be, and what is then true. One file each. */
export interface Command<T extends string, I, F extends string, D, S, C extends string = never, M extends boolean = false> {
  readonly type: T;
  readonly label: Text;
  /** Rows of the two source articles that this command serves: `A5.2.4`. */
  readonly rows: readonly string[];
  /** Whether it moves the case (stage, crisis or engagement). Then the lifecycle names its target. */
  readonly moves: M;
  /** It tells about one person: in a household or group case it names which members. A1.6 */
  readonly ofMember?: true;
  readonly input: Schema<I>;
  readonly fact: FactShape<F, D>;
  /** The codes that `decide` may answer with. A condition on the record alone is a requirement and stands in the lifecycle. */
  readonly refuses: readonly C[];
  readonly needs?: Needs<I>;
  /**
   * Pure and total: it answers, and does not throw, also when requirements are unmet. Where a command is defined, its first parameter
   * names the sections it looks at; here that is left out, because a hundred commands would write it into every declaration.
   */
  decide(sections: object, input: I, given: Given): D | Refusal<C>;
  /** Pure; touches its own section only. */
  apply(section: S, data: D): S;
}

// biome-ignore lint/suspicious/noExplicitAny: the one place where a command is taken without its own types
export type AnyCommand = Command<string, any, string, any, any, string, boolean>;

/** Define a command. Nothing happens but that its types are tied together. */
export const command = <
  const T extends string,
  I,
  const F extends string,
  D,
  R extends object,
  S,
  const C extends string = never,
  const M extends boolean = false,
>(definition: {
  type: T;
  label: Text;
  rows: readonly string[];
  moves?: M;
  ofMember?: true;
  input: z.ZodType<I>;
  fact: { type: F; data: z.ZodType<D>; version?: number; upcasts?: readonly ((old: never) => unknown)[] };
  refuses?: readonly C[];
  needs?: Needs<NoInfer<I>>;
  decide: (sections: R, input: NoInfer<I>, given: Given) => NoInfer<D> | Refusal<NoInfer<C>>;
  apply: (section: S, data: NoInfer<D>) => S;
}): Command<T, I, F, D, S, C, M> => ({
  moves: false as M,
  ...definition,
  refuses: [...(definition.refuses ?? []), ...(definition.ofMember ? (['case.member-missing'] as string[] as C[]) : [])],
});
