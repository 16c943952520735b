import type { Sections } from '../../case/record.js';
import type { Need, Referral } from '../../case/sections.js';
import { type Ids, live } from '../../vocabulary/entry.js';
import type { Rules } from '../../vocabulary/rules.js';
import { type Readable, zoneOf } from '../reading.js';
import { idsOf } from '../seen.js';
import { type NeedCoverage, needCoverage, openReferralsOf, runningServicesOf } from './need-coverage.js';

/** A running service or an open referral that meets no need of which the client wants help. */
export interface WithoutNeed {
  readonly id: string;
  readonly needId: string;
  readonly why: 'need-unknown' | 'need-closed' | 'not-wanted';
}

/** Two that are at work for the same need: to be looked at, not a mistake by itself. */
export interface Twice {
  readonly needId: string;
  readonly ids: Ids;
  /** The referrals of which it was said why they stand beside another. */
  readonly withReason: Ids;
}

/** Need by need, what meets it and what does not. */
export interface Coverage {
  readonly needs: readonly NeedCoverage[];
  readonly closed: readonly { readonly needId: string; readonly how: NonNullable<Need['closed']> }[];
  readonly twice: readonly Twice[];
  readonly withoutNeed: readonly WithoutNeed[];
}

const twiceFor = (sections: Sections, needId: string): Twice[] => {
  const running = idsOf(runningServicesOf(sections).filter((s) => s.needId === needId));
  const open = openReferralsOf(sections).filter((r) => r.needId === needId);
  // A referral and the planned service that it was made for are one; a second referral for it is not.
  const isSecond = (r: Referral, n: number) =>
    !running.includes(r.plannedServiceId) || open.findIndex((o) => o.plannedServiceId === r.plannedServiceId) < n;
  return running.length + open.filter(isSecond).length < 2
    ? []
    : [{ needId, ids: [...running, ...idsOf(open)], withReason: idsOf(open.filter((r) => r.besideBecause !== undefined)) }];
};

const whyWithout = (needs: readonly Need[], needId: string): WithoutNeed['why'] | undefined => {
  const need = needs.find((n) => n.id === needId);
  if (need === undefined) return 'need-unknown';
  if (need.closed !== undefined) return 'need-closed';
  return need.service === 'declined' || need.service === 'own-resources' ? 'not-wanted' : undefined;
};

/**
 * Need × service: each need that is there, met, met twice, met by own resources, declined, planned, or unmet and why; closed ones apart;
 * services and referrals for which there is no need. *Met* says that help came and was last said to have come, not that it is enough:
 * a review says that, and it stands until help comes after it or another review is made. A4.2, A4.3, A2.4, A5.4.2
 */
export const coverage = (record: Readable, rules: Pick<Rules, 'timeZone'>): Coverage => {
  const { sections } = record;
  const zone = zoneOf(record, rules);
  const needs = live(sections.assessment.needs);
  const open = needs.filter((n) => n.closed === undefined);
  return {
    needs: open.map((need) => needCoverage(sections, need, zone)),
    closed: needs.flatMap(({ id, closed }) => (closed === undefined ? [] : [{ needId: id, how: closed }])),
    twice: needs.flatMap((n) => twiceFor(sections, n.id)),
    withoutNeed: [...runningServicesOf(sections), ...openReferralsOf(sections)].flatMap(({ id, needId }) => {
      const why = needId === undefined ? undefined : whyWithout(needs, needId);
      return why === undefined ? [] : [{ id, needId, why }];
    }),
  };
};
