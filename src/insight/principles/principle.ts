import type { CommandType } from '../../case/record.js';
import type { Ids } from '../../vocabulary/entry.js';
import { type Text, text } from '../../vocabulary/text.js';
import type { Interval } from '../reading.js';

export const principleNames = {
  individualised: text('individualised services', 'pelayanan yang disesuaikan dengan individu'),
  comprehensive: text('comprehensive services', 'pelayanan yang menyeluruh'),
  parsimonious: text('parsimonious services', 'pelayanan yang hemat dan tidak tumpang tindih'),
  autonomy: text('fostering autonomy', 'menumbuhkan kemandirian'),
  continuity: text('continuity of care', 'kesinambungan pelayanan'),
} as const satisfies Readonly<Record<string, Text>>;
export type PrincipleName = keyof typeof principleNames;

export const principleFindings = {
  kept: text('kept', 'dijalankan'),
  'in-doubt': text('in doubt', 'perlu ditinjau'),
  broken: text('broken', 'dilanggar'),
  'not-known': text('not known', 'belum diketahui'),
} as const satisfies Readonly<Record<string, Text>>;
export type PrincipleFound = keyof typeof principleFindings;

/**
 * What a sign says of its principle. One that breaks it outweighs a doubt, a doubt what is not known, and that what speaks for it;
 * what is only *shown* weighs nothing.
 */
export type Weighs = 'breaks' | 'doubt' | 'not-known' | 'for' | 'shown';

/** Something by which a principle is judged: one sentence about the work, never about the client. */
export interface Sign {
  readonly weighs: Weighs;
  readonly text: Text;
  /** What can be done, and by which command. */
  readonly toDo?: { readonly text: Text; readonly command: CommandType };
}
export type Signs = Readonly<Record<string, Sign>>;

/** A sign that was found, and the entries that show it. */
export interface Because {
  readonly code: string;
  readonly weighs: Weighs;
  readonly text: Text;
  /** Entries of the record; of a domain of life, its code. */
  readonly ids: Ids;
  /** The days concerned, where the sign is about days. */
  readonly days?: readonly Interval[];
}
export interface ToDo {
  /** The sign that asks for it. */
  readonly because: string;
  readonly text: Text;
  readonly ids: Ids;
  readonly command: CommandType;
}

/** How a case stands to one of the five principles. Never a score: a finding with its evidence, and what can be done. */
export interface Principle {
  readonly principle: PrincipleName;
  readonly row: string;
  readonly label: Text;
  readonly finding: PrincipleFound;
  readonly because: readonly Because[];
  /** Empty once the case has ended. */
  readonly toDo: readonly ToDo[];
}

/** A sign by its code, with what shows it; `undefined` where it was not found. */
export type Found<S extends Signs> =
  | { readonly code: keyof S & string; readonly ids: Ids; readonly days?: readonly Interval[] }
  | undefined;

/** The sign where anything shows it. */
export const where = <C extends string>(code: C, ids: Ids): { readonly code: C; readonly ids: Ids } | undefined =>
  ids.length > 0 ? { code, ids } : undefined;

const finding = (because: readonly Because[]): PrincipleFound => {
  const has = (weighs: Weighs) => because.some((b) => b.weighs === weighs);
  if (has('breaks')) return 'broken';
  if (has('doubt')) return 'in-doubt';
  // Nothing found is nothing known.
  return has('not-known') || !has('for') ? 'not-known' : 'kept';
};

export const judged = <S extends Signs>(
  { principle, row, isOpen }: { readonly principle: PrincipleName; readonly row: string; readonly isOpen: boolean },
  signs: S,
  found: readonly Found<S>[],
): Principle => {
  const seen = found.filter((f) => f !== undefined);
  const because = seen.map(({ code, ids, days }): Because => {
    const { weighs, text: says } = signs[code] as Sign;
    return { code: `${principle}.${code}`, weighs, text: says, ids, ...(days && { days }) };
  });
  const toDo = seen.flatMap(({ code, ids }): ToDo[] => {
    const asks = signs[code]?.toDo;
    return asks && isOpen ? [{ because: `${principle}.${code}`, ...asks, ids }] : [];
  });
  return { principle, row, label: principleNames[principle], finding: finding(because), because, toDo };
};
