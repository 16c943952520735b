import type { Day } from '../../vocabulary/fields.js';
import { daysBetween } from '../../vocabulary/time.js';
import { weighing } from '../match/house.js';
import { isAnyOpenAt, type NextOpening, nextOpeningOf } from '../opening.js';
import type { Capacity, DirectoryService } from '../service.js';
import type { SearchGiven } from './query.js';

/** One service in a list: enough to choose from, and never an address, a point on a map, a way there or a person. A3.4 */
export interface DirectoryRow {
  readonly id: string;
  readonly name: string;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly domains: readonly string[];
  readonly areas: readonly string[];
  readonly active: boolean;
  readonly informal: boolean;
  /** Missing where no hours are known: that is not closed. */
  readonly openNow?: boolean;
  /** Of the place that opens first, where none is open now. */
  readonly nextOpening?: NextOpening;
  /** As it was known on its day. */
  readonly capacity?: Capacity;
  /** When somebody last made sure that the entry is right. Missing: never. */
  readonly verifiedOn?: Day;
  readonly neverVerified: boolean;
  /** Verified too long ago, or never. */
  readonly stale: boolean;
}

const usual = weighing().staleAfterDays;

/** Listed field by field: what is added to an entry later does not come out by itself. */
export const rowOf = (service: DirectoryService, { today, now, zone, staleAfterDays = usual }: SearchGiven): DirectoryRow => {
  const { places = [], capacity, verifiedOn } = service;
  const openNow = isAnyOpenAt(places, now, zone);
  const next = openNow === true ? undefined : nextOpeningOf(places, now, zone);
  // A verification that is still to come proves nothing.
  const isVerified = verifiedOn !== undefined && verifiedOn <= today;
  return {
    id: service.id,
    name: service.name,
    agencyId: service.agencyId,
    agencyName: service.agencyName,
    domains: service.domains,
    areas: service.areas,
    active: service.active,
    informal: service.informal === true,
    ...(openNow !== undefined && { openNow }),
    ...(next && { nextOpening: next }),
    ...(capacity && { capacity }),
    ...(verifiedOn !== undefined && { verifiedOn }),
    neverVerified: !isVerified,
    stale: !isVerified || daysBetween(verifiedOn, today) > staleAfterDays,
  };
};
