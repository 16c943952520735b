import type { Access } from '../../case/access/access.js';
import type { Client } from '../../case/client/client.js';
import type { Team } from '../../case/team/team.js';
import { responsibleFor } from '../../case/team/team.js';
import type { Termination } from '../../case/termination/termination.js';
import type { CaseKit, KitTypes, RecordOf } from '../../lifecycle/kit.js';
import { live } from '../../vocabulary/entry.js';
import type { Instant } from '../../vocabulary/fields.js';
import type { Open } from '../../vocabulary/room.js';
import type { Rules } from '../../vocabulary/rules.js';
import { text } from '../../vocabulary/text.js';
import { addMinutes, dayIn, daysBetween, endOf } from '../../vocabulary/time.js';
import type { Readable } from '../reading.js';
import { type Escalation, escalationOf } from './escalation.js';

/** What is due in a case: by which rule, since when, by when, whose, about which entries. */
export interface Due extends Open {
  readonly rule: string;
  /** The instant from which it is overdue: a day's end at the case's site. */
  readonly overdueFrom: Instant;
  readonly whose: string;
  /** Somebody may be in danger: see `Limit.urgent`. */
  readonly urgent?: true;
}

/** What is due, as it stands at an instant. */
export interface DueNow extends Due {
  readonly status: 'upcoming' | 'overdue';
  /** Whole days over its date at the site; 0 while it is not overdue. */
  readonly daysOver: number;
  readonly escalation: Escalation;
}

/** The rule of what was not known before adoption. */
export const catchUp = {
  code: 'case.catch-up',
  text: text('catch up on what was not known before adoption', 'melengkapi yang belum diketahui sebelum layanan diambil alih'),
} as const;

/** Whether nothing can be done with the client at present: contact is lost and tracing has not reached them, or the case ended with a death. */
const isOutOfReach = ({
  client: { engagement, tracings },
  termination,
}: {
  readonly client: Client;
  readonly termination: Termination;
}): boolean => {
  const { phase, recordedAt = '' } = engagement;
  const lastTraced = live(tracings).findLast((t) => t.recordedAt >= recordedAt);
  const died = termination.endedAt !== undefined && termination.steps.at(-1)?.endReason === 'died';
  return died || (phase === 'lost' && lastTraced?.result !== 'reached');
};

/**
 * All that is due in a record, soonest first. It does not look at the clock, so that the first of it can be stored as `nextDue` and
 * stays right without anything running. After the end of a case only limits remain that outlive it; a client who cannot be reached is
 * asked for nothing that takes the client.
 */
export const dueIn = <T extends KitTypes>(kit: CaseKit<T>, record: RecordOf<T>, rules: Rules): readonly Due[] => {
  const { team, access } = record.sections as { team: Team; access: Access };
  const zone = access.site?.timeZone ?? rules.timeZone;
  const responsible = responsibleFor(team) ?? '';
  const ended = kit.stages[record.state.stage].ended === true;
  const outOfReach = isOutOfReach(record.sections as { client: Client; termination: Termination });
  const item = (rule: string, open: Open, urgent?: true): Due => ({
    ...open,
    rule,
    whose: open.whose ?? responsible,
    // Instants are compared as text: all are written alike.
    overdueFrom: open.due.length > 10 ? addMinutes(open.due, 0) : endOf(open.due, zone),
    ...(urgent && { urgent }),
  });
  const limits = kit.parts.rooms.flatMap((room) => Object.entries(room.limits));
  const found = limits.flatMap(([rule, limit]) =>
    (ended && !limit.afterEnd) || (outOfReach && limit.takesClient)
      ? []
      : limit.of(record.sections as never, { rules, zone }).map((open) => item(rule, open, limit.urgent)),
  );
  const { adoption } = access;
  const gaps =
    adoption && !ended
      ? kit.gaps(record, rules).map((code) => item(catchUp.code, { ids: [code], since: adoption.on, due: adoption.catchUpBy }))
      : [];
  return [...found, ...gaps].sort((a, b) =>
    a.overdueFrom < b.overdueFrom ? -1 : a.overdueFrom > b.overdueFrom ? 1 : a.rule < b.rule ? -1 : 1,
  );
};

/** Whole days over its date at the site; 0 while it is not overdue. */
export const daysOver = (due: Pick<Due, 'due' | 'overdueFrom'>, now: Instant, zone: string): number =>
  Date.parse(now) < Date.parse(due.overdueFrom)
    ? 0
    : Math.max(1, daysBetween(due.due.length > 10 ? dayIn(due.due, zone) : due.due, dayIn(now, zone)));

/**
 * All that is due in a record as it stands now, soonest first: what `dueIn` gives, each with whether it is overdue and where it is told. The
 * next instant at which this answer changes is `changesAt` of it. It tells nobody and keeps nothing: what was told before the record came
 * to be as it is, nobody knows. A1.1, A2.1, A4.5, A6.5, A7.2, A8.7.2, B8.1
 */
export const due = <T extends KitTypes>(kit: CaseKit<T>, record: RecordOf<T>, rules: Rules, now: Instant): readonly DueNow[] => {
  const { access } = record.sections as { access: Access };
  const zone = access.site?.timeZone ?? rules.timeZone;
  return dueIn(kit, record, rules).map((item) => ({
    ...item,
    status: Date.parse(now) < Date.parse(item.overdueFrom) ? 'upcoming' : 'overdue',
    daysOver: daysOver(item, now, zone),
    escalation: escalationOf(record as unknown as Readable, item, rules, zone, now),
  }));
};
