import * as z from 'zod/v4';
import { kindedText, Note } from '../vocabulary/fields.js';
import { named } from '../vocabulary/schema.js';

const procedure = z.strictObject({
  title: kindedText('general'),
  says: Note.optional(),
  uri: kindedText('general', 1_000).optional(),
});
/** How an agency or a service goes about things: a policy, a procedure, where it can be read. A3.4 */
export interface Procedure extends z.infer<typeof procedure> {}
export const Procedure = named<Procedure>(procedure);
