import { live } from '../../vocabulary/entry.js';
import { type Limit, type Requirement, type Room, room } from '../../vocabulary/room.js';
import { text } from '../../vocabulary/text.js';
import { addDays, dayIn, entryDay, firstDayOf } from '../../vocabulary/time.js';
import type { Access } from '../access/access.js';
import { newestDecision } from '../screening/decisions.js';
import type { Screening } from '../screening/screening.js';
import * as commands from './index.js';
import { Intake, noIntake } from './intake.js';

interface Reads {
  readonly intake: Intake;
}

const beforeIntakeEnds: readonly string[] = ['referred', 'screening', 'deferred', 'declined', 'intake'];

const requirements = {
  'intake.oriented': {
    text: text('the client was informed about services and rights', 'klien sudah mendapat informasi tentang pelayanan dan haknya'),
    source: 'A8.2',
    holds: ({ intake }: Reads) => live(intake.orientations).length > 0 || [],
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
      const running = live(intake.contracts).filter((c) => c.endedAt === undefined);
      return running.some((c) => c.agreedByClient === 'agreed') || running.map((c) => c.id);
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
    of: ({ access, screening, intake }: Reads & { readonly access: Access; readonly screening: Screening }, { rules, zone }) => {
      const { openedAt: since, openingRecordedAt, adoption } = access;
      const outcome = newestDecision(screening)?.outcome;
      const expected = adoption === undefined && outcome !== 'deferred' && outcome !== 'declined' && intake.completedAt === undefined;
      if (!expected || since === undefined || openingRecordedAt === undefined) return [];
      const from = firstDayOf(since, zone) ?? dayIn(openingRecordedAt, zone);
      return [{ ids: [], since, due: addDays(from, rules.limits.intakeDueDays) }];
    },
  },
  'intake.urgent-need-due': {
    text: text('act on a need that cannot wait', 'menangani kebutuhan yang tidak dapat menunggu'),
    source: 'A8.2',
    of: ({ intake }: Reads, { zone }) =>
      intake.completedAt === undefined
        ? live(intake.presentingNeeds)
            .filter((n) => n.urgent === 'urgent')
            .map((n) => ({ ids: [n.id], since: n.at, due: entryDay(n, zone) }))
        : [],
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
    'intake.contract-ended': text('This helping contract has ended already.', 'Kontrak pertolongan ini sudah berakhir.'),
  },
  requirements,
  limits,
});
