import type { Instant } from '../../vocabulary/fields.js';
import type { Rules } from '../../vocabulary/rules.js';
import type { Kind } from '../../vocabulary/schema.js';
import { type Period, type Readable, zoneOf } from '../reading.js';
import { addCounted, type Counted, newCounts } from './counting.js';
import { chapters } from './lists.js';
import { type ProgrammeReport, published } from './published.js';
import { stayIn } from './stay.js';

export type { Counted } from './counting.js';
export type { ProgrammeReport, ReportAmount, ReportCount, ReportList } from './published.js';

export interface ReportOptions {
  readonly period: Period;
  /** From how many cases on a number is shown: 5 where nothing is said, our choice; many programmes ask for 11. */
  readonly threshold?: number;
}

/** Counts that are added to, case by case. They hold no case: what they take does not grow with the number of cases. */
export interface ReportCounting {
  /** Count one case. `withheld` are the kinds of information that were cut from its record. */
  readonly add: (record: Readable, rules: Rules, now: Instant, withheld?: readonly Kind[]) => void;
  /** The raw counts, to be merged into others' of the same period. They are not safe to publish. */
  readonly counted: () => Counted;
  /** Take in what another has counted, of other cases. */
  readonly merge: (other: Counted) => void;
  /** The counts so far, safe to publish. */
  readonly result: () => ProgrammeReport;
}

const isInCare = (stay: object | undefined): boolean => stay !== undefined;

/**
 * What a programme did in a period and which needs it could not meet, in counts of cases: who came and how they stand, time to access, needs
 * and why unmet ones are not met, goals, change by instrument, frequency and cost of care, crises, follow-up. Each case counts once in a list.
 * Files that were opened in error or twice are counted apart. A1.3, A1.4, A3.1, A5.4.2, A8.1, B8.1, B8.3
 */
export const programmeReport = ({ period, threshold = 5 }: ReportOptions): ReportCounting => {
  const counts = newCounts();
  return {
    add: (record, rules, now, withheld = []) => {
      counts.withhold(withheld);
      const zone = zoneOf(record, rules);
      const { inCare, apart } = stayIn(record, period, zone);
      if (apart !== undefined) {
        if (inCare) counts.count({ list: 'apart', code: apart });
        return;
      }
      if (inCare) counts.count({ list: 'flow', code: `${inCare.came}/${inCare.stands}` });
      const seen = { record, rules, now, zone, period };
      for (const { isAbout = isInCare, of } of chapters) if (isAbout(inCare)) for (const counting of of(seen)) counts.count(counting);
    },
    counted: counts.counted,
    merge: (other) => addCounted(counts, other),
    result: () => published(counts.counted(), period, threshold),
  };
};

/** A case and the rules that it is kept by. What `casework.records` gives is one. */
export interface ReportCase {
  readonly record: Readable;
  readonly rules: Rules;
  readonly withheld?: readonly Kind[];
}
export interface ReportOverOptions extends ReportOptions {
  readonly now: Instant;
  /** Called after every so many cases, and at the end. */
  readonly onProgress?: (done: { readonly cases: number }) => void;
  /** 10,000 where nothing is said. */
  readonly everyCases?: number;
}

/** The programme report over cases that are read one after the other, and let go. */
export const reportOver = async (
  cases: Iterable<ReportCase> | AsyncIterable<ReportCase>,
  { now, onProgress = () => undefined, everyCases = 10_000, ...options }: ReportOverOptions,
): Promise<ProgrammeReport> => {
  const report = programmeReport(options);
  let done = 0;
  for await (const { record, rules, withheld } of cases) {
    report.add(record, rules, now, withheld);
    done += 1;
    if (done % everyCases === 0) onProgress({ cases: done });
  }
  onProgress({ cases: done });
  return report.result();
};
