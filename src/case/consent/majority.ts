import { birthOf } from '../../vocabulary/age.js';
import type { ClientFacts, Given } from '../../vocabulary/command.js';
import { live } from '../../vocabulary/entry.js';
import type { Day } from '../../vocabulary/fields.js';
import type { Rules } from '../../vocabulary/rules.js';
import { addDays } from '../../vocabulary/time.js';
import type { Client } from '../client/client.js';
import { type GuardianTie, guardianshipSaidOn, guardianTie } from '../client/guardians.js';
import { majorityOn } from './age.js';
import type { Consent } from './consent.js';

export interface Reads {
  readonly client: Client;
  readonly consent: Consent;
}
/** Whose facts the host has told, where it has. */
interface Known extends Pick<Given, 'zone'> {
  readonly client?: ClientFacts | undefined;
  readonly rules: Pick<Rules, 'limits'>;
}

/**
 * The day from which nobody decides for the client as for a child: by the birth, where it is known. Where it is not, the consents that
 * another gave say from which day it was to be asked anew; one for a kind of service has an age of its own and one that ended with a
 * guardianship tells nothing of the client, so neither counts. `undefined` where nothing is known, or the client is a child by these.
 */
export const majorityOf = ({ client, consent }: Reads, member: string | undefined, on: Day, known: Known): Day | undefined => {
  const birth = known.client && birthOf(known.client, known.zone);
  if (birth) return majorityOn(birth, known.rules.limits.consentAge.default, on);
  const isOver = (tieId: string | undefined, day: Day): boolean => {
    const until = guardianTie(client, tieId)?.guardian.until;
    return until !== undefined && addDays(until, 1) === day;
  };
  const last = live(consent.given)
    .filter((c) => c.givenBy !== 'client' && c.forService === undefined && (member === undefined || c.members?.includes(member)))
    .flatMap(({ askAnewOn, guardianTieId }) => (askAnewOn === undefined || isOver(guardianTieId, askAnewOn) ? [] : askAnewOn))
    .sort()
    .at(-1);
  return last !== undefined && last <= on ? last : undefined;
};

/**
 * Whether somebody is a guardian by this tie of who is of age since that day: only whom a court has appointed since then. A parent's
 * power and the guardianship of a minor (perwalian) end by law with majority, whoever appointed the guardian and whether or not an end
 * was written down; the curatorship of an adult (pengampuan) is another appointment, on other grounds, and so it is said anew. Where
 * nothing is known of majority, the court's appointment holds. KUHPerdata 330, 433; UU 1/1974 art. 50
 */
export const outlastsMajority = (tie: GuardianTie, majority: Day | undefined, zone: string): boolean =>
  tie.guardian.ground === 'court' && (majority === undefined || guardianshipSaidOn(tie, zone) >= majority);
