import { live } from '../../vocabulary/entry.js';
import { type Limit, type Requirement, type Room, room } from '../../vocabulary/room.js';
import { text } from '../../vocabulary/text.js';
import { addDays, dayIn, entryDay, firstDayOf } from '../../vocabulary/time.js';
import type { Access } from '../access/access.js';
import { newestDecision } from '../screening/decisions.js';
import type { Screening } from '../screening/screening.js';
import { holds } from './contracts.js';
import * as commands from './index.js';
import { Intake, noIntake } from './intake.js';
import { urgentNeeds } from './urgent.js';

interface Reads {
  readonly intake: Intake;
}
interface ReadsScreening extends Reads {
  readonly screening: Screening;
}

const beforeIntakeEnds: readonly string[] = ['referred', 'screening', 'deferred', 'declined', 'intake'];

const requirements = {
  'intake.oriented': {
    text: text('the client was informed about services and rights', 'klien sudah mendapat informasi tentang pelayanan dan haknya'),
    source: 'A8.2',
    holds: ({ intake }: Reads) => {
      const given = live(intake.orientations);
      return given.some((o) => o.interpreter !== 'missing') || given.map((o) => o.id);
    },
  },
  'intake.need-explored': {
    text: text('a problem or need is explored', 'masalah atau kebutuhan sudah digali'),
    source: 'A8.2',
    holds: ({ intake }: Reads) => live(intake.presentingNeeds).length > 0 || [],
  },
  'intake.eligibility-known': {
    text: text('eligibility is known', 'kelayakan sudah diketahui'),
    source: 'A8.2',
    holds: ({ intake }: Reads) => live(intake.eligibility).length > 0 || [],
  },
  'intake.contract-agreed': {
    text: text('a helping contract is agreed with the client', 'kontrak pertolongan sudah disepakati dengan klien'),
    source: 'B2.2',
    holds: ({ intake }: Reads) => {
      const running = live(intake.contracts).filter((c) => c.status !== 'ended');
      return running.some(holds) || running.map((c) => c.id);
    },
  },
  /** A case taken over in a later stage had its intake before this record began. */
  'intake.was-completed': {
    text: text('the intake was completed', 'penerimaan sudah selesai'),
    source: 'A8.2',
    firm: true,
    holds: ({ access: { adoption }, intake }: Reads & { readonly access: Access }) =>
      intake.completedAt !== undefined || (adoption !== undefined && !beforeIntakeEnds.includes(adoption.stage)) || [],
  },
} satisfies Record<string, Requirement<never>>;

const limits = {
  /** Nothing is due of a case that was taken over, nor while admission is deferred or declined. */
  'intake.due': {
    text: text('complete the intake', 'menyelesaikan penerimaan'),
    source: 'A8.2',
    of: ({ access, screening, intake }: ReadsScreening & { readonly access: Access }, { rules, zone }) => {
      const { openedAt: since, openingRecordedAt, adoption } = access;
      const outcome = newestDecision(screening)?.outcome;
      const expected = adoption === undefined && outcome !== 'deferred' && outcome !== 'declined' && intake.completedAt === undefined;
      if (!expected || since === undefined || openingRecordedAt === undefined) return [];
      const from = firstDayOf(since, zone) ?? dayIn(openingRecordedAt, zone);
      return [{ ids: [], since, due: addDays(from, rules.limits.intakeDueDays) }];
    },
  },
  /** On the day it is told, and once there is a plan, by the day of the plan: until somebody has acted, intake complete or not. */
  'intake.urgent-need-due': {
    text: text('act on a need that cannot wait', 'menangani kebutuhan yang tidak dapat menunggu'),
    source: 'A8.2',
    of: ({ intake }: Reads, { zone }) => urgentNeeds(intake, zone),
  },
  /** Where a programme takes in whom others defer: who is acutely ill is taken in at once. */
  'intake.urgent-due': {
    text: text('take in at once a client in an acute condition', 'segera menerima klien dalam kondisi akut'),
    source: 'A5.1.2',
    of: ({ screening, intake }: ReadsScreening, { rules, zone }) => {
      const isDeferred = (rules.requirements['screening.not-acute'] ?? 'required') === 'required';
      const newest = live(screening.conditions).at(-1);
      const outcome = newestDecision(screening)?.outcome;
      const expected = !isDeferred && outcome !== 'deferred' && outcome !== 'declined' && intake.completedAt === undefined;
      return expected && newest !== undefined && newest.acute !== 'none'
        ? [{ ids: [newest.id], since: newest.at, due: entryDay(newest, zone) }]
        : [];
    },
  },
} satisfies Record<string, Limit<never>>;

/** The intake room: problems explored, information given, help with eligibility, the helping contract. A8.2 */
export const intake: Room<'intake', Intake, typeof commands, keyof typeof requirements, keyof typeof limits> = room({
  name: 'intake',
  label: text('intake', 'penerimaan'),
  section: Intake,
  empty: noIntake,
  commands,
  refusals: {
    'intake.contract-unknown': text('This helping contract is not on the record.', 'Kontrak pertolongan ini tidak ada dalam catatan.'),
    'intake.contract-status': text(
      'This cannot be done with a helping contract that stands as this one does.',
      'Langkah ini tidak dapat diambil dari status kontrak pertolongan sekarang.',
    ),
    'intake.contract-actor': text(
      'A helping contract is agreed by both sides, and nobody agrees alone to their own wording.',
      'Kontrak pertolongan disepakati kedua pihak; tidak seorang pun menyepakati rumusannya sendiri.',
    ),
    'intake.presenting-need-unknown': text('This need is not on the record.', 'Kebutuhan ini tidak ada dalam catatan.'),
    'intake.day-passed': text('The day by which this is to be done is over.', 'Hari untuk menyelesaikan hal ini sudah lewat.'),
    'intake.urgent-plan-unknown': text('This preliminary plan is not on the record.', 'Rencana awal ini tidak ada dalam catatan.'),
    'intake.urgent-plan-done': text('This was done before.', 'Hal ini sudah dilakukan sebelumnya.'),
  },
  requirements,
  limits,
});
