import { byId, live } from '../../vocabulary/entry.js';
import { type Room, room } from '../../vocabulary/room.js';
import { text } from '../../vocabulary/text.js';
import type { Consent } from '../consent/consent.js';
import { wasToldOn } from './after-withdrawal.js';
import * as commands from './index.js';
import { limits } from './limits.js';
import { preflightStops } from './preflight-codes.js';
import { noReferrals, type Referral, Referrals } from './referral.js';

interface Reads {
  readonly referral: Referrals;
}
/** What a referral told, as the command that keeps the account of disclosures takes it. */
const toDisclose = ({ agencyId, told, ground, consentId, groundReason, members }: Referral) => ({
  type: 'consent.disclose',
  input: {
    members,
    recipient: agencyId,
    recipientIs: 'agency',
    told,
    ground,
    consentId,
    reason: groundReason,
    clientTold: ground === 'consent' ? 'told' : 'not-yet',
  },
});
interface ReadsConsent extends Reads {
  readonly consent: Consent;
}

/** The referral room: from a draft to the closed loop. A5.3.1, A8.6, B4 */
export const referral: Room<'referral', Referrals, typeof commands, never, keyof typeof limits> = room({
  name: 'referral',
  label: text('referral', 'rujukan'),
  section: Referrals,
  empty: noReferrals,
  commands,
  refusals: {
    ...preflightStops,
    'referral.need-already-served': text(
      'Another planned service already runs for the same need; say why this one is to stand beside it.',
      'Sudah ada pelayanan terencana lain yang berjalan untuk kebutuhan yang sama; sebutkan alasan rujukan ini diperlukan di sampingnya.',
    ),
    'referral.reason-for-choice-missing': text(
      'Better-ranked services were passed over; say why.',
      'Ada pelayanan dengan peringkat lebih baik yang dilewati; sebutkan alasannya.',
    ),
    'referral.no-crisis': text(
      'Something is skipped only while a crisis is open.',
      'Pemeriksaan hanya dapat dilewati selama ada krisis yang terbuka.',
    ),
    'referral.not-to-skip': text(
      'The programme does not let this be skipped, not even in a crisis.',
      'Program tidak mengizinkan hal ini dilewati, juga dalam krisis.',
    ),
    'referral.nothing-skipped': text('This was not skipped, or was asked for already.', 'Hal ini tidak dilewati, atau sudah dilengkapi.'),
    'referral.not-expired': text(
      'The last day on which an answer is waited for has not passed.',
      'Hari terakhir untuk menunggu jawaban belum lewat.',
    ),
    'referral.circular': text('The referral came through this agency already.', 'Rujukan ini sudah pernah melalui lembaga tersebut.'),
    'referral.why-missing': text(
      'Say why it is cancelled: a word, a text or both.',
      'Sebutkan alasan pembatalan: pilihan alasan, uraian, atau keduanya.',
    ),
    'referral.nothing-to-say': text(
      'It has no status that asks for a reason, or the reason is known.',
      'Statusnya tidak memerlukan alasan, atau alasannya sudah diketahui.',
    ),
    'referral.unknown': text('This referral is not on the record.', 'Rujukan ini tidak ada dalam catatan.'),
    'referral.other-service': text(
      'The plan names another service; an alternative is first taken in the plan.',
      'Rencana menyebut pelayanan lain; alternatif lebih dahulu dipilih dalam rencana.',
    ),
    'referral.need-already-referred': text(
      'Another referral is open for the same need; say why this one is to stand beside it.',
      'Sudah ada rujukan terbuka lain untuk kebutuhan yang sama; sebutkan alasan rujukan ini diperlukan di sampingnya.',
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
    'referral.not-withdrawn': text(
      'The agency is not at work on this referral under a consent that was withdrawn.',
      'Lembaga tidak sedang menjalankan rujukan ini dengan persetujuan yang telah ditarik kembali.',
    ),
    'referral.wish-missing': text(
      'A client who was asked has said what they want; of one who could not be reached it is not known.',
      'Klien yang ditanya telah menyatakan keinginannya; bila klien tidak dapat dihubungi, keinginannya tidak diketahui.',
    ),
    'referral.against-wish': text(
      'This is not what the client wants, and it has no other ground.',
      'Ini tidak sesuai dengan keinginan klien dan tidak memiliki dasar lain.',
    ),
    'referral.client-to-be-asked': text(
      'The client withdrew the consent while the agency was at work: they are asked first whether it goes on.',
      'Klien menarik persetujuan saat lembaga sedang bekerja: klien lebih dahulu ditanya apakah rujukan dilanjutkan.',
    ),
    'referral.difficulties-missing': text(
      'Say which difficulties were foreseen, or that there were none.',
      'Sebutkan kesulitan yang diantisipasi, atau nyatakan tidak ada.',
    ),
    'referral.wrong-visit': text(
      'The first visit was made already, or was not booked.',
      'Kunjungan pertama sudah dilakukan, atau belum dijadwalkan.',
    ),
    'referral.cause-missing': text(
      'A missed visit has a cause; not known is one.',
      'Kunjungan yang terlewat memerlukan sebab; tidak diketahui adalah jawaban.',
    ),
    'referral.not-traced': text(
      'That nothing is known is an answer only after tracing: since the referral went out nobody has tried to reach the client.',
      'Tidak diketahui hanya dapat menjadi jawaban setelah pelacakan: sejak rujukan dikirim belum ada upaya menghubungi klien.',
    ),
    'referral.unsaid-by-other': text(
      'Only the client can leave it unsaid how it went.',
      'Hanya klien yang dapat memilih untuk tidak mengatakan hasilnya.',
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
        referrals.filter((r) => r.id === referralId && r.ground !== undefined).map(toDisclose),
    },
    {
      /** What the agency told another by passing it on, too. */
      on: 'referral.passedOn',
      issues: (_: Reads, { referral }: { readonly referral: Referral }) => [toDisclose(referral)],
    },
    {
      on: 'consent.withdrawn',
      issues: ({ consent, referral: { referrals } }: ReadsConsent, { consentId }: { readonly consentId: string }) => {
        const withdrawn = byId(consent.given, consentId);
        return live(referrals)
          .filter((r) => r.status === 'requested' && withdrawn && wasToldOn(consent, r, withdrawn))
          .map((r) => ({ type: 'referral.recall', input: { referralId: r.id } }));
      },
    },
  ],
});
