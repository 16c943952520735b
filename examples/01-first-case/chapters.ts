import { text } from '../../src/index.js';

/** Each screen's heading, and one sentence on what to look at. */
export const chapters = {
  contact: {
    title: text('First contact', 'Kontak pertama'),
    why: text(
      'A clinic asks its patient to fill in a questionnaire on food. A case is opened; nobody is admitted by that.',
      'Klinik meminta pasiennya mengisi kuesioner tentang pangan. Berkas dibuka; belum ada yang diterima karenanya.',
    ),
  },
  screening: {
    title: text('Screening', 'Penapisan'),
    why: text(
      'The answers come nine days later. Admitting at once is refused: two things are not known yet.',
      'Jawaban datang sembilan hari kemudian. Menerima langsung ditolak: dua hal belum diketahui.',
    ),
  },
  declined: {
    title: text('Screening', 'Penapisan'),
    why: text(
      'No answer calls for help with food. The client is pointed back to the clinic, and may ask again.',
      'Tidak ada jawaban yang membutuhkan bantuan pangan. Klien diarahkan kembali ke klinik, dan boleh meminta lagi.',
    ),
  },
  intake: {
    title: text('Intake', 'Penerimaan'),
    why: text(
      'What the client says in the answers is explored, and what both sides will do is agreed.',
      'Apa yang disampaikan klien dalam jawaban digali, dan apa yang dilakukan kedua pihak disepakati.',
    ),
  },
  assessment: {
    title: text('Assessment', 'Asesmen'),
    why: text(
      'Every answer that says yes is a finding and a need. Change the answer in the file and the need is gone.',
      'Setiap jawaban ya menjadi temuan dan kebutuhan. Ubah jawaban di berkas, dan kebutuhannya hilang.',
    ),
  },
  unplanned: {
    title: text('A plan that is not one yet', 'Rencana yang belum lengkap'),
    why: text(
      'Put in force too early, the plan is refused with everything that is missing, all at once.',
      'Diberlakukan terlalu dini, rencana ditolak dengan semua yang masih kurang, sekaligus.',
    ),
  },
  plan: {
    title: text('The plan', 'Rencana'),
    why: text(
      'The goal, its measure and its date are the published ones. Now the same command is accepted.',
      'Tujuan, ukuran, dan tanggalnya sesuai data terbitan. Kini perintah yang sama diterima.',
    ),
  },
  referral: {
    title: text('Referral', 'Rujukan'),
    why: text(
      'The published consent is of May 2021 and names a payer. In September 2020 it covers nothing, so nothing may be sent.',
      'Persetujuan terbitan bertanggal Mei 2021 dan menyebut penjamin. Pada September 2020 belum mencakup apa pun, jadi tidak ada yang boleh dikirim.',
    ),
  },
  help: {
    title: text('Help arrives', 'Bantuan tiba'),
    why: text(
      'In the file a coordination platform accepts and completes the request; here the pantry stands in its place.',
      'Dalam berkas, sebuah platform koordinasi menerima dan menyelesaikan permintaan; di sini bank pangan menggantikannya.',
    ),
  },
  asked: {
    title: text('Asking the client', 'Bertanya kepada klien'),
    why: text(
      'The agency said completed. Whether help was received, the client is asked; the worklist had it as overdue.',
      'Lembaga menyatakan selesai. Apakah bantuan diterima, klien yang ditanya; daftar kerja sudah menandainya terlambat.',
    ),
  },
  evaluation: {
    title: text('Evaluation', 'Evaluasi'),
    why: text(
      'On the target date the same instrument is used again. The ending cannot begin before goals are rated.',
      'Pada tanggal target, instrumen yang sama dipakai lagi. Pengakhiran tidak dapat dimulai sebelum tujuan dinilai.',
    ),
  },
  ending: {
    title: text('Three steps out', 'Tiga langkah keluar'),
    why: text(
      'Transition, unaccompanied, full exit. The client first does one thing alone.',
      'Transisi, tanpa pendampingan, keluar penuh. Klien lebih dulu melakukan satu hal sendiri.',
    ),
  },
  followUp: {
    title: text('Follow-up', 'Tindak lanjut'),
    why: text(
      'The published consent of May 2021 names a payer and no kind of information. What is not named is not covered: it is refused, and so is telling the pantry on it.',
      'Persetujuan terbitan Mei 2021 menyebut penjamin, tetapi tidak menyebut jenis informasi. Yang tidak disebut tidak tercakup: persetujuan itu ditolak, juga memberi tahu bank pangan atas dasar itu.',
    ),
  },
} as const;
export type ChapterName = keyof typeof chapters;
