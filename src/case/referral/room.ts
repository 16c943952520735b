import { byId, live } from '../../vocabulary/entry.js';
import { type Room, room } from '../../vocabulary/room.js';
import { text } from '../../vocabulary/text.js';
import type { Consent } from '../consent/consent.js';
import { wasToldOn } from './after-withdrawal.js';
import * as commands from './index.js';
import { limits } from './limits.js';
import { noReferrals, Referrals } from './referral.js';

interface Reads {
  readonly referral: Referrals;
}
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
    'referral.no-need': text(
      'There is no open need for which the client wants this.',
      'Tidak ada kebutuhan terbuka yang untuk itu klien menginginkan pelayanan.',
    ),
    'referral.other-service': text(
      'The plan names another service; an alternative is first taken in the plan.',
      'Rencana menyebut pelayanan lain; alternatif lebih dahulu dipilih dalam rencana.',
    ),
    'referral.requirement-unchecked': text(
      'The service asks for something that was not checked.',
      'Ada persyaratan pelayanan yang belum diperiksa.',
    ),
    'referral.client-share': text(
      'What the client pays personally must be said where the client pays, and is nothing where it is free.',
      'Biaya yang ditanggung klien harus disebutkan bila klien membayar, dan nol bila gratis.',
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
      'That nothing is known is an answer only after tracing.',
      'Tidak diketahui hanya dapat menjadi jawaban setelah pelacakan.',
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
          .map(({ agencyId, told, ground, consentId, groundReason, members }) => ({
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
          })),
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
