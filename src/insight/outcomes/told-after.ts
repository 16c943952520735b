import type { FollowUpVisit } from '../../case/follow-up/follow-up.js';
import type { Day } from '../../vocabulary/fields.js';
import { entryDay } from '../../vocabulary/time.js';
import type { Readable } from '../reading.js';
import { seen } from '../seen.js';

/** What a follow-up showed of something: the word for it, and the visit. */
export interface ToldAfter {
  readonly visitId: string;
  readonly on: Day;
  readonly says: string;
}

/**
 * What follow-up showed of one thing, oldest first. A visit that reached nobody or did not ask is left out: that nobody said so is no
 * answer. B8.1, B8.2
 */
export const toldAfter = (
  { sections: { followUp } }: Readable,
  what: 'outcomeHolds' | 'professionalsDid' | 'supportSystemDid',
  zone: string,
): ToldAfter[] =>
  seen<FollowUpVisit>(followUp.visits)
    .flatMap((v) => (v[what] === undefined ? [] : [{ visitId: v.id, on: entryDay(v, zone), says: v[what] }]))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
