import type { Labels } from '../../../lifecycle/labels.js';
import type { Day, Instant, When } from '../../../vocabulary/fields.js';
import { type Text, text } from '../../../vocabulary/text.js';
import { dayIn, precisionOf } from '../../../vocabulary/time.js';
import type { DueNow } from '../../due/due.js';
import type { Readable } from '../../reading.js';
import type { ShownSections } from '../shown.js';

/** A line of the page: what it says, the entries it rests on, and the room where they are. */
export interface HandOverLine {
  readonly text: Text;
  readonly ids: readonly string[];
  readonly from: string;
}

/** What is due, as far as this page tells it. */
export type DueItem = Pick<DueNow, 'rule' | 'ids' | 'due' | 'daysOver' | 'whose' | 'urgent'>;

/** What every section of the page is written from. */
export interface Page {
  readonly sections: ShownSections;
  readonly state: Readable['state'];
  readonly labels: Labels;
  readonly zone: string;
  readonly now: Instant;
  readonly today: Day;
  readonly due: readonly DueItem[];
}

type Part = Text | string | undefined | false;
const isThere = (part: Part): part is Text | string => part !== undefined && part !== false && part !== '';
const inLanguage = (language: 'en' | 'id') => (part: Text | string) => (typeof part === 'string' ? part : part[language]);

/** Parts one after the other with something in between; what is missing is left out. */
export const joined = (between: string, ...parts: readonly Part[]): Text => {
  const there = parts.filter(isThere);
  return text(there.map(inLanguage('en')).join(between), there.map(inLanguage('id')).join(between));
};
/** Words with the value behind them; nothing where there is no value. */
export const named = (words: Text, value: Text | string | undefined): Text | undefined =>
  value === undefined || value === '' ? undefined : joined(' ', words, value);

/** One line: a head, and what is said of it. */
export const line = (
  from: string,
  ids: readonly (string | undefined)[],
  head: Text,
  ...said: readonly (Text | string | undefined | false)[]
): HandOverLine => {
  const rest = joined('; ', ...said);
  return { from, ids: ids.filter((id) => id !== undefined), text: rest.en === '' ? head : joined(': ', head, rest) };
};

/** A code by its label; the code where it has none; nothing where it may not be seen. */
export const term = ({ labels }: Page, list: string, code: string | undefined): Text | undefined =>
  code === undefined ? undefined : (labels[`${list}.${code}`] ?? text(code, code));

/** A day at the site, as exactly as it is known. */
export const dayOf = ({ zone }: Page, when: When | undefined): string | undefined =>
  when === undefined || when === 'unknown' ? undefined : precisionOf(when) === 'instant' ? dayIn(when, zone) : when;

const most = 140;
/** Words of a person, on one line and not longer than a line: whoever needs the rest opens the entry. */
export const clipped = (words: string | undefined): string | undefined => {
  const points = [...(words ?? '').replace(/\s+/g, ' ')];
  return points.length === 0 ? undefined : points.length > most ? `${points.slice(0, most - 1).join('')}…` : points.join('');
};

/** Entries that were not made in error. */
export const standing = <E extends { readonly voided?: unknown }>(entries: readonly E[]): E[] =>
  entries.filter((e) => e.voided === undefined);

export const since = text('since', 'sejak');
export const until = text('until', 'sampai');
export const by = text('by', 'paling lambat');
export const answeredFor = text('responsible:', 'penanggung jawab:');
