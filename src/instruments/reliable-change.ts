import type { Instrument, PublishedChange, Reliability } from '../vocabulary/instrument.js';
import { exact } from './weights.js';

/** Whether a difference is more than chance, and everything that was used to say so. */
export type ReliableChange =
  | ({
      readonly isReliable: boolean;
      /** The difference in standard errors of a difference. */
      readonly index: number;
      /** Standard error of measurement: SD × √(1 − r). */
      readonly sem: number;
      /** Standard error of the difference between two measurements: √2 × SEM. */
      readonly sDiff: number;
    } & Reliability)
  | ({ readonly isReliable: boolean } & PublishedChange);

/** Beyond it, a difference comes about by chance in fewer than 5 of 100 people who did not change. */
const beyondChance = 1.96;

/**
 * The reliable change index: whether two scores of one person differ by more than the instrument is imprecise. Jacobson & Truax,
 * J Consult Clin Psychol 1991;59:12–19. Where a number of points is published instead, by that. It says nothing of why, nor of whether
 * the change matters to the client.
 */
export const reliableChange = (difference: number, by: Reliability | PublishedChange): ReliableChange => {
  if ('points' in by) return { isReliable: Math.abs(difference) >= by.points, ...by };
  const sem = by.sd * Math.sqrt(1 - by.r);
  const sDiff = Math.SQRT2 * sem;
  const index = difference / sDiff;
  return { isReliable: Math.abs(index) > beyondChance, index: exact(index), sem: exact(sem), sDiff: exact(sDiff), ...by };
};

interface Group {
  readonly mean: number;
  readonly sd: number;
}
/**
 * The score between two groups, nearer to the one that spreads less: cut-off *c* of Jacobson & Truax 1991,
 * (s₀M₁ + s₁M₀) ÷ (s₀ + s₁), with M₀, s₀ of those who function and M₁, s₁ of those who do not.
 * @example clinicalCutOff({ functional: { mean: 10, sd: 7 }, dysfunctional: { mean: 32, sd: 7 } }) //=> 21
 */
export const clinicalCutOff = ({ functional, dysfunctional }: { readonly functional: Group; readonly dysfunctional: Group }): number =>
  exact((functional.sd * dysfunctional.mean + dysfunctional.sd * functional.mean) / (functional.sd + dysfunctional.sd));

/** The four verdicts on a change. `recovered` is an improvement that is reliable and has crossed the cut-off. */
export type ChangeVerdict = 'recovered' | 'improved' | 'unchanged' | 'deteriorated';

interface Move {
  readonly from: number;
  readonly to: number;
  readonly polarity: Instrument['polarity'];
  readonly isReliable: boolean;
  readonly cutOff: number | undefined;
}
/** What a change comes to. Without a cut-off nobody is called recovered. */
export const verdictOnChange = ({ from, to, polarity, isReliable, cutOff }: Move): ChangeVerdict => {
  const up = polarity === 'higher-is-better' ? 1 : -1;
  const gain = (to - from) * up;
  if (!isReliable || gain === 0) return 'unchanged';
  if (gain < 0) return 'deteriorated';
  const isPast = (score: number) => cutOff !== undefined && (score - cutOff) * up >= 0;
  return isPast(to) && !isPast(from) ? 'recovered' : 'improved';
};
