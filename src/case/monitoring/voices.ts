import type * as z from 'zod/v4';
import { type Entry, live } from '../../vocabulary/entry.js';
import type { Instant, When } from '../../vocabulary/fields.js';
import { dayIn, entryDay, precisionOf } from '../../vocabulary/time.js';
import { outcomesOf } from '../referral/closing.js';
import type { ReferralOutcome, ReferralResult, Satisfaction } from '../referral/linking.js';
import type { Referral, Referrals } from '../referral/referral.js';
import type { Monitoring, Verification } from './monitoring.js';

export type Said = z.infer<typeof ReferralResult>;

/** What one of the three said last of a referral. A voice that was not heard is named as missing, and never made up from another. */
export interface Voice {
  readonly said: Said | 'missing';
  /** When it was said, by whom it was written down where that is on the record, and the entry that says so: the referral itself where its status does. */
  readonly at?: When;
  readonly recordedAt?: Instant;
  readonly by?: Entry['by'];
  readonly entryId?: string;
  /** How the client found it there. `not-said`: they were asked. Absent where nobody asked. */
  readonly experience?: z.infer<typeof Satisfaction>;
}
/** The agency says what it gave, the client whether it came and how it was, the worker what they made sure of. A3.6, B4.4 */
export interface ThreeVoices {
  readonly agency: Voice;
  readonly client: Voice;
  readonly worker: Voice;
}
export type VoiceName = keyof ThreeVoices;

const missing: Voice = { said: 'missing' };

export type Moment = Pick<Entry, 'at' | 'recordedAt'>;
interface Word extends Moment {
  readonly voice: Voice;
}

/** Compared to the minute where both are known so, else by days. */
export const isEarlier = (a: Moment, b: Moment, zone: string): boolean =>
  precisionOf(a.at) === 'instant' && precisionOf(b.at) === 'instant'
    ? Date.parse(a.at) < Date.parse(b.at)
    : entryDay(a, zone) < entryDay(b, zone);

/** Of two that nothing tells apart the later in the list. */
const newest = (words: readonly Word[], zone: string): Word | undefined =>
  words.reduce<Word | undefined>((last, word) => (last && isEarlier(word, last, zone) ? last : word), undefined);

const wordFrom = ({ id, at, by, recordedAt }: Entry, said: Said): Word => ({
  at,
  recordedAt,
  voice: { said, at, recordedAt, by, entryId: id },
});
const wordOf = (outcome: ReferralOutcome, said: Said | undefined = outcome.result): Word[] => {
  if (said === undefined) return [];
  const word = wordFrom(outcome, said);
  const experience = outcome.satisfaction;
  return [experience === undefined ? word : { ...word, voice: { ...word.voice, experience } }];
};

/** What the status says for the agency: *completed* that it gave, a failure and a rejection that it did not. */
const ofStatus = ({ id, status, statusSince, at: draftedAt, recordedAt }: Referral): Word[] => {
  const said = status === 'completed' ? 'received' : status === 'failed' || status === 'rejected' ? 'not-received' : undefined;
  const at = statusSince ?? draftedAt;
  return said === undefined ? [] : [{ at, recordedAt, voice: { said, at, recordedAt, entryId: id } }];
};

const ofReceipt = { 'received-and-used': 'received', 'received-not-used': 'received', 'not-received': 'not-received' } as const;

/**
 * What was verified of the planned service while it was this referral's: from its sending to that of the next one, of which a part that
 * an agency passed on is none. What an agency says of itself verifies nothing.
 */
const verifiedOf = (section: Referrals, { verifications }: Monitoring, referral: Referral, zone: string): Verification[] => {
  const { sentAt, plannedServiceId } = referral;
  if (sentAt === undefined || plannedServiceId === undefined) return [];
  const [from, next] = [
    dayIn(sentAt, zone),
    live(section.referrals).flatMap((r) =>
      r.plannedServiceId === plannedServiceId && r.partOf === undefined && (r.sentAt ?? '') > sentAt ? (r.sentAt ?? []) : [],
    ),
  ];
  const until =
    next.length === 0
      ? undefined
      : dayIn(
          next.reduce((a, b) => (a < b ? a : b)),
          zone,
        );
  return live(verifications).filter((v) => {
    const on = entryDay(v, zone);
    return v.by?.kind !== 'agency' && v.plannedServiceId === plannedServiceId && on >= from && (until === undefined || on < until);
  });
};

/**
 * The three voices on one referral, each with its last word. What tracing found is the worker's word, and of the client it says that
 * theirs is not known. The zone counts only where a day is compared with an hour.
 */
export const voices = (
  { referral: section, monitoring }: { readonly referral: Referrals; readonly monitoring: Monitoring },
  referral: Referral,
  zone = 'UTC',
): ThreeVoices => {
  const told = outcomesOf(section, referral);
  const by = (who: ReferralOutcome['toldBy']) => told.filter((o) => o.toldBy === who);
  const last = (words: readonly Word[]): Voice => newest(words, zone)?.voice ?? missing;
  const own = by('client').flatMap((o) => wordOf(o));
  const verified = verifiedOf(section, monitoring, referral, zone).flatMap((v): Word[] =>
    v.received === undefined ? [] : [wordFrom(v, ofReceipt[v.received])],
  );
  const found = by('traced').filter((o) => o.result !== 'unknown');
  return {
    agency: last([...ofStatus(referral), ...by('provider').flatMap((o) => wordOf(o))]),
    client: last(own.length > 0 ? own : by('traced').flatMap((o) => wordOf(o, 'unknown'))),
    worker: last([...verified, ...found.flatMap((o) => wordOf(o)), ...by('worker').flatMap((o) => wordOf(o))]),
  };
};

const came = ({ said }: Voice): boolean | undefined =>
  said === 'received' || said === 'received-in-part' ? true : said === 'not-received' ? false : undefined;

/** Whether the agency says that it gave, and the client or the worker that it did not come: reason to ask the agency. A5.5.2 */
export const isDenied = ({ agency, client, worker }: ThreeVoices): boolean =>
  came(agency) === true && (came(client) === false || came(worker) === false);

/** Whether one says that help came and another that it did not. A voice that is missing, unsaid or not known contradicts nobody. */
export const differ = (heard: ThreeVoices): boolean => {
  const words = [heard.agency, heard.client, heard.worker].map(came);
  return words.includes(true) && words.includes(false);
};

/** Whether somebody says that help came. */
export const isSaidToCome = ({ agency, client }: ThreeVoices): boolean => came(agency) === true || came(client) === true;
