import * as z from 'zod/v4';
import { entryFields, Kinds } from '../../vocabulary/entry.js';
import { Day, fixed, Id, Instant, kindedText, Note, PersonRef, terms, When } from '../../vocabulary/fields.js';
import { named, type Schema } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';
import { Ground } from '../consent/consent.js';

/** The Gravity referral Task's states (HL7 SDOH Clinical Care IG, TaskForReferralManagement), and `draft` before it is sent. */
export const ReferralStatus = fixed('referral-status', {
  draft: text('draft', 'rancangan'),
  requested: text('requested', 'diminta'),
  accepted: text('accepted', 'diterima'),
  rejected: text('rejected', 'ditolak'),
  'in-progress': text('in progress', 'berlangsung'),
  'on-hold': text('on hold', 'ditunda'),
  completed: text('completed', 'selesai'),
  failed: text('failed', 'gagal'),
  cancelled: text('cancelled', 'dibatalkan'),
});
export type ReferralStatus = z.infer<typeof ReferralStatus>;

/** Why it has the status that it has; for a rejection, a hold and a failure the agency should say. */
export const StatusReason = kindedText('note');

const judged = z.strictObject({
  serviceId: Id,
  /** Absent where the directory does not know the service. */ version: Id.optional(),
  verdict: fixed('service-verdict', {
    fits: text('fits', 'sesuai'),
    unknown: text('not in the directory', 'tidak ada di direktori'),
  }),
});
/** What was judged of the service, kept so that replay never asks again. */
export interface Judged extends z.infer<typeof judged> {}
export const Judged = named<Judged>(judged);

export const Preparation = terms('hand-off-step', {
  informed: text('informed in detail', 'diberi informasi rinci'),
  'difficulties-foreseen': text('difficulties foreseen', 'kesulitan diantisipasi'),
  rehearsed: text('rehearsed by role play', 'berlatih melalui bermain peran'),
  accompanied: text('accompanied on the first visit', 'didampingi pada kunjungan pertama'),
});

const handOff = z.strictObject({ ...entryFields, referralId: Id, step: Preparation, note: Note.optional() });
/** A step of preparing the client to be linked with the resource. A8.6 */
export interface HandOff extends z.infer<typeof handOff> {}
export const HandOff = named<HandOff>(handOff);

export const RequirementsChecked = fixed('requirements-checked', {
  met: text('met', 'terpenuhi'),
  'being-worked-on': text('being worked on', 'sedang diupayakan'),
});
export const Funding = terms(
  'funding',
  {
    public: text('public cover', 'ditanggung negara'),
    insurance: text('insurance or benefit', 'asuransi atau jaminan'),
    client: text('the client pays', 'dibayar klien'),
    free: text('free of charge', 'gratis'),
  },
  'finance',
);

const referral = z.strictObject({
  ...entryFields,
  plannedServiceId: Id,
  needId: Id,
  serviceId: Id,
  agencyId: Id,
  contactPerson: PersonRef,
  requirementsChecked: RequirementsChecked,
  funding: Funding,
  judged: Judged,
  status: ReferralStatus,
  statusSince: When,
  statusReason: StatusReason.optional(),
  /** The ground on which it was sent, and what it told. Absent in a draft. */
  ground: Ground.optional(),
  consentId: Id.optional(),
  /** Why it is told without consent. */
  groundReason: Note.optional(),
  told: Kinds,
  sentAt: Instant.optional(),
  firstAppointmentOn: Day.optional(),
});
/** A referral to one service for one need. B4 */
export interface Referral extends z.infer<typeof referral> {}
export const Referral = named<Referral>(referral);

export const ToldBy = fixed('told-by', {
  provider: text('the provider', 'pemberi pelayanan'),
  client: text('the client', 'klien'),
  traced: text('found by tracing', 'hasil pelacakan'),
});
export const ReferralResult = fixed('referral-result', {
  received: text('help received', 'bantuan diterima'),
  'received-in-part': text('received in part', 'diterima sebagian'),
  'not-received': text('help not received', 'bantuan tidak diterima'),
  unknown: text('not known after tracing', 'tidak diketahui setelah pelacakan'),
});

const outcome = z.strictObject({
  ...entryFields,
  referralId: Id,
  toldBy: ToldBy,
  result: ReferralResult,
  experience: Note.optional(),
});
/** How it went, as the provider and as the client tells it. B4.4 */
export interface ReferralOutcome extends z.infer<typeof outcome> {}
export const ReferralOutcome = named<ReferralOutcome>(outcome);

const talk = z.strictObject({ ...entryFields, agencyId: Id, contactPerson: PersonRef, about: Note });
/** Open communication with referral staff. B4.3 */
export interface StaffTalk extends z.infer<typeof talk> {}
export const StaffTalk = named<StaffTalk>(talk);

const section = z.strictObject({
  referrals: z.array(Referral),
  handOffs: z.array(HandOff),
  outcomes: z.array(ReferralOutcome),
  talks: z.array(StaffTalk),
});
/** Referrals: prepared, sent on a ground, answered, and their loop closed. */
export interface Referrals extends z.infer<typeof section> {}
export const Referrals: Schema<Referrals> = section;

export const noReferrals: Referrals = { referrals: [], handOffs: [], outcomes: [], talks: [] };
