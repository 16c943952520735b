import { type Entry, live } from '../../vocabulary/entry.js';
import { type Limit, type Requirement, type Room, room } from '../../vocabulary/room.js';
import { text } from '../../vocabulary/text.js';
import { addDays, dayIn, entryDay } from '../../vocabulary/time.js';
import type { Plan } from '../plan/plan.js';
import { expectedFrom, runningServices } from '../plan/running.js';
import * as commands from './index.js';
import { Monitoring, noMonitoring } from './monitoring.js';

interface Reads {
  readonly monitoring: Monitoring;
}
interface ReadsPlan extends Reads {
  readonly plan: Plan;
}

const requirements = {
  'monitoring.reviewed': {
    text: text('the plan was reviewed at work', 'pelaksanaan rencana telah ditinjau'),
    source: 'A5.4.1',
    holds: ({ monitoring }: Reads) => live(monitoring.reviews).length > 0 || [],
  },
} satisfies Record<string, Requirement<never>>;

const limits = {
  /** A revision is no review: without one, it counts from the day on which the plan was first in force. */
  'monitoring.review-due': {
    text: text('the plan is to be reviewed', 'rencana perlu ditinjau'),
    source: 'A5.4.1',
    of: ({ monitoring, plan }: ReadsPlan, { rules, zone }) => {
      const [first] = live(plan.versions);
      if (!first) return [];
      const last = live(monitoring.reviews).reduce<Entry>(
        (latest, review) => (entryDay(review, zone) >= entryDay(latest, zone) ? review : latest),
        first,
      );
      return [{ ids: [last.id], since: last.at, due: addDays(entryDay(last, zone), rules.limits.reviewEveryDays) }];
    },
  },
  'monitoring.query-due': {
    text: text('an agency has not answered a query', 'lembaga belum menjawab pertanyaan'),
    source: 'A5.5.2',
    of: ({ monitoring }: Reads, { rules, zone }) =>
      live(monitoring.queries)
        .filter((q) => q.status === 'asked')
        .map((q) => ({ ids: [q.id], since: q.at, due: addDays(dayIn(q.recordedAt, zone), rules.limits.queryAnswerDays) })),
  },
  'monitoring.receipt-due': {
    text: text('nobody has verified that a planned service arrives', 'belum ada yang memastikan pelayanan terencana diterima'),
    source: 'A3.6',
    of: ({ monitoring, plan }: ReadsPlan, { rules, zone }) =>
      runningServices(plan).flatMap((planned) => {
        const since = expectedFrom(plan, planned, zone);
        return since === undefined || live(monitoring.verifications).some((v) => v.plannedServiceId === planned.id)
          ? []
          : [{ ids: [planned.id], since, due: addDays(since, rules.limits.receiptCheckDays) }];
      }),
  },
} satisfies Record<string, Limit<never>>;

/** The monitoring room: whether help arrives and does what it should. A3.6, A5.4, A5.5.2 */
export const monitoring: Room<'monitoring', Monitoring, typeof commands, keyof typeof requirements, keyof typeof limits> = room({
  name: 'monitoring',
  label: text('monitoring', 'pemantauan'),
  section: Monitoring,
  empty: noMonitoring,
  commands,
  refusals: {
    'monitoring.not-planned': text('No such service is planned.', 'Tidak ada pelayanan seperti itu dalam rencana.'),
    'monitoring.need-unknown': text('This need is not on the record.', 'Kebutuhan ini tidak ada dalam catatan.'),
    'monitoring.query-unknown': text('This query is not on the record.', 'Pertanyaan ini tidak ada dalam catatan.'),
    'monitoring.query-not-open': text('This query was answered or dropped already.', 'Pertanyaan ini sudah dijawab atau tidak diteruskan.'),
  },
  requirements,
  limits,
});
