import type { Actor } from '../../vocabulary/actor.js';
import type { Instant } from '../../vocabulary/fields.js';
import { isRefusal, type Reason } from '../../vocabulary/refusal.js';
import type { Schema } from '../../vocabulary/schema.js';
import type { Look } from './command.js';
import { type DirectoryEntry, type DirectoryFact, type DirectoryRef, keyOf } from './entry.js';
import { followers, following } from './follow.js';
import { directoryCommandOf, directoryCommands } from './index.js';
import type { DirectoryCode } from './refusals.js';

interface Applied {
  readonly data: Schema<unknown>;
  readonly apply: (entry: DirectoryEntry | undefined, data: unknown) => DirectoryEntry;
}
/** Every fact that a journal of the directory can hold: its shape, and what is true after it. */
const facts: ReadonlyMap<string, Applied> = new Map<string, Applied>([
  ...directoryCommands.map((c): [string, Applied] => [c.fact.type, { data: c.fact.data, apply: c.apply as Applied['apply'] }]),
  ...followers.map((f): [string, Applied] => [f.type, f]),
]);
/** The shape of a fact's data. */
export const factShapeOf = (type: string): Schema<unknown> | undefined => facts.get(type)?.data;

/** The entry after a fact; its version counts the facts, and a service shows it as its own. */
const laidOn = (before: DirectoryEntry | undefined, { type, data }: Pick<DirectoryFact, 'type' | 'data'>): DirectoryEntry => {
  const known = facts.get(type);
  if (!known) throw new RangeError(`no fact of the directory: ${type}`);
  const entry = known.apply(before, data);
  const version = (before?.version ?? 0) + 1;
  if (entry.kind === 'agency') return { ...entry, version };
  const { service } = entry;
  const active = service.closed === undefined && service.agencyClosed === undefined;
  return { ...entry, version, service: { ...service, active, version: String(version) } };
};

/** An entry as its facts tell it, laid one upon the other; `undefined` where there are none. */
export const replayEntry = (journal: Iterable<DirectoryFact>): DirectoryEntry | undefined => {
  let entry: DirectoryEntry | undefined;
  for (const fact of journal) entry = laidOn(entry, fact);
  return entry;
};

export interface DirectorySteps {
  readonly refused: false;
  /** The entries that changed, as they are now. */
  readonly entries: readonly DirectoryEntry[];
  readonly facts: readonly DirectoryFact[];
}
interface Stopped {
  readonly refused: true;
  readonly because: readonly Reason<DirectoryCode>[];
  readonly at: number;
}
export interface DirectoryCircle {
  readonly now: Instant;
  readonly today: string;
  readonly by: Actor;
  readonly commandId: string;
}

/**
 * Commands one after the other, each on what the one before left, with what other entries do because of it. Pure: the same commands
 * under the same id on the same entries give the same facts. The first refusal stops all.
 */
export const stepDirectory = (
  commands: readonly { readonly type: string; readonly input: unknown }[],
  stored: Look,
  { now, today, by, commandId }: DirectoryCircle,
): DirectorySteps | Stopped => {
  const changed = new Map<string, DirectoryEntry>();
  const journal: DirectoryFact[] = [];
  const look: Look = (ref) => changed.get(keyOf(ref)) ?? stored(ref);

  const happen = (
    entry: DirectoryRef,
    type: string,
    data: unknown,
    id: string,
    actor: Actor,
    causedBy?: DirectoryFact['causedBy'],
  ): void => {
    const before = look(entry);
    const after = laidOn(before, { type, data });
    const { version } = after;
    changed.set(keyOf(entry), after);
    journal.push({ entry, version, type, shape: 1, data, recordedAt: now, by: actor, commandId: id, ...(causedBy && { causedBy }) });
    const system: Actor = { kind: 'system', id: 'kasus', onBehalfOf: by.id };
    for (const [k, next] of following(before, after, look).entries())
      happen(next.entry, next.type, next.data, `${id}~r${k}`, system, { entry, version });
  };

  for (const [at, { type, input }] of commands.entries()) {
    const command = directoryCommandOf(type);
    if (!command) throw new RangeError(`no command of the directory: ${type}`);
    const id = commands.length === 1 ? commandId : `${commandId}~${at}`;
    const decision: object = command.decide(look, input, { now, today, by, commandId: id });
    if (isRefusal(decision)) return { refused: true, because: decision.because as readonly Reason<DirectoryCode>[], at };
    happen(command.of(input), command.fact.type, decision, id, by);
  }
  return { refused: false, entries: [...changed.values()], facts: journal };
};
