import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type * as z from 'zod/v4';
import type { Permit } from '../../src/casework/permit.js';
import { type Sight, sightOf } from '../../src/casework/sight.js';
import { type Actor, type EntryOf, type Kind, kinds, programmes, type SocialWork, socialWork } from '../../src/index.js';
import { preflightOf, slipFor } from '../../src/insight/before-sending.js';
import { autonomy } from '../../src/insight/care/autonomy.js';
import { careOver } from '../../src/insight/care/care.js';
import { careTrend } from '../../src/insight/care/care-trend.js';
import { continuity } from '../../src/insight/care/continuity.js';
import { openTimes } from '../../src/insight/care/open-times.js';
import { timeToAccess } from '../../src/insight/care/time-to-access.js';
import { clientVoices } from '../../src/insight/client-voices.js';
import { coverage } from '../../src/insight/coverage/coverage.js';
import { gapRegister } from '../../src/insight/coverage/gap-register.js';
import { outcomes } from '../../src/insight/outcomes/outcomes.js';
import { principles } from '../../src/insight/principles/principles.js';
import { processOfCare, rightEvaluation } from '../../src/insight/process/process.js';
import { programmeReport } from '../../src/insight/programme/programme-report.js';
import { type Readable, type Reading, zoneOf } from '../../src/insight/reading.js';
import { aspire, aspireNow } from '../../src/insight/telling/aspire.js';
import { handOverSummary, handOverText } from '../../src/insight/telling/hand-over-summary.js';
import { timeline, timelineText } from '../../src/insight/telling/timeline.js';
import { When } from '../../src/vocabulary/fields.js';
import { kindOf } from '../../src/vocabulary/schema.js';
import { bare, elementOf, fieldsOf } from '../../src/vocabulary/walk.js';
import { random } from '../laws/random.js';
import { startsOf } from '../laws/starts.js';
import { nothingSeen, walk } from '../laws/walk.js';

type Facts = readonly EntryOf<SocialWork>[];
const period = { from: '2025-10-01', until: '2026-07-01' };
const labels = socialWork.labels();

/** Every reading of one case. One that shows words on purpose says so. */
const table: Readonly<Record<string, { readonly of: (facts: Facts) => Reading<unknown>; readonly showsWords?: true }>> = {
  aspire: { of: (facts) => (record, rules, now) => [aspireNow(record), aspire(record, facts, rules, now)] },
  autonomy: { of: () => autonomy },
  'before-sending': {
    of: () => (record, rules, now) =>
      record.sections.referral.referrals.map(({ id }) => [
        preflightOf(id)(record, rules, now),
        slipFor(id)(record, rules, now),
        slipFor(id, { ground: { ground: 'court-order', reason: 'asked for by the court', told: kinds } })(record, rules, now),
      ]),
    showsWords: true,
  },
  care: { of: () => (record, rules) => careOver(record, rules, period) },
  'care-trend': { of: () => careTrend },
  'client-voices': {
    of: () => (record) => {
      const counting = clientVoices();
      counting.add(record);
      return [counting.counted(), [...counting.result()]];
    },
  },
  continuity: { of: () => continuity },
  coverage: { of: () => coverage },
  'gap-register': {
    of: () => (record, rules, now) => {
      const counting = gapRegister();
      counting.add(record, rules, now);
      return counting.result();
    },
  },
  'hand-over-summary': {
    of: () => (record, rules, now) => {
      const summary = handOverSummary(labels)(record, rules, now);
      return [summary, handOverText(summary, 'en'), handOverText(summary, 'id')];
    },
    showsWords: true,
  },
  'open-times': { of: () => openTimes },
  outcomes: { of: () => outcomes },
  principles: { of: () => principles },
  process: { of: () => (record, rules, now) => [processOfCare(record, rules, now), rightEvaluation(record)] },
  'programme-report': {
    of: () => (record, rules, now) => {
      const counting = programmeReport({ period });
      counting.add(record, rules, now);
      return counting.result();
    },
  },
  'time-to-access': { of: () => (record, rules) => timeToAccess(record.sections, zoneOf(record, rules)) },
  timeline: {
    of: (facts) => (record, rules) => {
      const zone = zoneOf(record, rules);
      const rows = timeline(socialWork, facts, zone);
      return [rows, timelineText(rows, 'en', zone), timelineText(rows, 'id', zone)];
    },
  },
};

/** What readings are made of, and what is read off the whole record before it is cut. */
const notOfOneShownCase = [
  'aligned',
  'care-gaps',
  'care-work',
  'caseload',
  'changes',
  'due',
  'escalation',
  'in-touch',
  'intervals',
  'journal',
  'need-coverage',
  'next-in-line',
  'overdue-days',
  'pauses',
  'reading',
  'seen',
  'service-gaps',
  'shown',
  'suppression',
  'whom',
  'why-unmet',
];

/** The value with every text that a person wrote replaced by a mark that names its kind. Ids, times and codes stay. */
const marked = (schema: z.ZodType, value: unknown, count: { n: number }): unknown => {
  if (value === undefined || value === null) return value;
  const fields = fieldsOf(schema);
  if (fields) {
    const held = Object.entries(value as object);
    return Object.fromEntries(held.map(([key, v]) => [key, fields[key] ? marked(fields[key], v, count) : v]));
  }
  const element = elementOf(schema);
  if (element) return (value as readonly unknown[]).map((v) => marked(element, v, count));
  const leaf = bare(schema);
  const kind = kindOf.get(leaf)?.kind ?? 'note';
  const isTime = typeof value === 'string' && When.safeParse(value).success;
  if (leaf._zod.def.type !== 'string' || kind === 'general' || kind === 'identifier' || isTime) return value;
  count.n += 1;
  return `‹${kind}:${count.n}›`;
};

interface Told {
  readonly record: Readable;
  readonly facts: Facts;
  readonly now: string;
}
const rules = programmes.hiv;
/** Cases told by chance from every builder, households among them, with all that was written in them marked. */
const told: readonly Told[] = startsOf(socialWork, rules).map((start, n): Told => {
  const steps = walk(socialWork, start, rules, 60, random(100 + n), nothingSeen(), `w${n}`);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const { record, entries, now } = step.value;
  const count = { n: 0 };
  const sections = socialWork.parts.rooms.map(({ name, section }) => [name, marked(section, (record.sections as never)[name], count)]);
  const factSchema = new Map([...socialWork.parts.implementation.values()].map(({ command }) => [command.fact.type, command.fact.data]));
  const facts = entries.map((e) => ({ ...e, data: marked(factSchema.get(e.type) as z.ZodType, e.data, count) }));
  return { record: { ...record, sections: Object.fromEntries(sections) } as never, facts: facts as never, now };
});

const everyone: readonly Actor[] = (['worker', 'supervisor', 'agency', 'client', 'guardian', 'system'] as const).map((kind) => ({
  kind,
  id: `${kind}-1`,
}));
const withheldSets: readonly (readonly Kind[])[] = [[], ...kinds.map((kind) => [kind]), kinds.filter((k) => k !== 'general'), kinds];
const permitted = (without: readonly Kind[]): Permit => ({ allow: 'full', without: new Set(without) });

const sightFor = ({ record }: Told, without: readonly Kind[], actor: Actor, member?: string): Sight<SocialWork> =>
  sightOf(socialWork, record as never, permitted(without), without.includes('hiv'), { actor, member }, () => '2026-03-01');

/** What each reader sees of each case: one reader where one kind goes, all where nothing or everything does. */
const shown = told.flatMap((one) => {
  const [member] = one.record.sections.client.members;
  return withheldSets.flatMap((without) => {
    const isAlone = without.length === 1;
    const readers: (readonly [whom: string, Sight<SocialWork>])[] = everyone
      .slice(0, isAlone ? 1 : everyone.length)
      .map((actor) => [actor.kind, sightFor(one, without, actor)]);
    if (member && !isAlone) readers.push(['member', sightFor(one, without, everyone[0] as Actor, member.id)]);
    return readers
      .filter(([, sight]) => !sight.isEmpty)
      .map(([whom, sight]) => ({
        whom: `${whom}, without ${without.join(' ')}`,
        without,
        record: sight.record as Readable,
        facts: sight.facts(one.facts),
        now: one.now,
      }));
  });
});

const said = (name: string, { facts, now }: Pick<Told, 'facts' | 'now'>, record: Readable, whom: string): string => {
  try {
    return JSON.stringify(table[name]?.of(facts)(record, rules, now)) ?? '';
  } catch (cause) {
    throw new Error(`${name} broke for ${whom}`, { cause });
  }
};
const marks = (text: string, of: readonly Kind[]): string[] => of.flatMap((kind) => text.match(new RegExp(`‹${kind}:\\d+›`, 'g')) ?? []);

test('[A1.2] every file of the readings is held to this, or said to be none', () => {
  const files = readdirSync(new URL('../../src/insight', import.meta.url)).filter((f) => f.endsWith('.ts'));
  const names = files.map((f) => f.replace('.ts', ''));
  expect(names.filter((name) => !(name in table) && !notOfOneShownCase.includes(name))).toEqual([]);
});

describe.each(Object.keys(table))('%s', (name) => {
  test('[A1.2] breaks for no reader, whatever is withheld from them, and shows no word of what is', () => {
    for (const { whom, without, record, ...at } of shown) expect(marks(said(name, at, record, whom), without), whom).toEqual([]);
  });

  test('[A1.2] shows ids and codes, and words that somebody wrote only where it is for that', () => {
    const texts = told.map((one) => said(name, one, one.record, 'the whole'));
    const words = texts.flatMap((text) =>
      marks(text, ['note', 'contact', 'violence', 'thirdPerson', 'substance', 'keyPopulation', 'legal']),
    );
    if (table[name]?.showsWords) expect(words.length).toBeGreaterThan(0);
    else expect(words).toEqual([]);
  });

  test('[A1.2] the same record gives the same answer, and is not changed by it', () => {
    for (const one of told) {
      const before = JSON.stringify(one.record);
      expect(said(name, one, one.record, 'the whole')).toBe(said(name, one, structuredClone(one.record), 'a copy'));
      expect(JSON.stringify(one.record)).toBe(before);
    }
  });
});
