import type * as z from 'zod/v4';
import { fixed } from '../../vocabulary/fields.js';
import type { PreflightItem } from '../../vocabulary/rules.js';
import { text } from '../../vocabulary/text.js';

/** What stands against sending a referral: `referral.send` answers with the same code. */
export const preflightStops = {
  'referral.planned-service-unknown': text(
    'No such planned service is running.',
    'Tidak ada pelayanan terencana seperti itu yang sedang berjalan.',
  ),
  'referral.no-need': text(
    'There is no open need for which the client wants this.',
    'Tidak ada kebutuhan terbuka yang untuk itu klien menginginkan pelayanan.',
  ),
  'referral.service-not-active': text(
    'The directory says that this service is not given at present.',
    'Menurut direktori, pelayanan ini sedang tidak tersedia.',
  ),
  'referral.not-eligible': text(
    'By the rules of the service this client may not come.',
    'Menurut ketentuan pelayanan, klien ini tidak memenuhi syarat.',
  ),
  'referral.requirement-unchecked': text(
    'The service asks for something that was not checked.',
    'Ada persyaratan pelayanan yang belum diperiksa.',
  ),
  'referral.other-agency': text(
    'The directory says that another agency gives this service.',
    'Menurut direktori, pelayanan ini diberikan oleh lembaga lain.',
  ),
  'referral.client-share': text(
    'What the client pays personally must be said where the client pays, and is nothing where it is free.',
    'Biaya yang ditanggung klien harus disebutkan bila klien membayar, dan nol bila gratis.',
  ),
  'referral.cover-ended': text(
    'The cover that was to pay for it has ended.',
    'Jaminan yang semula membiayai pelayanan ini sudah berakhir.',
  ),
  'referral.no-cover': text('No scheme pays for this client here.', 'Tidak ada jaminan yang membiayai klien ini di sini.'),
  'referral.no-consent': text(
    'No consent covers telling this agency all of this today.',
    'Tidak ada persetujuan yang berlaku hari ini untuk menyampaikan semua informasi ini kepada lembaga tersebut.',
  ),
  'referral.reason-missing': text('Telling without consent needs a reason.', 'Penyampaian informasi tanpa persetujuan memerlukan alasan.'),
  'referral.told-missing': text(
    'A referral must name the kinds of information that it tells.',
    'Rujukan harus menyebutkan jenis informasi yang disampaikan.',
  ),
  'referral.no-agreement': text(
    'The programme asks for an agreement with the agency, and none is in force.',
    'Program mensyaratkan perjanjian dengan lembaga, dan tidak ada yang berlaku.',
  ),
};
/** What is not known, or to be looked at. */
const preflightOpen = {
  'referral.other-need': text(
    'The directory names this service for other needs.',
    'Menurut direktori, pelayanan ini ditujukan untuk kebutuhan lain.',
  ),
  'referral.eligibility-unknown': text(
    'It is not known whether this client may come.',
    'Belum diketahui apakah klien ini memenuhi syarat.',
  ),
  'referral.not-in-directory': text('The directory does not know this service.', 'Pelayanan ini tidak ada di direktori.'),
  'referral.requirement-open': text('A requirement is still being worked on.', 'Ada persyaratan yang masih diupayakan.'),
  'referral.contact-unknown': text(
    'The directory names other contact persons for this service.',
    'Direktori menyebut narahubung lain untuk pelayanan ini.',
  ),
  'referral.cover-unknown': text('It is not known who pays.', 'Belum diketahui siapa yang membiayai.'),
  'referral.agreement-unknown': text(
    'It is not known whether there is an agreement with the agency.',
    'Belum diketahui apakah ada perjanjian dengan lembaga.',
  ),
};
/** What a pre-flight can find, in its words. */
export const PreflightCode = fixed('preflight-finding', {
  ...preflightStops,
  ...preflightOpen,
  'contact.not-safe': text('It is not known that this is safe for the client.', 'Belum diketahui apakah hal ini aman bagi klien.'),
});
export type PreflightCode = z.infer<typeof PreflightCode>;

/** Of what each code is a finding. */
export const itemOf: Readonly<Record<PreflightCode, PreflightItem>> = {
  'referral.planned-service-unknown': 'need',
  'referral.no-need': 'need',
  'referral.other-need': 'need',
  'referral.service-not-active': 'eligibility',
  'referral.not-eligible': 'eligibility',
  'referral.eligibility-unknown': 'eligibility',
  'referral.not-in-directory': 'eligibility',
  'referral.requirement-unchecked': 'requirements',
  'referral.requirement-open': 'requirements',
  'contact.not-safe': 'contact',
  'referral.other-agency': 'contact',
  'referral.contact-unknown': 'contact',
  'referral.client-share': 'funding',
  'referral.cover-ended': 'funding',
  'referral.no-cover': 'funding',
  'referral.cover-unknown': 'funding',
  'referral.no-consent': 'ground',
  'referral.reason-missing': 'ground',
  'referral.told-missing': 'ground',
  'referral.no-agreement': 'agreement',
  'referral.agreement-unknown': 'agreement',
};
