import type { Sections } from '../../case/record.js';
import { live } from '../../vocabulary/entry.js';
import type { Day, When } from '../../vocabulary/fields.js';
import { daysBetween, firstDayOf, precisionOf } from '../../vocabulary/time.js';

const isVague = (when: When): boolean => precisionOf(when) === 'month' || precisionOf(when) === 'year';

/** The first of these days; not known where it may have been another day of a month or a year of which no more is known. */
const firstOf = (times: readonly (When | undefined)[], zone: string): Day | undefined => {
  const days = times.flatMap((when = 'unknown') => {
    const day = firstDayOf(when, zone);
    return day === undefined ? [] : [{ day, isVague: isVague(when) }];
  });
  const [first] = days.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : Number(a.isVague) - Number(b.isVague)));
  return first?.isVague ? undefined : first?.day;
};

/** Whole days from the request until something came about; absent where it has not, or where a day is not known. */
export interface TimeToAccess {
  readonly untilAgreement?: number;
  /** Until the first appointment with the client that is agreed on or attended: the day it was agreed. */
  readonly untilAgreed?: number;
  /** Until the first appointment with the client that came about: the day it was on. */
  readonly untilAttended?: number;
  /**
   * From the first contact, which is the request or whatever reached the client before it, until the first service: a delivery, or the
   * first visit at an agency.
   */
  readonly untilFirstService?: number;
}

type Reads = Pick<Sections, 'access' | 'appointment' | 'accompaniment' | 'service' | 'referral'>;

/** How long it took from the request to the agreement with the referrer, to the first appointment, and to the first service. A8.1 */
export const timeToAccess = ({ access, appointment, accompaniment, service, referral }: Reads, zone: string): TimeToAccess => {
  const at = (entries: readonly { readonly at: When }[]) => entries.map((e) => e.at);
  const first = (...times: readonly (When | undefined)[]) => firstOf(times, zone);
  const days = (from: Day | undefined, until: Day | undefined) =>
    from === undefined || until === undefined ? undefined : daysBetween(from, until);

  const asked = first(access.openedAt);
  const withClient = live(appointment.appointments).filter((a) => a.with === 'client');
  const untilAgreement = days(asked, first(...at(live(access.agreements).filter((a) => a.result === 'agreed'))));
  const untilAgreed = days(asked, first(...withClient.map((a) => a.agreedAt)));
  const untilAttended = days(asked, first(...withClient.filter((a) => a.status === 'attended').map((a) => a.on)));

  const before = at([
    ...live(access.outreach).filter((o) => o.reached === 'reached'),
    ...live(accompaniment.contacts).filter((c) => c.with === 'client' && c.reached === 'reached'),
  ]);
  const served = first(...at([...live(service.deliveries), ...live(referral.visits).filter((v) => v.attended === 'attended')]));
  // Without the day of the request the first contact is not known: what is on the record may be a later one.
  const untilFirstService = asked === undefined ? undefined : days(first(asked, ...before, served), served);
  return {
    ...(untilAgreement !== undefined && { untilAgreement }),
    ...(untilAgreed !== undefined && { untilAgreed }),
    ...(untilAttended !== undefined && { untilAttended }),
    ...(untilFirstService !== undefined && { untilFirstService }),
  };
};
