import type { Instant } from '../../vocabulary/fields.js';
import type { Rules } from '../../vocabulary/rules.js';
import { text } from '../../vocabulary/text.js';
import { daysBetween } from '../../vocabulary/time.js';
import { type AutonomyLine, autonomy } from '../care/autonomy.js';
import { type Readable, todayOf } from '../reading.js';
import { idsOf, seen } from '../seen.js';
import { type Found, type Signs, where } from './principle.js';

export const autonomousSigns = {
  'moved-to-the-client': {
    weighs: 'for',
    text: text('Responsibility has moved to the client.', 'Tanggung jawab telah beralih kepada klien.'),
  },
  'done-alone-or-together': {
    weighs: 'for',
    text: text('The client does it alone, or worker and client do it together.', 'Klien melakukannya sendiri, atau bersama pekerja.'),
  },
  'planned-alone': {
    weighs: 'for',
    text: text('The client planned an activity, and the need was met.', 'Klien merencanakan kegiatan sendiri, dan kebutuhannya terpenuhi.'),
  },
  'taken-back': {
    weighs: 'doubt',
    text: text(
      'Something the client used to do is done more by the worker now.',
      'Ada hal yang sebelumnya dilakukan klien, kini lebih banyak dikerjakan pekerja.',
    ),
    toDo: {
      text: text(
        'See with the client what would let them take it up again.',
        'Bicarakan bersama klien apa yang dapat membantunya melakukannya kembali.',
      ),
      command: 'accompaniment.enable',
    },
  },
  'done-for-too-long': {
    weighs: 'doubt',
    text: text(
      'Something has been done for the client since it was first recorded, and has not moved on.',
      'Ada hal yang sejak awal dikerjakan untuk klien dan belum beralih.',
    ),
    toDo: {
      text: text(
        'Do the next step of it together, or record why it stays so.',
        'Lakukan langkah berikutnya bersama klien, atau catat mengapa tetap demikian.',
      ),
      command: 'accompaniment.enable',
    },
  },
  'done-for-so-far': {
    weighs: 'not-known',
    text: text(
      'Something is done for the client so far; it is early to say more.',
      'Ada hal yang sejauh ini dikerjakan untuk klien; masih terlalu dini untuk dinilai.',
    ),
  },
  'nobody-said': {
    weighs: 'not-known',
    text: text(
      'Who does it is not on record for any goal or activity.',
      'Belum tercatat siapa yang mengerjakan, untuk tujuan atau kegiatan apa pun.',
    ),
    toDo: {
      text: text(
        'Record for a goal or an activity who does it: for, with, or the client alone.',
        'Catat untuk tujuan atau kegiatan siapa yang mengerjakannya: untuk klien, bersama klien, atau klien sendiri.',
      ),
      command: 'accompaniment.enable',
    },
  },
  'acted-against-a-no': {
    weighs: 'breaks',
    text: text(
      'Somebody acted for the client although the client said no.',
      'Ada yang bertindak atas nama klien meskipun klien tidak setuju.',
    ),
    toDo: {
      text: text('Talk with the client about what was done.', 'Bicarakan dengan klien apa yang telah dilakukan.'),
      command: 'accompaniment.recordContact',
    },
  },
} as const satisfies Signs;
type F = Found<typeof autonomousSigns>;

const codeOf = ({ first, present, direction, steps }: AutonomyLine, isLong: (since: string | undefined) => boolean) => {
  if (direction === 'back') return 'taken-back';
  if (direction === 'forward') return 'moved-to-the-client';
  if (present !== 'for') return 'done-alone-or-together';
  return first === 'for' && isLong(steps[0]?.on) ? 'done-for-too-long' : 'done-for-so-far';
};

/**
 * Whether the client does more alone over time. A step back that was made good since weighs nothing, and one that stands is a question
 * to the work. *Too long* is the interval between two reviews: our choice. Goals that are closed are not asked about. A4.4, B5.1
 */
export const autonomous = (record: Readable, rules: Rules, now: Instant): F[] => {
  const { plan, accompaniment } = record.sections;
  const today = todayOf(record, rules, now);
  const isLong = (since: string | undefined) => since !== undefined && daysBetween(since, today) > rules.limits.reviewEveryDays;
  const { lines, ownPlanning } = autonomy(record, rules);
  const closed = new Set(idsOf(plan.goals.filter((g) => g.voided !== undefined || g.status === 'completed' || g.status === 'cancelled')));
  const asked = lines.filter((l) => l.goalId === undefined || !closed.has(l.goalId));
  const newest = (code: string) => asked.filter((l) => codeOf(l, isLong) === code).flatMap((l) => l.steps.at(-1)?.id ?? []);
  const standing = seen(plan.goals, 'status').filter((g) => g.status === 'active' || g.status === 'on-hold');
  return [
    where('moved-to-the-client', newest('moved-to-the-client')),
    where('done-alone-or-together', newest('done-alone-or-together')),
    where('planned-alone', idsOf(ownPlanning.filter((o) => o.met === 'met'))),
    where('taken-back', newest('taken-back')),
    where('done-for-too-long', newest('done-for-too-long')),
    where('done-for-so-far', newest('done-for-so-far')),
    lines.length === 0 && ownPlanning.length === 0 ? where('nobody-said', idsOf(standing)) : undefined,
    where('acted-against-a-no', idsOf(seen(accompaniment.advocacy).filter((a) => a.clientAgrees === 'disagrees'))),
  ];
};
