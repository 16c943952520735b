import { live } from '../../vocabulary/entry.js';
import { type Limit, type Open, type Requirement, type Room, room } from '../../vocabulary/room.js';
import { text } from '../../vocabulary/text.js';
import { addDays, dayIn, firstDayOf } from '../../vocabulary/time.js';
import { Crises, type Crisis, noCrises } from './crisis.js';
import * as commands from './index.js';

interface Reads {
  readonly crisis: Crises;
}

const those = (crisis: Crises, status: Crisis['status']): string[] =>
  live(crisis.crises)
    .filter((c) => c.status === status)
    .map((c) => c.id);

const requirements = {
  'crisis.last-open': {
    text: text('exactly one crisis is open', 'tepat satu krisis masih terbuka'),
    source: 'A5.3.2',
    firm: true,
    holds: ({ crisis }: Reads) => {
      const open = those(crisis, 'open');
      return open.length === 1 || open;
    },
  },
  'crisis.last-stabilised': {
    text: text('no crisis is open, and exactly one waits to be closed', 'tidak ada krisis yang terbuka, dan tepat satu menunggu ditutup'),
    source: 'A5.3.2',
    firm: true,
    holds: ({ crisis }: Reads) => {
      const open = those(crisis, 'open');
      const stabilised = those(crisis, 'stabilised');
      return (open.length === 0 && stabilised.length === 1) || [...open, ...stabilised];
    },
  },
} satisfies Record<string, Requirement<never>>;

const limits = {
  /** Also once stabilised or closed: what was left out in the haste is asked for afterwards. */
  'crisis.to-judge': {
    text: text('severity and time available are to be judged', 'tingkat kegawatan krisis dan waktu yang tersedia perlu dinilai'),
    source: 'B3.1',
    afterEnd: true,
    of: ({ crisis }: Reads): Open[] =>
      live(crisis.crises)
        .filter((c) => c.judgement === undefined)
        .map((c) => ({ ids: [c.id], since: c.at, due: c.recordedAt })),
  },
  'crisis.to-review': {
    text: text('a stabilised crisis is to be looked at again', 'krisis yang sudah stabil perlu ditinjau kembali'),
    source: 'A5.3.2',
    afterEnd: true,
    of: ({ crisis }: Reads, { rules, zone }): Open[] =>
      live(crisis.crises)
        .filter((c) => c.status === 'stabilised')
        .map((c) => {
          const since = firstDayOf(c.stabilisedAt ?? c.at, zone) ?? dayIn(c.recordedAt, zone);
          return { ids: [c.id], since, due: addDays(since, rules.limits.crisisReviewDays) };
        }),
  },
} satisfies Record<string, Limit<never>>;

/**
 * The crisis room. It has no `voidEntry`: the lifecycle's crisis region mirrors these entries, and only a move may change both. A report
 * made in error is stabilised and closed with that outcome. B3
 */
export const crisis: Room<'crisis', Crises, typeof commands, keyof typeof requirements, keyof typeof limits> = room({
  name: 'crisis',
  label: text('crisis', 'krisis'),
  section: Crises,
  empty: noCrises,
  commands,
  refusals: {
    'crisis.unknown': text('This crisis is not on the record.', 'Krisis ini tidak ada dalam catatan.'),
    'crisis.not-open': text('This crisis is no longer open.', 'Krisis ini sudah tidak terbuka.'),
    'crisis.not-stabilised': text('Only a crisis that was stabilised can be closed.', 'Hanya krisis yang sudah stabil yang dapat ditutup.'),
  },
  requirements,
  limits,
});
