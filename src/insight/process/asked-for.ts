import { acuityNow } from '../../case/assessment/acuity.js';
import type { PlannedService } from '../../case/plan/planned-service.js';
import { expectedFrom } from '../../case/plan/running.js';
import type { Entry } from '../../vocabulary/entry.js';
import type { Day, Instant } from '../../vocabulary/fields.js';
import type { Rules } from '../../vocabulary/rules.js';
import { type Text, text } from '../../vocabulary/text.js';
import { addDays, entryDay, firstDayOf } from '../../vocabulary/time.js';
import { inTouch } from '../care/in-touch.js';
import { later } from '../care/intervals.js';
import { type Readable, zoneOf } from '../reading.js';
import { seen } from '../seen.js';
import { type Came, once, rhythm, type Span, type Turn } from './rhythm.js';
import { cutTo, spansAtWork } from './spans.js';

/** What a programme asks to be kept, period by period. */
export const askedFor = {
  contact: text('contact with the client', 'kontak dengan klien'),
  reassessment: text('reassessment', 'asesmen ulang'),
  review: text('review of the plan', 'peninjauan rencana'),
  delivery: text('delivery of a planned service', 'pemberian pelayanan terencana'),
  verification: text('verification that a planned service arrives', 'pemastian bahwa pelayanan terencana diterima'),
} as const satisfies Readonly<Record<string, Text>>;
export type AskedFor = keyof typeof askedFor;

/** One thing that was to come, and how it was kept. Without turns, nothing was asked for yet. */
export interface Kept {
  readonly what: AskedFor;
  /** Of a delivery or a verification: which planned service. */
  readonly plannedServiceId?: string;
  readonly turns: readonly Turn[];
}

/** What every count needs: the record, by which rules, and the days on which anything was to come. */
interface Counted {
  readonly record: Readable;
  readonly rules: Rules;
  readonly zone: string;
  readonly atWork: readonly Span[];
}

const cameOn = (entries: readonly Entry[], zone: string): Came[] => entries.map((e) => ({ day: entryDay(e, zone), id: e.id }));

/**
 * By when the client is to be reached after a day: as often as the acuity measured by then asks for and, where it is measured anew before
 * that, as the new one does, but not before the day on which it was measured.
 */
const contactDueAfter = ({ record, rules, zone }: Counted): ((from: Day) => Day) => {
  const measured = seen(record.sections.assessment.measurements, 'acuity').map((m) => ({ m, day: entryDay(m, zone) }));
  const by = (from: Day, day: Day): Day => {
    const measurements = measured.filter((x) => x.day <= day).map(({ m }) => m);
    return addDays(from, rules.limits.contactEveryDays[acuityNow({ measurements }, zone) ?? 'basic']);
  };
  const days = [...new Set(measured.map(({ day }) => day))].sort();
  return (from) => days.filter((day) => from < day).reduce((due, day) => (day <= due ? later(by(from, day), day) : due), by(from, from));
};

const contacts = (counted: Counted): Kept => {
  const reached = inTouch(counted);
  const dueAfter = contactDueAfter(counted);
  return { what: 'contact', turns: counted.atWork.flatMap((span) => rhythm(span, reached, dueAfter)) };
};

/** As the limit counts it: from when the assessment was completed; where there is no baseline, what is found anew is a reassessment. */
const reassessments = ({ record, rules, zone, atWork }: Counted): Kept => {
  const { assessment } = record.sections;
  const from = firstDayOf(assessment.completedAt ?? 'unknown', zone);
  const hasBaseline = seen(assessment.measurements).some((m) => m.use === 'baseline');
  // What was measured on the day of the completion is what later looks are compared with.
  const isLater = ({ day }: Came) => from === undefined || day > from;
  const looks = [...seen<Entry>(hasBaseline ? assessment.measurements : assessment.findings), ...seen(assessment.reassessments)];
  const spans = from === undefined ? [] : cutTo(atWork, from);
  const { reassessEveryDays } = rules.limits;
  return {
    what: 'reassessment',
    turns: spans.flatMap((span) => rhythm(span, cameOn(looks, zone).filter(isLater), (day) => addDays(day, reassessEveryDays))),
  };
};

/** The day on which a plan was first in force. */
const planDay = ({ record, zone }: Counted): Day | undefined =>
  cameOn(seen(record.sections.plan.versions), zone)
    .map(({ day }) => day)
    .sort()[0];

const reviews = (counted: Counted): Kept => {
  const { record, rules, zone, atWork } = counted;
  const from = planDay(counted);
  const came = cameOn(seen(record.sections.monitoring.reviews), zone);
  const spans = from === undefined ? [] : cutTo(atWork, from);
  return { what: 'review', turns: spans.flatMap((span) => rhythm(span, came, (day) => addDays(day, rules.limits.reviewEveryDays))) };
};

/** The days on which a planned service was to come: since it was expected, up to its end or to the hold that it is in. */
const expectedOn = ({ record, zone, atWork }: Counted, planned: PlannedService): Span[] => {
  const plan = { ...record.sections.plan, versions: seen(record.sections.plan.versions) };
  // Of one that is on hold now it is asked whether it came until then.
  const from = expectedFrom(plan, { ...planned, status: 'in-progress' }, zone);
  const stopped = planned.status === 'on-hold' ? planned.heldAt : planned.endedAt;
  return from === undefined ? [] : cutTo(atWork, from, firstDayOf(stopped ?? 'unknown', zone));
};

const ofServices = (counted: Counted): Kept[] => {
  const { record, rules, zone } = counted;
  const { plan, service, monitoring } = record.sections;
  return seen(plan.services, 'status').flatMap((planned): Kept[] => {
    const { id: plannedServiceId, everyDays } = planned;
    const isOf = (e: { readonly plannedServiceId: string }) => e.plannedServiceId === plannedServiceId;
    const spans = expectedOn(counted, planned);
    const came = cameOn(seen(service.deliveries).filter(isOf), zone);
    const verified = cameOn(seen(monitoring.verifications).filter(isOf), zone);
    const everyTime = everyDays === undefined ? [] : spans.flatMap((s) => rhythm(s, came, (day) => addDays(day, everyDays)));
    return [
      ...(everyDays === undefined ? [] : [{ what: 'delivery', plannedServiceId, turns: everyTime } as const]),
      { what: 'verification', plannedServiceId, turns: once(spans, verified, rules.limits.receiptCheckDays) },
    ];
  });
};

/** All that the programme asks to be kept. It says that something was late, never why: what stood in the way is on the record. A8.8.2 */
export const keptIn = (record: Readable, rules: Rules, now: Instant): Kept[] => {
  const counted: Counted = { record, rules, zone: zoneOf(record, rules), atWork: spansAtWork(record, rules, now) };
  return [contacts(counted), reassessments(counted), reviews(counted), ...ofServices(counted)];
};
