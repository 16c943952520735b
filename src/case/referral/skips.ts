import { live } from '../../vocabulary/entry.js';
import type { Instant } from '../../vocabulary/fields.js';
import { type Refusal, refuse, refuseAll } from '../../vocabulary/refusal.js';
import type { Rules } from '../../vocabulary/rules.js';
import type { Crises } from '../crisis/crisis.js';
import type { Found } from './found.js';
import type { SkippableItem } from './judged.js';
import type { Referral } from './referral.js';
import type { Skip, Skipped } from './skipped.js';

/** What may be skipped in a crisis where the programme does not say: what can be asked for afterwards. Our choice. */
export const usuallySkippable: readonly SkippableItem[] = ['eligibility', 'requirements', 'funding', 'agreement'];

type About = Pick<Referral, 'members'>;
/** Whether a crisis is open for those whom the referral is about. */
const isInCrisis = ({ crises }: Crises, { members }: About): boolean =>
  live(crises).some((c) => c.status === 'open' && (!c.members || !members || c.members.some((m) => members.includes(m))));

export const skipRefusals = ['referral.no-crisis', 'referral.not-to-skip'] as const;

/** Why this cannot be skipped: no crisis is open, or the programme leaves it out. */
export const whyNotSkip = (
  crisis: Crises,
  about: About,
  skips: readonly Skip[],
  { matching }: Pick<Rules, 'matching'>,
): Refusal<(typeof skipRefusals)[number]> | undefined => {
  const items = skips.map((s) => s.item);
  const forbidden = items.filter((item) => !(matching?.crisisMaySkip ?? usuallySkippable).includes(item));
  return refuseAll(
    items.length > 0 && !isInCrisis(crisis, about) && refuse('referral.no-crisis'),
    forbidden.length > 0 && refuse('referral.not-to-skip', forbidden),
  );
};

/** What was skipped before and is still to be asked for; it holds as long as the crisis does. */
export const stillSkipped = (crisis: Crises, referral: Pick<Referral, 'skipped' | 'members'>): readonly Skipped[] =>
  isInCrisis(crisis, referral) ? (referral.skipped ?? []).filter((s) => s.found === undefined) : [];

/** Whether a skip lifts this finding. The ground, an unsafe place and what the client declined are lifted by none. */
export const isLifted = (found: Found, skips: readonly { readonly item: string }[]): boolean =>
  found.firm === undefined && skips.some((s) => s.item === found.item);

/** The skips that were needed, beside those from before: one that lifts nothing is not kept, and nothing is to be asked for. */
export const keptSkips = (
  before: readonly Skipped[],
  skips: readonly Skip[],
  found: readonly Found[],
  at: Instant,
): { readonly skipped?: Skipped[] } => {
  const isOpen = (item: string) => before.some((s) => s.item === item && s.found === undefined);
  const needed = skips.filter((s) => !isOpen(s.item) && found.some((f) => f.blocks && isLifted(f, [s])));
  const all = [...before.filter((s) => !needed.some((n) => n.item === s.item)), ...needed.map((s) => ({ ...s, at }))];
  return all.length > 0 ? { skipped: all } : {};
};
