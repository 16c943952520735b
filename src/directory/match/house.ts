import { type Matching, type MatchRule, matchRules } from '../../vocabulary/rules.js';

/**
 * How much each rule counts where a programme says nothing. All are *our choice*: nobody has published weights for this. From 1 (it helps)
 * to 3 (without it the client does not get the help). Eligibility, activity and safety have no weight: they are not weighed up against
 * anything.
 */
export const houseWeights: Readonly<Record<MatchRule, number>> = {
  // Nobody comes in: a step, a stair, no one who signs.
  accessible: 3,
  // What must be paid and cannot be is the commonest reason not to go, beside the way.
  affordable: 3,
  reachable: 3,
  // A place that is full sends the client away; a list may move.
  capacity: 2,
  // A missing paper sends the client home again, but it can be had.
  documents: 2,
  // An interpreter may come along.
  language: 2,
  // What clients found there weighs as much as what the agency says of itself.
  voices: 2,
  // Staff who know us answer sooner.
  agreement: 1,
  // Hours are worked around: appointments are agreed.
  open: 1,
  // An old entry is asked about by telephone.
  verified: 1,
};

/** How a programme weighs, with the house's choice for all that it does not say. */
export interface Weighing {
  readonly weights: Readonly<Record<MatchRule, number>>;
  readonly staleAfterDays: number;
  readonly capacityStaleAfterDays: number;
  readonly voicesAtLeast: number;
  readonly nearKilometres: number;
  readonly agreementDemanded: boolean;
}

/** Fewer than three voices tell who spoke. No programme may ask for less. */
const fewestVoices = 3;
export const voicesNeeded = (atLeast: number | undefined): number => Math.max(fewestVoices, atLeast ?? fewestVoices);

/** A weight below nought, or none at all, is nought: no rule can be turned round. */
const asWeight = (weight: number): number => (weight > 0 && weight < Number.POSITIVE_INFINITY ? weight : 0);

/** Twice a year somebody looks at an entry; how full a service is changes in a month; what is an hour on foot and a short ride is near. */
export const weighing = (matching: Matching = {}): Weighing => ({
  weights: Object.fromEntries(
    matchRules.map((rule) => [rule, asWeight(matching.weights?.[rule] ?? houseWeights[rule])]),
  ) as unknown as Record<MatchRule, number>,
  staleAfterDays: matching.staleAfterDays ?? 180,
  capacityStaleAfterDays: matching.capacityStaleAfterDays ?? 30,
  voicesAtLeast: voicesNeeded(matching.voicesAtLeast),
  nearKilometres: matching.nearKilometres ?? 5,
  agreementDemanded: matching.agreementDemanded === true,
});
