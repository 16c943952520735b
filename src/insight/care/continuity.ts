import { acuityNow } from '../../case/assessment/acuity.js';
import type { Day, Instant } from '../../vocabulary/fields.js';
import type { Rules } from '../../vocabulary/rules.js';
import { addDays, entryDay, firstDayOf } from '../../vocabulary/time.js';
import { type Readable, todayOf, zoneOf } from '../reading.js';
import { seen } from '../seen.js';
import { type Around, asPeriods, byDay, byStart, type CareGap, gap } from './care-gaps.js';
import { inTouch } from './in-touch.js';
import { common, without } from './intervals.js';
import { openTimes } from './open-times.js';
import { type Allowed, overdueDays } from './overdue-days.js';
import { clientPauses, type Pause, servicePauses } from './pauses.js';
import { serviceGaps } from './service-gaps.js';

/** Gaps in contact, in responsibility and in services, and what was no gap but a pause. Each in the order of the days. */
export interface Continuity {
  readonly contact: readonly CareGap[];
  readonly responsibility: readonly CareGap[];
  readonly services: readonly CareGap[];
  readonly pauses: readonly Pause[];
}

/** How often contact was asked for, as the acuity was known from day to day; *basic* where none was measured. */
const contactAllowed = ({ record, rules, zone }: Around): Allowed[] => {
  const measurements = seen(record.sections.assessment.measurements, 'acuity');
  const days = [...new Set(measurements.map((m) => entryDay(m, zone)))].sort();
  const limit = (until: Day) =>
    rules.limits.contactEveryDays[acuityNow({ measurements: measurements.filter((m) => entryDay(m, zone) <= until) }, zone) ?? 'basic'];
  return ['', ...days].map((from) => ({ from, days: limit(from) }));
};

const contactGaps = (around: Around): CareGap[] =>
  around.atWork.flatMap((stretch) =>
    overdueDays(stretch, inTouch(around), contactAllowed(around)).map((o) => gap(around.end, 'no-contact', o, o.ids)),
  );

const responsibilityGaps = ({ record, rules, zone, end, open }: Around): CareGap[] => {
  const { team } = record.sections;
  const [first] = byDay(seen(team.responsible).map((r) => ({ day: entryDay(r, zone) })));
  const nobody = asPeriods(without(open, first ? [{ from: first.day }] : []), end);
  const waited = seen(team.handOvers, 'status').flatMap((h) => {
    const since = entryDay(h, zone);
    const until = h.status === 'proposed' ? end : firstDayOf(h.endedAt ?? 'unknown', zone);
    const allowedDays = rules.limits.handOverAnswerDays;
    const overdue = { from: addDays(since, allowedDays + 1), until: until ?? since };
    return asPeriods(common(open, [overdue]), end).map((o) => gap(end, 'hand-over-waited', { ...o, since, allowedDays }, [h.id]));
  });
  return [...nobody.map((n) => gap(end, 'nobody-responsible', n, [])), ...waited];
};

/**
 * Where care broke off: days without contact beyond what the programme allowed for the acuity known then, days on which nobody was
 * responsible or a hand-over waited too long for its answer, days on which a planned service was overdue. Only days on which the case was
 * open and kept here; a hold and lost contact are shown as pauses, and after each the counting begins anew, as it does after a reopening.
 * It judges by these rules only, not by those of an earlier programme, and does not say whose fault a gap is. A1.1, A2.1, A4.5
 */
export const continuity = (record: Readable, rules: Rules, now: Instant): Continuity => {
  const zone = zoneOf(record, rules);
  const end = addDays(todayOf(record, rules, now), 1);
  const { intervals, keptSince = end } = openTimes(record, rules);
  const open = asPeriods(common(intervals, [{ from: keptSince, until: end }]), end);
  const rests = clientPauses(record, zone);
  const around: Around = { record, rules, zone, end, open, atWork: asPeriods(without(open, rests), end) };
  return {
    contact: byStart(contactGaps(around)),
    responsibility: byStart(responsibilityGaps(around)),
    services: byStart(serviceGaps(around)),
    pauses: byStart(
      [...rests, ...servicePauses(record, zone)].flatMap(({ what, ids, ...rest }) =>
        common(intervals, [rest]).map((i) => ({ ...i, what, ids })),
      ),
    ),
  };
};
