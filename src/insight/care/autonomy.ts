import type { Enabling, OwnPlanning } from '../../case/sections.js';
import type { Ids } from '../../vocabulary/entry.js';
import type { Day } from '../../vocabulary/fields.js';
import type { Rules } from '../../vocabulary/rules.js';
import { entryDay, firstDayOf } from '../../vocabulary/time.js';
import { type Readable, zoneOf } from '../reading.js';
import { seen } from '../seen.js';
import { byWhom, type OfWhom } from '../whom.js';

/** Where responsibility lay, by which entry, since which day; no day where none is known. */
export interface EnablingStep {
  readonly id: string;
  readonly on?: Day;
  readonly level: Enabling['level'];
}
export type Direction = 'forward' | 'back' | 'same';

/** One goal or one activity, and how far responsibility for it has moved to the client; in a household, to these members. */
export interface AutonomyLine extends OfWhom {
  readonly goalId?: string;
  readonly activity?: Enabling['activity'];
  /** Oldest first. */
  readonly steps: readonly EnablingStep[];
  readonly first: Enabling['level'];
  readonly present: Enabling['level'];
  /** From the first step to the present one. Absent with one step: there is nothing to compare. */
  readonly direction?: Direction;
  /** Steps back on the way, also where the client has come further since. */
  readonly stepsBack: Ids;
}

/** What the client planned alone in the transition. A5.6.3 */
export interface PlannedAlone {
  readonly id: string;
  readonly on?: Day;
  readonly met?: OwnPlanning['met'];
  readonly needId?: string;
}

/** What the client does alone, and since when. */
export interface Autonomy {
  readonly lines: readonly AutonomyLine[];
  /** Whither the lines go, each named by its newest entry. It is no score: a step back in treatment is not made good by one forward in transport. */
  readonly trend: Readonly<Record<Direction | 'one-step', Ids>>;
  readonly ownPlanning: readonly PlannedAlone[];
}

const order: readonly Enabling['level'][] = ['for', 'with', 'alone'];
const directionOf = (a: Enabling['level'], b: Enabling['level']): Direction => {
  const moved = order.indexOf(b) - order.indexOf(a);
  return moved > 0 ? 'forward' : moved < 0 ? 'back' : 'same';
};

/**
 * The enabling level over time, per goal and activity, and the client's own planning. Steps are in the order of the days on which they
 * were true; those of which no day is known stand where they were written down. It does not say why: a step back has its reason on the
 * entry, and one that follows an illness is no failure. A4.4, B5.1
 */
export const autonomy = (record: Readable, rules: Pick<Rules, 'timeZone'>): Autonomy => {
  const zone = zoneOf(record, rules);
  const on = (at: string | undefined): { readonly on?: Day } => {
    const day = firstDayOf(at ?? 'unknown', zone);
    return day === undefined ? {} : { on: day };
  };
  const key = (e: { readonly at: string; readonly recordedAt: string }) => `${entryDay(e, zone)} ${e.recordedAt}`;
  const inOrder = <E extends { readonly at: string; readonly recordedAt: string }>(entries: readonly E[]): E[] =>
    [...entries].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));

  const enabling = inOrder(seen(record.sections.accompaniment.enabling, 'level'));
  const about = [...new Set(enabling.flatMap((e) => e.goalId ?? e.activity ?? []))];
  const lines = about.flatMap((what) =>
    byWhom(enabling.filter((e) => (e.goalId ?? e.activity) === what)).flatMap(({ entries, ...whom }): AutonomyLine[] => {
      const [first, last] = [entries[0], entries.at(-1)];
      if (first === undefined || last === undefined) return [];
      return [
        {
          ...whom,
          ...(first.goalId === undefined ? { activity: first.activity } : { goalId: first.goalId }),
          steps: entries.map((e) => ({ id: e.id, ...on(e.at), level: e.level })),
          first: first.level,
          present: last.level,
          ...(entries.length > 1 && { direction: directionOf(first.level, last.level) }),
          stepsBack: entries.filter((e, n) => n > 0 && directionOf(entries[n - 1]?.level ?? e.level, e.level) === 'back').map((e) => e.id),
        },
      ];
    }),
  );
  const going = (direction: Direction | undefined) =>
    lines.filter((l) => l.direction === direction).flatMap((l) => l.steps.at(-1)?.id ?? []);
  return {
    lines,
    trend: { forward: going('forward'), back: going('back'), same: going('same'), 'one-step': going(undefined) },
    ownPlanning: inOrder(seen(record.sections.termination.ownPlanning)).map(({ id, at, met, needId }) => ({
      id,
      ...on(at),
      ...(met !== undefined && { met }),
      ...(needId !== undefined && { needId }),
    })),
  };
};
