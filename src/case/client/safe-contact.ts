import { type Refusal, refuse } from '../../vocabulary/refusal.js';
import type { KindList } from '../../vocabulary/schema.js';
import type { Channel, Client } from './client.js';
import { present } from './members.js';
import { isWithin } from './safe-hours.js';
import { type Moment, saidOf } from './said.js';
import { isUnsafePerson, tieFor } from './ties.js';

/** A contact: how, with whom, for what. */
export interface Reaching {
  readonly channel: Channel;
  /** Left out: the person of the tie where one is named, the client otherwise. */
  readonly with?: 'client' | 'family' | 'network' | 'agency';
  /** Left out: the worker. Whoever calls, writes or comes has chosen the channel; what they are told is asked all the same. */
  readonly startedBy?: 'worker' | 'other-side' | undefined;
  /** The person of the network who is asked, told, gone through, or picks up. */
  readonly tieId?: string | undefined;
  /** In a household or group: whom it is about. */
  readonly members?: readonly string[] | undefined;
  /** Looking for a client whose contact is lost. */
  readonly isTracing?: boolean;
  /** Of somebody who is not known yet nothing can have been said; what was said counts. */
  readonly isOutreach?: boolean;
  /** A message is left where another could hear or read it. */
  readonly leavesMessage?: boolean | undefined;
  /** What somebody other than the client learns by it, and what a consent lets them learn. */
  readonly tells?: KindList | undefined;
  readonly mayLearn?: KindList;
}

/** Whom it is about: in a household or group all who are served there now, where nobody is named. */
const ofWhom = (client: Client): readonly string[] | undefined => {
  const served = client.kind === 'person' ? [] : present(client);
  return served.length === 0 ? undefined : served.map((m) => m.id);
};

/** Told is only somebody whom the client has named, who is not unsafe, and what they know or may learn. That there is contact is general. */
const tellsNothingNew = (client: Client, { tieId, members, tells = [], mayLearn = [] }: Reaching): boolean => {
  if (tells.length === 0) return true;
  const tie = tieFor(client, tieId, members);
  if (!tie || isUnsafePerson(client, tie.person)) return false;
  return tells.every((kind) => kind === 'general' || tie.knows.includes(kind) || mayLearn.includes(kind));
};

/** Whether this member has said that they may be reached so, at this hour, for this, and that the person named may pick up or pass it on. */
const isSafeFor = (client: Client, reaching: Reaching, moment: Moment, member: string | undefined): boolean => {
  const { channel, tieId, isTracing, isOutreach, leavesMessage } = reaching;
  const said = saidOf(client, channel, member, moment);
  // Whoever comes to the office has chosen it, unless they said that they would not.
  if (said === undefined) return !isTracing && (channel === 'office' || isOutreach === true);
  if (channel === 'office' && !isTracing) return said.allowed;
  return (
    said.allowed &&
    isWithin(said.hours, moment) &&
    (!isTracing || said.tracing === true) &&
    (!leavesMessage || said.leaveMessage === true) &&
    (tieId === undefined ? channel !== 'person' : (said.mayAnswer?.includes(tieId) ?? false))
  );
};

/**
 * A contact with the client goes only over a channel, at an hour and with a purpose that the client has said to be safe; one with a
 * person around them only with somebody who may be asked, is not unsafe, and learns nothing that they do not know or may learn.
 */
export const isSafe = (client: Client, asked: Reaching, moment: Moment): boolean => {
  const reaching = { ...asked, members: asked.members ?? ofWhom(client) };
  const {
    tieId,
    channel,
    members,
    startedBy,
    isOutreach,
    leavesMessage,
    with: whom = tieId === undefined ? 'client' : 'network',
  } = reaching;
  if (!tellsNothingNew(client, reaching)) return false;
  // A message that is left was left by us, whoever had called before.
  if ((startedBy === 'other-side' && !leavesMessage) || (whom === 'agency' && tieId === undefined)) return true;
  const mayReachClient = () => (members ?? [undefined]).every((member) => isSafeFor(client, reaching, moment, member));
  if (whom === 'client' && tieId === undefined) return (channel !== 'person' || isOutreach === true) && mayReachClient();
  const tie = tieFor(client, tieId, members);
  if (!tie || isUnsafePerson(client, tie.person)) return false;
  // Whoever picks up was not called; whoever is called, visited or gone through may be asked.
  if (whom === 'client' && channel !== 'person') return mayReachClient();
  // A message that another could hear reaches somebody whom the client has not named.
  return tie.mayBeAsked && (channel === 'person' ? mayReachClient() : !leavesMessage);
};

export const notSafe = (client: Client, reaching: Reaching, moment: Moment): Refusal<'contact.not-safe'> | false =>
  !isSafe(client, reaching, moment) && refuse('contact.not-safe');

/** Whether anybody whom the case serves agreed to be looked for over any channel, by anybody. At which hour is not asked. */
export const mayBeTraced = (client: Client, zone: string): boolean =>
  client.safeContacts.some(({ channel, members, mayAnswer = [] }) =>
    (members ?? [undefined]).some((member) =>
      [undefined, ...mayAnswer].some((tieId) => {
        const search: Reaching = { channel, with: 'client', tieId, isTracing: true, ...(member !== undefined && { members: [member] }) };
        return isSafe(client, search, { happenedAt: 'unknown', zone });
      }),
    ),
  );

/** An agency, or a contact person there, that brings the client before somebody unsafe: also where another tie than the unsafe one says where they work. */
export const isUnsafePlace = (client: Client, { agencyId, contactPerson }: { agencyId: string; contactPerson?: string }): boolean =>
  client.ties.some((t) => (t.worksAt === agencyId || t.person === contactPerson) && isUnsafePerson(client, t.person));
