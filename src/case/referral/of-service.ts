import { fundingFor } from '../../directory/funding.js';
import { isWithoutDemanded } from '../../directory/match/agreement.js';
import type { ClientFacts, Given, ServiceFacts } from '../../vocabulary/command.js';
import type { Day, Instant } from '../../vocabulary/fields.js';
import type { Rules } from '../../vocabulary/rules.js';
import { eligibilityOf } from './eligibility.js';
import { notFitting } from './fitting.js';
import { blocks, type Found, warns } from './found.js';
import type { Referral } from './referral.js';

type Drafted = Pick<Referral, 'serviceId' | 'agencyId' | 'contactPerson' | 'requirementsChecked' | 'funding' | 'clientPays' | 'kinds'>;

/** What a service is judged by, beside the record. */
export interface KnownBy {
  readonly service?: ServiceFacts | undefined;
  readonly facts?: ClientFacts | undefined;
  readonly rules: Pick<Rules, 'matching'>;
  readonly today: Day;
  readonly now: Instant;
  readonly zone: string;
}

/** As much of what a decision is given as a service is judged by. */
export const knownOf = ({ service, client, rules, today, now, zone }: Given): KnownBy => ({
  service,
  facts: client,
  rules,
  today,
  now,
  zone,
});

/** Who pays, by the directory and the client's schemes. Where the client pays or it is free, the draft says so itself. B4.2 */
const ofFunding = ({ funding }: Drafted, service: ServiceFacts, { facts, today }: KnownBy): Found[] => {
  if (funding !== 'public' && funding !== 'insurance') return [];
  if (service.funding === undefined && facts?.cover === undefined) return [warns('referral.cover-unknown')];
  const { cover, schemes } = fundingFor(service, facts, today);
  if (cover === 'ended') return [blocks('referral.cover-ended', schemes)];
  if (cover === 'none') return [blocks('referral.no-cover')];
  return cover === 'not-known' ? [warns('referral.cover-unknown', schemes)] : [];
};

/** Where the programme demands one. Of a service that is not in the directory, or of which nobody has said, it is not known. */
const ofAgreement = (service: ServiceFacts | undefined, { rules, today }: KnownBy): Found[] => {
  if (rules.matching?.agreementDemanded !== true || service?.informal) return [];
  if (service?.agreements === undefined) return [warns('referral.agreement-unknown')];
  return isWithoutDemanded(service, { agreementDemanded: true, today }) ? [blocks('referral.no-agreement')] : [];
};

/** What the directory's entry says against it, and what neither it nor the client's facts let anybody know. A3.4, B4.1, B4.2 */
export const ofService = (drafted: Drafted, domain: string | undefined, known: KnownBy): Found[] => {
  const { service, facts } = known;
  const fitting = notFitting(drafted, service, facts)?.because.map(({ code, ids }) => blocks(code, ids)) ?? [];
  const open = drafted.requirementsChecked.filter((r) => r.state === 'being-worked-on').map((r) => r.asks);
  const always = [...fitting, ...(open.length > 0 ? [warns('referral.requirement-open', open)] : [])];
  if (!service) return [...always, warns('referral.not-in-directory', [drafted.serviceId]), ...ofAgreement(undefined, known)];
  return [
    ...always,
    ...(domain !== undefined && service.domains && !service.domains.includes(domain) ? [warns('referral.other-need', [domain])] : []),
    ...eligibilityOf(service, known),
    ...(service.contactPersons.length > 0 && !service.contactPersons.includes(drafted.contactPerson)
      ? [warns('referral.contact-unknown')]
      : []),
    ...ofFunding(drafted, service, known),
    ...ofAgreement(service, known),
  ];
};
