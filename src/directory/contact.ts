import * as z from 'zod/v4';
import { Day, kindedText, PersonRef } from '../vocabulary/fields.js';
import { named } from '../vocabulary/schema.js';

const said = {
  person: PersonRef,
  title: kindedText('general').optional(),
  reach: kindedText('contact', 300).optional(),
};
const contactSaid = z.strictObject(said);
/** A contact person as somebody enters one. */
export interface ContactSaid extends z.infer<typeof contactSaid> {}
export const ContactSaid = named<ContactSaid>(contactSaid);

const contact = z.strictObject({
  ...said,
  /** When somebody of the house last spoke with them: a relation that nobody keeps up is soon none. B4.3 */
  lastHeardOn: Day.optional(),
});
/** Who is asked for at an agency or a service. HSDS: contact */
export interface DirectoryContact extends z.infer<typeof contact> {}
export const DirectoryContact = named<DirectoryContact>(contact);
