import { type MatchRule, matchRules } from '../../vocabulary/rules.js';
import type { DirectoryService } from '../service.js';
import { accessible } from './accessible.js';
import { affordable } from './affordable.js';
import { agreement, isWithoutDemanded } from './agreement.js';
import { type Known, knownOf, type MatchAsked } from './asked.js';
import { capacity } from './capacity.js';
import { countsOf, type MatchCode, meaningOf } from './codes.js';
import { documents } from './documents.js';
import { eligibility, notEligible } from './eligible.js';
import { language } from './language.js';
import { open } from './open.js';
import { reachable } from './reachable.js';
import type { Evidence, MatchReason, WeighedRule } from './rule.js';
import { verified } from './verified.js';
import { voices } from './voices.js';

const weighed: Readonly<Record<MatchRule, WeighedRule>> = {
  documents,
  open,
  reachable,
  affordable,
  capacity,
  language,
  accessible,
  agreement,
  verified,
  voices,
};
const inOrder = matchRules.map((rule) => ({ name: rule, rule: weighed[rule] }));

/** Why a service that would help with the need is out of the question all the same. Only what is known excludes. */
export const excludedBy = (known: Known, service: DirectoryService): MatchCode | undefined => {
  if (!service.active) return 'active.no';
  const code = notEligible(service.eligibility, known);
  if (code !== undefined) return code;
  const { agreementDemanded, asked } = known;
  return isWithoutDemanded(service, { agreementDemanded, today: asked.today }) ? 'agreement.demanded' : undefined;
};

/** Sums of halves and thirds are rounded, so that what is equal on paper is equal here. */
const rounded = (points: number): number => Math.round(points * 1e6) / 1e6 + 0;

/** What costs most to find out comes last: of most services it need not be asked. */
const quickFirst = [
  'reachable',
  'accessible',
  'capacity',
  'voices',
  'language',
  'documents',
  'agreement',
  'verified',
  'affordable',
  'open',
] as const;

/**
 * The score of a service: the sum of what each rule counts, by its weight. `undefined` as soon as it cannot come to `atLeast` any more,
 * whatever the rules that are left would say.
 */
export const scoring = (known: Known): ((service: DirectoryService, atLeast: number) => number | undefined) => {
  const counted = quickFirst.map((name) => ({ of: weighed[name].of, weight: known.weights[name] })).filter(({ weight }) => weight > 0);
  const steps = counted.map(({ of, weight }, n) => ({ of, weight, left: counted.slice(n).reduce((sum, c) => sum + c.weight, 0) }));
  return (service, atLeast) => {
    let score = 0;
    for (const { of, weight, left } of steps) {
      if (score + left + 1e-6 < atLeast) return undefined;
      score += weight * countsOf(of(known, service));
    }
    return rounded(score);
  };
};

const reason = (rule: MatchReason['rule'], code: MatchCode, points: number, evidence: Evidence = {}): MatchReason => ({
  rule,
  verdict: meaningOf(code)?.verdict ?? 'unknown',
  code,
  points: rounded(points),
  ...evidence,
});

/** All that the rules say of a service, what excludes first. */
export const reasonsOf = (known: Known, service: DirectoryService): readonly MatchReason[] => [
  reason('need', (service.domains as readonly string[]).includes(known.asked.domain) ? 'need.fits' : 'need.other', 0),
  ...(service.active ? [] : [reason('active', 'active.no', 0)]),
  ...eligibility(service.eligibility, known).map(({ code, ids }) => reason('eligible', code, 0, ids.length > 0 ? { ids } : {})),
  ...inOrder.map(({ name, rule }) => {
    const code = rule.of(known, service);
    return reason(name, code, known.weights[name] * countsOf(code), rule.evidence?.(known, service, code));
  }),
];

/**
 * What the rules of the match say of one service, whichever it is: read before a referral goes out. Of a service that is not safe for the
 * client it says one thing, which is not to be shown to whoever may not know why. B4.1, B4.5
 */
export const judgeService = (asked: MatchAsked, service: DirectoryService): readonly MatchReason[] =>
  asked.isUnsafe?.(service) ? [reason('safe', 'safe.not-offered', 0)] : reasonsOf(knownOf(asked), service);
