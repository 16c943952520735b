import type { Voices } from '../directory/match/voices.js';
import { voicesOf } from '../directory/match/voices.js';
import type { Matching } from '../vocabulary/rules.js';
import { entryDay } from '../vocabulary/time.js';
import type { Readable } from './reading.js';
import { seen } from './seen.js';

type Word = 'good' | 'mixed' | 'bad';
const words: readonly string[] = ['good', 'mixed', 'bad'] satisfies Word[];

/** How many cases said each word of a service, however few. For adding up with what others counted; never to be shown. */
export interface VoicesCounted extends Readonly<Record<string, Readonly<Record<Word, number>>>> {}

/** Voices that are collected case by case. It holds counts, never a case, a name or a text. */
export interface VoiceCounting {
  /** Each case is given once: it has one voice for a service. */
  readonly add: (record: Readable) => void;
  /** Take in what another has counted, of other cases. */
  readonly merge: (other: VoicesCounted) => void;
  readonly counted: () => VoicesCounted;
  /** What may count and be shown, by service: for `match`. Of fewer answers than the programme asks for, three at least, nothing is there. */
  readonly result: () => ReadonlyMap<string, Voices>;
}

/** The client's last word of each service. One who would rather not say it any more has none. */
const lastWords = ({ sections: { referral } }: Readable): Map<string, string> => {
  const serviceOf = new Map(seen(referral.referrals, 'serviceId').map((r) => [r.id, r.serviceId]));
  const told = seen(referral.outcomes, 'referralId', 'satisfaction', 'toldBy').filter((o) => o.toldBy === 'client');
  // Days only tell an old word from a new one; within a day the order of the record stands. No zone is needed for that.
  const inOrder = told.map((o) => ({ ...o, on: entryDay(o, 'UTC') })).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return new Map(
    inOrder.flatMap((o): (readonly [string, string])[] => {
      const serviceId = serviceOf.get(o.referralId);
      return serviceId === undefined || o.satisfaction === undefined ? [] : [[serviceId, o.satisfaction]];
    }),
  );
};

/**
 * How clients found the services to which they were referred, counted over many cases. A case has one voice for a service, its last one,
 * so that three answers are three different cases; an agency's or a worker's word is none, and no free text is read. B4.4
 */
export const clientVoices = (matching: Pick<Matching, 'voicesAtLeast'> = {}): VoiceCounting => {
  const counts = new Map<string, Record<Word, number>>();
  const count = (serviceId: string, word: string, more: number) => {
    if (!words.includes(word)) return;
    const of = counts.get(serviceId) ?? { good: 0, mixed: 0, bad: 0 };
    of[word as Word] += more;
    counts.set(serviceId, of);
  };
  return {
    add: (record) => {
      for (const [serviceId, word] of lastWords(record)) count(serviceId, word, 1);
    },
    merge: (other) => {
      for (const [serviceId, of] of Object.entries(other)) for (const word of words) count(serviceId, word, of[word as Word]);
    },
    counted: () => Object.fromEntries([...counts].map(([serviceId, of]) => [serviceId, { ...of }])),
    result: () => {
      const said = [...counts].flatMap(([serviceId, of]) =>
        (words as Word[]).flatMap((satisfaction) => Array.from({ length: of[satisfaction] }, () => ({ serviceId, satisfaction }))),
      );
      return voicesOf(said, matching.voicesAtLeast === undefined ? {} : { atLeast: matching.voicesAtLeast });
    },
  };
};
