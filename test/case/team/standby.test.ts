import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/case/record.js';
import { onStandby } from '../../../src/case/team/standby.js';
import { aReferredClient } from '../../../src/testing/index.js';
import { dueOf } from '../due-of.js';

type Turn = Extract<Command, { type: 'team.rosterStandby' }>['input'];
const zone = 'Asia/Jakarta';
const member = (person: string, standby: 'standby' | 'no') =>
  ({ type: 'team.addMember', input: { person, discipline: 'nurse', standby } }) as const;
const team = aReferredClient().so(member('nurse-1', 'standby'), member('nurse-2', 'no'));
const [one = '', two = ''] = team.record.sections.team.members.map((m) => m.id);
const roster = (more: Partial<Turn> = {}) =>
  ({ type: 'team.rosterStandby', input: { memberId: two, from: '2026-01-05', until: '2026-01-11', reach: '0811 000', ...more } }) as const;
const end = (turnId: string) => ({ type: 'team.endStandby', input: { turnId } }) as const;
const at = (s: typeof team, instant: string) => onStandby(s.record.sections.team, instant, zone);

describe('[A7.2] the team on standby for crisis', () => {
  test('[A7.2] whose turn it is can be told for every moment, with how they are reached; else whoever is on standby at all', () => {
    const rostered = team.when(roster()).then('team.standbyRostered', { turn: { memberId: two, reach: '0811 000' } });
    expect(at(rostered, '2026-01-05T02:00:00.000Z')).toEqual([two]);
    expect(at(rostered, '2026-01-11T16:59:00.000Z')).toEqual([two]);
    expect(at(rostered, '2026-01-11T17:00:00.000Z')).toEqual([one]);
    expect(at(team, '2026-01-05T02:00:00.000Z')).toEqual([one]);
  });

  test('[A7.2] a night belongs to the day on which it began, outside office hours too', () => {
    const nights = team.so(roster({ until: '2026-01-05', hours: { from: '17:00', until: '08:00' } }));
    // 16:59, 17:00, then 07:59 and 08:00 of the next morning, in Jakarta.
    expect(
      ['2026-01-05T09:59:00.000Z', '2026-01-05T10:00:00.000Z', '2026-01-06T00:59:00.000Z', '2026-01-06T01:00:00.000Z'].map((t) =>
        at(nights, t),
      ),
    ).toEqual([[one], [two], [two], [one]]);
    const days = team.so(roster({ hours: { from: '08:00', until: '17:00' } }));
    expect(['2026-01-05T00:59:00.000Z', '2026-01-05T01:00:00.000Z', '2026-01-05T10:00:00.000Z'].map((t) => at(days, t))).toEqual([
      [one],
      [two],
      [one],
    ]);
  });

  test('[A7.2] a turn ends early, with the membership, and when it was entered in error', () => {
    const rostered = team.so(roster());
    const turnId = rostered.last('team.standbyRostered').turn.id;
    const gone = [
      rostered.so(end(turnId)),
      rostered.so({ type: 'team.voidEntry', input: { entryId: turnId, reason: 'wrong week' } }),
      rostered.so({ type: 'team.endMembership', input: { memberId: two } }),
    ];
    for (const s of gone) expect(at(s, '2026-01-05T02:00:00.000Z')).toEqual([one]);
    gone[0]?.when(end(turnId)).thenRefused('team.turn-unknown');
  });

  test('[A7.2] only members are rostered, for a time that is not over', () => {
    team.when(roster({ memberId: 'none' })).thenRefused('team.member-unknown');
    team
      .so({ type: 'team.endMembership', input: { memberId: two } })
      .when(roster())
      .thenRefused('team.membership-ended');
    team.when(roster({ until: '2026-01-04', from: '2026-01-01' })).thenRefused('team.period-ended');
    team.when(roster({ from: '2026-01-12' })).thenRefused('team.period-ended');
  });

  test('[A7.2] the end of the roster comes back as due', () => {
    const due = (s: typeof team) => dueOf(s, 'team.standby-ends').map((d) => d.due);
    expect(due(team)).toEqual([]);
    const rostered = team.so(roster(), roster({ memberId: one, from: '2026-01-12', until: '2026-01-18' }));
    expect(due(rostered)).toEqual(['2026-01-18']);
    expect(due(rostered.so(end(rostered.last('team.standbyRostered').turn.id)))).toEqual(['2026-01-11']);
  });
});

describe('[A7.1] roles in the team, from when until when', () => {
  const give = (role: 'advocate' | 'mentor', memberId = one) => ({ type: 'team.giveRole', input: { memberId, role } }) as const;
  const take = (role: 'advocate' | 'mentor', memberId = one) => ({ type: 'team.endRole', input: { memberId, role } }) as const;

  test('[A7.1] a member has several roles, each with its period, and may have one again', () => {
    const had = team.so(give('advocate'), give('mentor')).later({ days: 10 }).so(take('advocate'));
    const again = had.later({ days: 1 }).so(give('advocate'));
    expect(again.record.sections.team.members[0]?.roles.map((r) => [r.role, r.from.slice(0, 10), r.until?.slice(0, 10)])).toEqual([
      ['advocate', '2026-01-05', '2026-01-15'],
      ['mentor', '2026-01-05', undefined],
      ['advocate', '2026-01-16', undefined],
    ]);
  });

  test('[A7.1] none twice at a time, none that is not there, none in a team that was left', () => {
    team.so(give('advocate')).when(give('advocate')).thenRefused('team.role-held');
    team.when(take('advocate')).thenRefused('team.role-unknown');
    for (const command of [give('advocate', 'none'), take('advocate', 'none')]) team.when(command).thenRefused('team.member-unknown');
    const left = team
      .so(give('advocate'))
      .later({ days: 1 })
      .so({ type: 'team.endMembership', input: { memberId: one } });
    expect(left.record.sections.team.members[0]?.roles[0]?.until).toBe('2026-01-06T02:00:00.000Z');
    left.when(give('mentor')).thenRefused('team.membership-ended');
  });
});
