import type { Access } from '../../case/access/access.js';
import type { Consent } from '../../case/consent/consent.js';
import type { Referral, Referrals } from '../../case/referral/referral.js';
import type { EntryOf, KitTypes, RecordOf } from '../../lifecycle/kit.js';
import type { AnswerToken } from '../../ports/answer-tokens.js';
import type { Stored } from '../../ports/case-repository.js';
import type { Actor } from '../../vocabulary/actor.js';
import { byId } from '../../vocabulary/entry.js';
import type { Instant } from '../../vocabulary/fields.js';
import { type Refusal, refuse } from '../../vocabulary/refusal.js';
import { kept, type Office } from '../office.js';
import type { Presenting } from './asking.js';
import { type Attempt, counting } from './attempts.js';
import { type Denial, noting, stranger } from './noted.js';
import { type AnsweringOptions, attemptLimits } from './options.js';
import { type AnswerLinkCode, notValid } from './refusals.js';
import { endOfLinks, type Standing, standingOf, type WhyDead, whyDead } from './standing.js';
import { commandIdOf, hashOf, isSame, type Token, tokenIn } from './token.js';

/** Somebody who holds a token of ours, alive or dead, and what there is to know about it. */
export interface Holder {
  readonly refused: false;
  readonly now: Instant;
  readonly tenant: string;
  readonly held: Token;
  readonly token: AnswerToken;
  readonly stored: Stored;
  readonly actor: Actor;
  readonly until: Instant;
  readonly commandId: string;
  /** As the record has it now; absent where it is gone. */
  readonly referral: Referral | undefined;
  /** Why it is dead, whether or not it was used; for the audit alone. */
  readonly whyDead: WhyDead | undefined;
  /** Its one command is in the case. */
  readonly isAnswered: boolean;
  readonly forgive: Attempt['forgive'];
}

type StoredOf<T extends KitTypes> = Stored<RecordOf<T>, EntryOf<T>>;

/** Compared with where there is no such token, so that this takes as long. */
const nobodys: Token = { id: 'AAAAAAAAAAAAAAAA', secret: 'A'.repeat(43) };
const noHash = 'A'.repeat(43);

/** Who holds up a token. Every wrong holder is answered alike, after the same work, and noted. */
export const holding = <T extends KitTypes>(
  office: Office<T>,
  { answerTokens: tokens, audit, purpose = 'care-management', attempts }: AnsweringOptions<T>,
) => {
  const count = counting(tokens, { ...attemptLimits, ...attempts });
  const note = noting(audit, purpose);
  const denied = async (tenant: string, denial: Denial): Promise<Refusal<AnswerLinkCode>> => {
    await note(tenant, denial);
    return notValid();
  };

  /** What the record says of the token: everything is looked at, whatever comes first. */
  const look = (
    stored: StoredOf<T>,
    token: AnswerToken,
    now: Instant,
  ): Pick<Holder, 'referral' | 'actor' | 'until'> & { readonly standing: Standing } => {
    const record = office.opened(stored.record);
    const sections = record.sections as unknown as { access: Access; consent: Consent; referral: Referrals };
    const rules = office.rulesOf(record);
    const at = { now, rules, zone: sections.access.site?.timeZone ?? rules.timeZone };
    const referral = byId(sections.referral.referrals, token.referralId);
    const until = (referral && endOfLinks(referral, at)) ?? token.expiresAt;
    return {
      referral,
      standing: standingOf(sections, token.referralId, at),
      actor: referral ? { kind: 'agency', id: referral.agencyId } : stranger,
      until: until < token.expiresAt ? until : token.expiresAt,
    };
  };

  const admit = async (presenting: Presenting, given: unknown): Promise<Holder | Refusal<AnswerLinkCode>> => {
    const { tenant, referralId: named } = presenting;
    const now = office.clock();
    const held = tokenIn(given);
    const { isWithin, forgive } = await count(presenting, held, now);
    if (!isWithin) {
      await note(tenant, { at: now, why: 'too-many-attempts' });
      return refuse('answer-link.too-many-attempts');
    }
    const { id } = held ?? nobodys;
    const token = await kept(() => tokens.find(tenant, id));
    const [hash, commandId] = await Promise.all([hashOf(tenant, held ?? nobodys), commandIdOf(tenant, id)]);
    const isTheirs = isSame(token?.hash ?? noHash, hash);
    if (!isTheirs || !held || !token) return denied(tenant, { at: now, why: 'no-such-token', caseId: token?.caseId });

    const stored = await office.load(tenant, token.caseId, commandId);
    if (!stored) return denied(tenant, { at: now, why: 'case-gone', caseId: token.caseId });
    const { standing, ...seen } = look(stored, token, now);
    const isAnswered = token.state === 'used' || stored.done !== undefined;
    const dead = whyDead(token, standing, now, named);
    return { refused: false, now, tenant, held, token, stored, commandId, isAnswered, forgive, whyDead: dead, ...seen };
  };

  return {
    admit,
    deny: ({ tenant, now, actor, token }: Holder, why: string) => denied(tenant, { at: now, why, actor, caseId: token.caseId }),
    /** Whether the policy lets this agency come in by a link at all. It is asked, and noted, as for everybody. */
    isLet: async ({ tenant, actor, stored, token }: Holder): Promise<boolean> => {
      const question = { tenant, actor, purpose, action: 'answerLink', case: stored.summary, kinds: [] } as const;
      return (await office.permit(question, token.caseId, 'existence', stored.record)).allow !== 'none';
    },
    purpose,
  };
};
export type Holding<T extends KitTypes> = ReturnType<typeof holding<T>>;
