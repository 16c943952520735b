import type * as z from 'zod/v4';
import { byId } from '../../vocabulary/entry.js';
import { isRefusal } from '../../vocabulary/refusal.js';
import type { KindList } from '../../vocabulary/schema.js';
import type { Assessment } from '../assessment/assessment.js';
import type { Client } from '../client/client.js';
import type { Consent, Ground } from '../consent/consent.js';
import type { Plan } from '../plan/plan.js';
import { runningService } from '../plan/running.js';
import { blocks, type Found } from './found.js';
import { judgeGround } from './ground.js';
import type { Judged } from './judged.js';
import { type KnownBy, ofService } from './of-service.js';
import type { Referral, Referrals } from './referral.js';
import { notSafePlace } from './safe-place.js';
import { isLifted } from './skips.js';
import { notWanted } from './wanted.js';

export interface ReadsReferral {
  readonly client: Client;
  readonly consent: Consent;
  readonly assessment: Assessment;
  readonly plan: Plan;
  readonly referral: Referrals;
}
/** As much of a referral as is looked at: a draft on the record, or one that is only thought of. */
export type Intended = Pick<
  Referral,
  | 'plannedServiceId'
  | 'needId'
  | 'serviceId'
  | 'agencyId'
  | 'contactPerson'
  | 'requirementsChecked'
  | 'funding'
  | 'clientPays'
  | 'kinds'
  | 'members'
> &
  Partial<Pick<Referral, 'judged' | 'skipped'>>;

/** On what it would be told, and what. Left out: a consent that covers the kinds of the referral itself. */
export interface GroundAsked {
  readonly ground: z.infer<typeof Ground>;
  readonly consentId?: string | undefined;
  readonly reason?: string | undefined;
  readonly told?: KindList;
}
export interface PreflightAsked extends KnownBy {
  readonly ground?: GroundAsked | undefined;
  /** What a crisis leaves no time for: findings of these are shown as warnings. Whether it may be skipped, `referral.send` decides. */
  readonly skips?: readonly { readonly item: string }[];
  /** Whether an alternative may be named; where somebody unsafe works, only who has the directory's entries knows. Left out: all may. */
  readonly isOffered?: ((serviceId: string) => boolean) | undefined;
}

/** Need, place and planned service: what the record itself says against it. */
export const ofRecord = (
  { client, assessment, plan }: Pick<ReadsReferral, 'client' | 'assessment' | 'plan'>,
  intended: Pick<Intended, 'plannedServiceId' | 'needId' | 'agencyId' | 'contactPerson'>,
): Found[] => {
  const need = byId(assessment.needs, intended.needId);
  const isDeclined = need?.service === 'declined' ? true : undefined;
  return [
    ...(runningService(plan, intended.plannedServiceId)
      ? []
      : [blocks('referral.planned-service-unknown', [intended.plannedServiceId], true)]),
    ...(notWanted(assessment, intended.needId) ? [blocks('referral.no-need', [intended.needId], isDeclined)] : []),
    ...(notSafePlace(client, intended) ? [blocks('contact.not-safe', [], true)] : []),
  ];
};

const ofGround = (reads: ReadsReferral, { agencyId, members, kinds }: Intended, { ground, today }: PreflightAsked): Found[] => {
  const { told: named = kinds, ...asked } = ground ?? { ground: 'consent' as const };
  const told = [...new Set([...named, ...kinds])];
  const on = judgeGround(reads, asked, { recipient: agencyId, told, members, on: today });
  return [
    ...(isRefusal(on) ? on.because.map(({ code, ids }) => blocks(code as 'referral.no-consent', ids, true)) : []),
    ...(ground?.told?.length === 0 ? [blocks('referral.told-missing', [], true)] : []),
  ];
};

/** What the directory said when it was drafted stands, where nobody can ask it again: it has dropped the service, or one commit drafts and sends. */
const ofDraft = ({ judged }: Intended, { service }: PreflightAsked): Found[] =>
  service || judged?.version === undefined ? [] : (judged.blocking ?? []).map((f) => ({ ...f, blocks: true }));

/** The domain of life of a need: for what the service is asked. */
export const domainOf = ({ needs }: Assessment, needId: string): string | undefined => byId(needs, needId)?.domain;

/** All that was found, of everything that is looked at. */
export const lookedAt = (reads: ReadsReferral, intended: Intended, asked: PreflightAsked): Found[] => [
  ...ofRecord(reads, intended),
  ...ofService(intended, domainOf(reads.assessment, intended.needId), asked),
  ...ofDraft(intended, asked),
  ...ofGround(reads, intended, asked),
];

/** Whether nothing goes out by this finding, whatever is skipped. */
export const isBlocking = (found: Found, skips: readonly { readonly item: string }[] = []): boolean =>
  found.blocks && !isLifted(found, skips);

const ofTheService = (f: Found): boolean => f.item !== 'ground' && f.item !== 'need' && f.code !== 'contact.not-safe';
const short = ({ item, code }: Found) => ({ item, code });

/** What of it is kept in the fact: the version that was judged, and what was found. Of the service only: the rest stands on the record. */
export const judgedOf = (serviceId: string, known: Pick<KnownBy, 'service'>, found: readonly Found[]): Judged => {
  const own = found.filter(ofTheService);
  const [against, open] = [
    own.filter((f) => f.blocks).map(short),
    own.filter((f) => !f.blocks && f.code !== 'referral.not-in-directory').map(short),
  ];
  return {
    serviceId,
    ...(known.service && { version: known.service.version }),
    verdict: known.service === undefined ? 'unknown' : against.length > 0 ? 'does-not-fit' : 'fits',
    ...(against.length > 0 && { blocking: against }),
    ...(open.length > 0 && { warnings: open }),
  };
};
