import type { Rules } from '../../vocabulary/rules.js';
import { text } from '../../vocabulary/text.js';
import { entryDay } from '../../vocabulary/time.js';
import { coverage, type Twice } from '../coverage/coverage.js';
import { openReferralsOf, runningServicesOf } from '../coverage/need-coverage.js';
import { newestReview } from '../coverage/why-unmet.js';
import { type Readable, zoneOf } from '../reading.js';
import { idsOf } from '../seen.js';
import { type Found, type Signs, where } from './principle.js';

export const parsimoniousSigns = {
  'each-for-a-need': {
    weighs: 'for',
    text: text('Services and referrals are for a need that is there.', 'Pelayanan dan rujukan ditujukan untuk kebutuhan yang memang ada.'),
  },
  'beside-with-reason': {
    weighs: 'for',
    text: text(
      'Two are at work for one need, and it is on record why, or a review finds it enough and not too much.',
      'Dua pelayanan menangani satu kebutuhan, dan alasannya tercatat atau peninjauan menilainya cukup.',
    ),
  },
  'met-twice': {
    weighs: 'doubt',
    text: text(
      'Two are at work for one need; whether both are wanted is not on record.',
      'Dua pelayanan menangani satu kebutuhan; belum tercatat apakah keduanya memang diperlukan.',
    ),
    toDo: {
      text: text(
        'Look with the client whether both are needed; review the plan, or end one.',
        'Tinjau bersama klien apakah keduanya diperlukan; tinjau rencana, atau akhiri salah satunya.',
      ),
      command: 'monitoring.review',
    },
  },
  'for-a-closed-need': {
    weighs: 'doubt',
    text: text('Something is still at work for a need that is closed.', 'Masih ada yang berjalan untuk kebutuhan yang sudah ditutup.'),
    toDo: {
      text: text('End it, or say which need it is for.', 'Akhiri, atau sebutkan untuk kebutuhan yang mana.'),
      command: 'plan.endService',
    },
  },
  'not-wanted': {
    weighs: 'breaks',
    text: text(
      'Something is at work for a need for which the client wants no service.',
      'Ada yang berjalan untuk kebutuhan yang menurut klien tidak memerlukan pelayanan.',
    ),
    toDo: { text: text('End it, or ask the client again.', 'Akhiri, atau tanyakan kembali kepada klien.'), command: 'plan.endService' },
  },
  'without-a-need': {
    weighs: 'breaks',
    text: text('Something is at work for no need on record.', 'Ada yang berjalan tanpa kebutuhan yang tercatat.'),
    toDo: { text: text('Name the need that it is for, or end it.', 'Rumuskan kebutuhannya, atau akhiri.'), command: 'plan.endService' },
  },
  'more-than-needed': {
    weighs: 'doubt',
    text: text('The last review found more than is needed.', 'Peninjauan terakhir menemukan pelayanan melebihi kebutuhan.'),
    toDo: { text: text('Plan less of it.', 'Kurangi dalam rencana.'), command: 'plan.replaceService' },
  },
  'less-would-do': {
    weighs: 'doubt',
    text: text(
      'The last review found that something less costly would do, or that it is not worth its cost.',
      'Peninjauan terakhir menemukan ada yang lebih murah dan memadai, atau tidak sepadan dengan biayanya.',
    ),
    toDo: { text: text('Look for what would do.', 'Cari pilihan yang memadai.'), command: 'plan.replaceService' },
  },
} as const satisfies Signs;
type F = Found<typeof parsimoniousSigns>;

/** Two for one need say why they stand side by side: each referral but one, or a review since both were there that finds it enough. */
const isExplained = (record: Readable, { ids, withReason }: Twice, zone: string): boolean => {
  const { sections } = record;
  const bare = ids.filter((id) => !withReason.includes(id));
  const review = newestReview(sections, zone);
  const began = [...runningServicesOf(sections), ...openReferralsOf(sections)]
    .filter((e) => ids.includes(e.id) && e.at !== undefined && e.recordedAt !== undefined)
    .map((e) => entryDay(e, zone));
  const isReviewed = review?.quantity === 'enough' && began.every((day) => day <= entryDay(review, zone));
  return bare.length < 2 || isReviewed;
};

/**
 * Whether nothing is given twice and nothing without a need. Two for one need may be right: then it is on record why. It does not compare
 * what services cost. A4.3
 */
export const parsimonious = (record: Readable, rules: Pick<Rules, 'timeZone'>): F[] => {
  const { sections } = record;
  const zone = zoneOf(record, rules);
  const { twice, withoutNeed } = coverage(record, rules);
  const [explained, bare] = [twice.filter((t) => isExplained(record, t, zone)), twice.filter((t) => !isExplained(record, t, zone))];
  const without = (why: string) => idsOf(withoutNeed.filter((w) => w.why === why));
  const strays = new Set(idsOf(withoutNeed));
  // Of a need that the reader may not see, nothing is said.
  const atWork = [...runningServicesOf(sections), ...openReferralsOf(sections)].filter((e) => e.needId !== undefined);
  const review = newestReview(sections, zone);
  return [
    where(
      'each-for-a-need',
      idsOf(atWork).filter((id) => !strays.has(id)),
    ),
    where(
      'beside-with-reason',
      explained.flatMap((t) => t.ids),
    ),
    where(
      'met-twice',
      bare.flatMap((t) => t.ids),
    ),
    where('for-a-closed-need', without('need-closed')),
    where('not-wanted', without('not-wanted')),
    where('without-a-need', without('need-unknown')),
    where('more-than-needed', review?.quantity === 'too-much' ? [review.id] : []),
    where('less-would-do', review?.worthItsCost === 'no' || review?.worthItsCost === 'cheaper-would-do' ? [review.id] : []),
  ];
};
