import { live } from '../../vocabulary/entry.js';
import { type Limit, type Requirement, type Room, room } from '../../vocabulary/room.js';
import { text } from '../../vocabulary/text.js';
import { addDays, dayIn, entryDay, firstDayOf } from '../../vocabulary/time.js';
import type { Access } from '../access/access.js';
import { newestDecision } from './decisions.js';
import * as commands from './index.js';
import { noScreening, Screening } from './screening.js';
import { waitingNow } from './waiting.js';

interface Reads {
  readonly screening: Screening;
}

const beforeAdmission: readonly string[] = ['referred', 'screening', 'deferred', 'declined'];

const requirements = {
  'screening.condition-known': {
    text: text("the client's condition is recorded", 'kondisi klien sudah dicatat'),
    source: 'A5.1.2',
    holds: ({ screening }: Reads) => live(screening.conditions).length > 0 || [],
  },
  'screening.not-acute': {
    text: text('the client is in no acute condition', 'klien tidak dalam kondisi akut'),
    source: 'A5.1.2',
    holds: ({ screening }: Reads) => {
      const newest = live(screening.conditions).at(-1);
      return newest === undefined || newest.acute === 'none' || [newest.id];
    },
  },
  'screening.family-support-weighed': {
    text: text(
      'family support is weighed, or the client does not wish it',
      'dukungan keluarga sudah ditimbang, atau klien tidak menghendakinya',
    ),
    source: 'A5.1.3',
    holds: ({ screening }: Reads) => live(screening.familySupport).length > 0 || [],
  },
  'screening.not-waiting': {
    text: text('the client is not on the waiting list', 'klien tidak berada di daftar tunggu'),
    source: 'A3.1',
    holds: ({ screening }: Reads) => {
      const waits = waitingNow(screening);
      return waits === undefined || [waits.id];
    },
  },
  /** A case taken over in a later stage was admitted before this record began. */
  'screening.was-admitted': {
    text: text('the client was admitted', 'klien sudah diterima'),
    source: 'A5.1.1',
    firm: true,
    holds: ({ access: { adoption }, screening }: Reads & { readonly access: Access }) =>
      live(screening.decisions).some((d) => d.outcome === 'admitted') ||
      (adoption !== undefined && !beforeAdmission.includes(adoption.stage)) ||
      [],
  },
} satisfies Record<string, Requirement<never>>;

const limits = {
  'screening.decision-due': {
    text: text('decide on admission', 'memutuskan penerimaan'),
    source: 'A5.1.1',
    of: ({ screening }: Reads, { rules, zone }) => {
      const newest = newestDecision(screening);
      if (newest !== undefined && newest.outcome !== 'reconsidered') return [];
      const since = newest?.at ?? screening.begunAt;
      const recordedAt = newest?.recordedAt ?? screening.beginningRecordedAt;
      if (since === undefined || recordedAt === undefined) return [];
      const from = firstDayOf(since, zone) ?? dayIn(recordedAt, zone);
      return [{ ids: newest ? [newest.id] : [], since, due: addDays(from, rules.limits.screeningDueDays) }];
    },
  },
  'screening.look-again-due': {
    text: text('look again at a deferred admission', 'meninjau kembali penerimaan yang ditangguhkan'),
    source: 'A5.1.2',
    of: ({ screening }: Reads) => {
      const newest = newestDecision(screening);
      if (newest?.outcome !== 'deferred' || newest.lookAgainOn === undefined) return [];
      const { id, at, lookAgainOn, staysInContact } = newest;
      return [{ ids: [id], since: at, due: lookAgainOn, ...(staysInContact === undefined ? {} : { whose: staysInContact }) }];
    },
  },
  /** Of whoever stays in contact: an acute condition is not over with the deferral. */
  'screening.reached-due': {
    text: text('confirm that acute care was reached', 'memastikan klien sudah sampai di layanan akut'),
    source: 'A5.1.2',
    of: ({ screening }: Reads, { zone }) => {
      const newest = newestDecision(screening);
      if (newest?.outcome !== 'deferred' || newest.broughtTo === undefined || newest.reachedAt !== undefined) return [];
      const { id, at, staysInContact: whose } = newest;
      return [{ ids: [id], since: at, due: entryDay(newest, zone), ...(whose === undefined ? {} : { whose }) }];
    },
  },
  'screening.appeal-to-tell': {
    text: text('tell a declined client that they can appeal', 'memberi tahu klien yang tidak diterima tentang hak mengajukan keberatan'),
    source: 'A3.1',
    afterEnd: true,
    takesClient: true,
    of: ({ screening }: Reads, { zone }) => {
      const newest = newestDecision(screening);
      return newest?.outcome === 'declined' && newest.toldOfAppealAt === undefined
        ? [{ ids: [newest.id], since: newest.at, due: entryDay(newest, zone) }]
        : [];
    },
  },
  'screening.waiting-look-again': {
    text: text('look at the waiting list again', 'meninjau kembali daftar tunggu'),
    source: 'A3.1',
    of: ({ screening }: Reads) => {
      const waits = waitingNow(screening);
      return waits ? [{ ids: [waits.id], since: waits.at, due: waits.lookAgainOn }] : [];
    },
  },
} satisfies Record<string, Limit<never>>;

/** The screening room: who is admitted, deferred or declined, and on what. A5.1.1 */
export const screening: Room<'screening', Screening, typeof commands, keyof typeof requirements, keyof typeof limits> = room({
  name: 'screening',
  label: text('screening', 'penapisan'),
  section: Screening,
  empty: noScreening,
  commands,
  refusals: {
    'screening.client-does-not-agree': text(
      'The family is asked only where the client agrees; their wish not to is a complete answer.',
      'Keluarga hanya ditanya bila klien setuju; keinginan klien untuk tidak bertanya adalah jawaban yang lengkap.',
    ),
    'screening.same-person': text(
      'An appeal is decided by somebody else than who declined.',
      'Keberatan diputuskan oleh orang lain, bukan oleh yang menolak.',
    ),
    'screening.nothing-to-appeal': text(
      'No decision is on record of which the client is still to be told that they can appeal.',
      'Tidak ada keputusan yang hak keberatannya masih perlu diberitahukan kepada klien.',
    ),
    'screening.nobody-brought': text(
      'It is not on record that the client was brought somewhere, or it is confirmed already.',
      'Tidak tercatat bahwa klien diantar ke suatu tempat, atau hal itu sudah dipastikan.',
    ),
    'screening.waits-already': text('The client is on the waiting list already.', 'Klien sudah berada di daftar tunggu.'),
    'screening.waits-not': text('The client is not on the waiting list.', 'Klien tidak berada di daftar tunggu.'),
    'screening.look-again-passed': text('The day to look again must lie ahead.', 'Tanggal peninjauan kembali harus di masa depan.'),
  },
  requirements,
  limits,
});
