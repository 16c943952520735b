import { terms } from '../vocabulary/fields.js';
import { text } from '../vocabulary/text.js';

/** How full a service is, as it was last known. Codes of Gravity SDOHCC's capacity where they have the word. */
export const CapacityState = terms('capacity', {
  capacity: text('has places', 'ada tempat'),
  'no-capacity': text('has no places', 'tidak ada tempat'),
  waitlist: text('has a waiting list', 'ada daftar tunggu'),
  'assessment-required': text('decides after its own assessment', 'ditentukan setelah asesmen lembaga'),
});

/** How a client comes in. */
export const AccessWay = terms('access-way', {
  'walk-in': text('just come', 'datang langsung'),
  appointment: text('by appointment', 'dengan janji temu'),
  referral: text('by referral only', 'hanya melalui rujukan'),
  phone: text('by phone', 'melalui telepon'),
  online: text('online', 'daring'),
  outreach: text('they come to the client', 'petugas mendatangi klien'),
});

export const Accessibility = terms('accessibility', {
  'step-free': text('without steps', 'tanpa tangga'),
  'sign-language': text('sign language', 'bahasa isyarat'),
  'easy-words': text('in easy words', 'dengan bahasa sederhana'),
  'quiet-room': text('a quiet room', 'ruang tenang'),
  'children-welcome': text('children are welcome', 'ramah anak'),
});

/** Who pays for a service. B4.2 */
export const FundingScheme = terms('funding-scheme', {
  free: text('free of charge', 'gratis'),
  'public-insurance': text('public health insurance', 'jaminan kesehatan nasional'),
  'social-assistance': text('social assistance', 'bantuan sosial'),
  insurance: text('private insurance', 'asuransi swasta'),
  charity: text('charity', 'dana amal'),
});

export const EligibilityOn = terms('eligibility-on', {
  age: text('age', 'usia'),
  sex: text('sex', 'jenis kelamin'),
  area: text('area', 'wilayah'),
  condition: text('condition', 'kondisi'),
  source: text('who refers', 'asal rujukan'),
  document: text('document', 'dokumen'),
  income: text('income', 'penghasilan'),
});
