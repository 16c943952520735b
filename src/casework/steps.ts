import type { JournalEntry } from '../case/record.js';
import type { Accepted, CaseKit, Circumstances, CodeOf, EntryOf, KitTypes, RecordOf } from '../lifecycle/kit.js';
import type { Actor } from '../vocabulary/actor.js';
import { KasusError } from '../vocabulary/errors.js';
import type { Reason } from '../vocabulary/refusal.js';
import type { Rules } from '../vocabulary/rules.js';
import type { Unreacted } from './call.js';
import type { Admitted } from './door.js';

/** What a command needs beside the record, loaded before anything is decided. */
export type Loaded = Pick<Circumstances, 'service' | 'client' | 'programme'>;

export interface Steps<T extends KitTypes> {
  readonly refused: false;
  readonly record: RecordOf<T>;
  readonly entries: readonly EntryOf<T>[];
  readonly advised: readonly Reason<T['requirement']>[];
  readonly waived: readonly Reason<T['requirement']>[];
  readonly unreacted: readonly Unreacted<T>[];
}
interface Stopped<T extends KitTypes> {
  readonly refused: true;
  readonly because: readonly Reason<CodeOf<T>>[];
  readonly at: number;
}

interface Circle {
  readonly now: string;
  readonly by: Actor;
  readonly commandId: string;
  readonly rulesOf: (record: never) => Rules;
}

/** Reactions to reactions end somewhere; rooms that answer one another for ever are a mistake of the kit. */
const deepest = 8;

/**
 * Commands one after the other, each on what the one before left, each followed by the reactions of other rooms. Pure: the same
 * commands under the same id give the same facts. The first refusal stops all; a reaction that is refused stops nothing and is named.
 * Derived ids cannot meet a host's own, which have no `~`: the second command of `c7` is `c7~1`, its first reaction `c7~1~r0`.
 */
export const stepThrough = <T extends KitTypes>(
  kit: CaseKit<T>,
  start: RecordOf<T>,
  commands: readonly (Admitted & { readonly loaded: Loaded })[],
  { now, by, commandId, rulesOf }: Circle,
): Steps<T> | Stopped<T> => {
  let record = start;
  const entries: EntryOf<T>[] = [];
  const advised: Reason<T['requirement']>[] = [];
  const waived: Reason<T['requirement']>[] = [];
  const unreacted: Unreacted<T>[] = [];

  const step = (command: Admitted, id: string, actor: Actor, loaded: Loaded, causedBy?: number) => {
    const rules = rulesOf(record as never);
    const given = kit.given(record, { now, by: actor, commandId: id, rules, happenedAt: command.happenedAt, ...loaded });
    const decision = kit.decide(record, command as T['command'], given);
    if (decision.refused) return decision;
    record = decision.record;
    entries.push(
      entryOf(decision, given.happenedAt, { now, by: actor, commandId: id, programme: rulesOf(record as never), causedBy }) as EntryOf<T>,
    );
    return decision;
  };
  const react = (fact: T['fact'], id: string, depth: number) => {
    const cause = record.version;
    for (const [k, reaction] of kit.reactions(record, fact).entries()) {
      if (depth === deepest) throw new KasusError('KASUS_KIT_INVALID', ['reactions without end', reaction.type]);
      const own = `${id}~r${k}`;
      const answer = step(reaction, own, { kind: 'system', id: 'kasus', onBehalfOf: by.id }, {}, cause);
      if (answer.refused) unreacted.push({ command: reaction.type, because: answer.because });
      else react(answer.fact, own, depth + 1);
    }
  };

  for (const [n, { loaded, ...command }] of commands.entries()) {
    const id = commands.length === 1 ? commandId : `${commandId}~${n}`;
    const decision = step(command, id, by, loaded);
    if (decision.refused) return { ...decision, at: n };
    advised.push(...decision.advised);
    waived.push(...decision.waived);
    react(decision.fact, id, 0);
  }
  return { refused: false, record, entries, advised, waived, unreacted };
};

const entryOf = <T extends KitTypes>(
  { fact, shape, record }: Accepted<T>,
  happenedAt: string,
  {
    now,
    by,
    commandId,
    programme,
    causedBy,
  }: { now: string; by: Actor; commandId: string; programme: Rules; causedBy: number | undefined },
): JournalEntry => ({
  caseId: record.id,
  version: record.version,
  type: fact.type,
  shape,
  data: fact.data,
  happenedAt,
  recordedAt: now,
  by,
  commandId,
  programme: { id: programme.id, version: programme.version },
  state: record.state,
  ...(causedBy !== undefined && { causedBy }),
});

const sorted = (v: unknown): unknown =>
  Array.isArray(v)
    ? v.map(sorted)
    : typeof v === 'object' && v !== null
      ? Object.fromEntries(
          Object.entries(v)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([k, w]) => [k, sorted(w)]),
        )
      : v;
/** As JSON, whatever the order of its keys: equal values have equal texts. */
export const canonical = (value: unknown): string => JSON.stringify(sorted(value));

/** A short mark of the commands as they were sent, to tell a retry from another command under the same id. Not a seal. */
export const fingerprint = (value: unknown): string => {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  const s = canonical(value);
  for (let i = 0; i < s.length; i += 1) {
    a = Math.imul(a ^ s.charCodeAt(i), 2654435761);
    b = Math.imul(b ^ s.charCodeAt(i), 1597334677);
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0');
};
