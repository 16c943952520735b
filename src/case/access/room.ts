import { type Room, room } from '../../vocabulary/room.js';
import { text } from '../../vocabulary/text.js';
import { Access, noAccess } from './access.js';
import * as commands from './index.js';

/** The access room: how the case came to the programme, and by which rules it is kept. A8.1 */
export const access: Room<'access', Access, typeof commands> = room({
  name: 'access',
  label: text('access', 'akses'),
  section: Access,
  empty: noAccess,
  commands,
  refusals: {
    'access.already-open': text('This case is open already.', 'Berkas ini sudah dibuka.'),
    'access.not-open': text('This case is not open yet.', 'Berkas ini belum dibuka.'),
    'access.appointment-passed': text(
      'The first appointment lies before the day on which it was arranged.',
      'Janji temu pertama mendahului hari janji itu dibuat.',
    ),
    'access.programme-unknown': text('This programme version is not known here.', 'Versi program ini tidak dikenal di sini.'),
    'access.same-programme': text(
      'The case follows this programme version already.',
      'Layanan ini sudah mengikuti versi program tersebut.',
    ),
  },
});
