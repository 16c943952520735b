import { live } from '../../vocabulary/entry.js';
import { type Limit, type Requirement, type Room, room } from '../../vocabulary/room.js';
import { text } from '../../vocabulary/text.js';
import { addDays, dayIn, firstDayOf } from '../../vocabulary/time.js';
import type { Access } from '../access/access.js';
import { newestDecision } from './decisions.js';
import * as commands from './index.js';
import { noScreening, Screening } from './screening.js';

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
    'screening.look-again-passed': text('The day to look again must lie ahead.', 'Tanggal peninjauan kembali harus di masa depan.'),
  },
  requirements,
  limits,
});
