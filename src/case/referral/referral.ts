import * as z from 'zod/v4';
import { Actor } from '../../vocabulary/actor.js';
import { entryFields, Kinds } from '../../vocabulary/entry.js';
import { Day, fixed, Id, Instant, kindedText, Money, Note, PersonRef, terms, When } from '../../vocabulary/fields.js';
import { named, type Schema } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';
import { Ground } from '../consent/consent.js';
import { Judged } from './judged.js';
import { FirstVisit, HandOff, ReferralOutcome, StaffTalk } from './linking.js';
import { Skipped } from './skipped.js';
import { StatusWhy } from './status-why.js';

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

/** Why it has the status that it has, in words; for a rejection, a hold and a failure the agency should say. Beside it stands `StatusWhy`. */
export const StatusReason = kindedText('note');

export const RequirementState = fixed('requirement-state', {
  met: text('met', 'terpenuhi'),
  'being-worked-on': text('being worked on', 'sedang diupayakan'),
  'help-given': text('help given to meet it', 'dibantu untuk memenuhinya'),
});
const requirementCheck = z.strictObject({
  /** As the directory words it or, where it does not know the service, as the worker does. */
  asks: kindedText('general', 20_000),
  state: RequirementState,
});
/** One thing that the service asks of its clients, and how this client stands to it. A2.3, B4.1 */
export interface RequirementCheck extends z.infer<typeof requirementCheck> {}
const RequirementCheck = named<RequirementCheck>(requirementCheck);
/** All that the service asks; empty where it asks for nothing. */
export const RequirementsChecked: Schema<RequirementCheck[]> = z.array(RequirementCheck).max(50);

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

/** Who pays. B4.2 */
export const costFields = {
  funding: Funding,
  /** On what the cover rests: the card, the scheme, the decision. */
  fundingGround: Note.optional(),
  /** What the client must pay personally, for one time of the service. */
  clientPays: Money.optional(),
};

export const ClientReached = fixed('client-asked', {
  asked: text('the client was asked', 'klien sudah ditanya'),
  'could-not-be-reached': text('the client could not be reached', 'klien tidak dapat dihubungi'),
});
export const GoOnOrStop = fixed('go-on-or-stop', { 'go-on': text('go on', 'dilanjutkan'), stop: text('stop', 'dihentikan') });
/** What is said of a referral whose consent was withdrawn. */
export const afterWithdrawalFields = {
  clientWas: ClientReached,
  clientWants: GoOnOrStop.optional(),
  decided: GoOnOrStop,
};
const afterWithdrawal = z.strictObject({ ...afterWithdrawalFields, at: When });
/** The decision on a referral that the agency had taken on when the consent was withdrawn. UU 27/2022 art. 9 */
export interface AfterWithdrawal extends z.infer<typeof afterWithdrawal> {}
const AfterWithdrawal = named<AfterWithdrawal>(afterWithdrawal);

const reminder = z.strictObject({ id: Id, at: When, recordedAt: Instant, by: Actor, note: Note.optional() });
/** The agency was reminded of a referral that it had not answered. */
export interface AgencyReminder extends z.infer<typeof reminder> {}
export const AgencyReminder = named<AgencyReminder>(reminder);

const referral = z.strictObject({
  ...entryFields,
  plannedServiceId: Id,
  needId: Id,
  serviceId: Id,
  agencyId: Id,
  contactPerson: PersonRef,
  requirementsChecked: RequirementsChecked,
  ...costFields,
  /** Why this one beside another that is open for the same need. A2.4 */
  besideBecause: Note.optional(),
  /** Services that were ranked higher and not chosen, and why not: the ranking is advice. B4.1 */
  passedOver: z.array(Id).max(50).optional(),
  passedOverBecause: Note.optional(),
  /** The referral of which this is a part: an agency that had accepted it passed it on. */
  partOf: Id.optional(),
  /** The agency that passed it on: the side that asks. */
  passedOnBy: Id.optional(),
  judged: Judged,
  skipped: z.array(Skipped).max(10).optional(),
  status: ReferralStatus,
  statusSince: When,
  statusWhy: StatusWhy.optional(),
  statusReason: StatusReason.optional(),
  /** The ground on which it was sent, and what it told. Absent in a draft. */
  ground: Ground.optional(),
  consentId: Id.optional(),
  /** Why it is told without consent. */
  groundReason: Note.optional(),
  told: Kinds,
  sentAt: Instant.optional(),
  reminders: z.array(AgencyReminder).max(200).optional(),
  firstAppointmentOn: Day.optional(),
  /** What the client was asked, and what was decided, when the consent was withdrawn while the agency was at work. */
  afterWithdrawal: AfterWithdrawal.optional(),
});
/** A referral to one service for one need. B4 */
export interface Referral extends z.infer<typeof referral> {}
export const Referral = named<Referral>(referral);

const section = z.strictObject({
  referrals: z.array(Referral),
  handOffs: z.array(HandOff),
  visits: z.array(FirstVisit),
  outcomes: z.array(ReferralOutcome),
  talks: z.array(StaffTalk),
});
/** Referrals: prepared, sent on a ground, answered, and their loop closed. */
export interface Referrals extends z.infer<typeof section> {}
export const Referrals: Schema<Referrals> = section;

export const noReferrals: Referrals = { referrals: [], handOffs: [], visits: [], outcomes: [], talks: [] };
