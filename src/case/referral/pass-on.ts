import * as z from 'zod/v4';
import { command } from '../../vocabulary/command.js';
import { byId, entry, Kinds, live } from '../../vocabulary/entry.js';
import { Id, PersonRef } from '../../vocabulary/fields.js';
import { isRefusal, refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { countedFrom } from '../../vocabulary/time.js';
import type { Client } from '../client/client.js';
import type { Consent } from '../consent/consent.js';
import { groundInput, groundRefusals, judgeGround } from './ground.js';
import { Referral, type Referrals } from './referral.js';
import { notSafePlace } from './safe-place.js';
import { isOpen, isUnderWay, sideOf } from './transitions.js';

/** The agencies through which it came, from this one up. */
const agenciesAbove = (section: Referrals, referral: Referral): string[] => {
  const above = referral.partOf === undefined ? undefined : byId(section.referrals, referral.partOf);
  return [referral.agencyId, ...(above ? agenciesAbove(section, above) : [])];
};

/**
 * Record that an agency which had accepted a referral passed it, or a part of it, on to another: a referral of its own, part of the first,
 * which waits for an answer like any other. What is told there rests on its own ground and is a disclosure; a consent to tell the one
 * agency lets the other learn nothing. It goes round in no circle. A2.4, A3.5; HL7 SDOHCC Task.partOf
 */
export const passOn = command({
  type: 'referral.passOn',
  label: text('record that an agency passed a referral on', 'mencatat bahwa lembaga meneruskan rujukan'),
  rows: ['A2.4', 'A3.5'],
  input: z.strictObject({ referralId: Id, agencyId: Id, serviceId: Id, contactPerson: PersonRef, ...groundInput, told: Kinds }),
  fact: { type: 'referral.passedOn', data: z.strictObject({ referral: Referral }) },
  refuses: [
    'referral.unknown',
    'referral.wrong-status',
    'referral.wrong-actor',
    'referral.circular',
    'referral.already-open',
    'referral.told-missing',
    'contact.not-safe',
    ...groundRefusals,
  ],
  decide: (
    { client, consent, referral }: { client: Client; consent: Consent; referral: Referrals },
    { referralId, told: named, ground, consentId, reason, ...to },
    given,
  ) => {
    const found = byId(referral.referrals, referralId);
    if (!found) return refuse('referral.unknown', [referralId]);
    const told = [...new Set([...named, ...found.kinds])];
    const { needId, plannedServiceId, members, kinds, funding } = found;
    const telling = { recipient: to.agencyId, told, members, on: given.today };
    const on = judgeGround({ client, consent }, { ground, consentId, reason }, telling);
    const same = live(referral.referrals).filter((r) => isOpen(r) && r.partOf === referralId && r.serviceId === to.serviceId);
    const cannot = refuseAll(
      !isUnderWay(found) && refuse('referral.wrong-status', [referralId]),
      sideOf(found, given.by) !== 'target' && refuse('referral.wrong-actor', [referralId]),
      agenciesAbove(referral, found).includes(to.agencyId) && refuse('referral.circular', [to.agencyId]),
      same.length > 0 &&
        refuse(
          'referral.already-open',
          same.map((r) => r.id),
        ),
      named.length === 0 && refuse('referral.told-missing'),
      notSafePlace(client, to),
    );
    if (isRefusal(on)) return refuseAll(cannot, on) ?? on;
    return (
      cannot ?? {
        referral: entry<Referral>(given, {
          ...to,
          ...on,
          plannedServiceId,
          needId,
          kinds,
          ...(members && { members }),
          requirementsChecked: [],
          funding,
          partOf: referralId,
          passedOnBy: found.agencyId,
          judged: { serviceId: to.serviceId, verdict: 'unknown' },
          status: 'requested',
          statusSince: countedFrom(given),
          told,
          sentAt: given.now,
        }),
      }
    );
  },
  apply: (section: Referrals, { referral }): Referrals => ({ ...section, referrals: [...section.referrals, referral] }),
});
