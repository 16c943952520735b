import type { Sections } from '../../case/record.js';
import { live } from '../../vocabulary/entry.js';
import type { Day, When } from '../../vocabulary/fields.js';
import { daysBetween, firstDayOf } from '../../vocabulary/time.js';

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
  const firstOf = (times: readonly (When | undefined)[]): Day | undefined =>
    times.flatMap((when) => firstDayOf(when ?? 'unknown', zone) ?? []).sort()[0];
  const at = (entries: readonly { readonly at: When }[]) => firstOf(entries.map((e) => e.at));
  const days = (from: Day | undefined, until: Day | undefined) =>
    from === undefined || until === undefined ? undefined : daysBetween(from, until);

  const asked = firstOf([access.openedAt]);
  const withClient = live(appointment.appointments).filter((a) => a.with === 'client');
  const untilAgreement = days(asked, at(live(access.agreements).filter((a) => a.result === 'agreed')));
  const untilAgreed = days(asked, firstOf(withClient.map((a) => a.agreedAt)));
  const untilAttended = days(asked, firstOf(withClient.filter((a) => a.status === 'attended').map((a) => a.on)));

  const before = at([
    ...live(access.outreach).filter((o) => o.reached === 'reached'),
    ...live(accompaniment.contacts).filter((c) => c.with === 'client' && c.reached === 'reached'),
  ]);
  const served = at([...live(service.deliveries), ...live(referral.visits).filter((v) => v.attended === 'attended')]);
  // Without the day of the request the first contact is not known: what is on the record may be a later one.
  const untilFirstService = asked === undefined ? undefined : days(firstOf([asked, before, served]), served);
  return {
    ...(untilAgreement !== undefined && { untilAgreement }),
    ...(untilAgreed !== undefined && { untilAgreed }),
    ...(untilAttended !== undefined && { untilAttended }),
    ...(untilFirstService !== undefined && { untilFirstService }),
  };
};
