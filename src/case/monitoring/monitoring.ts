import * as z from 'zod/v4';
import { entryFields } from '../../vocabulary/entry.js';
import { fixed, Id, Note, PersonRef, terms, When } from '../../vocabulary/fields.js';
import { named, type Schema } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';
import { Quality, Tally } from '../service/service.js';

export const Receipt = fixed('receipt', {
  'received-and-used': text('received and used properly', 'diterima dan digunakan dengan baik'),
  'received-not-used': text('received, not used', 'diterima, tidak digunakan'),
  'not-received': text('not received', 'tidak diterima'),
});

const verification = z.strictObject({
  ...entryFields,
  plannedServiceId: Id,
  received: Receipt,
});
/** Whether a planned service was in fact received and used properly. A3.6 */
export interface Verification extends z.infer<typeof verification> {}
export const Verification = named<Verification>(verification);

export const NetworkInvolvement = fixed('network-involvement', {
  involved: text('the network takes part', 'jaringan ikut terlibat'),
  'not-involved': text('the network takes no part', 'jaringan tidak terlibat'),
  none: text('there is no network', 'tidak ada jaringan'),
});
export const ClientTookPart = fixed('client-took-part', {
  yes: text('the client took part', 'klien ikut serta'),
  no: text('the client did not take part', 'klien tidak ikut serta'),
});

export const UnmetBecause = terms('unmet-because', {
  'no-service': text('no such service', 'pelayanan tidak tersedia'),
  'no-capacity': text('no capacity', 'kapasitas tidak tersedia'),
  'not-eligible': text('not eligible', 'tidak memenuhi syarat'),
  cost: text('cost', 'biaya'),
  distance: text('distance and transport', 'jarak dan transportasi'),
  'not-delivered': text('planned and not delivered', 'direncanakan tetapi tidak diberikan'),
  'not-enough': text('given, and not enough', 'diberikan tetapi tidak mencukupi'),
  refused: text('the agency refused', 'ditolak lembaga'),
  'not-wanted': text('the client did not take it', 'klien tidak mengambilnya'),
  'not-safe': text('not safe for the client', 'tidak aman bagi klien'),
  unknown: text('not known', 'tidak diketahui'),
});
const gap = z.strictObject({ needId: Id, why: UnmetBecause, note: Note.optional() });
/** The gap between a need and the resources there are. A5.4.2 */
export interface Gap extends z.infer<typeof gap> {}
export const Gap = named<Gap>(gap);

export const QuantityAtReview = fixed('quantity-at-review', {
  enough: text('enough', 'cukup'),
  'too-little': text('too little', 'kurang'),
  'too-much': text('more than is needed', 'melebihi kebutuhan'),
});
export const WorthItsCost = fixed('worth-its-cost', {
  yes: text('worth its cost', 'sepadan dengan biayanya'),
  'cheaper-would-do': text('something less costly would do', 'ada yang lebih murah dan memadai'),
  no: text('not worth its cost', 'tidak sepadan dengan biayanya'),
  unknown: text('not known', 'tidak diketahui'),
});
export const FitsGoals = fixed('fits-goals', {
  yes: text('agrees with the goals', 'sesuai dengan tujuan'),
  'in-part': text('agrees in part', 'sesuai sebagian'),
  no: text('does not agree with the goals', 'tidak sesuai dengan tujuan'),
});
export const ClientStatus = fixed('client-status', {
  better: text('better', 'membaik'),
  same: text('as before', 'tetap'),
  worse: text('worse', 'memburuk'),
});

/** What a review says of each thing that monitoring covers. A5.4.1 */
export const reviewFields = {
  findings: Note,
  quantity: QuantityAtReview.optional(),
  quality: Quality.optional(),
  worthItsCost: WorthItsCost.optional(),
  fitsGoals: FitsGoals.optional(),
  clientStatus: ClientStatus.optional(),
  network: NetworkInvolvement,
  clientTookPart: ClientTookPart,
  unmetNeedIds: z.array(Id).max(50),
  /** Why, for each need that stays unmet. */
  gaps: z.array(Gap).max(50).optional(),
};
const review = z.strictObject({
  ...entryFields,
  ...reviewFields,
  /** What was planned and what came, as the record had it that day. */
  tallies: z.array(Tally),
});
/** A review of the plan at work. A5.4.1, A5.4.2 */
export interface Review extends z.infer<typeof review> {}
export const Review = named<Review>(review);

export const QueryStatus = fixed('query-status', {
  asked: text('asked', 'ditanyakan'),
  answered: text('answered', 'dijawab'),
  dropped: text('dropped', 'tidak diteruskan'),
});
export type QueryStatus = z.infer<typeof QueryStatus>;
/** What is asked, where nobody has worded it. It does not say whose word stands against the agency's: that may not be safe for them. */
export const QueryAbout = fixed('query-about', {
  'said-and-not-known': text(
    'help is said to have been given, and is not known to have arrived',
    'bantuan dinyatakan telah diberikan, tetapi belum diketahui sampai',
  ),
});
const query = z.strictObject({
  ...entryFields,
  plannedServiceId: Id,
  agencyId: Id,
  /** The referral that it is about. */
  referralId: Id.optional(),
  asks: PersonRef,
  question: Note.optional(),
  about: QueryAbout.optional(),
  /** The disputes in which it is advocacy, where any goes on with this agency. B6.1 */
  disputeIds: z.array(Id).optional(),
  status: QueryStatus,
  answer: Note.optional(),
  answeredAt: When.optional(),
  droppedAt: When.optional(),
  droppedBecause: Note.optional(),
});
/** A query to an agency on the client's behalf about a service not delivered, tracked to an answer. A5.5.2 */
export interface Query extends z.infer<typeof query> {}
export const Query = named<Query>(query);

const monitoring = z.strictObject({ verifications: z.array(Verification), reviews: z.array(Review), queries: z.array(Query) });
/** Whether help arrives and does what it should. */
export interface Monitoring extends z.infer<typeof monitoring> {}
export const Monitoring: Schema<Monitoring> = monitoring;

export const noMonitoring: Monitoring = { verifications: [], reviews: [], queries: [] };
