import type { Sections } from '../../case/record.js';
import type { Referral } from '../../case/sections.js';
import { type Ids, live } from '../../vocabulary/entry.js';
import { entryDay } from '../../vocabulary/time.js';
import { seen } from '../seen.js';

/**
 * Why a need is not met: a code of the field's own words (`UnmetBecause` of a review, `BarrierKind` of a barrier) and where it was said.
 * Of the house's own are two: `nothing-planned`, and `unknown` where nobody has said.
 */
export interface WhyUnmet {
  readonly from: 'review' | 'barrier' | 'referral' | 'delivery' | 'plan' | 'nobody';
  readonly code: string;
  readonly ids: Ids;
}

type Review = Sections['monitoring']['reviews'][number];

/** The review that spoke last, whatever the order in which they stand on the record. */
export const newestReview = ({ monitoring }: Pick<Sections, 'monitoring'>, zone: string): Review | undefined =>
  seen(monitoring.reviews).reduce<Review | undefined>((last, r) => {
    if (last === undefined) return r;
    const [a, b] = [entryDay(last, zone), entryDay(r, zone)];
    return b > a || (b === a && r.recordedAt >= last.recordedAt) ? r : last;
  }, undefined);

/** What a referral that brought nothing says: the agency refused it, or help was not received. */
const ofReferral = ({ id, status }: Referral, { outcomes }: Sections['referral']): string | undefined => {
  if (status === 'rejected') return 'refused';
  const isMissed = live(outcomes).some((o) => o.referralId === id && o.result === 'not-received');
  return status === 'failed' || isMissed ? 'not-delivered' : undefined;
};

/** All that stands on the record of why this need is not met. What was said of it is not weighed: every answer is shown with its source. */
export const whyUnmet = (sections: Sections, needId: string, zone: string): WhyUnmet[] => {
  const { plan, referral, service, monitoring } = sections;
  const planned = new Set(
    live(plan.services)
      .filter((s) => s.needId === needId)
      .map((s) => s.id),
  );
  const isPlanned = (e: { readonly plannedServiceId?: string }) => e.plannedServiceId !== undefined && planned.has(e.plannedServiceId);
  const found: WhyUnmet[] = [];
  const say = (from: WhyUnmet['from'], code: string, id: string) => {
    const n = found.findIndex((w) => w.from === from && w.code === code);
    const before = found[n];
    if (before === undefined) found.push({ from, code, ids: [id] });
    else found[n] = { ...before, ids: [...before.ids, id] };
  };

  const review = newestReview(sections, zone);
  for (const g of review?.gaps ?? []) if (review && g.needId === needId && g.why !== undefined) say('review', g.why, review.id);
  for (const b of live(plan.barriers).filter(isPlanned))
    if (b.resolvedAt === undefined && b.kind !== undefined) say('barrier', b.kind, b.id);
  for (const r of live(referral.referrals).filter((r) => r.needId === needId)) {
    const code = ofReferral(r, referral);
    if (code !== undefined) say('referral', code, r.id);
  }
  for (const n of live(service.nonDeliveries).filter(isPlanned)) say('delivery', 'not-delivered', n.id);
  for (const v of live(monitoring.verifications).filter(isPlanned))
    if (v.received === 'not-received') say('delivery', 'not-delivered', v.id);
  if (planned.size === 0 && !live(referral.referrals).some((r) => r.needId === needId))
    found.push({ from: 'plan', code: 'nothing-planned', ids: [] });
  return found.length > 0 ? found : [{ from: 'nobody', code: 'unknown', ids: [] }];
};
