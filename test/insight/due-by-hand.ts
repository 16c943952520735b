/**
 * What is due, by hand: days are walked one after the other on the calendar that `Intl` shows, nights are told telling by telling. It is
 * slow and shares nothing with the source.
 */
import type { Time, Told } from './due-told.js';

const calendars = new Map<string, Intl.DateTimeFormat>();
const shown = (ms: number, zone: string): { readonly day: string; readonly clock: string } => {
  const known =
    calendars.get(zone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  calendars.set(zone, known);
  const part = Object.fromEntries(known.formatToParts(ms).map(({ type, value }) => [type, value]));
  return { day: `${part.year}-${part.month}-${part.day}`, clock: `${part.hour}:${part.minute}` };
};
const next = (day: string): string => {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
};
const walked = (day: string, days: number): string => {
  let at = day;
  for (let n = 0; n < days; n += 1) at = next(at);
  return at;
};
const dayBefore = (day: string): string => new Date(Date.parse(`${day}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
const dayOf = (time: Time, zone: string): string => (time.length === 10 ? time : shown(Date.parse(time), zone).day);
const latest = (days: readonly string[]): string => [...days].sort()[days.length - 1] ?? '';

/** The first minute that the calendar of the zone no longer shows that day: hour by hour, then back minute by minute. */
const isOver = (day: string, zone: string): number => {
  let ms = Date.parse(`${day}T00:00:00Z`);
  while (shown(ms, zone).day <= day) ms += 3_600_000;
  while (shown(ms - 60_000, zone).day > day) ms -= 60_000;
  return ms;
};

export interface Telling {
  readonly at: string;
  readonly to: string;
}
export interface ByHand {
  readonly rule: string;
  readonly ids: readonly string[];
  readonly due: string;
  readonly status: 'upcoming' | 'overdue';
  readonly daysOver: number;
  readonly repeats: boolean;
  readonly told: Telling | undefined;
  readonly next: Telling | undefined;
}
interface Item {
  readonly rule: string;
  readonly ids: readonly string[];
  readonly due: string;
}

const days = (told: Told, zone: string): Item[] => {
  const { limits } = told;
  const on = (time: Time) => dayOf(time, zone);
  const items: Item[] = [];
  if (told.stage === 'active') {
    let last = { ids: [] as string[], day: on(told.openedOn) };
    for (const [n, at] of told.contacts.entries()) if (on(at) > last.day) last = { ids: [`contact-${n}`], day: on(at) };
    items.push({
      rule: 'accompaniment.contact-due',
      ids: last.ids,
      due: walked(last.day, limits.contactEveryDays[told.acuity ?? 'basic']),
    });

    const looked = latest([told.assessedOn, ...told.reassessedOn].map(on));
    items.push({ rule: 'assessment.reassessment-due', ids: [], due: walked(looked, limits.reassessEveryDays) });

    for (const [n, w] of told.waivers.entries())
      if (!w.ended && !told.waivers.some((o) => !o.ended && o.what === w.what && o.until > w.until))
        items.push({ rule: 'team.waiver-ends', ids: [`waiver-${n}`], due: w.until });

    for (const [n, c] of told.consents.entries())
      if (!c.withdrawn && c.until !== undefined) items.push({ rule: 'consent.ends', ids: [`consent-${n}`], due: c.until });

    for (const [n, s] of told.services.entries()) {
      const since = latest([s.on, told.planOn, ...s.came].map(on));
      items.push({ rule: 'service.delivery-due', ids: [`service-${n}`], due: walked(since, s.everyDays) });
    }
    if (told.services.length > 0)
      for (const [n, b] of told.barriers.entries())
        if (!b.resolved)
          items.push({
            rule: 'plan.barrier-open',
            ids: [`barrier-${n}`],
            due: walked(latest([b.on, ...b.steps].map(on)), limits.barrierReviewDays),
          });
  }
  if (told.stage === 'exited' && told.agreed)
    for (const after of limits.followUpAfterDays) {
      const due = walked(on(told.endedOn), after);
      if (!told.reachedOn.some((at) => on(at) >= due)) items.push({ rule: 'followUp.due', ids: [], due });
    }
  return items;
};

/** Who is in line at this moment. */
const lineAt = (told: Told, zone: string, ms: number): string[] => {
  const { day, clock } = shown(ms, zone);
  const covers = ({ from, until, hours }: Told['team'][number]['turns'][number]) => {
    const on = (d: string) => from <= d && d <= until;
    if (!hours) return on(day);
    const [begins, ends] = hours;
    const isNight = begins > ends;
    if (!isNight) return on(day) && clock >= begins && clock < ends;
    return (on(day) && clock >= begins) || (on(dayBefore(day)) && clock < ends);
  };
  const onTurn = told.team.flatMap((m, n) => (m.turns.some(covers) ? [n] : []));
  const flagged = told.team.flatMap((m, n) => (m.standby ? [n] : []));
  const members = [...onTurn, ...flagged].filter((n) => !told.team[n]?.unsafe).map((n) => `member-${n}`);
  return [...new Set(['rina', ...(told.calls ? ['neighbour'] : []), ...members, 'supervisor'])];
};

/** Every telling of a night, one after the other, from the alarm on to the first that lies after now. */
const tellings = (told: Told, zone: string, alarmAt: string, now: number): [Telling | undefined, Telling] => {
  const { nextInLineMinutes } = told.limits;
  const mayBeInLine = told.team.filter((m) => !m.unsafe && (m.standby || m.turns.length > 0)).length + (told.calls ? 1 : 0) + 2;
  const aDay = Math.max(mayBeInLine, Math.floor((24 * 60) / nextInLineMinutes));
  let round: string[] = [];
  let taken = 0;
  let before: Telling | undefined;
  for (let at = Date.parse(alarmAt); ; at += nextInLineMinutes * 60_000) {
    if (taken === aDay) [round, taken] = [[], 0];
    const line = lineAt(told, zone, at);
    if (line.every((who) => round.includes(who))) round = [];
    const to = line.filter((who) => !round.includes(who))[0] ?? '';
    round.push(to);
    taken += 1;
    const telling = { at: new Date(at).toISOString(), to };
    if (at > now) return [before, telling];
    before = telling;
  }
};

const once = (at: number, now: number): Pick<ByHand, 'repeats' | 'told' | 'next'> => {
  const telling = { at: new Date(at).toISOString(), to: 'supervisor' };
  return { repeats: false, told: now >= at ? telling : undefined, next: now >= at ? undefined : telling };
};

const ordinary = (item: Item, told: Told, zone: string, now: number): ByHand => {
  const isOverdue = now >= isOver(item.due, zone);
  let daysOver = 0;
  const today = shown(now, zone).day;
  for (let day = item.due; isOverdue && day < today; day = next(day)) daysOver += 1;
  return {
    ...item,
    status: isOverdue ? 'overdue' : 'upcoming',
    daysOver,
    ...once(isOver(walked(item.due, told.limits.escalateAfterDays), zone), now),
  };
};

const crises = (told: Told, zone: string, now: number): ByHand[] =>
  told.crises.flatMap(({ alarmAt, safeNow, judged, acted, status, acknowledged }, n) => {
    const alarm = Date.parse(alarmAt);
    const isTaken = acknowledged !== undefined && acknowledged >= 0;
    const wait = told.limits.escalateAfterDays * 86_400_000;
    const [before, after] = tellings(told, zone, alarmAt, now);
    const told_ = isTaken
      ? once(alarm + acknowledged * 60_000 + wait, now)
      : status === 'open'
        ? { repeats: true, told: before, next: after }
        : once(alarm + wait, now);
    let daysOver = 0;
    for (let day = shown(alarm, zone).day; now >= alarm && day < shown(now, zone).day; day = next(day)) daysOver += 1;
    const item = (rule: string): ByHand => ({
      rule,
      ids: [`crisis-${n}`],
      due: alarmAt,
      status: now >= alarm ? 'overdue' : 'upcoming',
      daysOver: now >= alarm ? Math.max(1, daysOver) : 0,
      ...told_,
    });
    return [
      ...(safeNow === 'no' && !acted ? [item('crisis.to-act')] : []),
      ...(safeNow === 'unknown' ? [item('crisis.to-settle-safety')] : []),
      ...(judged ? [] : [item('crisis.to-judge')]),
    ];
  });

/** The limits that are reckoned here; of all others nothing is said. */
export const reckoned = [
  'accompaniment.contact-due',
  'assessment.reassessment-due',
  'team.waiver-ends',
  'consent.ends',
  'service.delivery-due',
  'plan.barrier-open',
  'followUp.due',
  'crisis.to-act',
  'crisis.to-settle-safety',
  'crisis.to-judge',
];

export const dueByHand = (told: Told, at: string): ByHand[] => {
  const zone = told.siteZone ?? told.programmeZone;
  const now = Date.parse(at);
  return [...days(told, zone).map((item) => ordinary(item, told, zone, now)), ...crises(told, zone, now)];
};
