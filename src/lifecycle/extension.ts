import type { Given } from '../vocabulary/command.js';
import type { Refusal } from '../vocabulary/refusal.js';
import type { AnyRoom, CommandOf, FactsOf, LimitOf, RefusalOf, Requirement, RequirementOf, SectionsOf } from '../vocabulary/room.js';
import type { Text } from '../vocabulary/text.js';
import type { KitTypes } from './kit.js';

/** The types of a kit to which a host has added rooms `Rs`, requirements `Q`, stages `St` and refusals `C`. */
export interface Extended<
  T extends KitTypes,
  Rs extends readonly AnyRoom[] = readonly [],
  Q extends string = never,
  St extends string = never,
  C extends string = never,
> extends KitTypes {
  readonly sections: T['sections'] & SectionsOf<Rs>;
  readonly command: T['command'] | CommandOf<Rs>;
  readonly fact: T['fact'] | FactsOf<Rs>;
  readonly code: T['code'] | RefusalOf<Rs> | C;
  readonly requirement: T['requirement'] | RequirementOf<Rs> | Q;
  readonly limit: T['limit'] | LimitOf<Rs>;
  readonly stage: T['stage'] | St;
}

/** What becomes different in a stage: it can be opened wider and asked more of, never less. */
export interface StageChange<Types extends string, Q extends string, St extends string, N extends string> {
  /** Rooms of which every command that moves nothing is opened here. */
  readonly opens?: readonly N[];
  /** Where a command leads from here, and what it requires beside what it required before. */
  readonly moves?: { readonly [K in Types]?: { readonly target?: St; readonly requires?: readonly Q[] } };
}

/** A stage of the host's own. What every stage of the house opens, this one opens too: nobody is locked in, or out of safe contact. */
interface NewStage {
  readonly label: Text;
  /** The programme is over here: only what outlives it is still due. */
  readonly ended?: true;
}

/** `NoInfer`: a code is known by its definition, never by its use, so that a misspelt one does not compile. */
type ChangeOf<T extends KitTypes, Rs extends readonly AnyRoom[], Q extends string, St extends string> = StageChange<
  T['command']['type'] | CommandOf<Rs>['type'],
  T['requirement'] | RequirementOf<Rs> | NoInfer<Q>,
  T['stage'] | NoInfer<St>,
  (keyof T['sections'] | Rs[number]['name']) & string
>;

/** What a host adds to a kit. Everything is optional, and nothing of the house's is taken away. */
export interface Extension<
  T extends KitTypes,
  Rs extends readonly AnyRoom[] = readonly [],
  Q extends string = never,
  St extends string = never,
  C extends string = never,
> {
  /** The host's own rooms: their data, commands and limits. They lie downstream of the house's. */
  readonly rooms?: Rs;
  readonly requirements?: Readonly<Record<Q, Requirement<T['sections'] & SectionsOf<Rs>>>>;
  /** New stages, in process order, each after the stage that it names. A case can be adopted into them. */
  readonly stages?: Readonly<Record<St, ChangeOf<T, Rs, Q, St> & NewStage & { readonly after: T['stage'] | NoInfer<St> }>>;
  /** What becomes different in stages that are there already. */
  readonly change?: { readonly [K in T['stage']]?: ChangeOf<T, Rs, Q, St> };
  /** The words of the codes with which the host's stricter rules refuse. */
  readonly refusals?: Readonly<Record<C, Text>>;
  /** A host's own rule on a command of the house. It can refuse what the house allows, never allow what the house refuses. */
  readonly stricter?: {
    readonly [K in T['command']['type']]?: (
      sections: T['sections'] & SectionsOf<Rs>,
      input: Extract<T['command'], { readonly type: K }>['input'],
      given: Given,
    ) => Refusal<T['code'] | RefusalOf<Rs> | NoInfer<C>> | undefined;
  };
  /** Labels replaced or added, by code; stages as `stage.code`, coded terms as `list.code`. */
  readonly labels?: Readonly<Record<string, Text>>;
}
