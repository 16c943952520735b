import type { AnyCommand, Given } from '../../vocabulary/command.js';
import { byId, live } from '../../vocabulary/entry.js';
import { type Refusal, refuse } from '../../vocabulary/refusal.js';
import { firstDayOf, precisionOf } from '../../vocabulary/time.js';
import type { Client, Member } from './client.js';

type At = Pick<Given, 'happenedAt' | 'zone'>;

/** The members who are served in this case now. */
export const present = ({ members }: Client): Member[] => live(members).filter((m) => m.movedOutAt === undefined);

/** Of somebody who moved out, only what had happened by that day is still written here, late; what is not known to have, is not. */
const isOfThen = ({ movedOutAt }: Member, { happenedAt, zone }: At): boolean => {
  if (movedOutAt === undefined) return true;
  if (precisionOf(happenedAt) === 'instant' && precisionOf(movedOutAt) === 'instant')
    return Date.parse(happenedAt) < Date.parse(movedOutAt);
  const [happened, moved] = [firstDayOf(happenedAt, zone), firstDayOf(movedOutAt, zone)];
  return happened !== undefined && moved !== undefined && happened <= moved;
};

/** Whether an entry tells about any of these members; one that names none tells about all. A1.6 */
export const isAbout = ({ members }: { readonly members?: readonly string[] | undefined }, whom: readonly string[] | undefined): boolean =>
  members === undefined || whom === undefined || members.some((member) => whom.includes(member));

/** Who is named and is no member of this household or group, or was none any more when it happened. */
export const strangers = ({ members }: Client, named: readonly string[] = [], given: At): Refusal<'case.member-unknown'> | undefined => {
  const unknown = named.filter((id) => {
    const member = byId(members, id);
    return !member || !isOfThen(member, given);
  });
  return unknown.length > 0 ? refuse('case.member-unknown', unknown) : undefined;
};

/**
 * Why it cannot be told whose this is: in a household or group case, what tells about a person names the members it is about, and
 * whoever is named is one of them. Asked of every command alike, so that no room can forget it. A1.6
 */
export const whoseItIs = (
  { client }: { readonly client: Client },
  { ofMember }: Pick<AnyCommand, 'ofMember'>,
  { members }: { readonly members?: readonly string[] | undefined },
  given: At,
): Refusal<'case.member-missing' | 'case.member-unknown'> | undefined =>
  members === undefined && ofMember && client.kind !== 'person' ? refuse('case.member-missing') : strangers(client, members, given);
