import { type Room, room } from '../../vocabulary/room.js';
import { text } from '../../vocabulary/text.js';
import * as commands from './index.js';
import { limits } from './limits.js';
import { type Consultation, noPlan, Plan } from './plan.js';
import { requirements } from './requirements.js';

/** The plan room. A5.2, A8.4, A8.5 */
export const plan: Room<'plan', Plan, typeof commands, keyof typeof requirements, keyof typeof limits> = room({
  name: 'plan',
  label: text('plan', 'rencana pelayanan'),
  section: Plan,
  empty: noPlan,
  commands,
  refusals: {
    'plan.need-unknown': text('This need is not on the record.', 'Kebutuhan ini tidak ada dalam catatan.'),
    'plan.need-closed': text('This need is closed.', 'Kebutuhan ini sudah ditutup.'),
    'plan.goal-unknown': text('This goal is not on the record.', 'Tujuan ini tidak ada dalam catatan.'),
    'plan.goal-status': text('As this goal stands, that cannot be done.', 'Hal itu tidak dapat dilakukan pada status tujuan ini.'),
    'plan.not-theirs': text('This is not theirs to decide.', 'Hal ini bukan wewenang pelaku tersebut.'),
    'plan.look-again-passed': text('The day to look again must lie ahead.', 'Tanggal peninjauan kembali harus di masa depan.'),
    'plan.strength-unknown': text(
      'A goal builds on findings that tell of a strength.',
      'Tujuan bertumpu pada temuan yang menunjukkan kekuatan.',
    ),
    'plan.problem-unknown': text('This problem is not on the record.', 'Masalah ini tidak ada dalam catatan.'),
    'plan.rank-taken': text('Another problem has this place in the order.', 'Urutan ini sudah ditempati masalah lain.'),
    'plan.order-incomplete': text('A problem is left out of the order.', 'Ada masalah yang belum masuk dalam urutan.'),
    'plan.order-repeats': text('A problem stands twice in the order.', 'Ada masalah yang disebut dua kali dalam urutan.'),
    'plan.function-unknown': text('This functional assessment is not on the record.', 'Penilaian fungsional ini tidak ada dalam catatan.'),
    'plan.not-a-member': text(
      'Who answers for a service is a member of the team, or responsible for the case.',
      'Penanggung jawab pelayanan adalah anggota tim, atau penanggung jawab penanganan klien.',
    ),
    'plan.alternative-repeats': text(
      'An alternative is another service than the first choice, and named once.',
      'Alternatif adalah pelayanan lain dari pilihan pertama, dan disebut satu kali.',
    ),
    'plan.service-status': text(
      'As this planned service stands, that cannot be done.',
      'Hal itu tidak dapat dilakukan pada status pelayanan ini.',
    ),
    'plan.part-unclear': text(
      'Only who agrees in part leaves something out.',
      'Hanya yang menyetujui sebagian yang mengecualikan sesuatu.',
    ),
    'plan.part-unknown': text('This is not in the plan.', 'Hal ini tidak ada dalam rencana.'),
    'plan.no-consent': text(
      'No consent covers telling this to a person outside the team.',
      'Tidak ada persetujuan untuk memberitahukan hal ini kepada orang di luar tim.',
    ),
    'plan.goal-closed': text('This goal is closed already.', 'Tujuan ini sudah ditutup.'),
    'plan.serves-not-long-term': text(
      'A short-term goal must serve a long-term one.',
      'Tujuan jangka pendek harus mendukung tujuan jangka panjang.',
    ),
    'plan.criterion-missing': text(
      'A goal has at least one criterion that can be observed.',
      'Tujuan memiliki sekurangnya satu kriteria yang dapat diamati.',
    ),
    'plan.weight-zero': text(
      'A goal of no importance or no difficulty would drop out of the score: weigh it, or do not set it.',
      'Tujuan yang tidak penting atau tidak sulit akan hilang dari skor: beri bobot, atau jangan ditetapkan.',
    ),
    'plan.target-date-passed': text('A target date must lie ahead.', 'Tanggal target harus di masa depan.'),
    'plan.service-unknown': text('No such planned service is running.', 'Tidak ada pelayanan terencana seperti itu yang sedang berjalan.'),
    'plan.service-declined': text(
      'The client does not want a service for this need.',
      'Klien tidak menginginkan pelayanan untuk kebutuhan ini.',
    ),
    'plan.meets-twice': text('This service is planned for this need already.', 'Pelayanan ini sudah direncanakan untuk kebutuhan ini.'),
    'plan.not-an-alternative': text('This service is not among the alternatives.', 'Pelayanan ini tidak termasuk alternatif.'),
    'plan.barrier-unknown': text('This barrier is not on the record.', 'Hambatan ini tidak ada dalam catatan.'),
    'plan.barrier-resolved': text('This barrier is resolved already.', 'Hambatan ini sudah teratasi.'),
    'plan.used-and-left-out': text(
      'An element is either used or left out, not both.',
      'Suatu unsur digunakan atau ditinggalkan, tidak keduanya.',
    ),
    'plan.not-in-force': text(
      'No plan is in force yet; put it in force first.',
      'Belum ada rencana yang berlaku; berlakukan rencana terlebih dahulu.',
    ),
  },
  requirements,
  limits,
  reactions: [
    {
      on: 'plan.teamConsulted',
      issues: (
        _: { readonly plan: Plan },
        { consultation: { told, toldOutside = [], members, at } }: { readonly consultation: Consultation },
      ) =>
        toldOutside.map(({ to, consentId }) => ({
          type: 'consent.disclose',
          input: { members, recipient: to, told, ground: 'consent', consentId, clientTold: 'told' },
          happenedAt: at,
        })),
    },
  ],
});
