import { describe, expect, test } from 'vitest';
import { rooms } from '../../src/case/record.js';
import { type Command, changesAt, type DueNow, due, type Kind, kinds } from '../../src/index.js';
import { escalationOf } from '../../src/insight/due/escalation.js';
import type { SocialWork } from '../../src/lifecycle/social-work.js';
import {
  anActiveCase,
  anUnaccompaniedClient,
  aReferredClient,
  aSupervisor,
  consentToFollowUp,
  type Story,
} from '../../src/testing/index.js';
import { addMinutes } from '../../src/vocabulary/time.js';
import { withhold } from '../../src/vocabulary/withhold.js';

type Case = Story<SocialWork>;
const minutes = { escalateAfterDays: 7, nextInLineMinutes: 30 };
const read = ({ kit, record, setting: { rules } }: Case, now: string) =>
  due(kit, record, { ...rules, limits: { ...rules.limits, ...minutes } }, now);
const of = (s: Case, rule: string, now: string): DueNow => {
  const found = read(s, now).find((d) => d.rule === rule);
  if (!found) throw new Error(`nothing is due by ${rule}`);
  return found;
};
const morning = '2026-01-05T02:00:00.000Z';
const on = (minutes: number) => addMinutes(morning, minutes);
const days = (n: number) => on(n * 1_440);
const toldTo = (s: Case, now: string, rule = 'crisis.to-act'): string => {
  const to = of(s, rule, now).escalation.told?.to;
  return to?.person ?? to?.as ?? 'nobody';
};
const report: Command = { type: 'crisis.report', input: { kind: 'illness', safeNow: 'no' } };
const crisisIdOf = (s: Case) => s.last('crisis.reported').crisis.id;
const acknowledge = (s: Case): Command => ({ type: 'crisis.acknowledge', input: { of: crisisIdOf(s) } });

describe('an urgent thing of a host’s own that tells of several crises', () => {
  test('[A7.2] is told again and again while one of them is open, whatever was said of the others', () => {
    const s = aReferredClient().so(report);
    const [open] = s.record.sections.crisis.crises;
    const over = { ...open, id: 'over', status: 'stabilised' } as never;
    const sections = { ...s.record.sections, crisis: { ...s.record.sections.crisis, crises: [over, ...s.record.sections.crisis.crises] } };
    const item = (ids: readonly string[]) =>
      ({ rule: 'own:alarm', ids, since: morning, due: morning, overdueFrom: morning, whose: 'worker-1', urgent: true }) as const;
    const told = (...ids: readonly string[]) => escalationOf({ sections }, item(ids), s.setting.rules, 'Asia/Jakarta', on(5)).repeats;
    expect([told('over'), told('over', crisisIdOf(s))]).toEqual([false, true]);
  });
});

describe('an ordinary thing that is due', () => {
  const waiting = aReferredClient().so({ type: 'team.proposeHandOver', input: { to: 'worker-2', reason: 'leave' } });
  const at = (now: string) => of(waiting, 'team.hand-over-due', now);

  test('[A2.1] is upcoming until its day is over at the site, and overdue from then on, counted in days', () => {
    expect(at('2026-01-08T16:59:59.999Z')).toMatchObject({ status: 'upcoming', daysOver: 0 });
    expect(at('2026-01-08T17:00:00.000Z')).toMatchObject({ status: 'overdue', daysOver: 1 });
    expect(at('2026-01-20T02:00:00.000Z')).toMatchObject({ status: 'overdue', daysOver: 12 });
  });

  test('[A2.1] is told to the supervisor seven days after it was overdue, once and to nobody else', () => {
    const told = { at: '2026-01-15T17:00:00.000Z', to: { as: 'supervisor' } };
    expect(at('2026-01-15T16:59:59.999Z').escalation).toEqual({ repeats: false, next: told });
    for (const now of ['2026-01-15T17:00:00.000Z', '2027-01-15T17:00:00.000Z'])
      expect(at(now).escalation).toEqual({ repeats: false, told });
  });

  test('[A2.1] a hand-over is due for whom it is proposed to, once, so that the supervisor hears of it once', () => {
    const found = read(waiting, morning).filter((d) => d.rule === 'team.hand-over-due');
    expect(found.map((d) => d.whose)).toEqual(['worker-2']);
  });
});

describe('[A7.2] a crisis', () => {
  const team = anActiveCase().so({ type: 'team.addMember', input: { person: 'doctor-1', discipline: 'physician', standby: 'no' } });
  const doctor = team.last('team.memberAdded').member.id;
  const onTurn: Command = {
    type: 'team.rosterStandby',
    input: { memberId: doctor, from: '2026-01-05', until: '2026-01-05', hours: { from: '09:00', until: '09:45' }, reach: 'duty phone' },
  };
  const call: Command = { type: 'plan.makeContingency', input: { ifThis: 'a fit', thenThat: 'the sister comes', call: 'sister-1' } };
  const reported = team.so(call, onTurn, report);
  const round = (s: Case, tellings: number) => Array.from({ length: tellings }, (_, n) => toldTo(s, on(n * 30)));

  test('[A7.2] is told at once, then to the next in line every half hour, and round again', () => {
    // The doctor is on turn until 09:45: after that the nurse, who is on standby without a roster.
    expect(round(reported, 6)).toEqual(['worker-1', 'sister-1', 'nurse-1', 'supervisor', 'worker-1', 'sister-1']);
    expect(toldTo(reported, on(29))).toBe('worker-1');
  });

  test('[A7.2] whose turn it is comes before whoever is on standby without a roster', () => {
    const allDay: Command = { ...onTurn, input: { ...onTurn.input, hours: undefined } } as never;
    expect(round(team.so(call, allDay, report), 6)).toEqual(['worker-1', 'sister-1', 'doctor-1', 'nurse-1', 'supervisor', 'worker-1']);
  });

  test('[A5.3.2] nobody who is unsafe for the client is told', () => {
    const tie = { formality: 'informal', relation: 'family', knows: [], mayBeAsked: false } as const;
    for (const person of ['sister-1', 'nurse-1', 'worker-1']) {
      const unsafe = reported.so({ type: 'client.addTie', input: { ...tie, person, unsafe: true } });
      expect(round(unsafe, 20)).not.toContain(person);
    }
  });

  test('[A7.2] of the plan only what was foreseen for this member of the family is called', () => {
    const { record } = reported;
    const { plan, crisis } = record.sections;
    const members = (whom: string) => ({
      ...reported,
      record: {
        ...record,
        sections: {
          ...record.sections,
          plan: { ...plan, contingencies: plan.contingencies.map((c) => ({ ...c, members: ['mother'] })) },
          crisis: { ...crisis, crises: crisis.crises.map((c) => ({ ...c, members: [whom] })) },
        },
      },
    });
    expect(round(members('mother') as never, 6)).toContain('sister-1');
    expect(round(members('son') as never, 6)).not.toContain('sister-1');
  });

  test('[A7.2] says who is next, and when', () => {
    expect(of(reported, 'crisis.to-act', on(40)).escalation).toEqual({
      repeats: true,
      told: { at: on(30), to: { as: 'contingency', person: 'sister-1', namedBy: reported.last('plan.contingencyMade').contingency.id } },
      next: { at: on(60), to: { as: 'standby', person: 'nurse-1', namedBy: reported.record.sections.team.members[0]?.id } },
    });
  });

  test('[A5.3.2] stays due once somebody has taken it in hand, and is told to nobody any more but, days later, to the supervisor', () => {
    const taken = reported.later({ hours: 2 }).so(acknowledge(reported));
    const inHand = [taken.last('crisis.acknowledged').acknowledgement.id];
    const telling = { at: addMinutes(on(120), 7 * 1_440), to: { as: 'supervisor' } };
    expect(of(taken, 'crisis.to-act', days(2))).toMatchObject({ status: 'overdue', daysOver: 2 });
    expect(of(taken, 'crisis.to-act', days(2)).escalation).toEqual({ repeats: false, next: telling, inHand });
    expect(of(taken, 'crisis.to-act', days(20)).escalation).toEqual({ repeats: false, told: telling, inHand });
  });

  test('[A5.3.2] that one alarm was taken in hand silences no other', () => {
    const second = reported.so(report);
    const other = second.last('crisis.reported').crisis.id;
    const found = read(second.so(acknowledge(reported)), days(1)).filter((d) => d.rule === 'crisis.to-act');
    expect(found.map((d) => [d.ids[0] === other, d.escalation.repeats])).toEqual(
      expect.arrayContaining([
        [true, true],
        [false, false],
      ]),
    );
  });

  test('[A5.3.2] that flares up again is told anew, from its new alarm on', () => {
    const crisisId = crisisIdOf(reported);
    const calm = reported.so(acknowledge(reported), { type: 'crisis.stabilise', input: { crisisId } }).later({ hours: 5 });
    const again = calm.so({ type: 'crisis.relapse', input: { crisisId, safeNow: 'no' } });
    expect(of(again, 'crisis.to-act', on(300)).escalation).toMatchObject({ repeats: true, told: { at: on(300) } });
    expect(of(again.in({ by: aSupervisor }).so(acknowledge(again)), 'crisis.to-act', on(330)).escalation.repeats).toBe(false);
  });

  test('[B3.1] that a worker has said is over wakes nobody at night for what was left out of it', () => {
    const over = reported.so({ type: 'crisis.stabilise', input: { crisisId: crisisIdOf(reported) } });
    const { escalation, status } = of(over, 'crisis.to-judge', days(3));
    expect([status, escalation]).toEqual(['overdue', { repeats: false, next: { at: days(7), to: { as: 'supervisor' } } }]);
  });

  test('[A7.2] is told to the supervisor where there is nobody else', () => {
    const { record } = reported;
    const nobody = {
      ...record.sections,
      team: { ...record.sections.team, members: [], responsible: [] },
      plan: { ...record.sections.plan, contingencies: [] },
    };
    expect(round({ ...reported, record: { ...record, sections: nobody } } as never, 3)).toEqual(['supervisor', 'supervisor', 'supervisor']);
  });
});

describe('the next change', () => {
  test('[A1.1] is when something becomes overdue or is told to somebody; days over are no change', () => {
    const s = aReferredClient();
    const items = read(s, morning);
    const first = changesAt(items, morning);
    expect(first).toBe(items[0]?.overdueFrom);
    expect(changesAt(read(s, days(400)), days(400))).toBeUndefined();
  });

  test('[B3.1] of a crisis that nobody takes in hand it is the next telling', () => {
    const s = anActiveCase().so(report);
    expect(changesAt(read(s, on(31)), on(31))).toBe(on(60));
  });
});

test('[A6.5][A8.7.2][B8.1] waivers, reassessments, contact and what outlives the case are told to the supervisor as all else', () => {
  const waiver = { requirement: 'team.has-members', reason: 'alone today', until: '2026-02-01' };
  const waived = anActiveCase().in({ by: aSupervisor }).so({ type: 'team.waive', input: waiver });
  for (const rule of ['team.waiver-ends', 'assessment.reassessment-due', 'accompaniment.contact-due'])
    expect(toldTo(waived, days(400), rule)).toBe('supervisor');
  const exited = anUnaccompaniedClient().so(consentToFollowUp, { type: 'termination.exit', input: {} });
  expect(toldTo(exited, days(400), 'followUp.due')).toBe('supervisor');
});

test.each(kinds.filter((kind) => kind !== 'general'))('[A7.2] a record from which %s was cut is read to the end', (kind: Kind) => {
  const s = anActiveCase().so(report, { type: 'team.proposeHandOver', input: { to: 'worker-2', reason: 'leave' } });
  const sections = Object.fromEntries(
    rooms.map((room) => [room.name, withhold(room.section as never, s.record.sections[room.name] as never, new Set([kind]))]),
  );
  const cut = { ...s, record: { ...s.record, sections } } as unknown as Case;
  expect(read(cut, days(1)).length).toBeGreaterThan(5);
});
