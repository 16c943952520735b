import { live } from '../../vocabulary/entry.js';
import { type Limit, type Open, type Room, room } from '../../vocabulary/room.js';
import { text } from '../../vocabulary/text.js';
import { dayIn } from '../../vocabulary/time.js';
import type { MovedTo } from '../client/move-out.js';
import { CaseFile, noFile } from './file.js';
import * as commands from './index.js';
import { notLookedAt, type ReachingRooms } from './unsafe-contacts.js';

const limits = {
  /** Due on the day on which it was written down: what can be done for the client's safety does not wait. */
  'file.unsafe-contact': {
    text: text('a supervisor is to look at a contact that was not safe', 'kontak yang tidak aman perlu ditinjau supervisor'),
    source: 'A1.1',
    afterEnd: true,
    of: ({ file, ...rooms }: ReachingRooms & { readonly file: CaseFile }, { zone }): Open[] =>
      notLookedAt(rooms, file.looks).map((m) => ({ ids: [m.id], since: m.at, due: dayIn(m.recordedAt, zone) })),
  },
} satisfies Record<string, Limit<never>>;

/** The file: documents that the host keeps, notes with their readers, links to other cases. It may lie on any entry, so it comes last. A2.1 */
export const file: Room<'file', CaseFile, typeof commands, never, keyof typeof limits> = room({
  name: 'file',
  label: text('file', 'berkas'),
  section: CaseFile,
  empty: noFile,
  commands,
  refusals: {
    'file.nothing-to-look-at': text(
      'There is no unsafe contact on the record that is still to be looked at.',
      'Tidak ada kontak tidak aman dalam catatan yang masih perlu ditinjau.',
    ),
    'file.only-supervisor': text(
      'This is for a supervisor who did not make the contact.',
      'Hal ini merupakan wewenang supervisor yang tidak melakukan kontak tersebut.',
    ),
    'file.entry-unknown': text('There is no such entry to put this on.', 'Tidak ada catatan seperti itu untuk dilampiri.'),
    'file.document-known': text('This document is attached there already.', 'Dokumen ini sudah dilampirkan di sana.'),
    'file.note-unknown': text('There is no such note here for you.', 'Tidak ada catatan seperti itu di sini untuk Anda.'),
    'file.reader-unchanged': text('The note has this reader already.', 'Catatan ini sudah untuk pembaca tersebut.'),
    'file.not-yours': text(
      'Only the author of a note may do this; a supervisor, where it was brought to supervision or to the team.',
      'Hanya penulis catatan yang boleh melakukannya; supervisor boleh jika catatan itu untuk supervisi atau tim.',
    ),
    'file.link-unknown': text('There is no such link here for you.', 'Tidak ada tautan seperti itu di sini untuk Anda.'),
    'file.link-known': text('This case is linked in this way already.', 'Berkas ini sudah ditautkan dengan cara tersebut.'),
    'file.link-ended': text('This link has ended already.', 'Tautan ini sudah berakhir.'),
  },
  limits,
  reactions: [
    {
      /** Where a member went, only those know who brought them there. */
      on: 'client.memberMovedOut',
      issues: ({ file }: { readonly file: CaseFile }, { to: { toCase, reason } }: { readonly to: MovedTo }) => {
        const there = live(file.links).filter((l) => l.toCase === toCase && l.endedAt === undefined);
        const isHidden = there.some((l) => l.linkKind === 'family' && l.shows === 'nothing');
        const hide = { toCase, linkKind: 'family', shows: 'nothing', ...(reason !== undefined && { reason }) };
        return [
          ...there.filter((l) => l.shows !== 'nothing').map((l) => ({ type: 'file.endLink', input: { linkId: l.id } })),
          ...(isHidden ? [] : [{ type: 'file.linkCase', input: hide }]),
        ];
      },
    },
  ],
});
