import type { DirectoryService } from '../service.js';
import { shownTo } from '../shown.js';
import { knownOf, type MatchAsked } from './asked.js';
import type { MatchCode } from './codes.js';
import { excludedBy, reasonsOf, scoring } from './judge.js';
import type { MatchReason } from './rule.js';

/** A service that may be offered: its place in the order, and why. Where a confidential place lies is not in it. */
export interface Candidate {
  readonly service: DirectoryService;
  /** The sum of the points of its reasons. It says nothing beside another score of the same match. */
  readonly score: number;
  /** From 1. No two have the same. */
  readonly rank: number;
  readonly reasons: readonly MatchReason[];
}
/** The answer to a need: advice, not law. Any service may be chosen all the same. */
export interface Match {
  readonly domain: string;
  /** The best, best first: a page of them. */
  readonly candidates: readonly Candidate[];
  /** How many there are in all. Nought is a gap in the net of resources: `excluded` says why, or that nothing is listed. A5.4.2 */
  readonly found: number;
  /** How many that would help with the need are out of the question, each by the first thing that excludes it. */
  readonly excluded: Readonly<Partial<Record<MatchCode, number>>>;
}

interface Scored {
  readonly service: DirectoryService;
  readonly score: number;
}
/** Better first; among equals what was verified last, then by id: the order in which services are given does not matter. */
const better = (a: Scored, b: Scored): number => {
  if (a.score !== b.score) return b.score - a.score;
  const [x = '', y = ''] = [a.service.verifiedOn, b.service.verifiedOn];
  if (x !== y) return x > y ? -1 : 1;
  return a.service.id < b.service.id ? -1 : a.service.id > b.service.id ? 1 : 0;
};

/** Holds the best so many, without ever sorting all, and knows what a score must come to in order to be among them. */
const bestOf = (limit: number) => {
  let kept: Scored[] = [];
  let worst = limit === 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  const cut = (): Scored[] => {
    kept = kept.sort(better).slice(0, limit);
    if (kept.length === limit) worst = kept.at(-1)?.score ?? worst;
    return kept;
  };
  return {
    worst: (): number => worst,
    offer: (scored: Scored): void => {
      kept.push(scored);
      if (kept.length >= 2 * limit + 32) cut();
    },
    cut,
  };
};

/**
 * The services that fit a need best, ranked, each with the reasons for and against it by rule. Rules that exclude do so only by what is
 * known; the others weigh, by the programme's weights. A service that is not safe for the client is in nothing of the answer. It chooses
 * nothing and keeps nothing. Reasons are made for the page alone. A3.4, A8.5, B4.1
 */
export const match = (asked: MatchAsked, services: Iterable<DirectoryService>, options: { readonly limit?: number } = {}): Match => {
  const known = knownOf(asked);
  const domain = asked.domain as DirectoryService['domains'][number];
  const best = bestOf(Math.max(0, Math.floor(options.limit ?? 20)));
  const score = scoring(known);
  const excluded: Partial<Record<MatchCode, number>> = {};
  let found = 0;
  for (const service of services) {
    if (!service.domains.includes(domain) || asked.isUnsafe?.(service)) continue;
    const code = excludedBy(known, service);
    if (code !== undefined) {
      excluded[code] = (excluded[code] ?? 0) + 1;
      continue;
    }
    found += 1;
    const points = score(service, best.worst());
    if (points !== undefined && points >= best.worst()) best.offer({ service, score: points });
  }
  const candidates = best.cut().map(({ service, score }, n) => ({
    service: shownTo(service),
    score,
    rank: n + 1,
    reasons: reasonsOf(known, service),
  }));
  return { domain: asked.domain, candidates, found, excluded };
};
