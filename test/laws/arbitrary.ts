import type * as z from 'zod/v4';
import { unjudgedAlerts } from '../../src/case/assessment/alerts.js';
import { openNeeds } from '../../src/case/assessment/open-needs.js';
import { notLookedAt } from '../../src/case/file/unsafe-contacts.js';
import { problemsInOrder } from '../../src/case/plan/problems.js';
import { openItems } from '../../src/case/termination/open-items.js';
import { addDays, type CaseRecord, Day, dayIn, Id, Instant, kinds, Note, PersonRef, type Sections, Title, When } from '../../src/index.js';
import { houseInstruments } from '../../src/instruments/house.js';
import { bare, elementOf, fieldsOf } from '../../src/vocabulary/walk.js';
import type { Random } from './random.js';

/** Where an input is made: the record it is meant for, and the time. */
export interface World {
  readonly record: CaseRecord<object, string>;
  /** The room of the command. */
  readonly room: string;
  readonly now: string;
  readonly zone: string;
  readonly stages: readonly string[];
  readonly requirements: readonly string[];
  readonly random: Random;
}
export const people = ['worker-1', 'worker-2', 'supervisor-1'] as const;
const agencies = ['agency-1', 'agency-2'];
const services = ['pantry', 'soup-kitchen', 'clinic'];

const sectionsOf = ({ record }: World) => record.sections as Sections;
const ids = (entries: readonly { readonly id: string }[]) => entries.map((e) => e.id);
/** What a command of this room puts in order. */
const toOrder = (w: World) => (w.room === 'plan' ? problemsInOrder(sectionsOf(w).plan) : openNeeds(sectionsOf(w).assessment));
const anyEntry = (section: object): string[] =>
  Object.values(section).flatMap((list: unknown) => (Array.isArray(list) ? list.flatMap((e: { id?: string }) => e?.id ?? []) : []));

/** Which ids of the record a field is likely to mean, by the field's name. */
const meant: Readonly<Record<string, (world: World) => readonly string[]>> = {
  needId: (w) => ids(sectionsOf(w).assessment.needs),
  needIds: (w) => ids(sectionsOf(w).assessment.needs),
  unmetNeedIds: (w) => ids(sectionsOf(w).assessment.needs),
  findingIds: (w) => ids(sectionsOf(w).assessment.findings),
  buildsOn: (w) => ids(sectionsOf(w).assessment.findings),
  builds: (w) => ids(sectionsOf(w).assessment.functions),
  criteriaAgreedOf: (w) => ids(sectionsOf(w).plan.goals),
  without: (w) => ids([...sectionsOf(w).plan.goals, ...sectionsOf(w).plan.services]),
  plannedServiceIds: (w) => ids(sectionsOf(w).plan.services),
  turnId: (w) => ids(sectionsOf(w).team.standby),
  goalId: (w) => ids(sectionsOf(w).plan.goals),
  goalIds: (w) => ids(sectionsOf(w).plan.goals),
  serves: (w) => ids(sectionsOf(w).plan.goals),
  plannedServiceId: (w) => ids(sectionsOf(w).plan.services),
  barrierId: (w) => ids(sectionsOf(w).plan.barriers),
  contractId: (w) => ids(sectionsOf(w).intake.contracts),
  presentingNeedId: (w) => ids(sectionsOf(w).intake.presentingNeeds),
  urgentPlanId: (w) => ids(sectionsOf(w).intake.urgentPlans),
  appointmentId: (w) => ids(sectionsOf(w).appointment.appointments),
  complaintId: (w) => ids(sectionsOf(w).complaint.complaints),
  consentId: (w) => ids(sectionsOf(w).consent.given),
  noteId: (w) => ids(sectionsOf(w).file.notes),
  linkId: (w) => ids(sectionsOf(w).file.links),
  disclosureId: (w) => ids(sectionsOf(w).consent.disclosures),
  memberId: (w) => ids(w.room === 'team' ? sectionsOf(w).team.members : sectionsOf(w).client.members),
  members: (w) => ids(sectionsOf(w).client.members),
  tieId: (w) => ids(sectionsOf(w).client.ties),
  guardianTieId: (w) => ids(sectionsOf(w).client.ties.filter((t) => t.guardian)),
  mayAnswer: (w) => ids(sectionsOf(w).client.ties),
  handOverId: (w) => ids(sectionsOf(w).team.handOvers),
  waiverId: (w) => ids(sectionsOf(w).team.waivers),
  referralId: (w) => ids(sectionsOf(w).referral.referrals),
  queryId: (w) => ids(sectionsOf(w).monitoring.queries),
  measurementId: (w) => {
    const unjudged = unjudgedAlerts(sectionsOf(w).assessment);
    return ids(unjudged.length > 0 ? unjudged : sectionsOf(w).assessment.measurements);
  },
  of: (w) => [...ids(sectionsOf(w).crisis.crises), ...ids(unjudgedAlerts(sectionsOf(w).assessment))],
  crisisId: (w) => ids(sectionsOf(w).crisis.crises),
  decisionId: (w) => sectionsOf(w).conference.conferences.flatMap((c) => ids(c.decisions)),
  contingencyId: (w) => ids(sectionsOf(w).plan.contingencies),
  conferenceId: (w) => ids(sectionsOf(w).conference.conferences),
  disputeId: (w) => ids(sectionsOf(w).accompaniment.disputes),
  contactId: (w) => ids(notLookedAt(sectionsOf(w), sectionsOf(w).file.looks)),
  supportId: (w) => ids(sectionsOf(w).client.supports),
  mayBeHadFrom: (w) => ids(sectionsOf(w).client.ties),
  entryId: (w) => anyEntry((w.record.sections as Record<string, object>)[w.room] ?? {}),
  order: (w) => ids(toOrder(w)),
  stage: (w) => w.stages,
  requirement: (w) => w.requirements,
  serviceId: () => services,
  alternatives: () => services,
  passedOver: () => services,
  id: () => ['full-support', 'hiv', 'site-1', 'hunger-vital-sign'],
  version: () => ['1', '2'],
};

/** A name that says nothing else most likely means an entry of the room itself. */
const isOwn = (key: string): boolean => key.endsWith('Id') && !['agencyId', 'documentId'].includes(key);

/** Mostly one of the newest, at times an old one, seldom something that is not there. */
const idFor = (key: string, w: World): string => {
  const { random } = w;
  const known = meant[key]?.(w) ?? (isOwn(key) ? anyEntry((w.record.sections as Record<string, object>)[w.room] ?? {}) : agencies);
  if (known.length === 0 || random.chance(0.05)) return 'not-there';
  return random.chance(0.6) && key.endsWith('Id') ? random.pick(known.slice(-2)) : random.pick(known);
};

const text = ['a neighbour helps', 'tidak ada beras 🍚', 'x', 'O’Brien — “ok”'];
const other = ['17:30', '00:00', 'IDR', 'Asia/Jayapura', 'America/New_York', 'clinic-a:own-term', `sha256:${'0a'.repeat(32)}`, 'a text'];
const dayNear = ({ now, zone, random }: World) => addDays(dayIn(now, zone), random.chance(0.15) ? -1 - random.below(40) : random.below(60));

/** How often what may be left out is given. */
const oftenGiven = (key: string, w: World): number => {
  if (key === 'members') return sectionsOf(w).client.kind === 'person' ? 0.01 : 0.8;
  return key === 'kinds' || key === 'ext' ? 0.1 : 0.5;
};

const made = (schema: z.ZodType, key: string, w: World): unknown => {
  const { random } = w;
  const def = schema._zod.def as unknown as { type: string; entries?: Record<string, string>; options?: readonly z.ZodType[] };
  if (def.type === 'optional') return random.chance(oftenGiven(key, w)) ? made(bare(schema), key, w) : undefined;
  const fields = fieldsOf(schema);
  if (fields) {
    const entries = Object.entries(fields).map(([name, field]) => [name, made(field, name, w)] as const);
    return answering(Object.fromEntries(entries.filter(([, value]) => value !== undefined)), w);
  }
  const element = elementOf(schema);
  if (element) return list(element, key, w);
  if (schema === Id) return idFor(key, w);
  if (schema === PersonRef) return random.pick(people);
  if (schema === Day) return dayNear(w);
  if (schema === When) return random.pick([w.now, dayNear(w), '2025-11', '2024', 'unknown']);
  if (schema === Instant) return w.now;
  if (schema === Note || schema === Title) return random.pick(text);
  switch (def.type) {
    case 'enum':
      return random.pick(Object.values(def.entries ?? {}));
    case 'union':
      return made(random.chance(0.9) ? random.pick((def.options ?? []).slice(0, 1)) : random.pick(def.options ?? []), key, w);
    case 'boolean':
      return random.chance(0.5);
    case 'record':
      return { 'clinic-a': { seen: true, notes: ['ok'] } };
    default:
      return random.pick([0, 1, 2, 5, 30, ...other, ...text].filter((v) => schema.safeParse(v).success));
  }
};

/** Answers that are mostly the instrument's own: drawn from nothing, they would never be scored. */
const answering = (input: Record<string, unknown>, { random }: World): Record<string, unknown> => {
  if (!('answers' in input) || random.chance(0.05)) return input;
  const instrument = random.pick(houseInstruments);
  const answers = instrument.items
    .filter(() => random.chance(0.9))
    .map((item) => ({ item: item.id, answer: random.pick(item.answers ?? instrument.answers ?? []).code }));
  const { score: _scoredHere, ...rest } = input;
  return { ...rest, instrument: { id: instrument.id, version: instrument.version }, answers };
};

const list = (element: z.ZodType, key: string, w: World): unknown[] => {
  const { random } = w;
  if (key === 'told') return random.some(['general', 'contact', 'hiv'], 2);
  if (key === 'covers') return random.chance(0.8) ? ['general', 'contact', 'hiv'] : random.some(kinds, 3);
  if (key === 'order') {
    const open = ids(toOrder(w));
    return open.length > 0 && random.chance(0.9) ? shuffled(open, random) : [idFor(key, w)];
  }
  if (key === 'openItems')
    return openItems(sectionsOf(w))
      .filter(() => random.chance(0.95))
      .map((entryId) =>
        random.chance(0.5)
          ? { entryId, what: 'closed' }
          : { entryId, what: 'handed-over', ...(random.chance(0.9) && { with: 'worker-2' }) },
      );
  if (element === Id) return [...new Set(Array.from({ length: random.below(3) }, () => idFor(key, w)))];
  return [...new Set(Array.from({ length: random.below(4) }, () => made(element, key, w)))];
};
const shuffled = (from: readonly string[], random: Random): string[] => {
  const left = [...from];
  return from.flatMap(() => left.splice(random.below(left.length), 1));
};

/** An input that fits the command's schema, biased to what stands on the record, so that a fair part of it is accepted. */
export const inputFor = (schema: z.ZodType, world: World): object => {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const input = made(schema, '', world);
    if (schema.safeParse(input).success) return input as object;
  }
  throw new Error(`no input found for {${Object.keys(fieldsOf(schema) ?? {}).join(', ')}}`);
};
