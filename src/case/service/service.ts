import * as z from 'zod/v4';
import { entryFields } from '../../vocabulary/entry.js';
import { Count, fixed, Id, kindedText, Minutes, Money, Note, PersonRef } from '../../vocabulary/fields.js';
import { named, type Schema } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';

export const Quality = fixed('quality', {
  good: text('good', 'baik'),
  fair: text('fair', 'cukup'),
  poor: text('poor', 'kurang'),
  unknown: text('not known', 'tidak diketahui'),
});

const delivery = z.strictObject({
  ...entryFields,
  plannedServiceId: Id,
  /** How much, in the unit of the service: `{ amount: 2, unit: 'parcel' }` */
  amount: Count,
  unit: kindedText('general'),
  quality: Quality,
  minutes: Minutes.optional(),
  cost: Money.optional(),
  givenBy: PersonRef.optional(),
});
/** A planned service was delivered: how much, how well, at what cost. A5.3.1, A5.4.1 */
export interface Delivery extends z.infer<typeof delivery> {}
export const Delivery = named<Delivery>(delivery);

const nonDelivery = z.strictObject({ ...entryFields, plannedServiceId: Id, cause: Note });
/** A planned service was not delivered, and why. A5.5.2 */
export interface NonDelivery extends z.infer<typeof nonDelivery> {}
export const NonDelivery = named<NonDelivery>(nonDelivery);

const tally = z.strictObject({
  plannedServiceId: Id,
  unit: kindedText('general').optional(),
  /** How much was to come by that day; absent where the plan does not say how much. */
  planned: Count.optional(),
  delivered: Count,
  /** How often it came, and how often it was said not to come. */
  times: Count,
  missed: Count,
});
/** What was planned of a service against what came of it. A3.6, A5.4.1 */
export interface Tally extends z.infer<typeof tally> {}
export const Tally = named<Tally>(tally);

const service = z.strictObject({ deliveries: z.array(Delivery), nonDeliveries: z.array(NonDelivery) });
/** What was in fact delivered of what was planned. */
export interface Service extends z.infer<typeof service> {}
export const Service: Schema<Service> = service;

export const noService: Service = { deliveries: [], nonDeliveries: [] };
