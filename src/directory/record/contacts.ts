import type { ContactSaid, DirectoryContact } from '../contact.js';

/** Contact persons as they are entered, each with when they were last heard, as it was known before. */
export const keptContacts = (
  said: readonly ContactSaid[] | undefined,
  before: readonly DirectoryContact[] = [],
): { readonly contacts?: DirectoryContact[] } =>
  said
    ? {
        contacts: said.map((contact) => {
          const heard = before.find(({ person }) => person === contact.person)?.lastHeardOn;
          return { ...contact, ...(heard !== undefined && { lastHeardOn: heard }) };
        }),
      }
    : {};
