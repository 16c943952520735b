import { live } from '../../vocabulary/entry.js';
import type { Day } from '../../vocabulary/fields.js';
import { type AskedOn, type Limit, type Open, type Requirement, type Room, room } from '../../vocabulary/room.js';
import { text } from '../../vocabulary/text.js';
import { addDays, dayIn, entryDay, firstDayOf } from '../../vocabulary/time.js';
import type { Consent } from '../consent/consent.js';
import type { EndingStep, Termination } from '../termination/termination.js';
import { isAgreed, isDeclined } from './agreement.js';
import { FollowUp, noFollowUp } from './follow-up.js';
import * as commands from './index.js';

interface Reads {
  readonly consent: Consent;
  readonly termination: Termination;
  readonly followUp: FollowUp;
}

/** There is nobody to follow up. */
const noFormerClient: readonly EndingStep['endReason'][] = ['died', 'duplicate', 'opened-in-error'];

/** The day on which the case ended, where a follow-up after that end is still to be made. */
const openSince = ({ consent, termination, followUp }: Reads, zone: string): Day | undefined => {
  const end = live(termination.steps).at(-1);
  if (termination.endedAt === undefined || !end || noFormerClient.includes(end.endReason)) return undefined;
  if (isDeclined(consent) || !(isAgreed(consent) || followUp.begunAt !== undefined)) return undefined;
  const ended = firstDayOf(termination.endedAt, zone) ?? dayIn(end.recordedAt, zone);
  const closed = followUp.closedAt === undefined ? undefined : (firstDayOf(followUp.closedAt, zone) ?? ended);
  // A follow-up that was closed before the case was reopened does not close the one after its next end.
  return closed !== undefined && closed >= ended ? undefined : ended;
};

const requirements = {
  'followUp.agreed': {
    text: text('the client has agreed to be followed up', 'klien setuju dihubungi setelah layanan berakhir'),
    source: 'UU 27/2022 art. 20',
    holds: ({ consent }: Reads, asked?: AskedOn) => isAgreed(consent, asked?.today) || [],
  },
} satisfies Record<string, Requirement<never>>;

const limits = {
  /** Each date of the programme until the former client was reached on it or later; an attempt that reached nobody leaves it open. */
  'followUp.due': {
    text: text('a follow-up is due', 'tindak lanjut perlu dilakukan'),
    source: 'B8.1',
    afterEnd: true,
    takesClient: true,
    of: (reads: Reads, { rules, zone }): Open[] => {
      const since = openSince(reads, zone);
      if (since === undefined) return [];
      const reached = live(reads.followUp.visits)
        .filter((v) => v.reached === 'reached')
        .map((v) => entryDay(v, zone));
      return rules.limits.followUpAfterDays
        .map((days) => addDays(since, days))
        .filter((due) => !reached.some((day) => day >= due) && (isAgreed(reads.consent, due) || !isAgreed(reads.consent)))
        .map((due) => ({ ids: [], since, due }));
    },
  },
} satisfies Record<string, Limit<never>>;

/** The follow-up room. B8 */
export const followUp: Room<'followUp', FollowUp, typeof commands, keyof typeof requirements, keyof typeof limits> = room({
  name: 'followUp',
  label: text('follow-up', 'tindak lanjut'),
  section: FollowUp,
  empty: noFollowUp,
  commands,
  refusals: {
    'followUp.declined': text(
      'The former client does not want to be followed up.',
      'Mantan klien tidak ingin dihubungi setelah layanan berakhir.',
    ),
    'followUp.agreement-over': text(
      'The time for which the former client agreed to be followed up is over, or has not begun.',
      'Masa persetujuan mantan klien untuk dihubungi sudah lewat, atau belum dimulai.',
    ),
    'followUp.contact-not-safe': text(
      'It is not known that the former client can safely be reached in this way.',
      'Belum diketahui apakah mantan klien aman dihubungi dengan cara ini.',
    ),
  },
  requirements,
  limits,
});
