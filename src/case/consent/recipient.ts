import type * as z from 'zod/v4';
import { live } from '../../vocabulary/entry.js';
import { fixed } from '../../vocabulary/fields.js';
import type { Kind } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';
import type { Client } from '../client/client.js';
import type { Tie } from '../client/network.js';
import { isUnsafePlace } from '../client/safe-contact.js';
import { isUnsafePerson } from '../client/ties.js';
import type { Consent, ConsentGiven, Ground } from './consent.js';
import { restsOn } from './covering.js';

export const RecipientIs = fixed('recipient-kind', {
  agency: text('an agency', 'lembaga'),
  professional: text('a professional who serves the client', 'tenaga profesional yang melayani klien'),
  authority: text('an authority or a court', 'instansi berwenang atau pengadilan'),
  family: text('family', 'keluarga'),
  partner: text('partner', 'pasangan'),
  employer: text('employer', 'pemberi kerja'),
  community: text('friends, neighbours or community', 'teman, tetangga, atau masyarakat'),
});
type RecipientIs = z.infer<typeof RecipientIs>;
type OnGround = z.infer<typeof Ground>;

const official: readonly (RecipientIs | undefined)[] = ['agency', 'professional', 'authority'];
const tiesOf = ({ ties }: Client, recipient: string): Tie[] => live(ties).filter((t) => t.person === recipient);

/** Whether it is said that the recipient serves or decides by office, and no tie says that they stand around the client. Unknown is not that. */
const isOfficial = (client: Client, recipient: string, said: RecipientIs | undefined): boolean =>
  official.includes(said) && tiesOf(client, recipient).every((t) => t.relation === 'agency');

/**
 * Whether HIV would be told to family, partner, employer or community on another ground than consent: nobody may, whatever the programme
 * and however urgent. A recipient of whom nothing is said counts as one of them.
 */
export const tellsOfHiv = (
  client: Client,
  { recipient, recipientIs, told, ground }: Telling & { readonly ground: OnGround; readonly told: readonly Kind[] },
): boolean => ground !== 'consent' && told.includes('hiv') && !isOfficial(client, recipient, recipientIs);

interface Telling {
  readonly recipient: string;
  readonly recipientIs?: RecipientIs | undefined;
}

/**
 * Whether the recipient is somebody unsafe for the client, or a place where such a person works. Consent does not help: it may have been
 * forced. To such a person only a court's order has something told; to such a place also a duty to report.
 */
export const isUnsafeRecipient = (client: Client, recipient: string, ground: OnGround): boolean =>
  ground !== 'court-order' &&
  isUnsafePlace(client, { agencyId: recipient, contactPerson: recipient }) &&
  (ground !== 'duty-to-report' || isUnsafePerson(client, recipient));

/** Whether a withdrawn consent has a recipient who knows something by it and was not told yet; somebody unsafe is told nothing more. */
export const isRecipientToTell = (client: Client, consent: Consent, old: ConsentGiven): boolean =>
  old.recipient !== undefined &&
  old.withdrawnAt !== undefined &&
  old.recipientToldAt === undefined &&
  live(consent.disclosures).some((d) => restsOn(consent, d, old)) &&
  !isUnsafeRecipient(client, old.recipient, 'consent');
