import { live } from '../../vocabulary/entry.js';
import { type Limit, type Requirement, type Room, room } from '../../vocabulary/room.js';
import { text } from '../../vocabulary/text.js';
import { addDays, dayIn } from '../../vocabulary/time.js';
import { pendingHandOvers } from './hand-overs.js';
import * as commands from './index.js';
import { presentMembers } from './members.js';
import { openTurns } from './standby.js';
import { type Explanation, noTeam, Team } from './team.js';
import { standingWaivers } from './waivers.js';

interface Reads {
  readonly team: Team;
}

const requirements = {
  'team.has-members': {
    text: text('there is a team', 'ada tim'),
    source: 'A7.1',
    holds: ({ team }: Reads) => presentMembers(team).length > 0 || [],
  },
  'team.coordination-chosen': {
    text: text('it is said how the services are coordinated', 'cara koordinasi pelayanan telah ditentukan'),
    source: 'B7.1',
    unlessNamed: 'advised',
    holds: ({ team }: Reads) => live(team.coordinations).length > 0 || [],
  },
} satisfies Record<string, Requirement<never>>;

const limits = {
  /** Of whoever it was proposed to: they are to answer. The giver stays responsible, and has the case on their own list. */
  'team.hand-over-due': {
    text: text('a hand-over waits for an answer', 'serah terima menunggu jawaban'),
    source: 'A2.1',
    afterEnd: true,
    of: ({ team }: Reads, { rules, zone }) =>
      pendingHandOvers(team).map((h) => ({
        ids: [h.id],
        since: h.at,
        due: addDays(dayIn(h.recordedAt, zone), rules.limits.handOverAnswerDays),
        whose: h.to,
      })),
  },
  'team.standby-ends': {
    text: text('the roster of standby ends', 'jadwal siaga berakhir'),
    source: 'A7.2',
    of: ({ team }: Reads) => {
      const [last] = openTurns(team).toSorted((a, b) => (a.until < b.until ? 1 : -1));
      return last ? [{ ids: [last.id], since: last.at, due: last.until }] : [];
    },
  },
  'team.waiver-ends': {
    text: text('a waiver ends', 'pengecualian berakhir'),
    source: 'A6.5',
    of: ({ team }: Reads) =>
      standingWaivers(team)
        .filter((w, _, all) => !all.some((later) => later.requirement === w.requirement && later.until > w.until))
        .map((w) => ({ ids: [w.id], since: w.at, due: w.until })),
  },
} satisfies Record<string, Limit<never>>;

/** The team room: the team, the one person responsible, and what a supervisor decided. A7.1, A2.1, A3.5 */
export const team: Room<'team', Team, typeof commands, keyof typeof requirements, keyof typeof limits> = room({
  name: 'team',
  label: text('team', 'tim'),
  section: Team,
  empty: noTeam,
  commands,
  refusals: {
    'team.already-responsible': text(
      'Somebody is responsible already; hand over or reassign.',
      'Sudah ada penanggung jawab; lakukan serah terima atau penugasan ulang.',
    ),
    'team.nobody-responsible': text('Nobody is responsible yet.', 'Belum ada penanggung jawab.'),
    'team.only-supervisor': text('Only a supervisor decides this.', 'Hanya supervisor yang memutuskan hal ini.'),
    'team.same-person': text('This person is responsible already.', 'Orang ini sudah menjadi penanggung jawab.'),
    'team.hand-over-pending': text('A hand-over waits for an answer.', 'Masih ada serah terima yang menunggu jawaban.'),
    'team.hand-over-unknown': text('This hand-over is not on the record.', 'Serah terima ini tidak ada dalam catatan.'),
    'team.hand-over-ended': text('This hand-over was answered or overtaken.', 'Serah terima ini sudah dijawab atau digantikan.'),
    'team.not-addressee': text(
      'Only the person it was proposed to accepts; only they, the giver or a supervisor refuse.',
      'Hanya orang yang diusulkan yang dapat menerima; hanya ia, pemberi tugas, atau supervisor yang dapat menolak.',
    ),
    'team.role-held': text('This member has this role already.', 'Anggota ini sudah memegang peran tersebut.'),
    'team.role-unknown': text('This member does not have this role now.', 'Anggota ini sedang tidak memegang peran tersebut.'),
    'team.period-ended': text(
      'The turn must end on a day that is not over, and not before it begins.',
      'Giliran siaga harus berakhir pada tanggal yang belum lewat dan tidak sebelum dimulai.',
    ),
    'team.turn-unknown': text('This turn on standby is not on the roster.', 'Giliran siaga ini tidak ada dalam jadwal.'),
    'team.reason-missing': text(
      'Informal coordination of a complex case has a reason.',
      'Koordinasi informal untuk penanganan yang kompleks memerlukan alasan.',
    ),
    'team.already-member': text('This person is in the team already.', 'Orang ini sudah menjadi anggota tim.'),
    'team.member-unknown': text('This member is not on the record.', 'Anggota tim ini tidak ada dalam catatan.'),
    'team.membership-ended': text('This membership was ended before.', 'Keanggotaan ini sudah diakhiri sebelumnya.'),
    'team.no-consent': text(
      'This consent does not cover telling this provider.',
      'Persetujuan ini tidak mencakup pemberian informasi kepada pemberi pelayanan ini.',
    ),
    'team.not-waivable': text('This cannot be waived.', 'Ini tidak dapat dikecualikan.'),
    'team.waiver-passed': text(
      'A waiver must end on a day that is not over.',
      'Pengecualian harus berakhir pada tanggal yang belum lewat.',
    ),
    'team.waiver-unknown': text('This waiver is not on the record.', 'Pengecualian ini tidak ada dalam catatan.'),
    'team.waiver-ended': text('This waiver was ended before.', 'Pengecualian ini sudah diakhiri sebelumnya.'),
  },
  requirements,
  limits,
  reactions: [
    {
      on: 'team.planExplained',
      issues: (_: Reads, { explanation: { to, told, consentId, members, at } }: { readonly explanation: Explanation }) =>
        told === undefined || told.length === 0
          ? []
          : [
              {
                type: 'consent.disclose',
                input: { members, recipient: to, told, ground: 'consent', consentId, clientTold: 'told' },
                happenedAt: at,
              },
            ],
    },
  ],
});
