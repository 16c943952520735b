import { EndReason } from '../../case/termination/termination.js';
import { type Text, text } from '../../vocabulary/text.js';
import { access, stage } from './chapters/access.js';
import { care, crises } from './chapters/care.js';
import { followUp } from './chapters/follow-up.js';
import { needs } from './chapters/needs.js';
import { changes, goals } from './chapters/outcomes.js';
import { principles } from './chapters/principles.js';
import { labelsOf } from './chapters/words.js';
import type { Chapter, Listing } from './counting.js';
import { notACase } from './stay.js';

/** The parts of the report, in its order. */
export const chapters: readonly Chapter[] = [access, stage, needs, goals, changes, care, crises, principles, followUp];

const ends = labelsOf(EndReason);
/** How a case came into the period: the columns of the first table. */
export const came: Readonly<Record<string, Text>> = {
  'open-at-start': text('open at the start', 'terbuka pada awal periode'),
  opened: text('opened', 'dibuka'),
  reopened: text('reopened', 'dibuka kembali'),
};
/** How it stood when the period was over: the rows. */
export const stands: Readonly<Record<string, Text>> = {
  open: text('open at the end', 'terbuka pada akhir periode'),
  ...Object.fromEntries(Object.entries(ends).filter(([reason]) => !notACase.includes(reason))),
  declined: text('not admitted', 'tidak diterima'),
  'not-known': text('ended, reason not known', 'berakhir, alasan tidak diketahui'),
};

/** Files that should not have been there: counted here and nowhere else. */
export const apart: Listing = {
  id: 'apart',
  label: text('Files that were no cases, counted nowhere else', 'Berkas yang bukan layanan, tidak dihitung di tempat lain'),
  over: { of: 'itself' },
  codes: Object.fromEntries(notACase.map((reason) => [reason, ends[reason] ?? text(reason, reason)])),
};

/** Every list in the report's order. A list stands after the one it divides. */
export const listings: readonly Listing[] = [...chapters.flatMap((c) => c.lists), apart];

/** What a reader might look for and does not find. */
export const notInIt: readonly Text[] = [
  text(
    'Who the cases are, who works on them, where they are kept, and any words that somebody wrote.',
    'Siapa kliennya, siapa pekerjanya, di mana layanan diberikan, dan kata-kata yang ditulis seseorang.',
  ),
  text(
    'Stages, needs and their reasons as they were in the period: they are as on the day of this report.',
    'Tahap, kebutuhan, dan alasannya selama periode: yang tertera adalah keadaan saat laporan dibuat.',
  ),
  text(
    'A domain, reason, instrument or currency that is not named: nothing was counted for it, or nothing of it can be shown.',
    'Ranah, alasan, alat ukur, atau mata uang yang tidak disebut: tidak ada yang dihitung, atau tidak dapat ditampilkan.',
  ),
  text('Entries of which no day is known.', 'Catatan yang tanggalnya tidak diketahui.'),
  text(
    'Time of conferences, travel and writing; overheads; what agencies spent.',
    'Waktu untuk pertemuan kasus, perjalanan, dan pencatatan; biaya umum; pengeluaran lembaga lain.',
  ),
  text(
    'Whether the programme brought about what changed: there is nobody to compare with.',
    'Apakah perubahan disebabkan oleh program: tidak ada kelompok pembanding.',
  ),
];
