import type { Day } from '../../vocabulary/fields.js';
import type { Rules } from '../../vocabulary/rules.js';
import { addDays, dayIn, entryDay } from '../../vocabulary/time.js';
import type { Referral } from './referral.js';

type Sent = Pick<Referral, 'sentAt' | 'statusSince' | 'recordedAt' | 'reminders'>;
type Waits = Pick<Rules, 'limits'>;

/** The day on which it was sent; of one that was adopted without it, the day of its status. */
export const sentDay = ({ sentAt, statusSince, recordedAt }: Sent, zone: string): Day =>
  entryDay({ at: sentAt ?? statusSince, recordedAt }, zone);

/** The last day on which the agency's answer is waited for. */
export const expiryDay = (referral: Sent, { limits }: Waits, zone: string): Day =>
  addDays(sentDay(referral, zone), limits.referralExpiryDays);

/** When the agency is to be reminded next: so many days after it was sent or last reminded; `undefined` where it expires before. */
export const nextReminder = (referral: Sent, { limits }: Waits, zone: string): Day | undefined => {
  const last = referral.reminders?.at(-1);
  const due = addDays(last ? dayIn(last.recordedAt, zone) : sentDay(referral, zone), limits.referralReminderDays);
  return due < addDays(sentDay(referral, zone), limits.referralExpiryDays) ? due : undefined;
};
