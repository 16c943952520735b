import type { Given } from '../../vocabulary/command.js';
import type { When } from '../../vocabulary/fields.js';
import { type KindList, kinds } from '../../vocabulary/schema.js';
import type { Client } from '../client/client.js';
import { isSafe, type Reaching } from '../client/safe-contact.js';
import { tieFor } from '../client/ties.js';
import type { Consent } from '../consent/consent.js';
import { coveringConsent, toldOn } from '../consent/covering.js';

interface Reads {
  readonly client: Client;
  readonly consent: Consent;
}

/** What the person of this tie may learn, on the day on which they learned it: each kind that a consent for them covers. */
const mayLearn = ({ client, consent }: Reads, { tieId, members }: Pick<Reached, 'tieId' | 'members'>, given: Given): KindList => {
  const recipient = tieFor(client, tieId)?.person;
  if (recipient === undefined) return [];
  const telling = { recipient, members, on: toldOn(given), zone: given.zone };
  return kinds.filter((kind) => coveringConsent({ client, consent }, { ...telling, told: [kind] }));
};

/** How somebody was reached, as the entry says it. */
interface Reached extends Pick<Reaching, 'channel' | 'with' | 'startedBy' | 'tieId' | 'members'> {
  readonly told?: KindList | undefined;
  readonly leftMessage?: boolean | undefined;
}

/**
 * Whether a contact, a failed attempt or a visit was safe for the client; in a crisis too: what must be done at once is `crisis.act`.
 * What an agency is told is a disclosure; here only of a person of the network is it asked.
 */
export const isSafeContact = (reads: Reads, made: Reached, given: Given): boolean => {
  const { channel, with: whom = 'client', startedBy, tieId, members, told: tells, leftMessage: leavesMessage } = made;
  const reaching = {
    channel,
    with: whom,
    startedBy,
    tieId,
    members,
    tells,
    leavesMessage,
    mayLearn: tells ? mayLearn(reads, made, given) : [],
  };
  return isSafe(reads.client, reaching, given);
};

/** A contact, a failed attempt or a visit as it was recorded. */
interface Made extends Pick<Reached, 'tieId' | 'members' | 'told'> {
  readonly at: When;
  readonly againstSafeContact?: boolean | undefined;
}

/**
 * What a person of the network learned by it on a consent is a disclosure of the same day: it is accounted for, and who was told is told of
 * a withdrawal. One for each kind, since each may rest on a consent of its own. What they knew before is none. UU 27/2022 art. 20, 40
 */
export const disclosedBy = ({ client }: Pick<Reads, 'client'>, { tieId, members, told = [], at, againstSafeContact }: Made) => {
  const tie = againstSafeContact ? undefined : tieFor(client, tieId);
  const learned = tie ? told.filter((kind) => kind !== 'general' && !tie.knows.includes(kind)) : [];
  return learned.map((kind) => ({
    type: 'consent.disclose',
    input: { members, recipient: tie?.person, told: [kind], ground: 'consent', clientTold: 'told' },
    happenedAt: at,
  }));
};
