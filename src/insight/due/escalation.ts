import { acknowledgedSince } from '../../case/crisis/alarms.js';
import { live } from '../../vocabulary/entry.js';
import type { Instant } from '../../vocabulary/fields.js';
import { entriesOf } from '../../vocabulary/resting.js';
import type { Rules } from '../../vocabulary/rules.js';
import { addDays, addMinutes, endOf } from '../../vocabulary/time.js';
import type { Readable } from '../reading.js';
import type { Due } from './due.js';
import { type Addressee, type Line, lineOf, supervisor } from './next-in-line.js';

/** Somebody is told of something that is due: from when on, and whom. Who it is is left out where the reader may not see it. */
export interface Telling {
  readonly at: Instant;
  readonly to?: Addressee;
}

/**
 * Where something that is due is told, beyond the list of whom it is due for. It tells nobody: the host does, and by `told.at` it knows
 * whether it has. A7.2
 */
export interface Escalation {
  /** To the next in line, again and again, until somebody takes it in hand. Otherwise once, to the supervisor. */
  readonly repeats: boolean;
  /** The newest telling until now; absent where it was told to nobody yet. */
  readonly told?: Telling;
  /** The next one, unless something is done before. */
  readonly next?: Telling;
  /** Who has taken this alarm in hand: the ids of the acknowledgements. */
  readonly inHand?: readonly string[];
}

/**
 * The telling of this number, from 0. The first of the line who was not told in this round, as the line stands at that instant; once all
 * were, round again. Every day after the alarm begins at the front of the line, so that nobody need remember what was told before.
 */
const tellingOf = (line: Line, at: (n: number) => Instant, minutes: number, n: number): Addressee => {
  const told = new Set<string | undefined>();
  let to = supervisor;
  const aDay = Math.max(line.length, Math.floor(1_440 / minutes));
  for (let k = n - (n % aDay); k <= n; k += 1) {
    const inLine = line.at(at(k));
    if (inLine.every(({ person }) => told.has(person))) told.clear();
    to = inLine.find(({ person }) => !told.has(person)) ?? supervisor;
    told.add(to.person);
  }
  return to;
};

/** From this instant on, and then every so many minutes. */
const againAndAgain = (line: Line, from: Instant, minutes: number, now: Instant): Escalation => {
  const at = (n: number) => addMinutes(from, n * minutes);
  const telling = (n: number): Telling => ({ at: at(n), to: tellingOf(line, at, minutes, n) });
  const passed = Math.floor((Date.parse(now) - Date.parse(from)) / (minutes * 60_000));
  return passed < 0 ? { repeats: true, next: telling(0) } : { repeats: true, told: telling(passed), next: telling(passed + 1) };
};

const once = (at: Instant, now: Instant): Escalation => {
  const telling = { at, to: supervisor };
  return { repeats: false, ...(Date.parse(now) < Date.parse(at) ? { next: telling } : { told: telling }) };
};

/** Whether an item tells of nothing but crises that a worker has said are over. */
const isOver = ({ crisis }: Readable['sections'], ids: readonly string[]): boolean =>
  ids.length > 0 && ids.every((id) => live(crisis.crises).some((c) => c.id === id && (c.status === 'stabilised' || c.status === 'closed')));

/** Of whom of a household the entries of an item tell; `undefined` where they name nobody. */
const membersOf = (sections: object, ids: readonly string[]): readonly string[] | undefined => {
  const about = Object.values(sections).flatMap(entriesOf) as { readonly id?: string; readonly members?: readonly string[] }[];
  const named = about.filter(({ id }) => id !== undefined && ids.includes(id)).flatMap(({ members }) => members ?? []);
  return named.length > 0 ? named : undefined;
};

/**
 * Where an item is told now, and where next. An ordinary one is told to the supervisor, once, so many days after it was overdue. An urgent
 * one is told at once to whom it is due for, and then to the next in line, until somebody takes it in hand or a worker says that the crisis
 * is over; from then on it is as any other, and its days count anew from when it was taken in hand. A7.2, A5.3.2
 */
export const escalationOf = (
  { sections }: Pick<Readable, 'sections'>,
  item: Due,
  { limits }: Rules,
  zone: string,
  now: Instant,
): Escalation => {
  const { ids, due, overdueFrom, urgent, whose } = item;
  const onTime =
    due.length > 10 ? addMinutes(overdueFrom, limits.escalateAfterDays * 1_440) : endOf(addDays(due, limits.escalateAfterDays), zone);
  if (!urgent) return once(onTime, now);
  const [first, ...others] = acknowledgedSince(sections.crisis, ids, overdueFrom);
  if (first)
    return { ...once(addMinutes(first.recordedAt, limits.escalateAfterDays * 1_440), now), inHand: [first, ...others].map((a) => a.id) };
  if (isOver(sections, ids)) return once(onTime, now);
  const line = lineOf(sections, { whose, whom: membersOf(sections, ids), since: overdueFrom, zone });
  return againAndAgain(line, overdueFrom, Math.max(1, limits.nextInLineMinutes), now);
};
