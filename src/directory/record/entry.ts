import * as z from 'zod/v4';
import type { Actor } from '../../vocabulary/actor.js';
import { fixed, Id, type Instant } from '../../vocabulary/fields.js';
import { named } from '../../vocabulary/schema.js';
import { text } from '../../vocabulary/text.js';
import type { Agency } from '../agency.js';
import type { DirectoryService } from '../service.js';

const ref = z.strictObject({
  kind: fixed('directory-entry', { agency: text('agency', 'lembaga'), service: text('service', 'layanan') }),
  id: Id,
});
/** Which entry of the directory. An agency and a service may have one id. */
export interface DirectoryRef extends z.infer<typeof ref> {}
export const DirectoryRef = named<DirectoryRef>(ref);
export const keyOf = ({ kind, id }: DirectoryRef): string => `${kind} ${id}`;

export interface AgencyEntry extends DirectoryRef {
  readonly kind: 'agency';
  readonly version: number;
  readonly agency: Agency;
}
export interface ServiceEntry extends DirectoryRef {
  readonly kind: 'service';
  /** Counts the facts of the entry; 0 for a service that was only ever `save`d, which has no record. */
  readonly version: number;
  readonly service: DirectoryService;
}
/** An agency or a service of the directory: a record of its own, which outlives cases. A3.4 */
export type DirectoryEntry = AgencyEntry | ServiceEntry;

/** What happened to an entry, as the journal keeps it. */
export interface DirectoryFact {
  readonly entry: DirectoryRef;
  /** The version of the entry after it. */
  readonly version: number;
  readonly type: string;
  /** Shape version of `data`. */
  readonly shape: number;
  readonly data: unknown;
  readonly recordedAt: Instant;
  readonly by: Actor;
  readonly commandId: string;
  /** The fact of another entry because of which this one happened. */
  readonly causedBy?: { readonly entry: DirectoryRef; readonly version: number };
}

/** What an agency and a service have in common, and what the commands for both change. */
export type Common = Pick<Agency & DirectoryService, 'contacts' | 'agreements' | 'verifiedOn' | 'closed'>;
export const commonOf = (entry: DirectoryEntry): Common => (entry.kind === 'agency' ? entry.agency : entry.service);
export const withCommon = (entry: DirectoryEntry, common: Common): DirectoryEntry =>
  entry.kind === 'agency' ? { ...entry, agency: { ...entry.agency, ...common } } : { ...entry, service: { ...entry.service, ...common } };
