import type { AnyStateMachine } from 'xstate';
import type { Access } from '../case/access/access.js';
import { type CaseRecord, type CaseState, type JournalEntry, recordSchemaVersion } from '../case/record.js';
import type { Actor } from '../vocabulary/actor.js';
import type { ClientFacts, Given, ServiceFacts } from '../vocabulary/command.js';
import { KasusError } from '../vocabulary/errors.js';
import type { Instant, When } from '../vocabulary/fields.js';
import { isRefusal, type Reason, type Refusal, refuse } from '../vocabulary/refusal.js';
import type { Rules } from '../vocabulary/rules.js';
import type { Text } from '../vocabulary/text.js';
import { dayIn } from '../vocabulary/time.js';
import type { Labels } from './labels.js';
import type { Parts, Standing } from './parts.js';
import { type Candidate, type Table, tableOf } from './table.js';

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

const reasons = (standings: readonly Standing[], kept: Standing['standing']): Reason[] => {
  const found: Reason[] = [];
  for (const { code, ids, standing } of standings) if (standing === kept) found.push(ids.length > 0 ? { code, ids } : { code });
  return found;
};

interface Choice {
  readonly candidate: Candidate;
  /** What does not simply hold. */
  readonly open: readonly Standing[];
  readonly unmet: number;
}

export const kitOf = <T extends KitTypes>(
  parts: Parts,
  machine: AnyStateMachine,
  stages: CaseKit<T>['stages'],
  readLabels: () => Labels,
  ownLabels: Labels = {},
): CaseKit<T> => {
  const table = tableOf(machine.root, parts);
  const facts = new Map([...parts.implementation.values()].map((i) => [i.command.fact.type, i]));
  let labels: Labels | undefined;
  const labelled = () => (labels ??= readLabels());
  const zoneOf = (record: RecordOf<T>, rules: Rules) => (record.sections as { access: Access }).access.site?.timeZone ?? rules.timeZone;

  /** The first candidate whose requirements hold, else the one that misses least: the order is the machine's. */
  const choose = (candidates: readonly Candidate[], sections: object, given: Given, into?: unknown): Choice | undefined => {
    let best: Choice | undefined;
    for (const candidate of candidates) {
      if (candidate.asks.into !== undefined && into !== undefined && candidate.asks.into !== into) continue;
      const open: Standing[] = [];
      let unmet = 0;
      for (const code of candidate.asks.codes) {
        const found = parts.standing(code, sections, given);
        if (found.standing !== 'met') open.push(found);
        if (found.standing === 'unmet') unmet += 1;
      }
      if (best === undefined || unmet < best.unmet) best = { candidate, open, unmet };
      if (unmet === 0) break;
    }
    return best;
  };

  const decide: CaseKit<T>['decide'] = (record, command, given) => {
    const region = table.regionOf(command.type);
    const candidates = region && table.row(region, record.state[region])[command.type];
    if (!candidates) return refuse('case.not-open-here', [record.state.stage]) as Refusal<CodeOf<T>>;
    const choice = choose(candidates, record.sections, given, (command.input as { stage?: unknown }).stage ?? '');
    const answer = parts.judge(record.sections, command.type, command.input, given);
    if (!choice || choice.unmet > 0 || isRefusal(answer)) {
      const lifecycle = choice ? reasons(choice.open, 'unmet') : refuse('case.not-open-here', [record.state.stage]).because;
      return { refused: true, because: [...lifecycle, ...(isRefusal(answer) ? answer.because : [])] as Reason<CodeOf<T>>[] };
    }
    const { type, shape, data, sections } = parts.lay(record.sections, command.type, answer);
    const to = choice.candidate.to;
    return {
      refused: false,
      fact: { type, data },
      shape,
      record: {
        ...record,
        version: record.version + 1,
        state: to === undefined ? record.state : { ...record.state, [region]: to },
        sections,
      } as RecordOf<T>,
      advised: reasons(choice.open, 'advised'),
      waived: reasons(choice.open, 'waived'),
    };
  };

  const straight = Object.keys(stages);
  const asked = (stage: string) =>
    Object.values(table.row('stage', stage)).flatMap((cs) =>
      cs.filter((c) => c.to !== undefined && straight.indexOf(c.to) > straight.indexOf(stage)).flatMap((c) => c.asks.codes),
    );

  return {
    parts,
    table,
    machine,
    labels: labelled,
    ownLabels,
    stages,
    blank: (id) => ({
      id,
      schema: recordSchemaVersion,
      version: 0,
      state: table.initial as CaseState<T['stage']>,
      sections: parts.empty(),
    }),
    given: (record, { now, by, commandId, rules, happenedAt, service, client, programme }) => {
      const zone = zoneOf(record, rules);
      const known = { ...(service && { service }), ...(client && { client }), ...(programme && { programme }) };
      return { now, today: dayIn(now, zone), zone, happenedAt: happenedAt ?? now, by, commandId, rules, ...known };
    },
    decide,
    reactions: (record, fact) =>
      (parts.reactions.get(fact.type) ?? []).flatMap((r) =>
        r.issues(record.sections as never, fact.data as never),
      ) as readonly T['command'][],
    whatNext: (record, given) =>
      (['crisis', 'stage', 'engagement'] as const).flatMap((region) =>
        Object.entries(table.row(region, record.state[region])).map(([type, candidates]) => {
          const { command, room } = parts.implementation.get(type) ?? raise(type);
          const standings = choose(candidates, record.sections, given)?.open ?? [];
          return {
            command: type,
            label: labelled()[type] ?? command.label,
            room,
            moves: command.moves,
            to: candidates.flatMap((c) => c.to ?? []),
            missing: reasons(standings, 'unmet'),
            advised: reasons(standings, 'advised'),
            waived: reasons(standings, 'waived'),
            dependsOnInput: command.refuses,
          };
        }),
      ),
    whyNot: (record, command, given) => {
      const decision = decide(record, command, given);
      return decision.refused ? decision.because : [];
    },
    gaps: (record, rules) => {
      const { adoption } = (record.sections as { access: Access }).access;
      if (!adoption) return [];
      const before = straight.slice(0, straight.indexOf(adoption.stage)).flatMap(asked);
      return [...new Set(before)].filter((code) => {
        const requirement = parts.requirement.get(code);
        return (
          requirement &&
          !requirement.firm &&
          (rules.requirements[code] ?? 'required') === 'required' &&
          requirement.holds(record.sections as never) !== true
        );
      });
    },
    replay: (id, entries) => {
      let sections: Record<string, unknown> = parts.empty();
      let last: EntryOf<T> | undefined;
      for (const entry of entries) {
        const found = facts.get(entry.type);
        if (!found) throw new KasusError('KASUS_RECORD_UNREADABLE', [id, entry.type]);
        const { command, room } = found;
        const data = (command.fact.upcasts ?? []).slice(entry.shape - 1).reduce<unknown>((old, up) => up(old as never), entry.data);
        sections = { ...sections, [room]: command.apply(sections[room], data) };
        last = entry;
      }
      const state = last?.state ?? (table.initial as CaseState<T['stage']>);
      return { id, schema: recordSchemaVersion, version: last?.version ?? 0, state, sections: sections as T['sections'] };
    },
    snapshot: (record) => machine.resolveState({ value: { ...record.state }, context: record.sections }),
    after: (record, { value, context }) => ({ ...record, state: value as CaseState<T['stage']>, sections: context as T['sections'] }),
  };
};

const raise = (id: string): never => {
  throw new KasusError('KASUS_MACHINE_INVALID', [id]);
};
