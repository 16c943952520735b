import { live } from '../../vocabulary/entry.js';
import type { Day } from '../../vocabulary/fields.js';
import type { Team, Waiver } from './team.js';

/** The waivers that were not ended. Whether the time of one is over is a question to a day. */
export const standingWaivers = (team: Team): Waiver[] => live(team.waivers).filter((w) => w.endedAt === undefined);

/** The waiver that lets the case go without this requirement today. The last day of a waiver still counts. */
export const waiverFor = (team: Team, requirement: string, today: Day): Waiver | undefined =>
  standingWaivers(team).find((w) => w.requirement === requirement && w.until >= today);
