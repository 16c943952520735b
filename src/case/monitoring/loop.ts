import { live } from '../../vocabulary/entry.js';
import type { Day } from '../../vocabulary/fields.js';
import type { Rules } from '../../vocabulary/rules.js';
import { addDays, entryDay } from '../../vocabulary/time.js';
import type { Accompaniment } from '../accompaniment/accompaniment.js';
import { disputeStatus, disputeSteps } from '../accompaniment/dispute-steps.js';
import { askedFrom, endedByAgency, isClientToBeAsked, isClosed } from '../referral/closing.js';
import type { Referral, Referrals } from '../referral/referral.js';
import type { Monitoring, Query } from './monitoring.js';
import { differ, isEarlier, isSaidToCome, type Moment, type ThreeVoices, type Voice, type VoiceName, voices } from './voices.js';

/** What is looked at to see whether a loop is closed. */
export interface LoopReads {
  readonly referral: Referrals;
  readonly monitoring: Monitoring;
  readonly accompaniment: Accompaniment;
}
/** The day on which it is asked, and by which limits. */
export interface LoopAsked {
  readonly rules: Pick<Rules, 'limits'>;
  readonly zone: string;
  readonly today: Day;
}

/**
 * Where the loop of a referral stands. `waiting`: a voice is still to come, in time. `silent`: one that should have come has not.
 * `disputed`: one says that help came and another that it did not, and no answer has settled it. `agreed`: nobody is missing and nobody
 * contradicts, and it goes on. `closed`: the same, and it is over.
 */
export type LoopState = 'waiting' | 'agreed' | 'disputed' | 'silent' | 'closed';
export interface Loop {
  readonly state: LoopState;
  readonly voices: ThreeVoices;
  /** Whose word is still to come. Of the worker none is asked where nobody says that help came, or where tracing found nothing. */
  readonly missing: readonly VoiceName[];
  /** Since when the missing are asked, and by when each should have been heard. */
  readonly asked?: Day;
  readonly due?: Day;
  /** The query about it, where one was made: the newest. */
  readonly queryId?: string;
}

/** The queries about this referral; one that does not say of which stands for it while it waits for its answer. */
export const queriesAbout = ({ queries }: Monitoring, { id, plannedServiceId, agencyId }: Referral): Query[] =>
  live(queries).filter(
    (q) =>
      q.referralId === id ||
      (q.referralId === undefined && q.status === 'asked' && q.plannedServiceId === plannedServiceId && q.agencyId === agencyId),
  );

/** Whose word is still to come, once it is asked for. */
export const missingVoices = (section: Referrals, referral: Referral, heard: ThreeVoices, zone: string): VoiceName[] => {
  if (askedFrom(section, referral, zone) === undefined) return [];
  const isEndedByUs = isClosed(referral) && !endedByAgency(referral);
  const isToVerify = heard.worker.said === 'missing' && heard.client.said !== 'unknown' && isSaidToCome(heard);
  return [
    ...(!isEndedByUs && heard.agency.said === 'missing' ? (['agency'] as const) : []),
    ...(isClientToBeAsked(section, referral, zone) ? (['client'] as const) : []),
    ...(isToVerify ? (['worker'] as const) : []),
  ];
};

/** When the newest query about it had its end; `undefined` while there is none, or none that has ended. */
export const endedAt = (queries: readonly Query[]): Moment | undefined => {
  const last = queries.at(-1);
  if (!last || last.status === undefined || last.status === 'asked') return undefined;
  return { at: last.answeredAt ?? last.droppedAt ?? 'unknown', recordedAt: last.recordedAt };
};

/** What a disagreement waits for: somebody to ask the agency, its answer, a dispute to end, or the worker to make sure after the answer. */
export type Unsettled = 'query' | 'answer' | 'dispute' | 'worker';

const momentOf = ({ at, recordedAt }: Voice): Moment | undefined => (at && recordedAt ? { at, recordedAt } : undefined);

/** `undefined` where nobody disagrees, or where the worker has made sure since the agency answered and the client spoke: who looked has the last word. */
export const unsettled = (
  { monitoring, accompaniment }: Pick<LoopReads, 'monitoring' | 'accompaniment'>,
  referral: Referral,
  heard: ThreeVoices,
  zone: string,
): Unsettled | undefined => {
  if (!differ(heard)) return undefined;
  const queries = queriesAbout(monitoring, referral);
  if (queries.length === 0) return 'query';
  const ended = endedAt(queries);
  if (ended === undefined) return 'answer';
  const inDispute = queries.flatMap((q) => q.disputeIds ?? []);
  const isDisputed = live(accompaniment.disputes).some(
    (d) => inDispute.includes(d.id) && Object.keys(disputeSteps[disputeStatus(accompaniment, d)]).length > 0,
  );
  if (isDisputed) return 'dispute';
  const worker = momentOf(heard.worker);
  const client = momentOf(heard.client);
  const isLast = worker && !isEarlier(worker, ended, zone) && !(client && isEarlier(worker, client, zone));
  return isLast ? undefined : 'worker';
};

/** Whether the agency has let the time pass in which it was to answer at all. */
const isUnanswered = ({ status, sentAt, statusSince, recordedAt }: Referral, { rules, zone, today }: LoopAsked): boolean =>
  status === 'requested' &&
  today > addDays(entryDay({ at: sentAt ?? statusSince ?? 'unknown', recordedAt }, zone), rules.limits.referralAnswerDays);

/** Whether the loop of a referral is closed, and if not, whom it waits for. It closes on three voices, not on a status. A3.6, A5.5.2, B4.4 */
export const loop = (sections: LoopReads, referral: Referral, asked: LoopAsked): Loop => {
  const { referral: section, monitoring } = sections;
  const { zone, today, rules } = asked;
  const heard = voices(sections, referral, zone);
  // Of a status that may not be seen nothing is known to be over.
  if (referral.status === undefined) return { state: 'waiting', voices: heard, missing: [] };
  const from = askedFrom(section, referral, zone)?.day;
  const missing = missingVoices(section, referral, heard, zone);
  const due = from === undefined || missing.length === 0 ? undefined : addDays(from, rules.limits.askOutcomeDays);
  const query = queriesAbout(monitoring, referral).at(-1);
  const is = (state: LoopState): Loop => ({
    state,
    voices: heard,
    missing,
    ...(from !== undefined && due !== undefined && { asked: from, due }),
    ...(query && { queryId: query.id }),
  });
  if (referral.sentAt === undefined) return is(referral.status === 'draft' ? 'waiting' : 'closed');
  if (unsettled(sections, referral, heard, zone)) return is('disputed');
  if (due !== undefined) return is(today > due ? 'silent' : 'waiting');
  if (from === undefined) return is(isUnanswered(referral, asked) ? 'silent' : 'waiting');
  return is(isClosed(referral) && query?.status !== 'asked' ? 'closed' : 'agreed');
};

/** Where the loop stands, in one word. */
export const loopState = (sections: LoopReads, referral: Referral, asked: LoopAsked): LoopState => loop(sections, referral, asked).state;
