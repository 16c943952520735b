import * as z from 'zod/v4';
import type { ServiceFacts } from '../vocabulary/command.js';
import { Day, Id, kindedText, Note, PersonRef, terms, yesNo } from '../vocabulary/fields.js';
import { LifeDomain } from '../vocabulary/life-domains.js';
import { named } from '../vocabulary/schema.js';
import { text } from '../vocabulary/text.js';

const capacity = z.strictObject({
  has: terms('capacity', {
    capacity: text('has places', 'ada tempat'),
    'no-capacity': text('has no places', 'tidak ada tempat'),
    waitlist: text('has a waiting list', 'ada daftar tunggu'),
  }),
  knownOn: Day,
});

const service = z.strictObject({
  id: Id,
  /** Changes with every change of the entry: a decision keeps which one it judged. */
  version: Id,
  agencyId: Id,
  agencyName: kindedText('general'),
  name: kindedText('general'),
  domains: z.array(LifeDomain).min(1),
  /** Area codes of the host's own; empty means everywhere. */
  areas: z.array(Id),
  active: yesNo(),
  requirements: z.array(Note),
  contactPersons: z.array(PersonRef),
  capacity: capacity.optional(),
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
  ...(s.capacity && { hasCapacity: s.capacity.has === 'capacity' }),
});
