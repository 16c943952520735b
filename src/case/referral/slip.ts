import { byId } from '../../vocabulary/entry.js';
import { isRefusal } from '../../vocabulary/refusal.js';
import type { Kind, KindList } from '../../vocabulary/schema.js';
import type { Assessment } from '../assessment/assessment.js';
import type { Client, SafeContact } from '../client/client.js';
import { saidOf } from '../client/said.js';
import type { Consent } from '../consent/consent.js';
import type { Plan } from '../plan/plan.js';
import { judgeGround } from './ground.js';
import type { GroundAsked } from './looked-at.js';
import type { Referral } from './referral.js';
import { notSafePlace } from './safe-place.js';
import type { Slip, SlipAsked, SlipContact, SlipText } from './slip-shape.js';
import { isOpen } from './transitions.js';

export type { IdentityLine, Slip, SlipAsked, SlipContact, SlipText } from './slip-shape.js';

interface Reads {
  readonly client: Client;
  readonly consent: Consent;
  readonly assessment: Assessment;
  readonly plan: Plan;
}

/** The ground as it was sent, or as a draft is to be. A consent is looked for anew, so that one that ended tells nothing more. */
const groundOf = ({ ground, groundReason, told }: Referral, asked: SlipAsked): GroundAsked | undefined =>
  ground === undefined ? asked.ground : { ground, told, ...(groundReason !== undefined && { reason: groundReason }) };

/** The kinds that may be told today: those named, if a ground covers every one of them; none otherwise. */
const mayTell = (reads: Reads, referral: Referral, asked: SlipAsked): ReadonlySet<Kind> => {
  const on = groundOf(referral, asked);
  if (!on || !isOpen(referral) || notSafePlace(reads.client, referral)) return new Set();
  const { told: named = [], ...ground } = on;
  const told = named.length === 0 ? [] : [...new Set([...named, ...referral.kinds])];
  const { agencyId: recipient, members } = referral;
  return isRefusal(judgeGround(reads, ground, { recipient, told, members, on: asked.today })) ? new Set() : new Set(told);
};

/** What the very domain of a need says of the client, whether or not anybody has said so of the entry. */
const byDomain: Readonly<Record<string, Kind>> = {
  'hiv-care': 'hiv',
  'mental-health': 'mental',
  'substance-use': 'substance',
  safety: 'violence',
  'legal-status': 'legal',
};
const toldByDomain = (domain: string): readonly Kind[] => {
  const kind = byDomain[domain];
  return kind === undefined ? [] : [kind];
};

type About = { readonly members?: readonly string[] | undefined };
/** Whether it tells of nobody but those whom the referral is about. What is said of a whole household is not said of one of them. */
const isAbout = (client: Client, referral: Referral, entry: About): boolean =>
  client.kind === 'person' || (entry.members?.every((m) => referral.members?.includes(m) === true) ?? false);

const filled = <V extends object>(name: keyof Slip, list: readonly V[]): object => (list.length > 0 ? { [name]: list } : {});

/**
 * What the agency is told, made by listing what the ground allows today, and never by cutting it out of the whole: a field that nobody
 * has named here is on no slip. Of a member of a household only what is told of that member. No tie, no other person, no address of a
 * place, and nothing at all to a place that is unsafe, without a ground that covers every kind named, or once the referral is closed:
 * `undefined`. It sends nothing. A3.5, B4.5
 */
export const slipOf = (reads: Reads, referral: Referral, asked: SlipAsked): Slip | undefined => {
  const may = mayTell(reads, referral, asked);
  if (may.size === 0) return undefined;
  const tells = (...kinds: readonly Kind[]) => kinds.every((kind) => may.has(kind));
  const isTold = (entry: About & { readonly kinds: KindList }) => isAbout(reads.client, referral, entry) && tells(...entry.kinds);
  const needed = byId(reads.assessment.needs, referral.needId);
  const need = needed && isTold(needed) && tells(...toldByDomain(needed.domain)) ? needed : undefined;
  const planned = byId(reads.plan.services, referral.plannedServiceId);
  const service = planned && isTold(planned) ? planned : undefined;
  const own = [...(asked.service?.requirements ?? []), ...(asked.service?.documents ?? []).map((d) => d.code)];
  const reached = tells('contact') ? safeChannels(reads.client, referral, asked).filter(isTold) : [];
  const texts: SlipText[] = !tells('note')
    ? []
    : [
        ...(need ? [{ of: 'need' as const, says: need.title }] : []),
        ...(service ? [{ of: 'service' as const, says: service.title }] : []),
        ...(referral.fundingGround !== undefined && tells('finance') ? [{ of: 'funding' as const, says: referral.fundingGround }] : []),
        ...reached.flatMap(({ words }) => (words === undefined ? [] : [{ of: 'contact' as const, says: words }])),
      ];
  const identity = (asked.identity ?? [])
    .filter((line) => line.confidential !== true && tells(line.kind) && isAbout(reads.client, referral, line))
    .map(({ kind, is, says }) => ({ kind, is, says }));
  return {
    referralId: referral.id,
    to: { agencyId: referral.agencyId, serviceId: referral.serviceId },
    kinds: [...may],
    ...(tells('general') && {
      ...(need && { need: { domain: need.domain } }),
      ...filled(
        'requirements',
        referral.requirementsChecked.filter((r) => tells('note') || own.includes(r.asks)),
      ),
      ...(referral.firstAppointmentOn !== undefined && { firstVisitOn: referral.firstAppointmentOn }),
    }),
    ...(tells('finance') && {
      cost: { funding: referral.funding, ...(referral.clientPays && { clientPays: referral.clientPays }) },
    }),
    ...filled(
      'reach',
      reached.map((said) => asSlipContact(said, tells('identifier'))),
    ),
    ...filled('identity', identity),
    ...filled('texts', texts),
  };
};

const asSlipContact = ({ channel, hours, leaveMessage, nameToUse }: SafeContact, mayName: boolean): SlipContact => ({
  channel,
  ...(hours && { hours }),
  leaveMessage: leaveMessage === true,
  ...(mayName && nameToUse !== undefined && { nameToUse }),
});

/**
 * What those whom the referral is about last said of each channel, where each of them said yes: whoever calls reaches them all. One
 * through another person names somebody, and is left out.
 */
const safeChannels = (client: Client, { members }: Referral, { today, zone }: SlipAsked): readonly SafeContact[] => {
  const channels = [...new Set(client.safeContacts.map((s) => s.channel))].filter((channel) => channel !== 'person');
  const said = channels.flatMap((channel) => {
    const ofEach = (members ?? [undefined]).map((member) => saidOf(client, channel, member, { happenedAt: today, zone }));
    return ofEach.every((s) => s?.allowed === true) ? ofEach : [];
  });
  return [...new Set(said)] as SafeContact[];
};
