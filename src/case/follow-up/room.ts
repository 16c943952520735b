import { live } from '../../vocabulary/entry.js';
import type { Day } from '../../vocabulary/fields.js';
import { type AskedOn, type Limit, type Open, type Requirement, type Room, room } from '../../vocabulary/room.js';
import { text } from '../../vocabulary/text.js';
import { addDays, entryDay } from '../../vocabulary/time.js';
import { disclosedBy } from '../accompaniment/contact-safety.js';
import type { Client } from '../client/client.js';
import type { Consent } from '../consent/consent.js';
import { lastEnd } from '../termination/steps.js';
import type { EndingStep, Termination } from '../termination/termination.js';
import { isAgreed, isAsked, isDeclined } from './agreement.js';
import { FollowUp, type FollowUpVisit, noFollowUp } from './follow-up.js';
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
  const end = lastEnd(termination);
  if (!end || noFormerClient.includes(end.endReason)) return undefined;
  // What was begun or closed after an earlier end says nothing of this one.
  const { begunAt, closedAt } = followUp.endId === end.id ? followUp : {};
  const isFollowed = isAgreed(consent) || begunAt !== undefined;
  return isDeclined(consent) || !isFollowed || closedAt !== undefined ? undefined : entryDay(end, zone);
};

/** The step from which the client is asked, before the exit, whether they may be followed up. */
const toAskSince = ({ consent, termination }: Reads): EndingStep | undefined => {
  const steps = live(termination.steps);
  const last = steps.at(-1)?.step;
  const isLeaving = last === 'transition' || last === 'unaccompanied';
  return isLeaving && !isAsked(consent) ? steps.findLast((s) => s.step === 'transition') : undefined;
};

const requirements = {
  'followUp.agreed': {
    text: text('the client has agreed to be followed up', 'klien setuju dihubungi setelah layanan berakhir'),
    source: 'UU 27/2022 art. 20',
    holds: ({ consent }: Reads, asked?: AskedOn) => isAgreed(consent, asked?.today) || [],
  },
} satisfies Record<string, Requirement<never>>;

const limits = {
  /** An answer of either kind settles it: a no is a complete answer. */
  'followUp.to-ask': {
    text: text(
      'the client is to be asked, before the exit, whether they agree to be followed up',
      'sebelum keluar, klien perlu ditanya apakah setuju dihubungi setelah layanan berakhir',
    ),
    source: 'B8.1',
    takesClient: true,
    of: (reads: Reads, { rules, zone }): Open[] => {
      const step = toAskSince(reads);
      return step === undefined
        ? []
        : [{ ids: [step.id], since: step.at, due: addDays(entryDay(step, zone), rules.limits.askFollowUpDays) }];
    },
  },
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
  },
  requirements,
  limits,
  reactions: [
    {
      on: 'followUp.visitRecorded',
      issues: (reads: { readonly client: Client }, { visit }: { readonly visit: FollowUpVisit }) => disclosedBy(reads, visit),
    },
  ],
});
