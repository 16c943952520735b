import type { RecordOf } from '../../src/index.js';
import { changesAt, due, dueIn, programmes, socialWork } from '../../src/index.js';
import type { SocialWork } from '../../src/lifecycle/social-work.js';
import { aCaseInTransition, anActiveCase, anExitedClient, aSentReferral, type CaseStory } from '../../src/testing/index.js';
import { addDays, addMinutes, dayIn, daysBetween, endOf, entryDay, firstDayOf } from '../../src/vocabulary/time.js';
import type { Effort } from './measure.js';
import { progress } from './progress.js';

type Rec = RecordOf<SocialWork>;
const rules = programmes.fullSupport;
const begin = '2026-01-05T02:00:00.000Z';
const now = '2026-08-05T02:00:00.000Z';

/** A case as it grows in half a year: calls, parcels, a barrier, a waiver, at times a crisis. */
const grown = (s: CaseStory, n: number): Rec => {
  let story = s.so(
    { type: 'client.setSafeContact', input: { channel: 'phone', allowed: true } },
    { type: 'crisis.report', input: { kind: 'illness', safeNow: n % 4 === 0 ? 'no' : 'yes' } },
  );
  const crisisId = story.last('crisis.reported').crisis.id;
  story = story.so({ type: 'crisis.judge', input: { crisisId, severity: 'manageable', timeAvailable: 'days' } });
  if (n % 4 !== 0) story = story.so({ type: 'crisis.act', input: { crisisId, what: 'talked', reach: 'shared' } });
  const isActive = story.record.state.stage === 'active';
  const plannedServiceId = story.record.sections.plan.services[0]?.id ?? '';
  for (let week = 0; isActive && week < 12 + n; week += 1)
    story = story.later({ days: 7 }).so(
      {
        type: 'accompaniment.recordContact',
        input: { with: 'client', channel: 'phone', purpose: 'support', role: 'supporter', note: 'asked how the week went', minutes: 15 },
      },
      { type: 'service.deliver', input: { plannedServiceId, amount: 1, unit: 'parcel', quality: 'good' } },
    );
  return story.record;
};

/** The records as a repository holds them: text, so that each is read anew and none is warm from the one before. */
const texts = (): readonly string[] =>
  [anActiveCase, aSentReferral, aCaseInTransition, anExitedClient].flatMap((from) =>
    Array.from({ length: 8 }, (_, n) => JSON.stringify(grown(from({ now: addMinutes(begin, n * 1_440) }), n))),
  );

/** The same by hand: a plain loop over a handful of the limits, with no rooms, no rules by name, nobody to be told. */
const byHand = ({ sections, state }: Rec): number => {
  const { access, accompaniment, assessment, team, consent, plan, service, crisis } = sections;
  const zone = access.site?.timeZone ?? rules.timeZone;
  let items = 0;
  let over = 0;
  const add = (day: string) => {
    items += 1;
    if (endOf(day, zone) <= now) over += Math.max(1, daysBetween(day, dayIn(now, zone)));
  };
  if (state.stage !== 'exited') {
    let last = firstDayOf(access.openedAt ?? 'unknown', zone) ?? '';
    for (const c of accompaniment.contacts)
      if (c.voided === undefined && c.with === 'client' && c.reached === 'reached') {
        const day = entryDay(c, zone);
        if (day > last) last = day;
      }
    add(addDays(last, rules.limits.contactEveryDays.basic));
    if (assessment.completedAt !== undefined) {
      let looked = firstDayOf(assessment.completedAt, zone) ?? '';
      for (const m of assessment.measurements) if (m.voided === undefined && entryDay(m, zone) > looked) looked = entryDay(m, zone);
      add(addDays(looked, rules.limits.reassessEveryDays));
    }
    for (const w of team.waivers) if (w.voided === undefined && w.endedAt === undefined) add(w.until);
    for (const c of consent.given) if (c.voided === undefined && c.withdrawnAt === undefined && c.until !== undefined) add(c.until);
    for (const s of plan.services)
      if (s.voided === undefined && s.everyDays !== undefined && s.status !== 'completed' && s.status !== 'stopped') {
        let since = entryDay(s, zone);
        for (const d of service.deliveries)
          if (d.voided === undefined && d.plannedServiceId === s.id) {
            const day = entryDay(d, zone);
            if (day > since) since = day;
          }
        add(addDays(since, s.everyDays));
      }
    for (const b of plan.barriers)
      if (b.voided === undefined && b.resolvedAt === undefined) add(addDays(entryDay(b, zone), rules.limits.barrierReviewDays));
  }
  for (const c of crisis.crises)
    if (c.voided === undefined && ((c.safeNow === 'no' && c.acts.length === 0) || c.judgement === undefined)) {
      items += 1;
      if (c.alarmAt <= now) over += 1;
    }
  return items + over / 1e6;
};

/** 10,000 records read for due work, each parsed anew; the parsing is not counted. A1.1 */
export const dueBench = async ({ slots = 9 }: Effort): Promise<string[]> => {
  const total = slots < 2 ? 400 : 10_000;
  const held = texts();
  const kb = held.reduce((sum, text) => sum + text.length, 0) / held.length / 1_000;
  const readers: Readonly<Record<string, (record: Rec) => number>> = {
    'by hand: a plain loop over eight limits': byHand,
    'kasus: dueIn, every limit of every room': (record) => dueIn(socialWork, record, rules).length,
    'kasus: due and changesAt, with escalation': (record) => {
      const items = due(socialWork, record, rules, now);
      changesAt(items, now);
      return items.length;
    },
  };
  const spent: Record<string, number> = {};
  const found: Record<string, number> = {};
  const tell = progress('due work read', total);
  const batch = 200;
  for (let from = -2 * batch; from < total; from += batch) {
    const records = Array.from({ length: batch }, (_, n) => JSON.parse(held[(Math.max(0, from) + n) % held.length] ?? '{}') as Rec);
    for (const [name, read] of Object.entries(readers)) {
      const began = performance.now();
      let items = 0;
      for (const record of records) items += Math.floor(read(record));
      // The first rounds only warm up.
      if (from < 0) continue;
      spent[name] = (spent[name] ?? 0) + performance.now() - began;
      found[name] = (found[name] ?? 0) + items;
    }
    if (from >= 0) tell(from + batch);
  }
  const [base = 1] = Object.values(spent);
  const lines = Object.entries(spent).map(
    ([name, ms]) =>
      `  ${name.padEnd(44)} ${ms.toFixed(0).padStart(7)} ms ${((ms * 1_000) / total).toFixed(1).padStart(8)} us a record ${((found[name] ?? 0) / total).toFixed(1).padStart(6)} items   × ${(ms / base).toFixed(2)}`,
  );
  return [`\n${total.toLocaleString('en')} records of ${kb.toFixed(1)} KB read for due work`, ...lines];
};
