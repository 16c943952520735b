import { tzOffset } from '@date-fns/tz';
import * as z from 'zod/v4';
import { entryFields } from '../../vocabulary/entry.js';
import { Day, Id, Instant, kindedText, Note, PersonRef, terms, When } from '../../vocabulary/fields.js';
import { kinded, named, type Schema } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';
import { Channel } from '../client/client.js';
import { reachedFields } from '../client/unsafe-contact.js';

export const RequestSource = terms('request-source', {
  self: text('the client', 'klien sendiri'),
  family: text('family', 'keluarga'),
  agency: text('another agency', 'lembaga lain'),
  outreach: text('outreach', 'penjangkauan'),
  clinic: text('clinic', 'klinik'),
  court: text('court or police', 'pengadilan atau kepolisian'),
  community: text('community', 'masyarakat'),
});

/** How the request reached us. Who comes, or is brought, is here already; who wrote or was written about waits for a first appointment. */
export const RequestWay = terms('request-way', {
  came: text('the client came', 'klien datang sendiri'),
  accompanied: text('the client was accompanied', 'klien datang didampingi'),
  phone: text('phone call', 'telepon'),
  message: text('message', 'pesan'),
  letter: text('letter of referral', 'surat rujukan'),
  'court-order': text('court order', 'penetapan pengadilan'),
  outreach: text('met at outreach', 'ditemui saat penjangkauan'),
});

const programmePin = z.strictObject({ id: Id, version: Id });
/** The programme version whose rules this case follows. */
export interface ProgrammePin extends z.infer<typeof programmePin> {}
export const ProgrammePin = named<ProgrammePin>(programmePin);

/** No place on earth is further than fourteen hours from UTC; a zone that is not known has no offset at all. */
const isTimeZone = (zone: string): boolean => Math.abs(tzOffset(zone, new Date(0))) <= 14 * 60;
const TimeZone = kinded('general', Id.refine(isTimeZone, 'not a time zone'));

const site = z.strictObject({ id: Id, timeZone: TimeZone });
/** Where the case is kept, and the IANA zone in which its days are counted. */
export interface Site extends z.infer<typeof site> {}
export const Site = named<Site>(site);

export const OutreachResult = terms('outreach-result', {
  reached: text('reached', 'terjangkau'),
  'not-reached': text('not reached', 'tidak terjangkau'),
  'not-wanted': text('does not want contact', 'tidak ingin dihubungi'),
});

const outreach = z.strictObject({ ...entryFields, channel: Channel, ...reachedFields, reached: OutreachResult, note: Note.optional() });
/** An attempt to reach somebody who does not come by themselves. A8.1 */
export interface Outreach extends z.infer<typeof outreach> {}
export const Outreach = named<Outreach>(outreach);

export const AgreementResult = terms('referrer-agreement', {
  agreed: text('agreed', 'disepakati'),
  'no-answer': text('no answer yet', 'belum ada jawaban'),
  'not-wished': text('not wished by the client', 'tidak dikehendaki klien'),
});

const agreement = z.strictObject({
  ...entryFields,
  result: AgreementResult,
  agencyId: Id.optional(),
  contactPerson: PersonRef.optional(),
  what: Note.optional(),
});
/** What was agreed with whoever referred the client: who does what from now on. A8.1 */
export interface ReferrerAgreement extends z.infer<typeof agreement> {}
export const ReferrerAgreement = named<ReferrerAgreement>(agreement);

const programmeMove = z.strictObject({ ...entryFields, from: ProgrammePin, to: ProgrammePin, changes: z.array(Id).max(100), reason: Note });
/** A move to another programme, or to another version of it: what changes for this case by it, and why. A2.2 */
export interface ProgrammeMove extends z.infer<typeof programmeMove> {}
export const ProgrammeMove = named<ProgrammeMove>(programmeMove);

export const FormerId = kindedText('identifier');

const adoption = z.strictObject({
  on: Day,
  stage: Id,
  /** Until then, what was not known before adoption counts neither as met nor as failed. */
  catchUpBy: Day,
  /** The case's number in the system it came from. */
  formerId: FormerId.optional(),
});
/** How a case came in that had begun before this library kept it. */
export interface Adoption extends z.infer<typeof adoption> {}
export const Adoption = named<Adoption>(adoption);

const access = z.strictObject({
  /** When the case began in the world. Absent until it is opened. */
  openedAt: When.optional(),
  openingRecordedAt: Instant.optional(),
  source: RequestSource.optional(),
  way: RequestWay.optional(),
  referredBy: PersonRef.optional(),
  site: Site.optional(),
  programme: ProgrammePin.optional(),
  adoption: Adoption.optional(),
  outreach: z.array(Outreach),
  agreements: z.array(ReferrerAgreement),
  programmeMoves: z.array(ProgrammeMove),
});
/** How the case came to the programme, and by which rules it is kept. */
export interface Access extends z.infer<typeof access> {}
export const Access: Schema<Access> = access;

export const noAccess: Access = { outreach: [], agreements: [], programmeMoves: [] };
