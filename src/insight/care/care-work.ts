import { live } from '../../vocabulary/entry.js';
import type { Day, Money, When } from '../../vocabulary/fields.js';
import { firstDayOf, precisionOf } from '../../vocabulary/time.js';
import type { Readable } from '../reading.js';

/** The kinds of work of which time and cost can be said, but follow-up, which is kept apart. */
const careWorks = ['contacts', 'failed-attempts', 'deliveries', 'crisis-acts'] as const;
export type CareWork = (typeof careWorks)[number];
export type What = CareWork | 'follow-up' | 'non-deliveries' | 'crises';
export const isCareWork = (what: What): what is CareWork => (careWorks as readonly What[]).includes(what);

/** What some work took. What was not said is counted as not said: it is not nought. */
export interface Effort {
  readonly times: number;
  /** Of those that say how long they took. */
  readonly minutes: number;
  readonly minutesUnknown: number;
  /** Minor units by currency (ISO 4217), of those that say what they cost. Never summed across currencies. */
  readonly cost: Readonly<Record<string, number>>;
  readonly costUnknown: number;
}
export const noEffort: Effort = { times: 0, minutes: 0, minutesUnknown: 0, cost: {}, costUnknown: 0 };

/** Two efforts as one: of two periods, two kinds of work, or two cases. */
export const addEffort = (a: Effort, b: Effort): Effort => {
  const cost: Record<string, number> = { ...a.cost };
  for (const [currency, minor] of Object.entries(b.cost)) cost[currency] = (cost[currency] ?? 0) + minor;
  return {
    times: a.times + b.times,
    minutes: a.minutes + b.minutes,
    minutesUnknown: a.minutesUnknown + b.minutesUnknown,
    cost,
    costUnknown: a.costUnknown + b.costUnknown,
  };
};

/** One thing that was done or happened, and the day that is known of it. */
export interface Piece {
  readonly what: What;
  readonly id: string;
  readonly day: Day | undefined;
  /** Only its month or year is known. */
  readonly isRough: boolean;
  readonly withClient: boolean;
  readonly minutes: number | undefined;
  readonly cost: Partial<Money> | undefined;
}

/** A cost of which a part may not be seen is not known. */
const effortOfOne = ({ minutes, cost: { minor, currency } = {} }: Piece): Effort => {
  const isPriced = minor !== undefined && currency !== undefined;
  return {
    times: 1,
    minutes: minutes ?? 0,
    minutesUnknown: minutes === undefined ? 1 : 0,
    cost: isPriced ? { [currency]: minor } : {},
    costUnknown: isPriced ? 0 : 1,
  };
};
export const effortOf = (pieces: readonly Piece[]): Effort => pieces.map(effortOfOne).reduce(addEffort, noEffort);

interface Done {
  readonly id: string;
  readonly at?: When;
  readonly minutes?: number | undefined;
  readonly cost?: Partial<Money> | undefined;
  readonly with?: string;
}

/** All that was done and happened in a case, whenever it was. */
export const workOf = ({ sections }: Readable, zone: string): Piece[] => {
  const { accompaniment, service, crisis, followUp } = sections;
  const piece =
    (what: What) =>
    ({ id, at = 'unknown', minutes, cost, with: whom }: Done): Piece => {
      const precision = precisionOf(at);
      const isRough = precision === 'month' || precision === 'year';
      return { what, id, day: firstDayOf(at, zone), isRough, withClient: whom === 'client', minutes, cost };
    };
  const contacts = live(accompaniment.contacts);
  const crises = live(crisis.crises);
  return [
    ...contacts.filter((c) => c.reached === 'reached').map(piece('contacts')),
    ...contacts.filter((c) => c.reached === 'not-reached').map(piece('failed-attempts')),
    ...live(service.deliveries).map(piece('deliveries')),
    ...live(service.nonDeliveries).map(piece('non-deliveries')),
    ...crises.map(piece('crises')),
    ...crises.flatMap((c) => c.acts ?? []).map(piece('crisis-acts')),
    ...live(followUp.visits).map(piece('follow-up')),
  ];
};
