import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { createActor } from 'xstate';
import { type CaseKit, changesAt, due, type KitTypes, type RecordOf, type Rules, type Sections } from '../../src/index.js';
import { lost } from './kept.js';
import { random } from './random.js';
import { nothingSeen, type Seen, type Start, type Step, walk } from './walk.js';

/** Frozen to the ground: whoever changes it, throws. What is frozen already is not walked again. */
const frozen = <V>(value: V): V => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const held of Object.values(value)) frozen(held);
  }
  return value;
};
const same = (what: string, a: unknown, b: unknown): void => {
  if (!isDeepStrictEqual(a, b)) expect(a, what).toEqual(b);
};
const holds = (what: string, is: boolean): void => {
  if (!is) throw new Error(what);
};

/** Both mirrored regions, read from the data alone: the machine must say the same. */
const mirrored = ({ crisis, client }: Sections) => ({
  crisis: crisis.crises.some((c) => c.status === 'open')
    ? 'responding'
    : crisis.crises.some((c) => c.status === 'stabilised')
      ? 'stabilised'
      : 'none',
  engagement: client.engagement.phase,
});

/** What somebody still waits for can be brought to its end, wherever the case has gone. A2.1, A3.5 */
const checkOpenItems = <T extends KitTypes>(kit: CaseKit<T>, record: RecordOf<T>): void => {
  const { referral, monitoring } = record.sections as Sections;
  const needed = [
    ...(referral.referrals.some((r) => r.status === 'requested')
      ? ['referral.recall', 'referral.answer', 'referral.cancel', 'referral.expire']
      : []),
    ...(referral.referrals.some((r) => r.status === 'accepted') ? ['referral.progress', 'referral.decideAfterWithdrawal'] : []),
    ...(monitoring.queries.some((q) => q.status === 'asked') ? ['monitoring.answerQuery', 'monitoring.dropQuery'] : []),
  ];
  const row = kit.table.row('stage', record.state.stage);
  for (const command of needed) holds(`${command} is not open in ${record.state.stage}, and somebody waits for it`, command in row);
};

/** What was known in advance, against what was answered. */
const checkAdvance = <T extends KitTypes>(kit: CaseKit<T>, { before, command, given, decision }: Step<T>): void => {
  const codes: readonly string[] = decision.refused ? decision.because.map((r) => r.code) : [];
  const next = kit.whatNext(before, given).find((n) => n.command === command.type);
  if (!next) {
    same(`${command.type} is not listed`, codes, ['case.not-open-here']);
    return;
  }
  const missing: readonly string[] = next.missing.map((r) => r.code);
  const possible: readonly string[] = [
    ...missing,
    ...next.dependsOnInput,
    'case.later-than-now',
    'case.member-unknown',
    ...(command.type === 'access.adopt' ? ['case.not-open-here'] : []),
  ];
  holds(
    `${command.type} lacked ${missing} but was refused with [${codes}]`,
    missing.every((code) => codes.includes(code)),
  );
  holds(
    `${command.type} was refused with [${codes}], of which [${possible}] were known`,
    codes.every((code) => possible.includes(code)),
  );
  if (!decision.refused) {
    same(`${command.type}: what is advised was known`, decision.advised, next.advised);
    same(`${command.type}: what is waived was known`, decision.waived, next.waived);
  }
};

const checkFact = <T extends KitTypes>(kit: CaseKit<T>, { command, decision }: Step<T>): void => {
  if (decision.refused) return;
  const { data } = decision.fact;
  const parsed = kit.parts.implementation.get(command.type)?.command.fact.data.safeParse(data);
  same(`${command.type}: the fact fits its schema`, parsed?.error?.issues ?? [], []);
  same(`${command.type}: the fact is JSON`, JSON.parse(JSON.stringify(data)), data);
};

/** One walk beside a live actor: at every step both answer the same and stand in the same place. */
const checkWalk = <T extends KitTypes>(
  kit: CaseKit<T>,
  start: Start<T>,
  rules: Rules,
  length: number,
  seed: number,
  seen: Seen,
): number => {
  const actor = createActor(kit.machine, { snapshot: kit.snapshot(start.record) }).start();
  const steps = walk(kit, frozen(start), frozen(rules), length, random(seed), seen, `w${seed}`);
  let taken = 0;
  for (let next = steps.next(); ; next = steps.next()) {
    if (next.done) {
      const { record, entries } = next.value;
      same('replay gives the record', kit.replay(record.id, entries), record);
      same(
        'replay after JSON gives the record',
        kit.replay(record.id, JSON.parse(JSON.stringify(entries))),
        JSON.parse(JSON.stringify(record)),
      );
      for (const room of kit.parts.rooms)
        same(room.name, room.section.safeParse((record.sections as Record<string, unknown>)[room.name]).error?.issues ?? [], []);
      const now = entries.at(-1)?.recordedAt ?? '2026-01-05T02:00:00.000Z';
      const items = due(kit, record, rules, now);
      for (const { rule, overdueFrom, escalation } of items) {
        holds(`${rule} has no end`, !Number.isNaN(Date.parse(overdueFrom)));
        holds(`${rule} is told to nobody, ever`, (escalation.told ?? escalation.next) !== undefined);
      }
      holds('the next change has passed', (changesAt(items, now) ?? '9') > now);
      actor.stop();
      return taken;
    }
    const step = next.value;
    const { before, command, given, decision } = step;
    taken += 1;
    frozen(before);
    frozen(decision);
    const event = { type: command.type, input: frozen(command.input), at: frozen(given) };
    const was = actor.getSnapshot();
    holds(`${command.type}: can() says ${decision.refused ? 'yes' : 'no'}`, was.can(event) === !decision.refused);
    actor.send(event);
    const is = actor.getSnapshot();
    if (decision.refused) holds(`${command.type} was refused and moved the actor`, is === was);
    else {
      same(`${command.type}: state`, is.value, decision.record.state);
      same(`${command.type}: context`, is.context, decision.record.sections);
      same(`${command.type}: version`, decision.record.version, before.version + 1);
      const { crisis, engagement } = decision.record.state;
      checkOpenItems(kit, decision.record);
      same(`${command.type}: mirror`, { crisis, engagement }, mirrored(decision.record.sections as Sections));
    }
    same(`${command.type}: whyNot`, kit.whyNot(before, command, given), decision.refused ? decision.because : []);
    holds(
      `reaction ${command.type} was refused: ${decision.refused ? decision.because.map((r) => r.code).join() : ''}`,
      !step.reaction || !decision.refused,
    );
    same(`${command.type}: what it lost`, lost(kit.parts.rooms, step), undefined);
    checkAdvance(kit, step);
    checkFact(kit, step);
  }
};

/** Walks until `commands` were tried. The run is void, and fails, where it did not see every state and every answer often enough. */
export const checkLaws = <T extends KitTypes>(
  kit: CaseKit<T>,
  starts: readonly Start<T>[],
  rules: Rules,
  commands: number,
  seed: number,
  often: number,
): string => {
  const seen = nothingSeen();
  let [taken, walks] = [0, 0];
  for (; taken < commands; walks += 1) {
    const start = starts[walks % starts.length];
    if (start) taken += checkWalk(kit, start, rules, 120, seed + walks, seen);
  }
  const types = [...kit.parts.implementation.keys()];
  const seldom = (map: ReadonlyMap<string, number>) =>
    types.filter((type) => (map.get(type) ?? 0) < often).map((type) => `${type} ${map.get(type) ?? 0}`);
  const everyState = kit.table
    .states('stage')
    .flatMap((s) => kit.table.states('crisis').flatMap((c) => kit.table.states('engagement').map((e) => `${s} ${c} ${e}`)));
  expect(
    everyState.filter((state) => !seen.states.has(state)),
    'VOID: states never visited',
  ).toEqual([]);
  expect(seldom(seen.accepted), `VOID: accepted less than ${often} times`).toEqual([]);
  expect(seldom(seen.refused), `VOID: refused less than ${often} times`).toEqual([]);
  const total = (map: ReadonlyMap<string, number>) => [...map.values()].reduce((a, b) => a + b, 0);
  const least = (map: ReadonlyMap<string, number>) =>
    types.map((type) => ({ type, n: map.get(type) ?? 0 })).reduce((a, b) => (b.n < a.n ? b : a));
  const told = (map: ReadonlyMap<string, number>) => `each at least ${least(map).n} times, ${least(map).type}`;
  return `${rules.id}: ${taken} commands in ${walks} walks, ${total(seen.accepted)} accepted (${told(seen.accepted)}), ${total(seen.refused)} refused (${told(seen.refused)}), ${seen.states.size} states`;
};
