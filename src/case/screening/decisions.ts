import { live } from '../../vocabulary/entry.js';
import type { Screening, ScreeningDecision } from './screening.js';

/** The decision that stands: the one recorded last. */
export const newestDecision = ({ decisions }: Screening): ScreeningDecision | undefined => live(decisions).at(-1);

export const withDecision = (screening: Screening, { decision }: { readonly decision: ScreeningDecision }): Screening => ({
  ...screening,
  decisions: [...screening.decisions, decision],
});
