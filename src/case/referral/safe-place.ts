import type { DirectoryService } from '../../directory/service.js';
import { type Refusal, refuse } from '../../vocabulary/refusal.js';
import type { Client } from '../client/client.js';
import { isUnsafePlace } from '../client/safe-contact.js';

/** Whatever brings the client there, or the agency's people to know of the client, is refused where somebody unsafe works. No reason, no id. */
export const notSafePlace = (
  client: Client,
  { agencyId, contactPerson }: { readonly agencyId: string; readonly contactPerson: string },
): Refusal<'contact.not-safe'> | false => isUnsafePlace(client, { agencyId, contactPerson }) && refuse('contact.not-safe');

/** Where an unsafe person works or is whom one comes to, whoever else is there. An entry that was copied may name its people in one list only. */
export const isUnsafeService = (client: Client, { agencyId, contactPersons, contacts = [] }: DirectoryService): boolean =>
  isUnsafePlace(client, { agencyId }) ||
  [...contactPersons, ...contacts.map(({ person }) => person)].some((contactPerson) => isUnsafePlace(client, { agencyId, contactPerson }));
