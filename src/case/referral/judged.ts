import * as z from 'zod/v4';
import { fixed, Id } from '../../vocabulary/fields.js';
import { named } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';
import { PreflightCode } from './preflight-codes.js';

const skippable = {
  need: text('the need', 'kebutuhan'),
  eligibility: text('whether the client may come', 'kelayakan klien'),
  requirements: text('what the service asks for', 'persyaratan pelayanan'),
  contact: text('the contact person', 'narahubung'),
  funding: text('who pays', 'pembiayaan'),
  agreement: text('the agreement with the agency', 'perjanjian dengan lembaga'),
};
/** What may be skipped in a crisis where the programme says so. The ground is not among it. */
export const SkippableItem = fixed('preflight-skippable', skippable);
export type SkippableItem = z.infer<typeof SkippableItem>;
/** What is looked at before a referral goes out. B4.1, B4.5 */
export const LookedAtItem = fixed('preflight-item', { ...skippable, ground: text('the ground for telling', 'dasar pengungkapan') });

const finding = z.strictObject({ item: LookedAtItem, code: PreflightCode });
/** What was found of one thing that is looked at. */
export interface JudgedFinding extends z.infer<typeof finding> {}

const judged = z.strictObject({
  serviceId: Id,
  /** Absent where the directory does not know the service. */ version: Id.optional(),
  verdict: fixed('service-verdict', {
    fits: text('fits', 'sesuai'),
    'does-not-fit': text('does not fit as it stands', 'belum sesuai'),
    unknown: text('not in the directory', 'tidak ada di direktori'),
  }),
  /** What stood against sending it, by the entry and the facts of that moment; left out where nothing did. */
  blocking: z.array(finding).max(50).optional(),
  /** What was not known, or to be looked at. */
  warnings: z.array(finding).max(50).optional(),
});
/** What was judged of the service, kept so that replay never asks again. */
export interface Judged extends z.infer<typeof judged> {}
export const Judged = named<Judged>(judged);
