import type { Ids } from '../../vocabulary/entry.js';
import type { Rules } from '../../vocabulary/rules.js';
import { type Period, type Readable, zoneOf } from '../reading.js';
import { addEffort, type CareWork, type Effort, effortOf, noEffort, type Piece, type What, workOf } from './care-work.js';
import { daysIn, isIn } from './intervals.js';
import { openTimes } from './open-times.js';

/** What care took in a period. Periods that follow on each other add up to the whole, in every number. */
export interface Care {
  readonly period: Period;
  /** Days of the period on which the case was open. */
  readonly daysOfCare: number;
  /** Of these, the days before the case was adopted: what was done then need not be on this record, and is not nought. */
  readonly daysBeforeAdoption: number;
  readonly contactsWithClient: { readonly reached: number; readonly failed: number };
  /** Crises that began in the period. */
  readonly crises: number;
  readonly nonDeliveries: number;
  readonly work: Readonly<Record<CareWork, Effort>>;
  /** All of `work`. Follow-up is not in it. */
  readonly total: Effort;
  /** What follow-up after the end took by itself. B8.3 */
  readonly followUp: Effort;
  /** Entries that are counted here by the first day of their month or year: no more is known. */
  readonly roughDays: Ids;
  /** Entries of which no day is known: counted in no period at all. */
  readonly unknownDays: Ids;
}

const idsOf = (pieces: readonly Piece[]): string[] => [...new Set(pieces.map((p) => p.id))];

/**
 * Frequency, length and cost of care in a period: days in which the case was open, contacts, deliveries, crises, minutes and money by the
 * kind of work that says them. Conferences, travel, writing and appointments say no time and are not in it. A period is counted whole:
 * where it reaches past today, so does a case that is open. A1.3, A5.4.1, B8.3
 */
export const careOver = (record: Readable, rules: Pick<Rules, 'timeZone'>, period: Period): Care => {
  const { intervals, keptSince = period.from } = openTimes(record, rules);
  const all = workOf(record, zoneOf(record, rules));
  const within = all.filter((p) => p.day !== undefined && isIn(p.day, period));
  const of = (what: What): Piece[] => within.filter((p) => p.what === what);
  const withClient = (what: What): number => of(what).filter((p) => p.withClient).length;
  const work: Readonly<Record<CareWork, Effort>> = {
    contacts: effortOf(of('contacts')),
    'failed-attempts': effortOf(of('failed-attempts')),
    deliveries: effortOf(of('deliveries')),
    'crisis-acts': effortOf(of('crisis-acts')),
  };
  return {
    period,
    daysOfCare: daysIn(intervals, period),
    daysBeforeAdoption: daysIn(
      intervals.flatMap((i) =>
        i.from < keptSince ? [{ ...i, until: i.until !== undefined && i.until < keptSince ? i.until : keptSince }] : [],
      ),
      period,
    ),
    contactsWithClient: { reached: withClient('contacts'), failed: withClient('failed-attempts') },
    crises: of('crises').length,
    nonDeliveries: of('non-deliveries').length,
    work,
    total: Object.values(work).reduce(addEffort, noEffort),
    followUp: effortOf(of('follow-up')),
    roughDays: idsOf(within.filter((p) => p.isRough)),
    unknownDays: idsOf(all.filter((p) => p.day === undefined)),
  };
};
