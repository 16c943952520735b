import * as z from 'zod/v4';
import { fixed, Instant, Note } from '../../vocabulary/fields.js';
import { named, type Schema } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';
import { SkippableItem } from './judged.js';

const skip = z.strictObject({ item: SkippableItem, because: Note });
/** What is skipped in a crisis, and why it cannot wait. */
export interface Skip extends z.infer<typeof skip> {}
export const Skips: Schema<Skip[]> = z.array(skip).max(10);

export const MadeGoodAs = fixed('skipped-found', {
  'in-order': text('in order', 'sudah sesuai'),
  'not-in-order': text('not in order', 'tidak sesuai'),
});
const skipped = z.strictObject({
  item: SkippableItem,
  because: Note,
  at: Instant,
  /** What was found when it was asked for afterwards. Absent: it is still to be asked for. */
  found: MadeGoodAs.optional(),
  foundAt: Instant.optional(),
  note: Note.optional(),
});
/** A check that a crisis left no time for. It is asked for afterwards. B3.2, B4.5 */
export interface Skipped extends z.infer<typeof skipped> {}
export const Skipped = named<Skipped>(skipped);
