import { live } from '../../vocabulary/entry.js';
import type { Day } from '../../vocabulary/fields.js';
import { type Limit, type Open, type Requirement, type Room, room } from '../../vocabulary/room.js';
import { text } from '../../vocabulary/text.js';
import { addDays, entryDay } from '../../vocabulary/time.js';
import type { AlertJudgement } from '../assessment/measurement.js';
import { Crises, type Crisis, CrisisKind, noCrises } from './crisis.js';
import * as commands from './index.js';
import { safetyUnknown, unanswered, withoutAct } from './left-out.js';

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

/** The day on which it was stabilised; of one that was not, or on a day unknown, the day of its report. */
const stableSince = ({ stabilisedAt = 'unknown', recordedAt }: Crisis, zone: string): Day =>
  entryDay({ at: stabilisedAt, recordedAt }, zone);
/** A kind that a host's instrument names and no list knows is the host's own: the crisis is opened all the same. */
const knownKind = (kind: string): string =>
  CrisisKind.safeParse(kind).success
    ? kind
    : `instrument:${kind
        .toLowerCase()
        .replace(/[^a-z0-9-]+/g, '-')
        .slice(0, 80)}`;

/** Due from the alarm on: at once. */
const atOnce = (c: Crisis): Open => ({ ids: [c.id], since: c.at, due: c.alarmAt });

const limits = {
  'crisis.to-act': {
    text: text('the client is not safe, and nothing is known to have been done', 'klien tidak aman, dan belum diketahui ada tindakan'),
    source: 'B3.2',
    afterEnd: true,
    urgent: true,
    of: ({ crisis }: Reads): Open[] => unanswered(crisis).map(atOnce),
  },
  'crisis.to-settle-safety': {
    text: text('it is to be found out whether the client is safe', 'perlu dipastikan apakah klien aman'),
    source: 'A5.3.2',
    afterEnd: true,
    urgent: true,
    of: ({ crisis }: Reads): Open[] => safetyUnknown(crisis).map(atOnce),
  },
  'crisis.to-record-act': {
    text: text('what was done in a crisis is to be written down', 'tindakan dalam krisis perlu dicatat'),
    source: 'B3.2',
    afterEnd: true,
    of: ({ crisis }: Reads, { rules, zone }): Open[] =>
      withoutAct(crisis).map((c) => {
        const since = stableSince(c, zone);
        return { ids: [c.id], since, due: addDays(since, rules.limits.askAfterCrisisDays) };
      }),
  },
  /** Like the others also once stabilised or closed: what was left out in the haste is asked for afterwards. */
  'crisis.to-judge': {
    text: text('severity and time available are to be judged', 'tingkat kegawatan krisis dan waktu yang tersedia perlu dinilai'),
    source: 'B3.1',
    afterEnd: true,
    urgent: true,
    of: ({ crisis }: Reads): Open[] =>
      live(crisis.crises)
        .filter((c) => c.judgement === undefined)
        .map(atOnce),
  },
  'crisis.to-review': {
    text: text('a stabilised crisis is to be looked at again', 'krisis yang sudah stabil perlu ditinjau kembali'),
    source: 'A5.3.2',
    afterEnd: true,
    of: ({ crisis }: Reads, { rules, zone }): Open[] =>
      live(crisis.crises)
        .filter((c) => c.status === 'stabilised')
        .map((c) => {
          const since = stableSince(c, zone);
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
    'crisis.not-stabilised': text(
      'Only a crisis that was stabilised can be closed or flare up again.',
      'Hanya krisis yang sudah stabil yang dapat ditutup atau kambuh.',
    ),
    'crisis.wrong-actor': text(
      'That a crisis is over is for a worker or a supervisor to say.',
      'Hanya pekerja atau supervisor yang dapat menyatakan krisis telah berlalu.',
    ),
    'crisis.no-alarm': text(
      'There is no alarm here that waits for somebody: neither an open crisis nor an alert to be judged.',
      'Tidak ada peringatan yang menunggu di sini: bukan krisis yang terbuka, bukan pula tanda peringatan yang perlu dinilai.',
    ),
    'crisis.in-hand-already': text('You have taken this alarm in hand already.', 'Anda sudah menyatakan menangani peringatan ini.'),
    'crisis.not-of-the-house': text(
      'An alarm is taken in hand by a worker or a supervisor.',
      'Hanya pekerja atau supervisor yang dapat menyatakan menangani peringatan.',
    ),
    'crisis.contingency-unknown': text('The plan foresees no such thing.', 'Hal ini tidak ada dalam rencana darurat.'),
    'crisis.disclosure-missing': text(
      'Telling the referral source of a crisis is a disclosure: record it first, with its ground.',
      'Memberi tahu sumber rujukan tentang krisis adalah pengungkapan informasi: catat dahulu beserta dasarnya.',
    ),
  },
  requirements,
  limits,
  reactions: [
    {
      on: 'assessment.alertJudged',
      issues: (_: Reads, { judgement: { finding, crisisKinds, kinds, members } }: { readonly judgement: AlertJudgement }) => {
        const [kind, ...furtherKinds] = crisisKinds.map(knownKind);
        return finding === 'crisis' && kind !== undefined
          ? [
              {
                type: 'crisis.report',
                input: { safeNow: 'unknown', kind, ...(furtherKinds.length > 0 && { furtherKinds }), kinds, members },
              },
            ]
          : [];
      },
    },
  ],
});
