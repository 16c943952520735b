import { live } from '../../vocabulary/entry.js';
import type { Day } from '../../vocabulary/fields.js';
import type { Limit, Open } from '../../vocabulary/room.js';
import { text } from '../../vocabulary/text.js';
import { addDays, addHours, entryDay } from '../../vocabulary/time.js';
import type { Client } from '../client/client.js';
import { isUnsafePlace } from '../client/safe-contact.js';
import type { Consent } from '../consent/consent.js';
import type { Plan } from '../plan/plan.js';
import { withdrawnUnder } from './after-withdrawal.js';
import { alternativesFor } from './alternatives.js';
import { askingLimits } from './asking-limits.js';
import { askedFrom, isClientToBeAsked } from './closing.js';
import { visitState } from './first-visit.js';
import type { Referral, Referrals } from './referral.js';
import { isOpen } from './transitions.js';

interface Reads {
  readonly referral: Referrals;
}
interface ReadsClient extends Reads {
  readonly client: Client;
}
interface ReadsConsent extends Reads {
  readonly consent: Consent;
}
interface ReadsPlan extends Reads {
  readonly plan: Plan;
}

const statusDay = ({ statusSince, recordedAt }: Referral, zone: string): Day => entryDay({ at: statusSince, recordedAt }, zone);
const wasPrepared = ({ handOffs }: Referrals, { id }: Referral, step: string): boolean =>
  live(handOffs).some((h) => h.referralId === id && h.step === step);
const wasVisited = (section: Referrals, referral: Referral): boolean =>
  visitState(section, referral) === 'attended' ||
  wasPrepared(section, referral, 'accompanied') ||
  live(section.outcomes).some((o) => o.referralId === referral.id);
/** The first visits that lie ahead, or that were missed and not yet booked again. */
const visitsAhead = (section: Referrals): Open[] =>
  live(section.referrals).flatMap((r) =>
    r.firstAppointmentOn !== undefined && (r.status === 'requested' || r.status === 'accepted') && !wasVisited(section, r)
      ? [{ ids: [r.id], since: r.sentAt ?? r.at, due: r.firstAppointmentOn }]
      : [],
  );

export const limits = {
  ...askingLimits,
  'referral.answer-due': {
    text: text('an agency has not answered a referral', 'lembaga belum menjawab rujukan'),
    source: 'A5.3.1',
    of: ({ referral }: Reads, { rules, zone }) =>
      live(referral.referrals)
        .filter((r) => r.status === 'requested')
        .map((r) => {
          const since = r.sentAt ?? r.statusSince;
          const sentOn = entryDay({ at: since, recordedAt: r.recordedAt }, zone);
          return { ids: [r.id], since, due: addDays(sentOn, rules.limits.referralAnswerDays) };
        }),
  },
  'referral.withdrawal-decision-due': {
    text: text(
      'consent was withdrawn: the client is to be asked whether the referral goes on or stops',
      'persetujuan ditarik kembali: klien perlu ditanya apakah rujukan dilanjutkan atau dihentikan',
    ),
    source: 'UU 27/2022 art. 9',
    afterEnd: true,
    of: ({ consent, referral }: ReadsConsent, { rules }) =>
      live(referral.referrals).flatMap((r) => {
        const since = withdrawnUnder(consent, r);
        return since === undefined ? [] : [{ ids: [r.id], since, due: addHours(since, rules.limits.withdrawalDecisionHours) }];
      }),
  },
  /** Whatever the agency says of it: of a rejection and a failure the client has a story too. No closed referral is without an outcome. */
  'referral.outcome-due': {
    text: text('the client is to be asked how a referral went', 'klien perlu ditanya bagaimana hasil rujukan'),
    source: 'B4.4',
    takesClient: true,
    of: ({ referral }: Reads, { rules, zone }) =>
      live(referral.referrals).flatMap((r) => {
        const from = isClientToBeAsked(referral, r, zone) && askedFrom(referral, r, zone);
        return from ? [{ ids: [r.id], since: from.since, due: addDays(from.day, rules.limits.askOutcomeDays) }] : [];
      }),
  },
  'referral.first-visit': {
    text: text('the first visit at an agency', 'kunjungan pertama ke lembaga'),
    source: 'A8.1',
    of: ({ referral }: Reads) => visitsAhead(referral),
  },
  /** Information is for everybody; which of the other steps help is between worker and client. */
  'referral.preparation-due': {
    text: text(
      'the client is to be informed in detail before the first visit',
      'klien perlu diberi informasi rinci sebelum kunjungan pertama',
    ),
    source: 'A8.6',
    takesClient: true,
    of: ({ referral }: Reads) =>
      visitsAhead(referral).filter(({ ids: [id] }) => !live(referral.handOffs).some((h) => h.referralId === id && h.step === 'informed')),
  },
  /** Names the referral and the alternatives not tried yet; gone when another is drafted, the plan takes another service, or it ends. */
  'referral.alternative-due': {
    text: text(
      'a referral failed: the next alternative is to be offered',
      'rujukan tidak berhasil: alternatif berikutnya perlu ditawarkan',
    ),
    source: 'A8.5',
    takesClient: true,
    of: ({ plan, referral }: ReadsPlan, { rules, zone }) =>
      live(referral.referrals).flatMap((r) => {
        const left = alternativesFor(plan, referral, r);
        return left === undefined
          ? []
          : [{ ids: [r.id, ...left], since: r.statusSince, due: addDays(statusDay(r, zone), rules.limits.alternativeDays) }];
      }),
  },
  /** A person was marked unsafe after the referral was drafted or sent. It names the referral, and not why. */
  'referral.not-safe': {
    text: text(
      'it is not known that an open referral is safe for the client',
      'belum diketahui apakah rujukan yang terbuka aman bagi klien',
    ),
    source: 'B4.5',
    of: ({ client, referral }: ReadsClient, { zone }) =>
      live(referral.referrals)
        .filter((r) => isOpen(r) && isUnsafePlace(client, r))
        .map((r) => ({ ids: [r.id], since: r.statusSince, due: statusDay(r, zone) })),
  },
} satisfies Record<string, Limit<never>>;
