import { live } from '../../vocabulary/entry.js';
import { type Requirement, type Room, room } from '../../vocabulary/room.js';
import { text } from '../../vocabulary/text.js';
import * as commands from './index.js';
import { unfinished, type Waiting } from './open-items.js';
import { noTermination, Termination } from './termination.js';

interface Reads extends Waiting {
  readonly termination: Termination;
}

const requirements = {
  /** Counted by the order of the journal from the last transition on; from the start in a case that was adopted in this stage. */
  'termination.planned-alone': {
    text: text(
      'the client has planned something and met the need alone',
      'klien telah merencanakan sesuatu dan memenuhi kebutuhannya sendiri',
    ),
    source: 'A5.6.3',
    holds: ({ termination }: Reads) => {
      const transition = live(termination.steps).findLast((s) => s.step === 'transition');
      return (
        live(termination.ownPlanning).some(
          (o) => o.met === 'met' && (!transition || Date.parse(o.recordedAt) >= Date.parse(transition.recordedAt)),
        ) || []
      );
    },
  },
  'termination.nothing-open': {
    text: text(
      'nothing is open that somebody waits for: no referral, query, crisis, dispute, conference or decision of one',
      'tidak ada yang masih ditunggu: rujukan, pertanyaan, krisis, perselisihan, konferensi kasus, atau keputusannya',
    ),
    source: 'A2.1',
    holds: (reads: Reads) => {
      const open = unfinished(reads);
      return open.length === 0 || open;
    },
  },
  'termination.not-ended': {
    text: text('the case has not ended', 'layanan belum berakhir'),
    source: 'A5.6.2',
    firm: true,
    holds: ({ termination }: Reads) => termination.endedAt === undefined || [],
  },
} satisfies Record<string, Requirement<never>>;

/** The termination room. A5.6 */
export const termination: Room<'termination', Termination, typeof commands, keyof typeof requirements> = room({
  name: 'termination',
  label: text('ending', 'pengakhiran'),
  section: Termination,
  empty: noTermination,
  commands,
  refusals: {
    'termination.planned-has-three-steps': text(
      'A planned ending goes by transition, unaccompanied programme and full exit.',
      'Pengakhiran terencana melalui transisi, program tanpa pendampingan, dan keluar penuh.',
    ),
    'termination.not-traced': text(
      'Before a case ends as lost after tracing, contact is reported as lost, and the client is traced where a safe channel is known.',
      'Sebelum layanan diakhiri karena klien tetap putus kontak setelah dilacak, putus kontak harus dilaporkan dan klien dilacak bila diketahui saluran yang aman.',
    ),
    'termination.open-item-missing': text(
      'Something is still open, and it is not said what becomes of it.',
      'Masih ada yang terbuka, dan belum disebutkan tindak lanjutnya.',
    ),
    'termination.open-item-unknown': text(
      'What is named as open is not on the record, or is not open.',
      'Hal yang disebut masih terbuka tidak ada dalam catatan, atau sudah tidak terbuka.',
    ),
    'termination.others-are-served': text(
      'Others of the household or group are served here: one of them does not end it for all.',
      'Anggota lain rumah tangga atau kelompok masih dilayani: satu orang tidak dapat mengakhirinya untuk semua.',
    ),
    'termination.need-unknown': text('This need is not on the record.', 'Kebutuhan ini tidak ada dalam catatan.'),
    'termination.name-missing': text(
      'What is handed over or left with somebody needs the name of that person.',
      'Hal yang diserahkan atau dititipkan harus disertai nama penerimanya.',
    ),
  },
  requirements,
});
