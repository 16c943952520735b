import type { Client } from '../case/client/client.js';
import { guardianshipsOf } from '../case/client/guardians.js';
import type { Consent } from '../case/consent/consent.js';
import { majorityOf, outlastsMajority } from '../case/consent/majority.js';
import type { ClientFacts } from '../vocabulary/command.js';
import { byId, live } from '../vocabulary/entry.js';
import type { Day } from '../vocabulary/fields.js';
import type { Rules } from '../vocabulary/rules.js';
import type { Kind } from '../vocabulary/schema.js';

/** What binds a caller before the policy is asked, and whatever it answers. */
export interface Bound {
  readonly may: boolean;
  readonly without: readonly Kind[];
}
export const free: Bound = { may: true, without: [] };
export const barred: Bound = { may: false, without: [] };

/** What a guardian's own view leaves out: free text, violence, and what is known of others around the client. */
const keptFromGuardians: readonly Kind[] = ['violence', 'note', 'thirdPerson'];

/** What the client decided alone while a child, as the programme allows: it stays theirs, also where that consent was withdrawn. */
const ownMatters = ({ given }: Consent): Kind[] =>
  live(given)
    .filter((c) => c.ownMatter)
    .flatMap((c) => [...c.covers, ...c.kinds])
    .filter((kind) => kind !== 'general');

interface At {
  /** For whom of a household or group they ask to read. */
  readonly member?: string | undefined;
  readonly today: Day;
  readonly zone: string;
  readonly rules: Rules;
  /** Asked for only where a guardianship is on the record. */
  readonly facts: (ref: string) => Promise<ClientFacts | undefined>;
}

/**
 * How far somebody who calls as a guardian may see this case: while a guardianship of theirs is in force, without conflict of interest and
 * nothing that marks them unsafe; until the client may be of age, and after that by a court's appointment that was said since. Where the
 * birth is not known, the consents on the record say from which day the client was to be asked. In a household or group case only for
 * the member whose guardian they are: the rest is another's. Beyond that the policy is asked, as of everybody.
 */
export const boundOfGuardian = async (
  { client, consent }: { readonly client: Client; readonly consent: Consent },
  person: string,
  { member, today, zone, rules, facts }: At,
): Promise<Bound> => {
  const ref = client.kind === 'person' ? client.ref : byId(client.members, member ?? '')?.ref;
  const ties = guardianshipsOf(client, person, today, member === undefined ? [] : [member]);
  if (ref === undefined || ties.length === 0) return barred;
  const majority = majorityOf({ client, consent }, member, today, { client: await facts(ref), zone, rules });
  const isChild = majority === undefined || today < majority;
  const may = isChild || ties.some((tie) => outlastsMajority(tie, majority, zone));
  return may ? { may, without: [...keptFromGuardians, ...ownMatters(consent)] } : barred;
};
