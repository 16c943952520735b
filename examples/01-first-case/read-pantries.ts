import { readFileSync } from 'node:fs';
import type { DirectoryService } from '../../src/index.js';

/** Records as they are found in the wild: every one names things a little differently, so nothing is taken for granted. */
type Wild = Readonly<Record<string, unknown>>;
const isWild = (value: unknown): value is Wild => typeof value === 'object' && value !== null && !Array.isArray(value);

/** `{ organization: {…} }`, `{ organizations: [{…}] }` and nothing at all are the same list. */
const listed = (of: Wild, ...keys: readonly string[]): readonly Wild[] => keys.flatMap((key) => of[key]).filter(isWild);
const said = (of: Wild, ...keys: readonly string[]): string | undefined =>
  keys.map((key) => of[key]).find((value): value is string => typeof value === 'string' && value.trim() !== '');
const own = (of: Wild): Wild => (isWild(of.metadata) ? { ...of.metadata, ...of } : of);

/** Every address below this point, however deep: on the organisation, on a location, on a location of the service. */
const addresses = (value: unknown): readonly Wild[] =>
  Array.isArray(value)
    ? value.flatMap(addresses)
    : isWild(value)
      ? [...(said(value, 'state_province', 'state') === undefined ? [] : [value]), ...Object.values(value).flatMap(addresses)]
      : [];

/** Areas of this example: the state, and the town in it: `OH`, `OH:WINDHAM`. */
export const areaOf = (state: string, town?: string): string => (town === undefined ? state : `${state}:${town}`).toUpperCase();
const areasOf = (record: Wild): string[] => [
  ...new Set(
    addresses(record).flatMap((address) => {
      const [state, town] = [said(address, 'state_province', 'state'), said(address, 'city')];
      return state === undefined ? [] : [areaOf(state), ...(town === undefined ? [] : [areaOf(state, town)])];
    }),
  ),
];

/** Written as a sentence, a list of them, or an object with a description. */
const eligibility = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : Array.isArray(value)
      ? value.flatMap(eligibility)
      : isWild(value)
        ? eligibility(value.description)
        : [];

const servicesOf = (record: Wild): readonly DirectoryService[] => {
  const hsds = isWild(record.hsds) ? record.hsds : {};
  const version = (said(record, 'source_sha256') ?? 'unknown').slice(0, 12);
  const [organization = {}] = listed(hsds, 'organization', 'organizations').map(own);
  const agencyName = said(organization, 'name', 'nickname') ?? version;
  return listed(hsds, 'services')
    .map(own)
    .map((service, n) => ({
      id: `${version}/${said(service, 'id', 'sid') ?? n}`,
      version,
      agencyId: `${version}/${said(organization, 'id', 'oid') ?? 'organization'}`,
      agencyName,
      name: said(service, 'name', 'service_name', 'service_type') ?? agencyName,
      // The sample holds food pantries and meals only, and says so once for all of it.
      domains: ['food-insecurity'],
      areas: areasOf(hsds),
      // A record that does not say that it is active is not offered to a client.
      active: said(service, 'status', 'service_status') === 'active',
      requirements: [...eligibility(service.eligibility)],
      contactPersons: [],
    }));
};

/** Services near the client, the first choice first; at least one. */
export type Near = readonly [DirectoryService, ...DirectoryService[]];

/** Read a file of wild HSDS records as services of the directory. */
export const readPantries = (file: string): readonly DirectoryService[] => {
  const records: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return Array.isArray(records) ? records.filter(isWild).flatMap(servicesOf) : [];
};
