import { terms } from '../../vocabulary/fields.js';
import { text } from '../../vocabulary/text.js';
import type { Referral } from './referral.js';

/**
 * Why a referral was refused, put on hold, failed or was cancelled, in a word that can be counted; what else there is to say stands beside
 * it as free text. The published Task asks for a reason at each of these four (HL7 SDOHCC TaskForReferralManagement); the words are ours.
 */
export const StatusWhy = terms('referral-status-why', {
  'no-capacity': text('no place free', 'tidak ada tempat'),
  'not-eligible': text('the client is not eligible', 'klien tidak memenuhi syarat'),
  'papers-missing': text('a paper or requirement is missing', 'dokumen atau persyaratan belum lengkap'),
  'cannot-reach-client': text('the client could not be reached', 'klien tidak dapat dihubungi'),
  'client-did-not-come': text('the client did not come', 'klien tidak datang'),
  'client-declined': text('the client does not want it', 'klien tidak menghendaki'),
  'client-moved': text('the client has moved away', 'klien pindah'),
  'outside-area': text('outside the area served', 'di luar wilayah pelayanan'),
  'not-our-service': text('not a service of this agency', 'bukan pelayanan lembaga ini'),
  'no-funding': text('nobody pays for it', 'tidak ada pembiayaan'),
  'more-to-know': text('the agency needs to know more', 'lembaga memerlukan keterangan lebih lanjut'),
  'agency-closed': text('the agency has closed or paused the service', 'lembaga menutup atau menghentikan sementara pelayanan'),
  duplicate: text('the same was asked for twice', 'permintaan ganda'),
  'made-in-error': text('made in error', 'dibuat karena keliru'),
  'need-met-otherwise': text('the need was met otherwise', 'kebutuhan sudah terpenuhi dengan cara lain'),
  'consent-withdrawn': text('the consent was withdrawn', 'persetujuan ditarik kembali'),
  expired: text('nobody answered in time', 'tidak dijawab sampai batas waktu'),
});

const asksWhy: readonly Referral['status'][] = ['rejected', 'failed', 'cancelled', 'on-hold'];

/** Whether it came to a status of which nobody has said why, neither as a word nor as a text. */
export const isWithoutWhy = ({ status, statusWhy, statusReason }: Pick<Referral, 'status' | 'statusWhy' | 'statusReason'>): boolean =>
  asksWhy.includes(status) && statusWhy === undefined && statusReason === undefined;

/** Nobody answered until it expired. Gravity's Task has no status of that name: it is cancelled, and this says why. */
export const hasExpired = ({ status, statusWhy }: Pick<Referral, 'status' | 'statusWhy'>): boolean =>
  status === 'cancelled' && statusWhy === 'expired';
