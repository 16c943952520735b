import { type Text, text } from '../../vocabulary/text.js';

/** What the directory answers when it says no. */
export const directoryRefusals = {
  'directory.entry-unknown': text('There is no such entry in the directory.', 'Tidak ada entri seperti itu dalam direktori.'),
  'directory.not-on-record': text(
    'This service came from elsewhere and has no record here; save it once, then it has.',
    'Layanan ini berasal dari tempat lain dan belum tercatat di sini; simpan sekali agar tercatat.',
  ),
  'directory.id-taken': text('There is an entry with this id already.', 'Sudah ada entri dengan nomor ini.'),
  'directory.changed-since': text(
    'Others have changed this entry since you looked.',
    'Entri ini telah diubah orang lain sejak Anda melihatnya.',
  ),
  'directory.duplicate-id': text('Two parts of this entry have the same id.', 'Dua bagian entri ini memakai nomor yang sama.'),
  'directory.agency-unknown': text('This agency is not in the directory.', 'Lembaga ini tidak ada dalam direktori.'),
  'directory.circular-parents': text(
    'An agency cannot be a part of itself, also not by way of others.',
    'Suatu lembaga tidak dapat menjadi bagian dari dirinya sendiri, juga tidak melalui lembaga lain.',
  ),
  'directory.later-than-today': text(
    'This is said to have been so on a day that is still to come.',
    'Ini dinyatakan untuk hari yang belum tiba.',
  ),
  'directory.ends-before-it-begins': text('This ends before it begins.', 'Ini berakhir sebelum dimulai.'),
  'directory.opening-none': text('These are hours in which nobody is ever there.', 'Pada jam buka ini tidak pernah ada petugas.'),
  'directory.rule-says-nothing': text(
    'This rule of eligibility asks for nothing, or for what nobody can meet.',
    'Aturan kelayakan ini tidak meminta apa pun, atau meminta sesuatu yang tidak dapat dipenuhi siapa pun.',
  ),
  'directory.legal-ground-missing': text(
    'Who is chosen by sex is chosen by right of a law: say which.',
    'Pembatasan menurut jenis kelamin harus berdasar hukum: sebutkan dasarnya.',
  ),
  'directory.zone-unknown': text('This is not a time zone.', 'Ini bukan zona waktu.'),
  'directory.place-unknown': text('This is not one of the places of the service.', 'Ini bukan salah satu tempat layanan tersebut.'),
  'directory.place-told-elsewhere': text(
    'The address of a confidential place can be read in another field.',
    'Alamat tempat yang dirahasiakan terbaca pada isian lain.',
  ),
  'directory.contact-unknown': text('This is not one of the contact persons.', 'Ini bukan salah satu narahubung.'),
  'directory.agreement-unknown': text(
    'There is no such agreement on this entry; one with the whole agency is changed at the agency.',
    'Tidak ada kesepakatan seperti itu pada entri ini; kesepakatan dengan seluruh lembaga diubah pada entri lembaga.',
  ),
  'directory.closed-already': text('This is closed already.', 'Ini sudah ditutup.'),
  'directory.not-closed': text('This is not closed.', 'Ini tidak ditutup.'),
  'directory.busy': text('Too many are writing to these entries; try again.', 'Terlalu banyak yang sedang mengisi entri ini; coba lagi.'),
} satisfies Record<`directory.${string}`, Text>;
export type DirectoryCode = keyof typeof directoryRefusals;
