import { live } from '../../vocabulary/entry.js';
import type { Limit } from '../../vocabulary/room.js';
import { text } from '../../vocabulary/text.js';
import { addDays, dayIn, entryDay } from '../../vocabulary/time.js';
import type { Referral, Referrals } from './referral.js';
import { isWithoutWhy } from './status-why.js';
import { isOpen } from './transitions.js';
import { expiryDay, nextReminder } from './waiting.js';

/** What these limits look at. */
export interface ReadsReferrals {
  readonly referral: Referrals;
}
const since = (r: Referral) => r.sentAt ?? r.statusSince;
const unanswered = ({ referrals }: Referrals): Referral[] => live(referrals).filter((r) => r.status === 'requested');

/** What is still to be asked of the agency, and what a crisis left no time to ask. */
export const askingLimits = {
  /** Again and again until it answers, or the referral expires. Nothing is sent. */
  'referral.reminder-due': {
    text: text('an agency is to be reminded of a referral', 'lembaga perlu diingatkan tentang rujukan'),
    source: 'A5.3.1',
    of: ({ referral }: ReadsReferrals, { rules, zone }) =>
      unanswered(referral).flatMap((r) => {
        const due = nextReminder(r, rules, zone);
        return due === undefined ? [] : [{ ids: [r.id], since: since(r), due }];
      }),
  },
  /** The last day on which the answer is waited for; from the next one on it is let expire, and another is tried. */
  'referral.expires': {
    text: text('a referral that nobody answered expires', 'rujukan yang tidak dijawab berakhir'),
    source: 'A8.5',
    of: ({ referral }: ReadsReferrals, { rules, zone }) =>
      unanswered(referral).map((r) => ({ ids: [r.id], since: since(r), due: expiryDay(r, rules, zone) })),
  },
  'referral.why-due': {
    text: text(
      'nobody has said why a referral was refused, put on hold or ended',
      'belum ada alasan mengapa rujukan ditolak, ditunda, atau berakhir',
    ),
    source: 'B4.5',
    of: ({ referral }: ReadsReferrals, { rules, zone }) =>
      live(referral.referrals)
        .filter((r) => r.status !== undefined && isWithoutWhy(r))
        .map((r) => ({
          ids: [r.id],
          since: r.statusSince,
          due: addDays(entryDay({ at: r.statusSince, recordedAt: r.recordedAt }, zone), rules.limits.queryAfterDays),
        })),
  },
  /** Counted from when it was skipped: a crisis may last, and the referral is out. */
  'referral.skipped-to-ask': {
    text: text('what was skipped in a crisis is to be asked for', 'pemeriksaan yang dilewati saat krisis perlu dilengkapi'),
    source: 'B4.5',
    of: ({ referral }: ReadsReferrals, { rules, zone }) =>
      live(referral.referrals)
        .filter((r) => isOpen(r) && r.sentAt !== undefined)
        .flatMap((r) =>
          (r.skipped ?? [])
            .filter((s) => s.found === undefined)
            .map(({ at }) => ({ ids: [r.id], since: at, due: addDays(dayIn(at, zone), rules.limits.askAfterCrisisDays) })),
        ),
  },
} satisfies Record<string, Limit<never>>;
