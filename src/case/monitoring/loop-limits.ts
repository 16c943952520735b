import { live } from '../../vocabulary/entry.js';
import type { Clock, Limit, Open } from '../../vocabulary/room.js';
import { text } from '../../vocabulary/text.js';
import { addDays, entryDay } from '../../vocabulary/time.js';
import { askedFrom } from '../referral/closing.js';
import type { Referral } from '../referral/referral.js';
import { endedAt, type LoopReads, missingVoices, queriesAbout, type Unsettled, unsettled } from './loop.js';
import { type Moment, type Voice, type VoiceName, voices } from './voices.js';

const sent = ({ referral }: LoopReads): Referral[] => live(referral.referrals).filter((r) => r.sentAt !== undefined);

/** The referrals of which this voice is missing, from the day on which it is asked for. */
const missing = (sections: LoopReads, voice: VoiceName, { rules, zone }: Clock): Open[] =>
  sent(sections).flatMap((r) => {
    const heard = voices(sections, r, zone);
    const from = missingVoices(sections.referral, r, heard, zone).includes(voice) && askedFrom(sections.referral, r, zone);
    return from ? [{ ids: [r.id], since: from.since, due: addDays(from.day, rules.limits.askOutcomeDays) }] : [];
  });

const moments = (heard: readonly Voice[]): Moment[] =>
  heard.flatMap(({ at, recordedAt }) => (at === undefined || recordedAt === undefined ? [] : [{ at, recordedAt }]));

/** The referrals on which the voices differ and which wait for this, from the day of the last word or of the agency's answer. */
const waitingFor = (sections: LoopReads, what: Unsettled, { rules, zone }: Clock): Open[] =>
  sent(sections).flatMap((r) => {
    const heard = voices(sections, r, zone);
    const ended = endedAt(queriesAbout(sections.monitoring, r));
    const [first, ...more] = [...moments([heard.agency, heard.client, heard.worker]), ...(ended ? [ended] : [])];
    if (!first || unsettled(sections, r, heard, zone) !== what) return [];
    const last = more.reduce((a, b) => (entryDay(b, zone) > entryDay(a, zone) ? b : a), first);
    return [{ ids: [r.id], since: last.at, due: addDays(entryDay(last, zone), rules.limits.queryAfterDays) }];
  });

/** What a referral whose loop is open waits for beside the client's word, which its own room asks for. */
export const loopLimits = {
  'monitoring.agency-word-due': {
    text: text('an agency is to be asked how a referral went', 'lembaga perlu ditanya bagaimana hasil rujukan'),
    source: 'A3.6',
    of: (sections: LoopReads, clock) => missing(sections, 'agency', clock),
  },
  'monitoring.worker-word-due': {
    text: text(
      'nobody has made sure that the help of a referral arrived',
      'belum ada yang memastikan bahwa bantuan dari rujukan telah diterima',
    ),
    source: 'A3.6',
    of: (sections: LoopReads, clock) => missing(sections, 'worker', clock),
  },
  /** Where no query could be made of itself: a dispute goes on, the place is not safe, the consent was withdrawn. */
  'monitoring.voices-differ': {
    text: text(
      'what is told of a referral does not agree, and the agency was not asked',
      'keterangan mengenai rujukan tidak sejalan dan lembaga belum ditanya',
    ),
    source: 'A5.5.2',
    of: (sections: LoopReads, clock) => waitingFor(sections, 'query', clock),
  },
  'monitoring.answer-to-check': {
    text: text(
      'the agency was asked, and what is told still does not agree: the worker is to make sure',
      'lembaga sudah ditanya tetapi keterangannya belum sejalan: pekerja perlu memastikan',
    ),
    source: 'A3.6',
    of: (sections: LoopReads, clock) => waitingFor(sections, 'worker', clock),
  },
} satisfies Record<string, Limit<never>>;
