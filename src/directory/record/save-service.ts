import * as z from 'zod/v4';
import { type Day, Id } from '../../vocabulary/fields.js';
import { refuse, refuseAll } from '../../vocabulary/refusal.js';
import { text } from '../../vocabulary/text.js';
import { ContactSaid } from '../contact.js';
import { DirectoryService, serviceFields } from '../service.js';
import { withHidden } from '../shown.js';
import { directoryCommand, notAsSeen, onSaving, SeenVersion } from './command.js';
import { keptContacts } from './contacts.js';
import { asOf, fromAgency } from './of-agency.js';
import { unsound, unsoundCodes } from './sound.js';

const saying = z.strictObject({
  id: Id,
  seenVersion: SeenVersion,
  /** Left out of an informal resource, which stands for itself. */
  agencyId: Id.optional(),
  ...serviceFields,
  contacts: z.array(ContactSaid).max(50).optional(),
});
type Saying = z.infer<typeof saying>;

/** One that came from elsewhere as not active does not become so by being written anew. */
const closedOf = ({ active, closed, agencyClosed }: DirectoryService, today: Day): DirectoryService['closed'] =>
  closed ?? (active || agencyClosed ? undefined : { on: today, reason: 'active: false' });

/** What has a command of its own stays; the rest is as it is said now. */
const saidOf = (
  { seenVersion: _, agencyId, ...said }: Saying,
  { agencyName, was, today }: { agencyName: string; was: DirectoryService | undefined; today: Day },
): DirectoryService => {
  const { capacity, agreements, verifiedOn, version = '0' } = was ?? ({} as Partial<DirectoryService>);
  const closed = was && closedOf(was, today);
  const { contacts } = keptContacts(said.contacts, was?.contacts);
  const places = said.places?.map((place) =>
    withHidden(
      place,
      was?.places?.find(({ id }) => id === place.id),
    ),
  );
  return {
    ...said,
    version,
    agencyId: agencyId ?? said.id,
    agencyName,
    active: true,
    contactPersons: (contacts ?? []).map(({ person }) => person),
    ...(contacts && { contacts }),
    ...(places && { places }),
    ...(capacity && { capacity }),
    ...(agreements && { agreements }),
    ...(verifiedOn !== undefined && { verifiedOn }),
    ...(closed && { closed }),
  };
};

/**
 * Enter a service of an agency, or an informal resource, or write anew what is said of it as a whole. Capacity, agreements, verification
 * and closing have commands of their own, and stay. The address of a confidential place that is left out stays too: who edits may not
 * have seen it. A1.5, A3.4, B4.1
 */
export const saveService = directoryCommand({
  type: 'directory.saveService',
  label: text('enter a service', 'mencatat layanan'),
  rows: ['A1.5', 'A3.4', 'B4.1'],
  input: saying,
  fact: { type: 'directory.serviceSaved', data: z.strictObject({ service: DirectoryService }) },
  refuses: [...onSaving, 'directory.agency-unknown', ...unsoundCodes],
  of: ({ id }) => ({ kind: 'service', id }),
  looksAt: ({ id, agencyId = id }) => [{ kind: 'agency', id: agencyId }],
  decide: (look, input, { today }) => {
    const { id, seenVersion, agencyId, informal, name } = input;
    const entry = look({ kind: 'service', id });
    const agency = look({ kind: 'agency', id: agencyId ?? id });
    const standsForItself = agencyId === undefined && informal === true;
    const was = entry?.kind === 'service' ? entry.service : undefined;
    const from = agency?.kind === 'agency' ? fromAgency(agency.agency) : undefined;
    const service = asOf(saidOf(input, { agencyName: from?.agencyName ?? name, was, today }), from);
    return (
      refuseAll(
        notAsSeen({ kind: 'service', id }, entry, seenVersion),
        standsForItself && from !== undefined && refuse('directory.id-taken', [id]),
        !standsForItself &&
          (agencyId === undefined || !from) &&
          refuse('directory.agency-unknown', agencyId === undefined ? [] : [agencyId]),
        unsound(service),
      ) ?? { service }
    );
  },
  apply: (entry, { service }) => ({ kind: 'service', id: service.id, version: entry?.version ?? 0, service }),
});
