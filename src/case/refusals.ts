import { instrumentRefusals } from '../instruments/refusals.js';
import { type Text, text } from '../vocabulary/text.js';

/** What any room may answer, and what the lifecycle answers by itself. A room's own codes have their text in the room. */
export const caseRefusals = {
  'case.not-open-here': text('This cannot be done in the present stage.', 'Ini tidak dapat dilakukan pada tahap sekarang.'),
  'case.later-than-now': text('This is said to have happened in the future.', 'Ini dinyatakan terjadi di masa depan.'),
  'case.entry-unknown': text(
    'There is no such entry that can be marked as made in error.',
    'Tidak ada catatan seperti itu yang dapat ditandai keliru.',
  ),
  'case.entry-in-use': text(
    'Other entries rest on this one; mark them first, or all together.',
    'Catatan lain bergantung pada catatan ini; tandai semuanya bersama-sama.',
  ),
  'case.member-missing': text(
    'In a household or group case it must be said whom of them this is about.',
    'Dalam layanan untuk rumah tangga atau kelompok, perlu disebutkan siapa di antara mereka yang dimaksud.',
  ),
  'case.member-unknown': text(
    'This is said to be about somebody who is not a member of the household or group.',
    'Ini dinyatakan tentang seseorang yang bukan anggota rumah tangga atau kelompok tersebut.',
  ),
  ...instrumentRefusals,
  'contact.not-safe': text('It is not known that this is safe for the client.', 'Belum diketahui apakah hal ini aman bagi klien.'),
} satisfies Record<`${'case' | 'contact' | 'instrument'}.${string}`, Text>;
