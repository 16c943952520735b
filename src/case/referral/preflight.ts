import { untried } from './alternatives.js';
import { asFinding, type PreflightFinding } from './found.js';
import { type Intended, isBlocking, lookedAt, type PreflightAsked, type ReadsReferral } from './looked-at.js';

export type { GroundAsked, Intended, PreflightAsked } from './looked-at.js';

/** What stands against sending a referral now, what is not known, and what else was planned should it not go out. */
export interface Preflight {
  readonly ok: boolean;
  readonly blocking: readonly PreflightFinding[];
  readonly warnings: readonly PreflightFinding[];
  /** The alternatives of its planned service that were not tried in vain; ids of services, in the plan's order. */
  readonly alternatives: readonly string[];
}

/**
 * What is looked at before a referral goes out: the need, whether the client may come, what the service asks for, the contact person, who
 * pays, the ground of the disclosure, and the agreement where the programme demands one. Nothing goes out on a blocking item
 * (`referral.send`); a warning says what is not known, and unknown is not no. Pure; it asks no directory: of a service whose facts are
 * left out it only says so. B4.1, B4.2, B4.5
 */
export const preflight = (reads: ReadsReferral, intended: Intended, asked: PreflightAsked): Preflight => {
  const found = lookedAt(reads, intended, asked);
  const blocking = found.filter((f) => isBlocking(f, asked.skips));
  return {
    ok: blocking.length === 0,
    blocking: blocking.map(asFinding),
    warnings: found.filter((f) => !blocking.includes(f)).map(asFinding),
    alternatives: untried(reads.plan, reads.referral, intended).filter(asked.isOffered ?? (() => true)),
  };
};
