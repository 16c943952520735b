import { openTimes } from '../care/open-times.js';
import type { Reading } from '../reading.js';
import { autonomous, autonomousSigns } from './autonomous.js';
import { comprehensive, comprehensiveSigns } from './comprehensive.js';
import { continuous, continuousSigns } from './continuous.js';
import { individualised, individualisedSigns } from './individualised.js';
import { parsimonious, parsimoniousSigns } from './parsimonious.js';
import { judged, type Principle, type PrincipleName, type Sign } from './principle.js';

export {
  type Because,
  type Principle,
  type PrincipleFound,
  type PrincipleName,
  principleFindings,
  principleNames,
  type Sign,
  type ToDo,
  type Weighs,
} from './principle.js';

const signs = {
  individualised: individualisedSigns,
  comprehensive: comprehensiveSigns,
  parsimonious: parsimoniousSigns,
  autonomy: autonomousSigns,
  continuity: continuousSigns,
} as const;

/** Every sign by which a principle is judged, by its code: what it says, how it weighs, what it asks for. */
export const principleSigns: readonly (Sign & { readonly code: string; readonly principle: PrincipleName })[] = Object.entries(
  signs,
).flatMap(([principle, of]) =>
  Object.entries(of as Readonly<Record<string, Sign>>).map(([code, sign]) => ({
    ...sign,
    code: `${principle}.${code}`,
    principle: principle as PrincipleName,
  })),
);

/**
 * How a case stands to the five principles of Gerhart (1990): of each a finding, what it rests on by id, and what can be done. It is about
 * the work, not about the client, sums nothing up, and weighs nothing that its reader may not see. A4.1–A4.5
 */
export const principles: Reading<readonly Principle[]> = (record, rules, now) => {
  const last = openTimes(record, rules).intervals.at(-1);
  const isOpen = last !== undefined && last.until === undefined;
  return [
    judged({ principle: 'individualised', row: 'A4.1', isOpen }, individualisedSigns, individualised(record)),
    judged({ principle: 'comprehensive', row: 'A4.2', isOpen }, comprehensiveSigns, comprehensive(record, rules)),
    judged({ principle: 'parsimonious', row: 'A4.3', isOpen }, parsimoniousSigns, parsimonious(record, rules)),
    judged({ principle: 'autonomy', row: 'A4.4', isOpen }, autonomousSigns, autonomous(record, rules, now)),
    judged({ principle: 'continuity', row: 'A4.5', isOpen }, continuousSigns, continuous(record, rules, now)),
  ];
};
