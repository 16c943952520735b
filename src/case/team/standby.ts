import { live } from '../../vocabulary/entry.js';
import type { Instant } from '../../vocabulary/fields.js';
import { addDays, clockIn, dayIn } from '../../vocabulary/time.js';
import { presentMembers } from './members.js';
import type { StandbyTurn, Team } from './team.js';

/** The turns that were not ended and whose member is still in the team. */
export const openTurns = (team: Team): StandbyTurn[] => {
  const present = new Set(presentMembers(team).map((m) => m.id));
  return live(team.standby).filter((t) => t.endedAt === undefined && present.has(t.memberId));
};

/** Whether a turn covers this moment. A night belongs to the day on which it began. */
const covers = ({ from, until, hours }: StandbyTurn, at: Instant, zone: string): boolean => {
  const [day, time] = [dayIn(at, zone), clockIn(at, zone)];
  const isOn = (d: string) => from <= d && d <= until;
  if (hours === undefined) return isOn(day);
  if (hours.from < hours.until) return isOn(day) && hours.from <= time && time < hours.until;
  return (isOn(day) && hours.from <= time) || (isOn(addDays(day, -1)) && time < hours.until);
};

/**
 * Who is on standby for crisis at this moment: ids of members, first those whose turn it is; where nobody's is, those who are on standby
 * at all. A7.2
 */
export const onStandby = (team: Team, at: Instant, zone: string): string[] => {
  const turns = openTurns(team).filter((turn) => covers(turn, at, zone));
  return turns.length > 0
    ? [...new Set(turns.map((t) => t.memberId))]
    : presentMembers(team)
        .filter((m) => m.standby === 'standby')
        .map((m) => m.id);
};
