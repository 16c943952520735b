import type { Agency } from '../agency.js';
import type { Agreement } from '../agreement.js';
import type { DirectoryService } from '../service.js';

/** What a service has from its agency: the name, the agreements with the whole of it, and that it is there no more. */
export interface FromAgency {
  readonly agencyName: string;
  readonly agreements: Agreement[];
  readonly closed: boolean;
}
export const fromAgency = ({ name, agreements = [], closed }: Agency): FromAgency => ({
  agencyName: name,
  agreements: agreements.map((a) => ({ ...a, ofAgency: true as const })),
  closed: closed !== undefined,
});
const notFromAgency: FromAgency = { agencyName: '', agreements: [], closed: false };

/** The agreements of a service that are its own. */
export const ownAgreements = ({ agreements = [] }: Pick<DirectoryService, 'agreements'>): Agreement[] =>
  agreements.filter((a) => a.ofAgency !== true);

/** A service with what it has from its agency now, in the place of what it had. */
export const asOf = (service: DirectoryService, { agencyName, agreements, closed }: FromAgency = notFromAgency): DirectoryService => {
  const { agencyClosed: _, ...own } = service;
  return {
    ...own,
    agencyName: agencyName || own.agencyName,
    // The house keeps its own agreements here: where there is none in the list there is none, and that is known.
    agreements: [...ownAgreements(service), ...agreements],
    ...(closed && { agencyClosed: true as const }),
  };
};
