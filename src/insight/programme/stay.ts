import { isEndedStage } from '../../lifecycle/stages.js';
import { live } from '../../vocabulary/entry.js';
import type { Day, Instant, When } from '../../vocabulary/fields.js';
import { dayIn, firstDayOf } from '../../vocabulary/time.js';
import type { Period, Readable } from '../reading.js';

/** The day of an entry of which any field may be withheld. */
export const dayOf = (e: { readonly at?: When; readonly recordedAt?: Instant }, zone: string): Day | undefined =>
  firstDayOf(e.at ?? 'unknown', zone) ?? (e.recordedAt === undefined ? undefined : dayIn(e.recordedAt, zone));

/** Whether a day lies in a period. A day that is not known lies in none. */
export const isWithin = (day: Day | undefined, { from, until }: Period): boolean => day !== undefined && from <= day && day < until;

/** The entries that count, of those that happened in the period: oldest first, those of one day as they were written down. */
export const within = <E extends { readonly at: When; readonly recordedAt: Instant; readonly voided?: never | object | undefined }>(
  entries: readonly E[],
  period: Period,
  zone: string,
): E[] =>
  (live(entries as never) as E[])
    .map((e) => ({ e, day: dayOf(e, zone) ?? '' }))
    .filter(({ day }) => isWithin(day, period))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ e }) => e);

/** Why a case ended that should not have been there at all. */
export const notACase: readonly string[] = ['duplicate', 'opened-in-error'];

/** How a case came into the period, and how it stood when that was over. */
export interface InCare {
  readonly came: 'open-at-start' | 'opened' | 'reopened';
  readonly stands: string;
}
/** `apart`: it should not have been there, and why; `inCare`: where it was open in the period. */
export interface Stay {
  readonly inCare?: InCare;
  readonly apart?: string;
}

interface Turn {
  readonly opens: boolean;
  readonly day: Day;
  readonly recordedAt: Instant;
  readonly reason: string;
}

/** Ends and ways back, in the order in which they were recorded. To end a case as no case was a mistake where it was taken back: it was never ended. */
const turnsOf = ({ sections: { termination, screening } }: Readable, zone: string): Turn[] => {
  const turns: Turn[] = [];
  const add = (e: { readonly at?: When; readonly recordedAt?: Instant }, opens: boolean, reason: string): void => {
    const day = dayOf(e, zone);
    if (day !== undefined) turns.push({ opens, day, recordedAt: e.recordedAt ?? '', reason });
  };
  for (const s of live(termination.steps)) {
    if (s.step === 'exited') add(s, false, 'planned');
    else if (s.step === 'ended-early') add(s, false, s.endReason ?? 'not-known');
    else if (s.step === 'reopened') add(s, true, '');
  }
  for (const d of live(screening.decisions)) {
    if (d.outcome === 'declined') add(d, false, 'declined');
    else if (d.outcome === 'reconsidered') add(d, true, '');
  }
  turns.sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0));
  const isTakenBack = (n: number): boolean => isMistake(turns[n]) && turns[n + 1]?.opens === true;
  return turns.filter((_, n) => !isTakenBack(n) && !isTakenBack(n - 1));
};
const isMistake = (turn: Turn | undefined): boolean => turn !== undefined && notACase.includes(turn.reason);

/**
 * How a case stood to a period; empty where it was not open in it, or never opened. A case that ended and was taken up again within
 * the period counts as it came first and as it stood last. The day of an end still belongs to the period. Where the day of the opening is
 * not known, the day of its recording counts.
 */
export const stayIn = (record: Readable, period: Period, zone: string): Stay => {
  const { openedAt = 'unknown', openingRecordedAt, adoption } = record.sections.access;
  const instead = adoption?.on ?? (openingRecordedAt === undefined ? undefined : dayIn(openingRecordedAt, zone));
  const first = firstDayOf(openedAt, zone) ?? instead;
  if (first === undefined || first >= period.until) return {};

  let isOpen = true;
  let ended = '';
  let since = first;
  let isFirst = true;
  let came: InCare['came'] | undefined;
  let stands = 'open';
  /** An open time from a day on, up to and with the day of its end. */
  const note = (until: Day | undefined, reason: string): void => {
    if (since >= period.until || (until !== undefined && until < period.from)) return;
    came ??= since < period.from ? 'open-at-start' : isFirst ? 'opened' : 'reopened';
    stands = until === undefined || until >= period.until ? 'open' : reason;
  };
  const end = (day: Day, reason: string): void => {
    note(day, reason);
    isFirst = false;
    ended = reason;
  };
  // Of a case that was over when it was taken over no more is known than that.
  if (adoption !== undefined && isEndedStage(adoption.stage)) {
    end(adoption.on, adoption.stage === 'declined' ? 'declined' : 'not-known');
    isOpen = false;
  }
  for (const { opens, day, reason } of turnsOf(record, zone)) {
    if (opens === isOpen) continue;
    if (opens) since = day;
    else end(day, reason);
    isOpen = opens;
  }
  if (isOpen) note(undefined, '');
  const inCare = came && { inCare: { came, stands } };
  return { ...inCare, ...(!isOpen && notACase.includes(ended) && { apart: ended }) };
};
