import * as z from 'zod/v4';
import { Day, Id, Note } from '../vocabulary/fields.js';
import { kinded, named } from '../vocabulary/schema.js';

const agreement = z.strictObject({
  /** There where the entry has a record. */
  id: Id.optional(),
  what: Note,
  from: Day.optional(),
  /** The last day on which it holds. Left out: no end was agreed. */
  until: Day.optional(),
  /** Made with the whole agency: it holds for each of its services, and is changed there. */
  ofAgency: kinded('general', z.literal(true)).optional(),
});
/** What was agreed with an agency, or for one of its services. After its end there is none. */
export interface Agreement extends z.infer<typeof agreement> {}
export const Agreement = named<Agreement>(agreement);

/** Whether an agreement holds on a day. */
export const isInForce = ({ from, until }: Pick<Agreement, 'from' | 'until'>, day: Day): boolean =>
  (from === undefined || from <= day) && (until === undefined || day <= until);
