import * as z from 'zod/v4';
import { entryFields } from '../../vocabulary/entry.js';
import { fixed, Id, Note, PersonRef, Title, terms, When } from '../../vocabulary/fields.js';
import { named, type Schema } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';

export const DisputeBetween = fixed('dispute-between', {
  clients: text('among clients', 'antarklien'),
  'client-family': text('client and people around them', 'klien dan orang di sekitarnya'),
  'client-agency': text('client and agency', 'klien dan lembaga'),
  'agency-staff': text('among agency staff', 'antarpegawai lembaga'),
});
export const Parties: Schema<string[]> = z.array(PersonRef).min(2);
export const DisputeOutcome = fixed('dispute-outcome', {
  settled: text('settled', 'selesai dengan kesepakatan'),
  'not-settled': text('mediated, not settled', 'dimediasi, belum ada kesepakatan'),
  closed: text('closed without settlement', 'ditutup tanpa kesepakatan'),
});
export type DisputeOutcome = z.infer<typeof DisputeOutcome>;
const dispute = z.strictObject({
  ...entryFields,
  title: Title,
  parties: Parties,
  between: DisputeBetween,
  /** The agency that it is with, or whose staff it is among: the parties may be people there. */
  agencyId: Id.optional(),
  outcome: DisputeOutcome.optional(),
  /** When it came to this outcome. */
  settledAt: When.optional(),
});
/** A conflict with its parties. B5.3 */
export interface Dispute extends z.infer<typeof dispute> {}
export const Dispute = named<Dispute>(dispute);

const mediation = z.strictObject({
  ...entryFields,
  disputeId: Id,
  mediator: PersonRef,
  /** The parties who agreed to it: all of them, or there is none. */
  agreedBy: z.array(PersonRef),
  result: Note.optional(),
});
/** A neutral person helped the parties of a dispute. B5.3 */
export interface Mediation extends z.infer<typeof mediation> {}
export const Mediation = named<Mediation>(mediation);

export const AdvocacyReason = terms('advocacy-reason', {
  child: text('a child', 'anak'),
  'older-person': text('an older person', 'lanjut usia'),
  disability: text('a person with a disability', 'penyandang disabilitas'),
  distress: text('emotional or physical distress', 'tekanan emosional atau fisik'),
  'more-effective': text('can be done more effectively', 'dapat dilakukan lebih efektif'),
});
export const ClientAgrees = fixed('client-agrees', {
  agrees: text('the client agrees', 'klien setuju'),
  'cannot-say': text('the client cannot say', 'klien tidak dapat menyatakan'),
  disagrees: text('the client does not agree', 'klien tidak setuju'),
});
/** Why the case manager acts, and whether the client agrees. */
export const advocacyGround = { because: AdvocacyReason, clientAgrees: ClientAgrees };
const advocacyGroundGiven = z.strictObject(advocacyGround);
export interface AdvocacyGround extends z.infer<typeof advocacyGroundGiven> {}
export const AdvocacyGround = named<AdvocacyGround>(advocacyGroundGiven);

const advocacy = z.strictObject({
  ...entryFields,
  disputeId: Id.optional(),
  advocate: PersonRef,
  /** The agency, or whoever else, towards which the case manager acted. */
  towards: Id,
  ...advocacyGround,
  what: Note,
});
/** The case manager acted for a client who cannot or will not act alone. B6.1 */
export interface Advocacy extends z.infer<typeof advocacy> {}
export const Advocacy = named<Advocacy>(advocacy);
