import * as z from 'zod/v4';
import type { ServiceFacts } from '../vocabulary/command.js';
import { Count, Day, Id, kindedText, Money, Note, PersonRef, terms, yesNo } from '../vocabulary/fields.js';
import { LifeDomain } from '../vocabulary/life-domains.js';
import { kinded, named } from '../vocabulary/schema.js';
import { text } from '../vocabulary/text.js';
import { Closed } from './agency.js';
import { Agreement } from './agreement.js';
import { DirectoryContact } from './contact.js';
import { EligibilityRule } from './eligibility.js';
import { Place } from './place.js';
import { Procedure } from './procedure.js';
import { AccessWay, CapacityState, FundingScheme } from './words.js';

const capacity = z.strictObject({
  has: CapacityState,
  /** The day on which it was so: what was known long ago is known no more. */
  knownOn: Day,
  waitDays: Count.optional(),
});
/** How full a service is, as it was known on a day. */
export interface Capacity extends z.infer<typeof capacity> {}
export const Capacity = named<Capacity>(capacity);
const document = z.strictObject({ code: kindedText('general', 100), says: Note.optional() });
const cost = z.strictObject({
  amount: Money,
  /** For one time, a month, a year … */
  per: terms('cost-per', { time: text('each time', 'setiap kali'), month: text('a month', 'per bulan'), once: text('once', 'satu kali') }),
  says: Note.optional(),
});
const funding = z.strictObject({
  scheme: FundingScheme,
  until: Day.optional(),
  /** What a client whom it covers pays all the same, each time. Left out: not known. */
  clientPays: Money.optional(),
  says: Note.optional(),
});
/** Where a client turns to first. */
const accessPoint = z.strictObject({
  /** One of the service's places. */
  placeId: Id.optional(),
  reach: kindedText('contact', 300).optional(),
  says: Note.optional(),
});

/** What is said of a service as a whole; the rest of its entry comes by commands of its own. */
export const serviceFields = {
  name: kindedText('general'),
  otherNames: z.array(kindedText('general')).max(20).optional(),
  description: Note.optional(),
  /** A neighbour, a club, a religious or recreational group: a resource all the same. A1.5 */
  informal: yesNo().optional(),
  domains: z.array(LifeDomain).min(1),
  /** Area codes of the host's own; empty means everywhere. */
  areas: z.array(Id),
  /** What is asked for in words; what a program can judge stands in `eligibility` and `documents`. */
  requirements: z.array(Note),
  eligibility: z.array(EligibilityRule).max(50).optional(),
  documents: z.array(document).max(50).optional(),
  access: z.array(AccessWay).max(10).optional(),
  accessPoint: accessPoint.optional(),
  places: z.array(Place).max(50).optional(),
  /** ISO 639-1: `id`, `jv`, `en`. */
  languages: z.array(kindedText('general', 20)).max(50).optional(),
  costs: z.array(cost).max(20).optional(),
  funding: z.array(funding).max(20).optional(),
  policies: z.array(Procedure).max(50).optional(),
};

const service = z.strictObject({
  id: Id,
  /** Changes with every change of the entry: a decision keeps which one it judged. */
  version: Id,
  agencyId: Id,
  agencyName: kindedText('general'),
  ...serviceFields,
  active: yesNo(),
  contactPersons: z.array(PersonRef),
  contacts: z.array(DirectoryContact).max(50).optional(),
  capacity: Capacity.optional(),
  /** Its own and its agency's; after its end there is none. */
  agreements: z.array(Agreement).max(200).optional(),
  /** When somebody last made sure that the entry is right. HSDS: `assured_date` */
  verifiedOn: Day.optional(),
  closed: Closed.optional(),
  /** Its agency is there no more. */
  agencyClosed: kinded('general', z.literal(true)).optional(),
});
/** A service of an agency, as the directory holds it. Names follow Open Referral HSDS 3 where it has the word. A3.4 */
export interface DirectoryService extends z.infer<typeof service> {}
export const DirectoryService = named<DirectoryService>(service);

/** What a decision is told of a service. */
export const factsOf = (s: DirectoryService): ServiceFacts => ({
  id: s.id,
  version: s.version,
  agencyId: s.agencyId,
  active: s.active,
  requirements: s.requirements,
  contactPersons: s.contactPersons,
  domains: s.domains,
  informal: s.informal,
  areas: s.areas,
  eligibility: s.eligibility,
  documents: s.documents,
  costs: s.costs,
  funding: s.funding,
  agreements: s.agreements,
  ...(s.capacity && { hasCapacity: s.capacity.has === 'capacity' }),
});
