import type { Access } from '../../case/access/access.js';
import type { Consent } from '../../case/consent/consent.js';
import type { Referral, Referrals } from '../../case/referral/referral.js';
import { sideOf } from '../../case/referral/transitions.js';
import type { KitTypes, RecordOf } from '../../lifecycle/kit.js';
import type { AnswerTokens } from '../../ports/answer-tokens.js';
import type { Actor } from '../../vocabulary/actor.js';
import { Id } from '../../vocabulary/fields.js';
import { type Refusal, refuse } from '../../vocabulary/refusal.js';
import type { CaseworkCode } from '../call.js';
import { take } from '../door.js';
import { type Look, looking } from '../look.js';
import { kept, type Office } from '../office.js';
import type { AnswerLinkCode } from './refusals.js';
import { standingOf } from './standing.js';
import type { Issued } from './submit.js';
import { hashOf, newToken, written } from './token.js';

export interface IssuedLink extends Issued {
  readonly refused: false;
}
export interface Revoked {
  readonly refused: false;
  /** How many tokens of this referral died by it; used ones are among them. */
  readonly revoked: number;
}
export type IssuingCode = AnswerLinkCode | CaseworkCode | 'referral.unknown' | 'referral.wrong-actor';

/** The side that asks gives links out and takes them back: whoever the policy lets, and neither the agency nor the client. */
export const issuing = <T extends KitTypes>(office: Office<T>, tokens: AnswerTokens) => {
  const { look } = looking(office);

  const ofOurs = <V>(
    caseId: unknown,
    referralId: unknown,
    by: unknown,
    then: (at: Look<T>, referral: Referral) => Promise<V | Refusal<IssuingCode>>,
  ): Promise<V | Refusal<IssuingCode>> => {
    const id = take(Id, referralId, 'referralId');
    if (id.refused) return Promise.resolve(id);
    return look(caseId, by, 'answerLink', 'full', async (at): Promise<V | Refusal<IssuingCode>> => {
      const { referrals } = (at.record.sections as { referral: Referrals }).referral;
      const referral = at.sight.isShown(id.value) ? referrals.find((r) => r.id === id.value) : undefined;
      if (!referral) return refuse('referral.unknown', [id.value]);
      return isAsking(referral, at.who.actor) ? then(at, referral) : refuse('referral.wrong-actor', [id.value]);
    });
  };
  const standingIn = (record: RecordOf<T>, { id }: Referral, now: string) => {
    const sections = record.sections as unknown as { access: Access; consent: Consent; referral: Referrals };
    const rules = office.rulesOf(record);
    return standingOf(sections, id, { now, rules, zone: sections.access.site?.timeZone ?? rules.timeZone });
  };

  return {
    /** A link to what the agency is asked now. It takes the place of every earlier one of this referral. */
    issue: (caseId: unknown, referralId: unknown, by: unknown): Promise<IssuedLink | Refusal<IssuingCode>> =>
      ofOurs<IssuedLink>(caseId, referralId, by, async ({ record, who: { tenant } }, referral) => {
        const now = office.clock();
        const standing = standingIn(record, referral, now);
        if ('why' in standing) return refuse('answer-link.nothing-asked', [referral.id]);
        const { step, until } = standing;
        const of = { caseId: record.id, referralId: referral.id };
        const token = newToken();
        const hash = await hashOf(tenant, token);
        await kept(() => tokens.revoke(tenant, of));
        await kept(() => tokens.save(tenant, { ...of, id: token.id, hash, step, issuedAt: now, expiresAt: until, state: 'open' }));
        return { refused: false, token: written(token), step, until };
      }),
    revoke: (caseId: unknown, referralId: unknown, by: unknown): Promise<Revoked | Refusal<IssuingCode>> =>
      ofOurs<Revoked>(caseId, referralId, by, async ({ record, who: { tenant } }, { id }) => {
        const revoked = await kept(() => tokens.revoke(tenant, { caseId: record.id, referralId: id }));
        return { refused: false, revoked };
      }),
  };
};

const isAsking = (referral: Referral, by: Actor): boolean => sideOf(referral, by) === 'requester';
