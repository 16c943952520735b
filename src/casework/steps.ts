import { type JournalEntry } from '../case/record.js';
import type { Accepted, CaseKit, Circumstances, CodeOf, EntryOf, KitTypes, RecordOf } from '../lifecycle/kit.js';
import type { Actor } from '../vocabulary/actor.js';
import type { Reason } from '../vocabulary/refusal.js';
import type { Rules } from '../vocabulary/rules.js';
import type { Admitted } from './door.js';

/** What a command needs beside the record, loaded before anything is decided. */
export type Loaded = Pick<Circumstances, 'service' | 'client' | 'programme'>;

export interface Steps<T extends KitTypes> {
  readonly refused: false;
  readonly record: RecordOf<T>;
  readonly entries: readonly EntryOf<T>[];
  readonly advised: readonly Reason<T['requirement']>[];
  readonly waived: readonly Reason<T['requirement']>[];
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

/**
 * Commands one after the other, each on what the one before left, each followed by the reactions of other rooms. Pure: the same
 * commands under the same id give the same facts. The first refusal stops all.
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

  const step = (command: Admitted, id: string, actor: Actor, loaded: Loaded, causedBy?: number) => {
    const rules = rulesOf(record as never);
    const given = kit.given(record, { now, by: actor, commandId: id, rules, happenedAt: command.happenedAt, ...loaded });
    const decision = kit.decide(record, command as T['command'], given);
    if (decision.refused) return decision;
    record = decision.record;
    const pinned = rulesOf(record as never);
    entries.push(entryOf(decision, given.happenedAt, { now, by: actor, commandId: id, programme: pinned, causedBy }) as EntryOf<T>);
    return decision;
  };

  for (const [n, { loaded, ...command }] of commands.entries()) {
    const id = commands.length === 1 ? commandId : `${commandId}-${n}`;
    const decision = step(command, id, by, loaded);
    if (decision.refused) return { ...decision, at: n };
    advised.push(...decision.advised);
    waived.push(...decision.waived);
    const cause = record.version;
    for (const [k, reaction] of kit.reactions(record, decision.fact).entries()) {
      const answer = step(reaction, `${id}r${k}`, { kind: 'system', id: 'kasus', onBehalfOf: by.id }, {}, cause);
      if (answer.refused) advised.push(...(answer.because as readonly Reason<T['requirement']>[]));
    }
  }
  return { refused: false, record, entries, advised, waived };
};

const entryOf = <T extends KitTypes>(
  { fact, shape, record }: Accepted<T>,
  happenedAt: string,
  { now, by, commandId, programme, causedBy }: { now: string; by: Actor; commandId: string; programme: Rules; causedBy: number | undefined },
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

/** A short mark of the commands as they were sent, to tell a retry from another command under the same id. Not a seal. */
export const fingerprint = (value: unknown): string => {
  const sorted = (v: unknown): unknown =>
    Array.isArray(v)
      ? v.map(sorted)
      : typeof v === 'object' && v !== null
        ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, w]) => [k, sorted(w)]))
        : v;
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  const s = JSON.stringify(sorted(value));
  for (let i = 0; i < s.length; i += 1) {
    a = Math.imul(a ^ s.charCodeAt(i), 2654435761);
    b = Math.imul(b ^ s.charCodeAt(i), 1597334677);
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0');
};
