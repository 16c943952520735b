import type { Actor } from '../../vocabulary/actor.js';
import { live } from '../../vocabulary/entry.js';
import type { Screening, ScreeningDecision } from './screening.js';

/** The decision that stands: the one recorded last. */
export const newestDecision = ({ decisions }: Screening): ScreeningDecision | undefined => live(decisions).at(-1);

export const withDecision = (screening: Screening, { decision }: { readonly decision: ScreeningDecision }): Screening => ({
  ...screening,
  decisions: [...screening.decisions, decision],
});

/** The section with something more said of one decision. */
export const withChanged = (screening: Screening, id: string, changed: Partial<ScreeningDecision>): Screening => ({
  ...screening,
  decisions: screening.decisions.map((d) => (d.id === id ? { ...d, ...changed } : d)),
});

/** Whether this actor, or whom they act for, made the decision that declined the client last. */
export const isWhoDeclined = ({ decisions }: Screening, { id, onBehalfOf }: Actor): boolean => {
  const by = live(decisions).findLast((d) => d.outcome === 'declined')?.by;
  return by !== undefined && (by.id === id || by.id === onBehalfOf);
};

/** Whether the client appealed against the newest decline: what follows is decided by somebody else. */
export const isUnderAppeal = ({ decisions }: Screening): boolean => {
  const all = live(decisions);
  return all.slice(all.findLastIndex((d) => d.outcome === 'declined') + 1).some((d) => d.because === 'appeal');
};
