import type { Day, Instant } from '../../vocabulary/fields.js';
import type { MatchRule } from '../../vocabulary/rules.js';
import type { Price } from '../funding.js';
import type { DirectoryService } from '../service.js';
import type { Known } from './asked.js';
import type { MatchCode, Verdict } from './codes.js';

/** What a reason shows beside its words. Never free text, never a name. */
export interface Shown {
  /** The day on which it was known or verified, or the last one on which it holds. */
  readonly on?: Day;
  /** When it opens next. */
  readonly at?: Instant;
  /** As the crow flies. */
  readonly kilometres?: number;
  readonly waitDays?: number;
  readonly clientPays?: readonly Price[];
  /** How many clients answered. */
  readonly answers?: number;
}
export interface Evidence {
  /** Codes of documents, schemes, languages or accessibility, or ids of eligibility rules or a place: by the rule. */
  readonly ids?: readonly string[];
  readonly shows?: Shown;
}
/** Why a service is offered, or is not, by one rule. Its words: `matchReasons`. */
export interface MatchReason extends Evidence {
  readonly rule: MatchRule | 'need' | 'eligible' | 'active' | 'safe';
  readonly verdict: Verdict;
  readonly code: MatchCode;
  /** What it adds to the score: the weight of its rule, by its verdict. The score is the sum. */
  readonly points: number;
}

/** A rule that weighs: a quick answer for every service, and what it rests on for those that are shown. */
export interface WeighedRule {
  readonly of: (known: Known, service: DirectoryService) => MatchCode;
  readonly evidence?: (known: Known, service: DirectoryService, code: MatchCode) => Evidence;
}
