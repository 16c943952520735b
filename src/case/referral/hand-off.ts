import { type Entry, live } from '../../vocabulary/entry.js';
import { type VisitState, visitState } from './first-visit.js';
import type { Referral, Referrals } from './referral.js';

/** A step of the warm hand-off that was taken: when, by whom, and which entry says so. */
export interface HandOffStep extends Pick<Entry, 'at' | 'by'> {
  readonly entryId: string;
}

/** The warm hand-off of one referral: each step with its date and by whom, or absent where nobody took it. */
export interface WarmHandOff {
  readonly informed?: HandOffStep;
  readonly 'difficulties-foreseen'?: HandOffStep;
  readonly rehearsed?: HandOffStep;
  readonly accompanied?: HandOffStep;
  readonly attended?: HandOffStep;
  /** Where the first visit stands; *missed* is not the end of anything. */
  readonly visit: VisitState;
  /** Visits that were missed, the first one first: booked again or not. */
  readonly missed: readonly HandOffStep[];
  /** Which of the five were not taken, in their order. None of them is a duty but the first: what helps is between worker and client. */
  readonly notTaken: readonly HandOffStepName[];
}
export const handOffSteps = ['informed', 'difficulties-foreseen', 'rehearsed', 'accompanied', 'attended'] as const;
export type HandOffStepName = (typeof handOffSteps)[number];

const asStep = ({ id, at, by }: Entry): HandOffStep => ({ entryId: id, at, by });

/** What of the warm hand-off was done and what was not; a step taken twice is told as it was first taken. A8.6 */
export const handOff = ({ referral: section }: { readonly referral: Referrals }, referral: Referral): WarmHandOff => {
  const visits = live(section.visits).filter((v) => v.referralId === referral.id);
  const prepared = live(section.handOffs).filter((h) => h.referralId === referral.id);
  const taken = handOffSteps.flatMap((name): (readonly [HandOffStepName, HandOffStep])[] => {
    const first = name === 'attended' ? visits.find((v) => v.attended === 'attended') : prepared.find((h) => h.step === name);
    return first ? [[name, asStep(first)]] : [];
  });
  const names = taken.map(([name]) => name);
  return {
    ...Object.fromEntries(taken),
    visit: visitState(section, referral),
    missed: visits.filter((v) => v.attended === 'missed').map(asStep),
    notTaken: handOffSteps.filter((name) => !names.includes(name)),
  };
};
