import * as z from 'zod/v4';
import { entryFields } from '../../vocabulary/entry.js';
import { Day, fixed, Id, Note, PersonRef, terms } from '../../vocabulary/fields.js';
import { named, type Schema } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';
import { Channel } from '../client/client.js';
import { BarrierKind } from '../plan/plan.js';

export const Preparation = terms('hand-off-step', {
  informed: text('informed in detail', 'diberi informasi rinci'),
  'difficulties-foreseen': text('difficulties foreseen', 'kesulitan diantisipasi'),
  rehearsed: text('rehearsed by role play', 'berlatih melalui bermain peran'),
  accompanied: text('accompanied on the first visit', 'didampingi pada kunjungan pertama'),
});

/** What may stand in the way on the first visit: the same words as for a barrier of the plan. A8.6 */
export const Difficulties: Schema<z.infer<typeof BarrierKind>[]> = z.array(BarrierKind).max(20);

/** What is told of a step of the hand-off. */
export const handOffFields = {
  referralId: Id,
  step: Preparation,
  /** Which difficulties were foreseen; an empty list says that none were. */
  difficulties: Difficulties.optional(),
  /** How the client is met for an accompanied visit; left out: fetched at home. */
  channel: Channel.optional(),
  note: Note.optional(),
};
const handOff = z.strictObject({ ...entryFields, ...handOffFields });
/** A step of preparing the client to be linked with the resource. A8.6 */
export interface HandOff extends z.infer<typeof handOff> {}
export const HandOff = named<HandOff>(handOff);

export const VisitAttended = fixed('visit-attended', { attended: text('attended', 'dihadiri'), missed: text('missed', 'tidak dihadiri') });
export const VisitMissedBecause = terms('visit-missed-because', {
  transport: text('no transport', 'tidak ada transportasi'),
  cost: text('cost', 'biaya'),
  health: text('the client was not well', 'klien sedang sakit'),
  obligations: text('work or family obligations', 'kewajiban kerja atau keluarga'),
  afraid: text('afraid or ashamed', 'takut atau malu'),
  forgotten: text('forgotten', 'terlupa'),
  'turned-away': text('turned away by the agency', 'ditolak oleh lembaga'),
  'agency-closed': text('the agency was closed or the staff absent', 'lembaga tutup atau petugas tidak ada'),
  'not-wanted': text('the client did not want to', 'klien tidak menghendaki'),
  unknown: text('not known', 'tidak diketahui'),
});
/** What is told of the first visit. */
export const firstVisitFields = {
  referralId: Id,
  attended: VisitAttended,
  /** Why it was missed. */
  cause: VisitMissedBecause.optional(),
  note: Note.optional(),
};
const firstVisit = z.strictObject({
  ...entryFields,
  ...firstVisitFields,
  /** The day for which it was booked; absent where the client went without a booking. */
  bookedOn: Day.optional(),
});
/** The first visit at the agency took place, or was missed. A8.1, A8.6 */
export interface FirstVisit extends z.infer<typeof firstVisit> {}
export const FirstVisit = named<FirstVisit>(firstVisit);

export const ToldBy = fixed('told-by', {
  provider: text('the provider', 'pemberi pelayanan'),
  client: text('the client', 'klien'),
  traced: text('found by tracing', 'hasil pelacakan'),
  worker: text('the worker, who made sure', 'pekerja, setelah memastikan'),
});
export const ReferralResult = fixed('referral-result', {
  received: text('help received', 'bantuan diterima'),
  'received-in-part': text('received in part', 'diterima sebagian'),
  'not-received': text('help not received', 'bantuan tidak diterima'),
  unknown: text('not known after tracing', 'tidak diketahui setelah pelacakan'),
  'not-said': text('the client was asked and would rather not say', 'klien sudah ditanya dan memilih tidak menjawab'),
});

/** How the teller found it there: the client's word counts in judging the agency; one who fears to give it may leave it unsaid. B4.4 */
export const Satisfaction = fixed('satisfaction', {
  good: text('good', 'baik'),
  mixed: text('good and bad', 'ada baik dan buruknya'),
  bad: text('bad', 'buruk'),
  'not-said': text('asked, and rather not said', 'sudah ditanya, memilih tidak mengatakan'),
});
const outcome = z.strictObject({
  ...entryFields,
  referralId: Id,
  toldBy: ToldBy,
  result: ReferralResult,
  satisfaction: Satisfaction.optional(),
  experience: Note.optional(),
  /** Of what is not known after tracing: each attempt to reach the client since the referral went out. */
  attempts: z.array(Id).min(1).optional(),
});
/** How it went, as the provider, the client and the worker who made sure each tell it. B4.4 */
export interface ReferralOutcome extends z.infer<typeof outcome> {}
export const ReferralOutcome = named<ReferralOutcome>(outcome);

const talk = z.strictObject({ ...entryFields, agencyId: Id, contactPerson: PersonRef, about: Note });
/** Open communication with referral staff. B4.3 */
export interface StaffTalk extends z.infer<typeof talk> {}
export const StaffTalk = named<StaffTalk>(talk);
