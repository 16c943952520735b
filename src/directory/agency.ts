import * as z from 'zod/v4';
import { Day, Id, kindedText, Note } from '../vocabulary/fields.js';
import { named } from '../vocabulary/schema.js';
import { Agreement } from './agreement.js';
import { DirectoryContact } from './contact.js';
import { Procedure } from './procedure.js';

/** That a service or an agency is there no more, and why. */
export const Closed = z.strictObject({ on: Day, reason: Note });

/** What is said of an agency as a whole; the rest of its entry comes by commands of its own. */
export const agencyFields = {
  name: kindedText('general'),
  otherNames: z.array(kindedText('general')).max(20).optional(),
  description: Note.optional(),
  /** The agency of which this one is a part. HSDS: `parent_organization_id` */
  parentId: Id.optional(),
  policies: z.array(Procedure).max(50).optional(),
};

const agency = z.strictObject({
  id: Id,
  ...agencyFields,
  contacts: z.array(DirectoryContact).max(50).optional(),
  /** With the whole agency: each of its services has them too. */
  agreements: z.array(Agreement).max(100).optional(),
  /** Its services in the directory, in the order in which they came. */
  services: z.array(Id),
  verifiedOn: Day.optional(),
  closed: Closed.optional(),
});
/** Who gives services: a public office, a clinic, an organisation. HSDS: organization. A3.4 */
export interface Agency extends z.infer<typeof agency> {}
export const Agency = named<Agency>(agency);
