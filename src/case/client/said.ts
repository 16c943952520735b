import type { When } from '../../vocabulary/fields.js';
import { dayIn, precisionOf } from '../../vocabulary/time.js';
import type { Channel, Client, SafeContact } from './client.js';

const isInstant = (when: When): boolean => precisionOf(when) === 'instant';
const asDay = (when: When, zone: string): When => (isInstant(when) ? dayIn(when, zone) : when);

/** Whether one was surely before the other, as precisely as both are known, in the zone of the site. */
const isBefore = (one: When, other: When, zone: string): boolean => {
  if (one === 'unknown' || other === 'unknown') return false;
  if (isInstant(one) && isInstant(other)) return Date.parse(one) < Date.parse(other);
  const [a, b] = [asDay(one, zone), asDay(other, zone)];
  const known = Math.min(a.length, b.length);
  return a.slice(0, known) < b.slice(0, known);
};

/** Whether this no may have been said after that yes, and no later than it was written down. Where that is not known, it may. */
const mayUndo = (no: SafeContact, yes: SafeContact, zone: string): boolean =>
  !no.allowed &&
  [no.at, no.recordedAt].every((said) =>
    isInstant(said) && isInstant(yes.at) ? isBefore(yes.at, said, zone) : !isBefore(said, yes.at, zone),
  );

/** When it is asked: the contact's own time, where it was made before now. */
export interface Moment {
  readonly happenedAt: When;
  readonly zone: string;
}

/** Of one member only what they said, or was said of them; of the client of a person's case all. */
const isOf = (said: SafeContact, member: string | undefined): boolean =>
  member === undefined ? said.members === undefined : (said.members?.includes(member) ?? false);

/**
 * What counts of a channel: what was recorded last, unless a no may have been said later than this yes. A no that was marked as made in
 * error still counts: an error on paper is no yes, and what was denied once stays denied until it is allowed anew. A contact of an earlier
 * day is judged by what had been said by then: what was safe when it was made is not called unsafe, nor the other way. Where nothing had
 * been said by then, what was said later counts.
 */
export const saidOf = (
  { safeContacts }: Client,
  channel: Channel,
  member: string | undefined,
  { happenedAt, zone }: Moment,
): SafeContact | undefined => {
  const all = safeContacts.filter((s) => s.channel === channel && isOf(s, member) && (s.voided === undefined || !s.allowed));
  const byThen = all.filter((s) => !isBefore(happenedAt, s.at, zone));
  const said = byThen.length > 0 ? byThen : all;
  const last = said.at(-1);
  return last?.allowed ? (said.findLast((s) => mayUndo(s, last, zone)) ?? last) : last;
};
