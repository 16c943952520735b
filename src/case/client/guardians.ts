import { byId, live } from '../../vocabulary/entry.js';
import type { Day } from '../../vocabulary/fields.js';
import { addDays, entryDay } from '../../vocabulary/time.js';
import type { Client } from './client.js';
import type { Tie } from './network.js';

/** A tie by which somebody decides for the client. */
export type GuardianTie = Tie & { readonly guardian: NonNullable<Tie['guardian']> };

const isGuardianship = (tie: Tie): tie is GuardianTie => tie.guardian !== undefined;

/** The guardianship with this tie's id, whatever stands against it. */
export const guardianTie = ({ ties }: Client, tieId: string | undefined): GuardianTie | undefined => {
  const tie = tieId === undefined ? undefined : byId(ties, tieId);
  return tie && isGuardianship(tie) ? tie : undefined;
};

/**
 * What stands against this person, in this tie or another: that they are unsafe, which also an entry that was marked as made in error
 * still says, or that they have an interest of their own.
 */
const against = ({ ties }: Client, person: string): Tie[] =>
  ties.filter((t) => t.person === person && (t.unsafe || (t.guardian?.conflictOfInterest === true && t.voided === undefined)));

/**
 * Whether this guardian may decide and read on that day: the guardianship is not over, and nothing that is said of the person, in this
 * tie or another, makes them unsafe or gives them an interest of their own. In a household it is said of whom they are the guardian.
 */
export const isGuardianOn = (client: Client, tie: GuardianTie, day: Day, members: readonly string[] = []): boolean =>
  (tie.guardian.until === undefined || day <= tie.guardian.until) &&
  members.every((member) => tie.members?.includes(member)) &&
  against(client, tie.person).length === 0;

/** The guardianships of this person that are in force on that day. */
export const guardianshipsOf = (client: Client, person: string, day: Day, members: readonly string[]): GuardianTie[] =>
  live(client.ties)
    .filter(isGuardianship)
    .filter((tie) => tie.person === person && isGuardianOn(client, tie, day, members));

/** The day on which the guardianship was last said: what a court has appointed anew is said anew. */
export const guardianshipSaidOn = ({ at, guardianSaidAt, recordedAt }: GuardianTie, zone: string): Day =>
  entryDay({ at: guardianSaidAt ?? at, recordedAt }, zone);

/**
 * The first day on which whoever was a guardian by this tie is none any more: it is over, or something has been said
 * against them. `undefined` while they are one.
 */
export const guardianUntil = (client: Client, tieId: string, zone: string): Day | undefined => {
  const tie = client.ties.find((t) => t.id === tieId);
  if (!tie) return undefined;
  const said = against(client, tie.person).flatMap(({ at, recordedAt, unsafe, unsafeSaidAt, guardian, guardianSaidAt }) => [
    ...(unsafe ? [entryDay({ at: unsafeSaidAt ?? at, recordedAt }, zone)] : []),
    ...(guardian?.conflictOfInterest ? [entryDay({ at: guardianSaidAt ?? at, recordedAt }, zone)] : []),
  ]);
  const over = tie.guardian?.until === undefined ? [] : [addDays(tie.guardian.until, 1)];
  return [...said, ...over].sort()[0];
};
