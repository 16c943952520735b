import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, change, Kinds } from '../../vocabulary/entry.js';
import { Id, Instant, When } from '../../vocabulary/fields.js';
import { isRefusal, refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import type { Assessment } from '../assessment/assessment.js';
import type { Client } from '../client/client.js';
import { strangers } from '../client/members.js';
import type { Consent } from '../consent/consent.js';
import type { Plan } from '../plan/plan.js';
import { runningService } from '../plan/running.js';
import { groundFields, groundInput, groundRefusals, judgeGround, onGround } from './ground.js';
import type { Referrals } from './referral.js';
import { notSafePlace } from './safe-place.js';
import { whyNotBecome } from './transitions.js';
import { notWanted } from './wanted.js';

/**
 * Send a drafted referral, on a ground for what it tells. The ground is judged today, also where the command says that it was sent
 * earlier. It names what is told; what the referral itself says of the client (its own kinds: to an ART clinic, HIV) is told by the
 * sending, named or not. What was checked in the draft and may have changed since is checked again. It transmits nothing. B4.5; UU 27/2022 art. 20
 */
export const send = command({
  type: 'referral.send',
  label: text('send a referral', 'mengirim rujukan'),
  rows: ['A3.5', 'A5.3.1', 'B4.5'],
  input: z.strictObject({ referralId: Id, ...groundInput, told: Kinds }),
  fact: {
    type: 'referral.sent',
    data: z.strictObject({ referralId: Id, ...groundFields, told: Kinds, sentAt: Instant, at: When }),
  },
  refuses: [
    'referral.unknown',
    'referral.wrong-status',
    'referral.wrong-actor',
    'referral.planned-service-unknown',
    'referral.no-need',
    'case.member-unknown',
    'contact.not-safe',
    'referral.told-missing',
    ...groundRefusals,
  ],
  decide: (
    {
      client,
      consent,
      assessment,
      plan,
      referral,
    }: { client: Client; consent: Consent; assessment: Assessment; plan: Plan; referral: Referrals },
    { referralId, told: named, ...asked },
    given,
  ) => {
    const found = byId(referral.referrals, referralId);
    if (!found) return refuse('referral.unknown', [referralId]);
    const told = [...new Set([...named, ...found.kinds])];
    const ground = judgeGround({ client, consent }, asked, { recipient: found.agencyId, told, members: found.members, on: given.today });
    const cannot = refuseAll(
      whyNotBecome(found, 'requested', given.by),
      strangers(client, found.members, { happenedAt: given.now, zone: given.zone }),
      !runningService(plan, found.plannedServiceId) && refuse('referral.planned-service-unknown', [found.plannedServiceId]),
      notWanted(assessment, found.needId),
      notSafePlace(client, found),
      named.length === 0 && refuse('referral.told-missing'),
    );
    if (isRefusal(ground)) return refuseAll(cannot, ground) ?? ground;
    return cannot ?? { referralId, ...ground, told, sentAt: given.now, at: given.happenedAt };
  },
  apply: (section: Referrals, { referralId, told, sentAt, at, ...ground }): Referrals => ({
    ...section,
    referrals: change(section.referrals, referralId, (r) => onGround({ ...r, told, sentAt, status: 'requested', statusSince: at }, ground)),
  }),
});
