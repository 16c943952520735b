import * as z from 'zod/v4';
import { entryFields } from '../../vocabulary/entry.js';
import { fixed, Id, Note, PersonRef, When } from '../../vocabulary/fields.js';
import { named, type Schema } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';

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

const review = z.strictObject({
  ...entryFields,
  /** Quantity and quality of services, cost-effectiveness, agreement with the goals, the client's status. A5.4.1 */
  findings: Note,
  network: NetworkInvolvement,
  clientTookPart: ClientTookPart,
  unmetNeedIds: z.array(Id),
});
/** A review of the plan at work. A5.4.1, A5.4.2 */
export interface Review extends z.infer<typeof review> {}
export const Review = named<Review>(review);

const query = z.strictObject({
  ...entryFields,
  plannedServiceId: Id,
  agencyId: Id,
  asks: PersonRef,
  question: Note,
  status: fixed('query-status', {
    asked: text('asked', 'ditanyakan'),
    answered: text('answered', 'dijawab'),
    dropped: text('dropped', 'tidak diteruskan'),
  }),
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
