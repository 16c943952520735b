import { stepThrough } from '../casework/steps.js';
import type { CaseKit, CodeOf, Decision, EntryOf, KitTypes, Next, RecordOf } from '../lifecycle/kit.js';
import { programmes } from '../programme/programmes.js';
import type { Actor } from '../vocabulary/actor.js';
import type { ClientFacts, Given, ServiceFacts } from '../vocabulary/command.js';
import type { Instant } from '../vocabulary/fields.js';
import type { Reason } from '../vocabulary/refusal.js';
import type { Rules } from '../vocabulary/rules.js';
import { addHours } from '../vocabulary/time.js';

/** What a story is told under; each can be changed on the way. */
export interface Setting {
  readonly now: Instant;
  readonly by: Actor;
  readonly rules: Rules;
  readonly service?: ServiceFacts;
  readonly client?: ClientFacts;
  readonly programme?: Rules;
}

/** The answer to one command, to be compared. `then` and `thenRefused` throw what differs; they need no test runner. */
export interface Outcome<T extends KitTypes, S extends Story<T> = Story<T>> {
  readonly decision: Decision<T>;
  /** It was accepted, and this is the fact: its type, and as much of its data as is named here. */
  readonly then: <F extends T['fact']['type']>(type: F, data?: object) => S;
  /** It was refused, for exactly these reasons in any order. */
  readonly thenRefused: (...codes: readonly CodeOf<T>[]) => S;
}

/**
 * A case as a test tells it: facts on facts, no repository. Every step gives a new story; the one before stays as it was.
 * `story().so(…).when(…).then(…)`
 */
export interface Story<T extends KitTypes> {
  readonly kit: CaseKit<T>;
  readonly record: RecordOf<T>;
  readonly entries: readonly EntryOf<T>[];
  readonly setting: Setting;
  /** Given: these commands were accepted. Throws the reasons where one is not. */
  readonly so: (...commands: readonly T['command'][]) => this;
  readonly in: (changed: Partial<Setting>) => this;
  readonly later: (time: { readonly days?: number; readonly hours?: number }) => this;
  /** When this is asked for. Reactions of other rooms follow, as in the service. */
  readonly when: (command: T['command']) => Outcome<T, this>;
  readonly whatNext: () => readonly Next<T>[];
  /** What is certainly missing for a command that is open now; `undefined` where it is not open. */
  readonly missing: (command: T['command']['type']) => readonly T['requirement'][] | undefined;
  readonly given: (commandId?: string) => Given;
  /** The data of the newest fact of a type. */
  readonly last: <F extends T['fact']['type']>(type: F) => Extract<T['fact'], { type: F }>['data'];
}

const has = (whole: unknown, part: unknown): boolean =>
  typeof part === 'object' && part !== null
    ? typeof whole === 'object' &&
      whole !== null &&
      Object.entries(part).every(([key, v]) => has((whole as Record<string, unknown>)[key], v))
    : Object.is(whole, part);
const said = (because: readonly Reason[]) => because.map((r) => `${r.code}${r.ids ? ` [${r.ids.join(', ')}]` : ''}`).join('; ');
const fail = (what: string): never => {
  throw new Error(what);
};

export const morning: Instant = '2026-01-05T02:00:00.000Z';
export const aWorker: Actor = { kind: 'worker', id: 'worker-1' };
export const aSupervisor: Actor = { kind: 'supervisor', id: 'supervisor-1' };

/** Words of a kit's own, laid on every story: each is told of the story as it stands. */
export type Words<T extends KitTypes, W> = (story: () => Story<T> & W) => W;

const tell = <T extends KitTypes, W extends object>(
  kit: CaseKit<T>,
  record: RecordOf<T>,
  entries: readonly EntryOf<T>[],
  setting: Setting,
  words: Words<T, W>,
): Story<T> & W => {
  const { now, by, rules, service, client, programme } = setting;
  const known = (record: RecordOf<T>): Rules => {
    const pin = (record.sections as { access?: { programme?: { id: string; version: string } } }).access?.programme;
    return pin && programme && pin.id === programme.id && pin.version === programme.version ? programme : rules;
  };
  const id = () => `c${entries.length + 1}`;
  const given = (commandId = id()) => kit.given(record, { now, by, commandId, rules: known(record), service, client, programme });
  const next = (command: T['command']) =>
    stepThrough(
      kit,
      record,
      [{ type: command.type, input: command.input, happenedAt: command.happenedAt, loaded: { service, client, programme } }],
      { now, by, commandId: id(), rulesOf: known as (r: never) => Rules },
    );
  const base: Story<T> = {
    kit,
    record,
    entries,
    setting,
    given,
    in: (changed) => tell(kit, record, entries, { ...setting, ...changed }, words),
    later: ({ days = 0, hours = 0 }) => tell(kit, record, entries, { ...setting, now: addHours(now, days * 24 + hours) }, words),
    so: (...commands) =>
      commands.reduce<Story<T>>((s, command) => {
        const outcome = s.when(command);
        return outcome.decision.refused
          ? fail(`${command.type} was refused: ${said(outcome.decision.because)}`)
          : outcome.then(outcome.decision.fact.type);
      }, story),
    when: (command) => {
      const decision = kit.decide(record, command, { ...given(), happenedAt: command.happenedAt ?? now });
      return {
        decision,
        // biome-ignore lint/suspicious/noThenProperty: given, when, then; an outcome is never awaited
        then: (type, data = {}) => {
          if (decision.refused) return fail(`expected ${type}, but ${command.type} was refused: ${said(decision.because)}`);
          if (decision.fact.type !== type) fail(`expected ${type}, but the fact is ${decision.fact.type}`);
          if (!has(decision.fact.data, data)) fail(`expected ${JSON.stringify(data)} in ${JSON.stringify(decision.fact.data)}`);
          const steps = next(command);
          return steps.refused
            ? fail(`${command.type}: ${said(steps.because)}`)
            : tell(kit, steps.record, [...entries, ...steps.entries], setting, words);
        },
        thenRefused: (...codes) => {
          if (!decision.refused) return fail(`expected a refusal (${codes.join(', ')}), but ${command.type} was accepted`);
          const found = decision.because.map((r) => r.code).sort();
          if (JSON.stringify(found) !== JSON.stringify([...codes].sort()))
            fail(`expected ${codes.join(', ')}, but the reasons are ${said(decision.because)}`);
          return story;
        },
      };
    },
    whatNext: () => kit.whatNext(record, given()),
    missing: (command) =>
      kit
        .whatNext(record, given())
        .find((n) => n.command === command)
        ?.missing.map((r) => r.code),
    last: (type) => {
      const entry = entries.findLast((e) => e.type === type);
      return entry ? (entry.data as never) : fail(`there is no ${type}`);
    },
  };
  const story = Object.assign(
    base,
    words(() => story),
  ) as Story<T> & W;
  return story;
};

/** A story from its blank page, under the full-support programme unless said otherwise. */
export const storyOf = <T extends KitTypes, W extends object = object>(
  kit: CaseKit<T>,
  setting: Partial<Setting> = {},
  words: Words<T, W> = () => ({}) as W,
): Story<T> & W => tell(kit, kit.blank('case-1'), [], { now: morning, by: aWorker, rules: programmes.fullSupport, ...setting }, words);
