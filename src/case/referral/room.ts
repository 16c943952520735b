import { live } from '../../vocabulary/entry.js';
import type { Day } from '../../vocabulary/fields.js';
import { type Limit, type Room, room } from '../../vocabulary/room.js';
import { text } from '../../vocabulary/text.js';
import { addDays, addHours, entryDay } from '../../vocabulary/time.js';
import type { Consent } from '../consent/consent.js';
import * as commands from './index.js';
import { noReferrals, type Referral, Referrals } from './referral.js';
import { isUnderWay } from './transitions.js';

interface Reads {
  readonly referral: Referrals;
}
interface ReadsConsent extends Reads {
  readonly consent: Consent;
}

const statusDay = ({ statusSince, recordedAt }: Referral, zone: string): Day => entryDay({ at: statusSince, recordedAt }, zone);
const clientAccount = ({ outcomes }: Referrals, { id }: Referral): boolean =>
  live(outcomes).some((o) => o.referralId === id && o.toldBy !== 'provider');
const wasVisited = ({ handOffs, outcomes }: Referrals, { id }: Referral): boolean =>
  live(handOffs).some((h) => h.referralId === id && h.step === 'accompanied') || live(outcomes).some((o) => o.referralId === id);

const limits = {
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
      'consent was withdrawn: the referral is to be cancelled or put on another ground',
      'persetujuan ditarik kembali: rujukan harus dibatalkan atau diberi dasar lain',
    ),
    source: 'UU 27/2022 art. 9',
    afterEnd: true,
    of: ({ consent, referral }: ReadsConsent, { rules }) =>
      live(referral.referrals)
        .filter(isUnderWay)
        .flatMap((r) => {
          const since = consent.given.find((c) => c.id === r.consentId)?.withdrawnAt;
          return since === undefined ? [] : [{ ids: [r.id], since, due: addHours(since, rules.limits.withdrawalDecisionHours) }];
        }),
  },
  'referral.outcome-due': {
    text: text('the client is to be asked how a referral went', 'klien perlu ditanya bagaimana hasil rujukan'),
    source: 'B4.4',
    takesClient: true,
    of: ({ referral }: Reads, { rules, zone }) =>
      live(referral.referrals)
        .filter((r) => r.status === 'completed' && !clientAccount(referral, r))
        .map((r) => ({ ids: [r.id], since: r.statusSince, due: addDays(statusDay(r, zone), rules.limits.askOutcomeDays) })),
  },
  'referral.first-visit': {
    text: text('the first visit at an agency', 'kunjungan pertama ke lembaga'),
    source: 'A8.1',
    of: ({ referral }: Reads) =>
      live(referral.referrals).flatMap((r) =>
        r.firstAppointmentOn !== undefined && (r.status === 'requested' || r.status === 'accepted') && !wasVisited(referral, r)
          ? [{ ids: [r.id], since: r.sentAt ?? r.at, due: r.firstAppointmentOn }]
          : [],
      ),
  },
} satisfies Record<string, Limit<never>>;

/** The referral room: from a draft to the closed loop. A5.3.1, A8.6, B4 */
export const referral: Room<'referral', Referrals, typeof commands, never, keyof typeof limits> = room({
  name: 'referral',
  label: text('referral', 'rujukan'),
  section: Referrals,
  empty: noReferrals,
  commands,
  refusals: {
    'referral.unknown': text('This referral is not on the record.', 'Rujukan ini tidak ada dalam catatan.'),
    'referral.planned-service-unknown': text(
      'No such planned service is running.',
      'Tidak ada pelayanan terencana seperti itu yang sedang berjalan.',
    ),
    'referral.service-not-active': text(
      'The directory says that this service is not given at present.',
      'Menurut direktori, pelayanan ini sedang tidak tersedia.',
    ),
    'referral.other-agency': text(
      'The directory says that another agency gives this service.',
      'Menurut direktori, pelayanan ini diberikan oleh lembaga lain.',
    ),
    'referral.already-open': text(
      'A referral for this planned service is open already.',
      'Sudah ada rujukan terbuka untuk pelayanan terencana ini.',
    ),
    'referral.wrong-status': text(
      'The referral has no such next step from where it is.',
      'Langkah ini tidak dapat diambil dari status rujukan sekarang.',
    ),
    'referral.wrong-actor': text(
      'This step belongs to the other side of the referral.',
      'Langkah ini adalah wewenang pihak lain dalam rujukan.',
    ),
    'referral.told-missing': text(
      'A referral must name the kinds of information that it tells.',
      'Rujukan harus menyebutkan jenis informasi yang disampaikan.',
    ),
    'referral.no-consent': text(
      'No consent covers telling this agency all of this today.',
      'Tidak ada persetujuan yang berlaku hari ini untuk menyampaikan semua informasi ini kepada lembaga tersebut.',
    ),
    'referral.reason-missing': text(
      'Telling without consent needs a reason.',
      'Penyampaian informasi tanpa persetujuan memerlukan alasan.',
    ),
    'referral.visit-passed': text(
      'A first visit must be booked for a day that is not over.',
      'Kunjungan pertama harus dijadwalkan untuk hari yang belum lewat.',
    ),
  },
  limits,
  reactions: [
    {
      /** What a referral told is a disclosure like any other: the account of disclosures has no hole. */
      on: 'referral.sent',
      issues: ({ referral: { referrals } }: Reads, { referralId }: { readonly referralId: string }) =>
        referrals
          .filter((r) => r.id === referralId && r.ground !== undefined)
          .map(({ agencyId, told, ground, consentId, groundReason }) => ({
            type: 'consent.disclose',
            input: {
              recipient: agencyId,
              told,
              ground,
              consentId,
              reason: groundReason,
              clientTold: ground === 'consent' ? 'told' : 'not-yet',
            },
          })),
    },
    {
      on: 'consent.withdrawn',
      issues: ({ referral: { referrals } }: Reads, { consentId }: { readonly consentId: string }) =>
        live(referrals)
          .filter((r) => r.status === 'requested' && r.consentId === consentId)
          .map((r) => ({ type: 'referral.recall', input: { referralId: r.id } })),
    },
  ],
});
