import type { CaseKit, KitTypes } from '../../lifecycle/kit.js';
import type { Labels } from '../../lifecycle/labels.js';
import type { Instant, When } from '../../vocabulary/fields.js';
import { type Language, type Text, text } from '../../vocabulary/text.js';
import { clockIn, dayIn, firstDayOf, type Precision, precisionOf } from '../../vocabulary/time.js';
import { aligned } from './aligned.js';
import { entryIdsOf, inOrder, madeInError, type ShownFact } from './journal.js';

/** One thing that happened in a case. It holds codes, ids and times, and no free text. */
export interface TimelineRow {
  readonly when: When;
  readonly precision: Precision;
  readonly recordedAt: Instant;
  /** The version of the fact. */
  readonly version: number;
  readonly what: Text;
  /** The room of the fact, with its label; a change of stage has none. */
  readonly room?: { readonly name: string; readonly label: Text };
  /** Who recorded it, as far as that is shown. */
  readonly by: Partial<ShownFact['by']> & { readonly label?: Text };
  /** The entries that it made or speaks of, as far as they are shown. */
  readonly ids: readonly string[];
  /** Recorded on a later day than that on which it happened. */
  readonly late?: true;
  /** Its entry was marked as made in error since. */
  readonly voided?: true;
  /** A change of stage: from which to which. */
  readonly stage?: { readonly from: string; readonly to: string };
}

/** `plan.goalSet` → *goal set*. Facts are named in the past tense. */
const inWords = (type: string): string =>
  type
    .slice(type.indexOf('.') + 1)
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .trim();

/** What a fact is called: a label of the host's for it; else in English its own name, in Indonesian, which has no tenses, that of its command. */
const wordsOf = <T extends KitTypes>(kit: CaseKit<T>, labels: Labels): ((type: string) => Text) => {
  const commands = new Map([...kit.parts.implementation.values()].map(({ command }) => [command.fact.type, command]));
  return (type) => {
    const en = inWords(type);
    return labels[type] ?? text(en, labels[commands.get(type)?.type ?? '']?.id ?? en);
  };
};

const isLate = ({ happenedAt, recordedAt }: ShownFact, zone: string): boolean => {
  const day = precisionOf(happenedAt) === 'instant' ? dayIn(happenedAt, zone) : happenedAt;
  return day !== 'unknown' && dayIn(recordedAt, zone).slice(0, day.length) > day;
};

/** By the first day that it may have been, then by the instant; of one day, what has no instant first. What is unknown comes last. */
const placeOf = ({ when, version }: TimelineRow, zone: string): readonly [string, number, number] => [
  firstDayOf(when, zone) ?? '~',
  precisionOf(when) === 'instant' ? Date.parse(when) : 0,
  version,
];
const isBefore = <K extends readonly (string | number)[]>(a: K, b: K): number => {
  const n = a.findIndex((part, at) => part !== b[at]);
  return n < 0 ? 0 : (a[n] as string) < (b[n] as string) ? -1 : 1;
};

/**
 * What happened in a case, in the order in which it did: its facts as `casework.history` shows them to a reader, and every change of stage.
 * What nobody knows the time of comes last, in the order of its recording: a place among the others would say when it was. What was made
 * in error stays, and is marked. Where the fact that moved the case is not shown, the change of stage stands where it was first seen to
 * have happened: with the time of that recording. A2.1, A4.5, A5.5.1, B1
 */
export const timeline = <T extends KitTypes>(kit: CaseKit<T>, facts: readonly ShownFact[], zone: string): TimelineRow[] => {
  const labels = kit.labels();
  const words = wordsOf(kit, labels);
  const isError = madeInError(facts);
  const label = (code: string) => labels[code] ?? text(code, code);
  const rowOf = (fact: ShownFact, more: Pick<TimelineRow, 'what' | 'ids' | 'stage' | 'room' | 'when'>): TimelineRow => ({
    precision: precisionOf(more.when),
    recordedAt: fact.recordedAt,
    version: fact.version,
    by: { ...fact.by, ...(fact.by.kind && { label: label(`actor.${fact.by.kind}`) }) },
    ...(isLate({ ...fact, happenedAt: more.when }, zone) && { late: true }),
    ...more,
  });

  let before = { version: 0, stage: kit.blank('').state.stage as string };
  const rows = inOrder(facts).flatMap((fact) => {
    const { type, version, happenedAt, recordedAt, state } = fact;
    const name = type.slice(0, type.indexOf('.'));
    const told = rowOf(fact, { when: happenedAt, what: words(type), room: { name, label: label(name) }, ids: entryIdsOf(fact) });
    const { stage: from, version: last } = before;
    before = { version, stage: state.stage };
    const row: TimelineRow = isError(fact) ? { ...told, voided: true } : told;
    if (from === state.stage) return [row];
    const [a, b] = [label(`stage.${from}`), label(`stage.${state.stage}`)];
    const what = text(`stage: ${a.en} → ${b.en}`, `tahap: ${a.id} → ${b.id}`);
    const when = version === last + 1 ? happenedAt : recordedAt;
    return [row, rowOf(fact, { when, what, ids: [], stage: { from, to: state.stage } })];
  });
  const placed = rows.map((row) => ({ row, place: placeOf(row, zone) }));
  return placed.sort((a, b) => isBefore(a.place, b.place)).map(({ row }) => row);
};

const unknown = text('not known', 'tidak diketahui');
const late = text('recorded later', 'dicatat kemudian');
const voided = text('made in error', 'keliru');
const onBehalfOf = text('on behalf of', 'atas nama');

/** Rows as aligned text, with days and times of day as they are at the case's site. */
export const timelineText = (rows: readonly TimelineRow[], language: Language, zone: string): string =>
  aligned(
    rows.map(({ when, precision, what, room, by, ids, ...row }) => [
      precision === 'unknown' ? unknown[language] : precision === 'instant' ? `${dayIn(when, zone)} ${clockIn(when, zone)}` : when,
      room ? `${room.label[language]}: ${what[language]}` : what[language],
      [by.label?.[language], by.id, by.onBehalfOf && `${onBehalfOf[language]} ${by.onBehalfOf}`].filter((part) => part).join(' '),
      ids.join(', '),
      [...(row.late ? [late[language]] : []), ...(row.voided ? [voided[language]] : [])].join(', '),
    ]),
  );
