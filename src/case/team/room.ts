import { type Limit, type Requirement, type Room, room } from '../../vocabulary/room.js';
import { text } from '../../vocabulary/text.js';
import { addDays, dayIn } from '../../vocabulary/time.js';
import { pendingHandOvers } from './hand-overs.js';
import * as commands from './index.js';
import { presentMembers } from './members.js';
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
} satisfies Record<string, Requirement<never>>;

const limits = {
  'team.hand-over-due': {
    text: text('a hand-over waits for an answer', 'serah terima menunggu jawaban'),
    source: 'A2.1',
    afterEnd: true,
    of: ({ team }: Reads, { rules, zone }) =>
      pendingHandOvers(team).map((h) => ({
        ids: [h.id],
        since: h.at,
        due: addDays(dayIn(h.recordedAt, zone), rules.limits.handOverAnswerDays),
        whose: h.from,
      })),
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
    'team.not-addressee': text('Only the person it was proposed to can accept.', 'Hanya orang yang diusulkan yang dapat menerima.'),
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
      issues: (_: Reads, { explanation: { to, told, consentId, at } }: { readonly explanation: Explanation }) =>
        told === undefined || told.length === 0
          ? []
          : [
              {
                type: 'consent.disclose',
                input: { recipient: to, told, ground: 'consent', consentId, clientTold: 'told' },
                happenedAt: at,
              },
            ],
    },
  ],
});
