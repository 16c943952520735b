import type { Agency } from '../../directory/agency.js';
import { DirectoryRef } from '../../directory/record/entry.js';
import type { DirectoryService } from '../../directory/service.js';
import type { Action } from '../../ports/access-policy.js';
import { Id } from '../../vocabulary/fields.js';
import { type Kind, kinds } from '../../vocabulary/schema.js';
import { By, type Listing } from '../call.js';
import { take } from '../door.js';
import { kept, notAvailable } from '../office.js';
import type { Permit } from '../permit.js';
import {
  type AgencyShown,
  DirectoryFinding,
  type DirectoryHistory,
  type DirectoryNotDone,
  type Every,
  type PlaceShown,
  type ServiceShown,
} from './call.js';
import type { Desk } from './desk.js';
import { agencyShown, journalShown, serviceShown } from './shown.js';

const usualPage = 50;
/** What a confidential place tells. */
const ofPlace: readonly Kind[] = ['violence', 'contact'];

/** The read-side: every answer is permitted, audited, and without what tells where a confidential place lies. */
export const directoryReading = ({ records, permit }: Desk) => {
  type Seen<V> = (who: By, permitted: Permit) => Promise<V | DirectoryNotDone> | V | DirectoryNotDone;
  const permitted = async <V>(by: unknown, { action, entry }: { action: Action; entry?: DirectoryRef }, then: Seen<V>) => {
    const who = take(By, by, 'by');
    if (who.refused) return who;
    const directory = entry && { directory: [{ kind: entry.kind, id: entry.id }] };
    const about = action === 'knowPlace' ? ofPlace : [...kinds];
    const answer = await permit({ ...who.value, action, ...directory, kinds: about });
    return answer.allow === 'none' ? notAvailable() : then(who.value, answer);
  };
  /** One entry: the same answer for one that is not there and one that is not for this reader. */
  const at = async <V>(kind: DirectoryRef['kind'], id: unknown, by: unknown, action: Action, then: (ref: DirectoryRef) => Seen<V>) => {
    const named = take(Id, id, `${kind}Id`);
    if (named.refused) return named;
    const entry = { kind, id: named.value };
    return permitted(by, { action, entry }, then(entry));
  };
  async function* shownOf<V>(all: AsyncIterable<V>, shown: (one: V) => V): AsyncGenerator<V> {
    const steps = all[Symbol.asyncIterator]();
    for (let step = await kept(() => steps.next()); !step.done; step = await kept(() => steps.next())) yield shown(step.value);
  }

  return {
    service: (id: unknown, by: unknown): Promise<ServiceShown | DirectoryNotDone> =>
      at('service', id, by, 'readDirectory', (ref) => async ({ tenant }, { without }) => {
        const entry = await kept(() => records.entry(tenant, ref));
        if (entry?.kind !== 'service') return notAvailable();
        return { refused: false as const, service: serviceShown(entry.service, without), version: entry.version, withheld: [...without] };
      }),
    agency: (id: unknown, by: unknown): Promise<AgencyShown | DirectoryNotDone> =>
      at('agency', id, by, 'readDirectory', (ref) => async ({ tenant }, { without }) => {
        const entry = await kept(() => records.entry(tenant, ref));
        if (entry?.kind !== 'agency') return notAvailable();
        return { refused: false as const, agency: agencyShown(entry.agency, without), version: entry.version, withheld: [...without] };
      }),
    find: async (query: unknown, by: unknown): Promise<Listing<DirectoryService> | DirectoryNotDone> => {
      const what = take(DirectoryFinding, query, 'query');
      if (what.refused) return what;
      const { limit = usualPage, after = '', ...asked } = what.value;
      return permitted(by, { action: 'readDirectory' }, async ({ tenant }, { without }) => {
        const found = await kept(() => records.find(tenant, asked as { [K in keyof typeof asked]: Exclude<(typeof asked)[K], undefined> }));
        const later = found.filter(({ id }) => id > after).sort((a, b) => (a.id < b.id ? -1 : 1));
        const rows = later.slice(0, limit);
        const last = rows.at(-1);
        return {
          refused: false as const,
          rows: rows.map((service) => serviceShown(service, without)),
          ...(later.length > rows.length && last && { next: last.id }),
        };
      });
    },
    services: (by: unknown): Promise<Every<DirectoryService> | DirectoryNotDone> =>
      permitted(by, { action: 'readDirectory' }, ({ tenant }, { without }) => ({
        refused: false as const,
        every: shownOf(records.all(tenant), (service) => serviceShown(service, without)),
        withheld: [...without],
      })),
    agencies: (by: unknown): Promise<Every<Agency> | DirectoryNotDone> =>
      permitted(by, { action: 'readDirectory' }, ({ tenant }, { without }) => ({
        refused: false as const,
        every: shownOf(records.agencies(tenant), (agency) => agencyShown(agency, without)),
        withheld: [...without],
      })),
    history: async (ref: unknown, by: unknown): Promise<DirectoryHistory | DirectoryNotDone> => {
      const entry = take(DirectoryRef, ref, 'entry');
      if (entry.refused) return entry;
      return permitted(by, { action: 'readDirectory', entry: entry.value }, async ({ tenant }, { without }) => {
        const facts = await kept(async () => {
          const found = [];
          for await (const fact of records.history(tenant, entry.value)) found.push(fact);
          return journalShown(found, without);
        });
        return facts.length === 0 ? notAvailable() : { refused: false as const, entry: entry.value, facts };
      });
    },
    place: async (serviceId: unknown, placeId: unknown, by: unknown): Promise<PlaceShown | DirectoryNotDone> => {
      const wanted = take(Id, placeId, 'placeId');
      if (wanted.refused) return wanted;
      return at('service', serviceId, by, 'knowPlace', (ref) => async ({ tenant }, { without }) => {
        if (ofPlace.some((kind) => without.has(kind))) return notAvailable();
        const service = await kept(() => records.service(tenant, ref.id));
        const place = service?.places?.find(({ id }) => id === wanted.value);
        return place ? { refused: false as const, place } : notAvailable();
      });
    },
  };
};
