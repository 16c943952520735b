import {
  type Actor,
  addHours,
  type CaseKit,
  type Decision,
  type EntryOf,
  type Given,
  type KitTypes,
  type RecordOf,
  type Rules,
  type ServiceFacts,
} from '../../src/index.js';
import { type Region, regions } from '../../src/lifecycle/table.js';
import { inputFor, type World } from './arbitrary.js';
import { helpedBy } from './helped-by.js';
import type { Random } from './random.js';

/** Where a walk sets out. */
export interface Start<T extends KitTypes> {
  readonly record: RecordOf<T>;
  readonly entries: readonly EntryOf<T>[];
  readonly now: string;
}
export interface Step<T extends KitTypes> {
  readonly before: RecordOf<T>;
  readonly command: T['command'];
  readonly given: Given;
  readonly decision: Decision<T>;
  /** The fact that it is a reaction to. */
  readonly reaction: boolean;
}
/** What all walks together have seen: it steers where they go next, and says whether they went everywhere. */
export interface Seen {
  readonly accepted: Map<string, number>;
  readonly refused: Map<string, number>;
  readonly states: Map<string, number>;
}
export const nothingSeen = (): Seen => ({ accepted: new Map(), refused: new Map(), states: new Map() });
const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
const raise = (what: string): never => {
  throw new Error(what);
};
const times = (map: Map<string, number>, key: string) => map.get(key) ?? 0;

const nameOf = ({ stage, crisis, engagement }: Readonly<Record<Region, string>>) => `${stage} ${crisis} ${engagement}`;

const actors: readonly Actor[] = [
  { kind: 'worker', id: 'worker-1' },
  { kind: 'worker', id: 'worker-2' },
  { kind: 'worker', id: 'worker-1', onBehalfOf: 'agency-1' },
  { kind: 'supervisor', id: 'supervisor-1' },
  { kind: 'agency', id: 'agency-1' },
];
const pantry = (active: boolean): ServiceFacts => ({
  id: 'pantry',
  version: '3',
  agencyId: 'agency-1',
  active,
  requirements: [],
  contactPersons: ['worker-2'],
});

const rarest = <A>(random: Random, from: readonly A[], seen: (a: A) => number): A => {
  const least = Math.min(...from.map(seen));
  return random.pick(from.filter((a) => seen(a) === least));
};
/** A command that is tried, with the best input that was found for it. */
interface Tried {
  readonly type: string;
  readonly input: object;
}

/** Which command is wished for next: one of the least seen, a move to the least seen state, any that is open, any at all. */
const wish = <T extends KitTypes>(kit: CaseKit<T>, record: RecordOf<T>, random: Random, { accepted, refused, states }: Seen): string => {
  const weight = (type: string) => times(accepted, type) + times(refused, type) / 40;
  const open = regions.flatMap((region) =>
    Object.entries(kit.table.row(region, record.state[region])).map(([type, candidates]) => ({ type, region, candidates })),
  );
  const dice = random.below(100);
  if (dice < 40)
    return random.pick(
      open
        .map((o) => o.type)
        .sort((a, b) => weight(a) - weight(b))
        .slice(0, 6),
    );
  if (dice < 70) {
    const moves = open.filter(
      (o) => o.candidates.some((c) => c.to !== undefined) && (o.type !== 'termination.endEarly' || random.chance(0.1)),
    );
    if (random.chance(0.5)) return rarest(random, moves, ({ type }) => times(accepted, type)).type;
    return rarest(random, moves, ({ region, candidates }) =>
      Math.min(...candidates.map(({ to }) => times(states, nameOf({ ...record.state, ...(to !== undefined && { [region]: to }) })))),
    ).type;
  }
  return random.pick(dice < 92 ? open.map((o) => o.type) : [...kit.parts.implementation.keys()]);
};

/** Left to chance, what takes three fitting ids and a day is hardly ever accepted: a few inputs are tried, and what is missing is done first. */
const prepared = <T extends KitTypes>(
  kit: CaseKit<T>,
  record: RecordOf<T>,
  given: Given,
  random: Random,
  wished: string,
  around: Omit<World, 'room'>,
): Tried => {
  let tried: Tried | undefined;
  let type: string | undefined = wished;
  for (let deep = 0; type !== undefined && deep < 5; deep += 1) {
    const { command, room } = kit.parts.implementation.get(type) ?? raise(type);
    let because: readonly string[] = [];
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const input = inputFor(command.input, { ...around, room });
      const decision = kit.decide(record, { type, input } as T['command'], given);
      if (!decision.refused) return { type, input };
      tried ??= { type, input };
      because = decision.because.map((r) => r.code);
      if (because.includes('case.not-open-here') || !random.chance(0.85)) break;
    }
    const entries = (): string[] =>
      [...kit.parts.implementation.values()]
        .filter((i) => i.room === room && !i.command.moves && i.command !== command)
        .map((i) => i.command.type);
    const help = because.flatMap((code) => (code === 'case.entry-unknown' ? entries() : (helpedBy[code] ?? [])));
    type = help.length > 0 ? random.pick(help) : undefined;
  }
  return tried ?? raise(wished);
};

/** A case under random commands, step by step. Refused steps leave it where it is; reactions of other rooms follow at once. */
export function* walk<T extends KitTypes>(
  kit: CaseKit<T>,
  start: Start<T>,
  rules: Rules,
  length: number,
  random: Random,
  seen: Seen,
  name: string,
): Generator<Step<T>, Start<T>> {
  let { record, now } = start;
  const entries = [...start.entries];
  const requirements = [...kit.parts.requirement.keys()];

  const take = (command: T['command'], by: Actor, id: string, reaction: boolean): Step<T> => {
    const given = kit.given(record, {
      now,
      by,
      commandId: id,
      rules,
      happenedAt: command.happenedAt,
      service: random.chance(0.5) ? pantry(random.chance(0.9)) : undefined,
      programme: random.chance(0.8) ? { ...rules, id: 'hiv', version: '2', caseload: 7 } : undefined,
    });
    const before = record;
    const decision = kit.decide(before, command, given);
    count(decision.refused ? seen.refused : seen.accepted, command.type);
    if (!decision.refused) {
      record = decision.record;
      const { fact, shape } = decision;
      entries.push({
        caseId: record.id,
        version: record.version,
        type: fact.type,
        shape,
        data: fact.data,
        happenedAt: given.happenedAt,
        recordedAt: now,
        by,
        commandId: id,
        programme: { id: rules.id, version: rules.version },
        state: record.state,
      } as EntryOf<T>);
    }
    count(seen.states, nameOf(record.state));
    return { before, command, given, decision, reaction };
  };

  let pending: string | undefined;
  for (let n = 0; n < length; n += 1) {
    now = addHours(now, random.pick([0, 0, 1, 5, 24, 72]));
    const by = random.pick(actors);
    const id = `${name}.${n}`;
    const rare = (stage: string) => times(seen.states, nameOf({ ...record.state, stage }));
    const stages = [...kit.table.states('stage')].sort((a, b) => rare(a) - rare(b)).slice(0, 4);
    const wished = pending !== undefined && random.chance(0.8) ? pending : wish(kit, record, random, seen);
    // An unsafe contact is recorded only after it was made.
    const past = random.chance(wished === 'file.lookAtUnsafeContact' ? 0.8 : 0.15)
      ? random.pick(['2025-12-24', '2025-11', 'unknown', addHours(now, -3)])
      : undefined;
    const given = kit.given(record, { now, by, commandId: id, rules, happenedAt: past });
    const around = { record, now, zone: given.zone, stages, requirements, random };
    const { type, input } = prepared(kit, record, given, random, wished, around);
    pending = type === wished ? undefined : wished;
    const late = random.chance(times(seen.refused, type) < times(seen.accepted, type) / 2 ? 0.4 : 0.02);
    const happenedAt = late ? addHours(now, 25) : past;
    const step = take({ type, input, ...(happenedAt && { happenedAt }) } as T['command'], by, id, false);
    yield step;
    if (step.decision.refused) continue;
    for (const [k, reaction] of kit.reactions(record, step.decision.fact).entries()) {
      yield take(reaction, { kind: 'system', id: 'kasus', onBehalfOf: by.id }, `${id}r${k}`, true);
    }
  }
  return { record, entries, now };
}
