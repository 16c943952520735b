import * as z from 'zod/v4';
import { fixed, Id, kindedText, Money, Note } from '../vocabulary/fields.js';
import { kinded, named } from '../vocabulary/schema.js';
import { text } from '../vocabulary/text.js';
import { EligibilityOn } from './words.js';

export const EligibilityEffect = fixed('eligibility-effect', {
  requires: text('asked for', 'disyaratkan'),
  excludes: text('excluded', 'dikecualikan'),
});
const years = kinded('general', z.int().min(0).max(130));
const rule = z.strictObject({
  id: Id,
  on: EligibilityOn,
  effect: EligibilityEffect,
  /** Of age: from this year of age on, and up to this one, both included. */
  from: years.optional(),
  to: years.optional(),
  /** Of sex, area, condition, source, document and a host's own: any of these codes. */
  anyOf: z.array(kindedText('general', 100)).min(1).max(200).optional(),
  /** Of income: a month's at the most. */
  atMost: Money.optional(),
  /** What the law says that allows it: a service that asks for a sex says by which right. */
  legalGround: Note.optional(),
  /** In the agency's own words. */
  says: Note.optional(),
});
/** Who may come and who may not, as data. What is not known of a client is not a no. HSDS: `eligibility_description`, `minimum_age` */
export interface EligibilityRule extends z.infer<typeof rule> {}
export const EligibilityRule = named<EligibilityRule>(rule);
