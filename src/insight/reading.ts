import type { CaseRecord, Sections } from '../case/record.js';
import type { Day, Instant } from '../vocabulary/fields.js';
import type { Rules } from '../vocabulary/rules.js';
import { dayIn } from '../vocabulary/time.js';

/** What a reading looks at: a case as its reader may see it. An extended kit's record is one too. */
export interface Readable extends Pick<CaseRecord, 'id'> {
  readonly state: {
    readonly stage: string;
    readonly crisis: CaseRecord['state']['crisis'];
    readonly engagement: CaseRecord['state']['engagement'];
  };
  readonly sections: Sections;
}

/** A pure function over a record: the same record, rules and now, the same answer. It shows what is on the record and decides nothing. */
export type Reading<V> = (record: Readable, rules: Rules, now: Instant) => V;

/** The zone in which the days of a case are counted. */
export const zoneOf = ({ sections: { access } }: Readable, rules: Pick<Rules, 'timeZone'>): string =>
  access.site?.timeZone ?? rules.timeZone;
/** The calendar day of an instant at the case's site. */
export const todayOf = (record: Readable, rules: Pick<Rules, 'timeZone'>, now: Instant): Day => dayIn(now, zoneOf(record, rules));

/** From a day on, and up to another that is no longer part of it. Without an end it goes on. */
export interface Interval {
  readonly from: Day;
  readonly until?: Day;
}
/** Days that are counted: from a day on, up to another that is no longer part of them. */
export interface Period {
  readonly from: Day;
  readonly until: Day;
}
