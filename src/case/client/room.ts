import { live } from '../../vocabulary/entry.js';
import { type Limit, type Room, room } from '../../vocabulary/room.js';
import { text } from '../../vocabulary/text.js';
import { addDays, dayIn, firstDayOf } from '../../vocabulary/time.js';
import { Client, noClient } from './client.js';
import * as commands from './index.js';

interface Reads {
  readonly client: Client;
}

const limits = {
  'client.look-again-due': {
    text: text('look again at a hold', 'meninjau kembali penghentian sementara'),
    source: 'A4.5',
    of: ({ client: { engagement } }: Reads) =>
      engagement.phase === 'onHold' && engagement.lookAgainOn !== undefined
        ? [{ ids: [], since: engagement.since ?? 'unknown', due: engagement.lookAgainOn }]
        : [],
  },
  'client.tracing-due': {
    text: text('trace a client whose contact is lost', 'melacak klien yang putus kontak'),
    source: 'A1.1',
    of: ({ client: { engagement, tracings } }: Reads, { rules, zone }) => {
      const { phase, since, recordedAt } = engagement;
      if (phase !== 'lost' || since === undefined || recordedAt === undefined) return [];
      const found = live(tracings).some((t) => t.result !== 'not-reached' && Date.parse(t.recordedAt) >= Date.parse(recordedAt));
      const lostOn = firstDayOf(since, zone) ?? dayIn(recordedAt, zone);
      return found ? [] : [{ ids: [], since, due: addDays(lostOn, rules.limits.lostAfterDays) }];
    },
  },
} satisfies Record<string, Limit<never>>;

/** The client room: whom the case serves, who stands around them, and whether they can safely be reached. A1.5, A1.6 */
export const client: Room<'client', Client, typeof commands, never, keyof typeof limits> = room({
  name: 'client',
  label: text('client', 'klien'),
  section: Client,
  empty: noClient,
  commands,
  refusals: {
    'client.already-registered': text('The client of this case is registered already.', 'Klien untuk berkas ini sudah terdaftar.'),
    'client.not-registered': text('The client is not registered yet.', 'Klien belum terdaftar.'),
    'client.member-not-in-person-case': text(
      'Only a household or a group has members.',
      'Hanya rumah tangga atau kelompok yang memiliki anggota.',
    ),
    'client.member-known': text('This person is a member already.', 'Orang ini sudah menjadi anggota.'),
    'client.member-moved-out': text('This member has moved out already.', 'Anggota ini sudah pindah ke berkas sendiri.'),
    'client.look-again-passed': text('The day to look again must lie ahead.', 'Tanggal peninjauan kembali harus di masa depan.'),
    'client.not-lost': text('A client is traced once contact is reported as lost.', 'Klien dilacak setelah dilaporkan putus kontak.'),
    'client.tie-unknown': text('This tie is not on the record.', 'Hubungan ini tidak ada dalam catatan.'),
    'client.tie-unchanged': text('Nothing is said anew of this tie.', 'Tidak ada keterangan baru tentang hubungan ini.'),
    'client.only-supervisor': text('This is for a supervisor.', 'Hal ini merupakan wewenang supervisor.'),
    'client.support-unknown': text('This support is not on the record.', 'Dukungan ini tidak ada dalam catatan.'),
    'client.support-given': text(
      'It is on the record already that this person gives this support.',
      'Sudah tercatat bahwa orang ini memberi dukungan tersebut.',
    ),
    'client.same-ref': text('The case is linked to this client record already.', 'Berkas ini sudah tertaut ke catatan klien tersebut.'),
  },
  limits,
});
