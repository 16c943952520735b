import * as z from 'zod/v4';
import { Id } from '../../vocabulary/fields.js';
import { type Refusal, refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { Agency, agencyFields } from '../agency.js';
import { ContactSaid } from '../contact.js';
import { directoryCommand, type Look, notAsSeen, onSaving, SeenVersion } from './command.js';
import { keptContacts } from './contacts.js';
import type { DirectoryEntry } from './entry.js';
import { twice } from './sound.js';

type Parents = Refusal<'directory.agency-unknown' | 'directory.circular-parents'>;
/** Up from the parent: unknown, or back at the agency itself, is no. A ring that stands already is left to who made it. */
const badParents = (look: Look, id: string, parentId: string | undefined): Parents | undefined => {
  const way: string[] = [];
  for (let up = parentId; up !== undefined && !way.includes(up); ) {
    if (up === id) return refuse('directory.circular-parents', [id, ...way]);
    const parent = look({ kind: 'agency', id: up });
    if (parent?.kind !== 'agency') return way.length === 0 ? refuse('directory.agency-unknown', [up]) : undefined;
    way.push(up);
    up = parent.agency.parentId;
  }
  return undefined;
};

/** A resource without an agency is known by its own id where an agency's is asked for. */
const standsForItself = (entry: DirectoryEntry | undefined): boolean => entry?.kind === 'service' && entry.service.agencyId === entry.id;

/**
 * Enter an agency, or write anew what is said of it as a whole. Its agreements, its services and when it was verified stay; what is left
 * out of the rest is gone. A3.4
 */
export const saveAgency = directoryCommand({
  type: 'directory.saveAgency',
  label: text('enter an agency', 'mencatat lembaga'),
  rows: ['A3.4'],
  input: z.strictObject({ id: Id, seenVersion: SeenVersion, ...agencyFields, contacts: z.array(ContactSaid).max(50).optional() }),
  fact: { type: 'directory.agencySaved', data: z.strictObject({ agency: Agency }) },
  refuses: [...onSaving, 'directory.agency-unknown', 'directory.circular-parents', 'directory.duplicate-id'],
  of: ({ id }) => ({ kind: 'agency', id }),
  looksAt: ({ id, parentId = id }) => [
    { kind: 'service', id },
    { kind: 'agency', id: parentId },
  ],
  decide: (look, { seenVersion, ...said }) => {
    const entry = look({ kind: 'agency', id: said.id });
    const persons = twice((said.contacts ?? []).map(({ person }) => person));
    const no = refuseAll(
      notAsSeen({ kind: 'agency', id: said.id }, entry, seenVersion),
      standsForItself(look({ kind: 'service', id: said.id })) && refuse('directory.id-taken', [said.id]),
      badParents(look, said.id, said.parentId),
      persons.length > 0 && refuse('directory.duplicate-id', persons),
    );
    if (no) return no;
    const { services, agreements, verifiedOn, closed, contacts } =
      entry?.kind === 'agency' ? entry.agency : ({ services: [] } as Pick<Agency, 'services'> & Partial<Agency>);
    const stays = {
      services,
      ...(agreements && { agreements }),
      ...(verifiedOn !== undefined && { verifiedOn }),
      ...(closed && { closed }),
    };
    return { agency: { ...said, ...keptContacts(said.contacts, contacts), ...stays } };
  },
  apply: (entry, { agency }) => ({ kind: 'agency', id: agency.id, version: entry?.version ?? 0, agency }),
});
