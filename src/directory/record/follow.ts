import * as z from 'zod/v4';
import { Id, kindedText } from '../../vocabulary/fields.js';
import { kinded, type Schema } from '../../vocabulary/schema.js';
import { Agreement } from '../agreement.js';
import { type Look, there } from './command.js';
import type { AgencyEntry, DirectoryEntry, DirectoryRef, ServiceEntry } from './entry.js';
import { asOf, type FromAgency, fromAgency } from './of-agency.js';

/** A fact that an entry has because of another entry's: nobody asks for it. */
interface Follower<D> {
  readonly type: string;
  readonly data: Schema<D>;
  readonly apply: (entry: DirectoryEntry | undefined, data: D) => DirectoryEntry;
}
const listing = z.strictObject({ serviceId: Id });
type Listing = z.infer<typeof listing>;
const withServices = (before: DirectoryEntry | undefined, changed: (ids: readonly string[]) => string[]): DirectoryEntry => {
  const entry = there(before);
  return entry.kind === 'agency' ? { ...entry, agency: { ...entry.agency, services: changed(entry.agency.services) } } : entry;
};
const serviceListed: Follower<Listing> = {
  type: 'directory.serviceListed',
  data: listing,
  apply: (entry, { serviceId }) => withServices(entry, (ids) => [...ids, serviceId]),
};
const serviceUnlisted: Follower<Listing> = {
  type: 'directory.serviceUnlisted',
  data: listing,
  apply: (entry, { serviceId }) => withServices(entry, (ids) => ids.filter((id) => id !== serviceId)),
};
const agencyFollowed: Follower<FromAgency> = {
  type: 'directory.agencyFollowed',
  data: z.strictObject({
    agencyName: kindedText('general'),
    agreements: z.array(Agreement),
    closed: kinded('general', z.boolean()),
  }),
  apply: (before, from) => {
    const entry = there(before);
    return entry.kind === 'service' ? { ...entry, service: asOf(entry.service, from) } : entry;
  },
};
// biome-ignore lint/suspicious/noExplicitAny: as a list of facts of different shapes
export const followers: readonly Follower<any>[] = [serviceListed, serviceUnlisted, agencyFollowed];

/** What an entry must do because another one changed. */
export interface Following {
  readonly entry: DirectoryRef;
  readonly type: string;
  readonly data: unknown;
}
const asText = (from: FromAgency): string => JSON.stringify(from);

/** An agency's services have its name, its agreements and its end from it. */
const servicesFollow = (before: AgencyEntry | undefined, { agency }: AgencyEntry, look: Look): Following[] => {
  const from = fromAgency(agency);
  if (before && asText(fromAgency(before.agency)) === asText(from)) return [];
  return agency.services.flatMap((id) => {
    const entry = { kind: 'service' as const, id };
    return look(entry) ? [{ entry, type: agencyFollowed.type, data: from }] : [];
  });
};

/** An agency knows which services are its own, so that nothing changes it unseen while one is added. */
const agencyFollows = (before: ServiceEntry | undefined, { id, service }: ServiceEntry, look: Look): Following[] => {
  const listed = (agencyId: string | undefined) => {
    const entry = agencyId === undefined ? undefined : look({ kind: 'agency', id: agencyId });
    return entry?.kind === 'agency' && entry.agency.services.includes(id);
  };
  const [was, is] = [before?.service.agencyId, service.agencyId];
  const data = { serviceId: id };
  return [
    ...(was !== undefined && was !== is && listed(was)
      ? [{ entry: { kind: 'agency' as const, id: was }, type: serviceUnlisted.type, data }]
      : []),
    ...(look({ kind: 'agency', id: is }) && !listed(is)
      ? [{ entry: { kind: 'agency' as const, id: is }, type: serviceListed.type, data }]
      : []),
  ];
};

/** What other entries do because of a change: pure, in the same commit, and journalled with its cause. */
export const following = (before: DirectoryEntry | undefined, after: DirectoryEntry, look: Look): readonly Following[] =>
  after.kind === 'agency'
    ? servicesFollow(before?.kind === 'agency' ? before : undefined, after, look)
    : agencyFollows(before?.kind === 'service' ? before : undefined, after, look);
