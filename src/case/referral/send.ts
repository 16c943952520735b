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
import type { Crises } from '../crisis/crisis.js';
import type { Plan } from '../plan/plan.js';
import { groundFields, groundInput, groundRefusals, judgeGround, onGround } from './ground.js';
import { Judged } from './judged.js';
import { isBlocking, judgedOf, lookedAt } from './looked-at.js';
import { knownOf } from './of-service.js';
import type { Referral, Referrals } from './referral.js';
import { Skipped, Skips } from './skipped.js';
import { keptSkips, skipRefusals, stillSkipped, whyNotSkip } from './skips.js';
import { whyNotBecome } from './transitions.js';

/** What of a pre-flight stands against sending, beside the ground, which is judged with what the command says of it. */
const stops = [
  'referral.planned-service-unknown',
  'referral.no-need',
  'contact.not-safe',
  'referral.service-not-active',
  'referral.other-agency',
  'referral.requirement-unchecked',
  'referral.client-share',
  'referral.not-eligible',
  'referral.cover-ended',
  'referral.no-cover',
  'referral.no-agreement',
] as const;
type Stop = (typeof stops)[number];

const inRecord = (sections: object, referralId: string): Referral | undefined =>
  byId((sections as { readonly referral: Referrals }).referral.referrals, referralId);

/**
 * Send a drafted referral, on a ground for what it tells. The ground is judged today, also where the command says that it was sent
 * earlier. It names what is told; what the referral itself says of the client (its own kinds: to an ART clinic, HIV) is told by the
 * sending, named or not. The whole pre-flight is made again, and nothing goes out on a blocking item; in a crisis some may be skipped, as
 * far as the programme lets it be, and are asked for afterwards: never the ground. It transmits nothing. B4.5; UU 27/2022 art. 20
 */
export const send = command({
  type: 'referral.send',
  label: text('send a referral', 'mengirim rujukan'),
  rows: ['A3.5', 'A5.3.1', 'B4.1', 'B4.2', 'B4.5'],
  input: z.strictObject({ referralId: Id, ...groundInput, told: Kinds, skips: Skips.optional() }),
  fact: {
    type: 'referral.sent',
    data: z.strictObject({
      referralId: Id,
      ...groundFields,
      told: Kinds,
      sentAt: Instant,
      at: When,
      /** What was judged of the service now; what the draft kept stands where the directory was not asked. */
      judged: Judged.optional(),
      skipped: z.array(Skipped).max(10).optional(),
    }),
  },
  refuses: [
    'referral.unknown',
    'referral.wrong-status',
    'referral.wrong-actor',
    'case.member-unknown',
    'referral.told-missing',
    ...stops,
    ...groundRefusals,
    ...skipRefusals,
  ],
  needs: {
    service: ({ referralId }, sections) => inRecord(sections, referralId)?.serviceId,
    client: ({ referralId }, sections) => inRecord(sections, referralId)?.members,
  },
  decide: (
    {
      client,
      consent,
      assessment,
      plan,
      crisis,
      referral,
    }: { client: Client; consent: Consent; assessment: Assessment; plan: Plan; crisis: Crises; referral: Referrals },
    { referralId, told: named, skips = [], ...asked },
    given,
  ) => {
    const found = byId(referral.referrals, referralId);
    if (!found) return refuse('referral.unknown', [referralId]);
    const told = [...new Set([...named, ...found.kinds])];
    const ground = judgeGround({ client, consent }, asked, { recipient: found.agencyId, told, members: found.members, on: given.today });
    const seen = lookedAt({ client, consent, assessment, plan, referral }, found, { ...knownOf(given), ground: { ...asked, told: named } });
    const all = [...skips, ...stillSkipped(crisis, found)];
    const stopped = seen.filter((f) => isBlocking(f, all) && f.item !== 'ground');
    const cannot = refuseAll(
      whyNotBecome(found, 'requested', given.by),
      strangers(client, found.members, { happenedAt: given.now, zone: given.zone }),
      ...stopped.map(({ code, ids }) => refuse(code as Stop, ids)),
      named.length === 0 && refuse('referral.told-missing'),
      whyNotSkip(crisis, found, skips, given.rules),
    );
    if (isRefusal(ground)) return refuseAll(cannot, ground) ?? ground;
    return (
      cannot ?? {
        referralId,
        ...ground,
        told,
        sentAt: given.now,
        at: given.happenedAt,
        ...(given.service && { judged: judgedOf(found.serviceId, given, seen) }),
        ...keptSkips(found.skipped ?? [], skips, seen, given.now),
      }
    );
  },
  apply: (section: Referrals, { referralId, told, sentAt, at, judged, skipped, ...ground }): Referrals => ({
    ...section,
    referrals: change(section.referrals, referralId, (r) =>
      onGround(
        { ...r, told, sentAt, status: 'requested', statusSince: at, ...(judged && { judged }), ...(skipped && { skipped }) },
        ground,
      ),
    ),
  }),
});
