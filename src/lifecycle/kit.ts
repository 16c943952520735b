import type { AnyStateMachine } from 'xstate';
import type { CaseRecord, JournalEntry } from '../case/record.js';
import type { Actor } from '../vocabulary/actor.js';
import type { ClientFacts, Given, ServiceFacts } from '../vocabulary/command.js';
import type { Instant, When } from '../vocabulary/fields.js';
import type { Reason, Refusal } from '../vocabulary/refusal.js';
import type { Rules } from '../vocabulary/rules.js';
import type { Text } from '../vocabulary/text.js';
import type { Labels } from './labels.js';
import type { Parts } from './parts.js';
import type { Table } from './table.js';

/** The types of a kit, as one bag: the house's are `SocialWork`, an extension's are derived from it. */
export interface KitTypes {
  readonly sections: object;
  readonly command: { readonly type: string; readonly input: unknown; readonly happenedAt?: When };
  readonly fact: { readonly type: string; readonly data: unknown };
  readonly code: string;
  readonly requirement: string;
  readonly limit: string;
  readonly stage: string;
}
export type RecordOf<T extends KitTypes> = CaseRecord<T['sections'], T['stage']>;
export type EntryOf<T extends KitTypes> = JournalEntry<T['fact'], T['stage']>;
/** Every code that a refusal of this kit can carry. */
export type CodeOf<T extends KitTypes> = T['code'] | T['requirement'];

/** What `given` is made of. */
export interface Circumstances {
  readonly now: Instant;
  readonly by: Actor;
  readonly commandId: string;
  readonly rules: Rules;
  readonly happenedAt?: When | undefined;
  readonly service?: ServiceFacts | undefined;
  readonly client?: ClientFacts | undefined;
  readonly programme?: Rules | undefined;
}

/** Yes: the fact, and the record after it. `advised` and `waived` are what the programme would have liked to see first. */
export interface Accepted<T extends KitTypes> {
  readonly refused: false;
  readonly fact: T['fact'];
  readonly shape: number;
  readonly record: RecordOf<T>;
  readonly advised: readonly Reason<T['requirement']>[];
  readonly waived: readonly Reason<T['requirement']>[];
}
export type Decision<T extends KitTypes> = Accepted<T> | Refusal<CodeOf<T>>;

/**
 * A command that is open now. `missing` is certain: with it, the command will be refused. `dependsOnInput` are the codes that its own
 * decision may still answer with. There is no *ready*: only `whyNot` with the whole command is exact.
 */
export interface Next<T extends KitTypes> {
  readonly command: T['command']['type'];
  readonly label: Text;
  readonly room: string;
  /** Whether it moves the case from where it is, and to which states of its region it may. */
  readonly moves: boolean;
  readonly to: readonly string[];
  readonly missing: readonly Reason<T['requirement']>[];
  readonly advised: readonly Reason<T['requirement']>[];
  readonly waived: readonly Reason<T['requirement']>[];
  readonly dependsOnInput: readonly T['code'][];
}

/** One lifecycle with its rooms: deciding, asking in advance, replaying. Pure; the service and a host's tests stand on it. */
export interface CaseKit<T extends KitTypes> {
  readonly parts: Parts;
  readonly table: Table;
  readonly machine: AnyStateMachine;
  /** Every code with its words in English and Indonesian, a host's own among them. */
  readonly labels: () => Labels;
  /** The labels that a host replaced or added. */
  readonly ownLabels: Labels;
  /** The stages in the order of the straight way, with their labels. */
  readonly stages: Readonly<Record<string, { readonly label: Text; readonly ended?: true }>> &
    Readonly<Record<T['stage'], { readonly label: Text; readonly ended?: true }>>;
  /** A record before its first fact. */
  readonly blank: (id: string) => RecordOf<T>;
  /** All that a decision may know: plain data. Its days are counted in the zone of the case's site. */
  readonly given: (record: RecordOf<T>, circumstances: Circumstances) => Given;
  readonly decide: (record: RecordOf<T>, command: T['command'], given: Given) => Decision<T>;
  /** What other rooms must do because of a fact that was just decided. */
  readonly reactions: (record: RecordOf<T>, fact: T['fact']) => readonly T['command'][];
  readonly whatNext: (record: RecordOf<T>, given: Given) => readonly Next<T>[];
  /** Exact, for a whole command; empty when it would be accepted. Nothing happens. */
  readonly whyNot: (record: RecordOf<T>, command: T['command'], given: Given) => readonly Reason<CodeOf<T>>[];
  /** What was not known before adoption: the requirements of the stages that lie before the one the case was taken into. */
  readonly gaps: (record: RecordOf<T>, rules: Rules) => readonly T['requirement'][];
  /** Facts laid one upon the other; the state comes from the entries. */
  readonly replay: (id: string, entries: Iterable<EntryOf<T>>) => RecordOf<T>;
  /** A record as a snapshot from which an actor or `@xstate/react` can start. */
  readonly snapshot: (record: RecordOf<T>) => ReturnType<AnyStateMachine['resolveState']>;
  /** The record as a live actor has left it. Its version is still that of the record: nothing is committed by an actor. */
  readonly after: (record: RecordOf<T>, snapshot: { readonly value: unknown; readonly context: object }) => RecordOf<T>;
}
