import type { Access } from '../case/access/access.js';
import type { Appointments } from '../case/appointment/appointment.js';
import { live } from '../vocabulary/entry.js';
import type { When } from '../vocabulary/fields.js';
import { daysBetween, firstDayOf } from '../vocabulary/time.js';

/** Whole days from the request until something came about; absent where it has not, or where a day is not known. */
export interface TimeToAccess {
  readonly untilAgreement?: number;
  /** Until the first appointment with the client that is agreed on or attended: the day it was agreed. */
  readonly untilAgreed?: number;
  /** Until the first appointment with the client that came about: the day it was on. */
  readonly untilAttended?: number;
}

/** How long it took from the request to the agreement with the referrer and to the first appointment. A8.1 */
export const timeToAccess = (
  { access, appointment }: { readonly access: Access; readonly appointment: Appointments },
  zone: string,
): TimeToAccess => {
  const from = firstDayOf(access.openedAt ?? 'unknown', zone);
  const days = (times: readonly When[]) => {
    const known = times.flatMap((when) => firstDayOf(when, zone) ?? []).sort();
    return from === undefined || known[0] === undefined ? undefined : daysBetween(from, known[0]);
  };
  const withClient = live(appointment.appointments).filter((a) => a.with === 'client');
  const untilAgreement = days(
    live(access.agreements)
      .filter((a) => a.result === 'agreed')
      .map((a) => a.at),
  );
  const untilAgreed = days(withClient.flatMap((a) => a.agreedAt ?? []));
  const untilAttended = days(withClient.filter((a) => a.status === 'attended').map((a) => a.on));
  return {
    ...(untilAgreement !== undefined && { untilAgreement }),
    ...(untilAgreed !== undefined && { untilAgreed }),
    ...(untilAttended !== undefined && { untilAttended }),
  };
};
