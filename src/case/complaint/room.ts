import { live } from '../../vocabulary/entry.js';
import { type Limit, type Room, room } from '../../vocabulary/room.js';
import { text } from '../../vocabulary/text.js';
import { addDays, entryDay } from '../../vocabulary/time.js';
import { Complaints, noComplaints } from './complaint.js';
import * as commands from './index.js';
import { isUnanswered } from './transitions.js';

const limits = {
  'complaint.answer-due': {
    text: text('a complaint waits for an answer', 'pengaduan menunggu jawaban'),
    source: 'A3.7',
    afterEnd: true,
    of: ({ complaint }: { readonly complaint: Complaints }, { rules, zone }) =>
      live(complaint.complaints)
        .filter(isUnanswered)
        .map(({ id, statusSince: since, recordedAt, assignedTo: whose }) => ({
          ids: [id],
          since,
          due: addDays(entryDay({ at: since, recordedAt }, zone), rules.limits.complaintAnswerDays),
          whose,
        })),
  },
} satisfies Record<string, Limit<never>>;

/** The complaint room: what a client complains of, and what is answered. Nothing here can be marked as made in error: it is answered. A3.7 */
export const complaint: Room<'complaint', Complaints, typeof commands, never, keyof typeof limits> = room({
  name: 'complaint',
  label: text('complaint', 'pengaduan'),
  section: Complaints,
  empty: noComplaints,
  commands,
  refusals: {
    'complaint.unknown': text('This complaint is not on the record.', 'Pengaduan ini tidak ada dalam catatan.'),
    'complaint.person-complained-of': text(
      'The person complained of neither receives, handles, answers nor withdraws the complaint.',
      'Orang yang diadukan tidak menerima, menangani, menjawab, atau menarik pengaduan itu.',
    ),
    'complaint.wrong-status': text('This complaint has no such next step.', 'Pengaduan ini tidak memiliki langkah lanjutan seperti itu.'),
    'complaint.wrong-actor': text(
      'This step belongs to whoever looks into the complaint, or to a supervisor.',
      'Langkah ini adalah wewenang penanggung jawab pengaduan atau supervisor.',
    ),
    'complaint.same-person': text(
      'A complaint is taken on to somebody who has not handled it yet.',
      'Pengaduan diteruskan kepada orang yang belum pernah menanganinya.',
    ),
  },
  limits,
});
