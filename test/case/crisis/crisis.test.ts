import { describe, expect, test } from 'vitest';
import { helpAtHand } from '../../../src/case/crisis/at-hand.js';
import type { SocialWork } from '../../../src/lifecycle/social-work.js';
import { anActiveCase, anExitedClient, aReferredClient, aWorker, morning, type Story, story } from '../../../src/testing/index.js';
import { dueDays } from '../due-days.js';

const report = { type: 'crisis.report', input: { kind: 'illness', safeNow: 'unknown' } } as const;
const reported = anActiveCase().so(report);
const crisisId = reported.last('crisis.reported').crisis.id;
const act = { type: 'crisis.act', input: { crisisId, what: 'went with the client to the clinic', reach: 'central-worker' } } as const;
const judge = { type: 'crisis.judge', input: { crisisId, severity: 'serious', timeAvailable: 'hours' } } as const;
const stabilise = { type: 'crisis.stabilise', input: { crisisId } } as const;
const relapse = { type: 'crisis.relapse', input: { crisisId, safeNow: 'no' } } as const;
const safe = (safeNow: 'yes' | 'no' | 'unknown') => ({ type: 'crisis.settleSafety', input: { crisisId, safeNow } }) as const;
const noAct = { type: 'crisis.explain', input: { crisisId, what: 'act', why: 'she was brought by her sister, all was done' } } as const;
const close = { type: 'crisis.close', input: { crisisId, outcome: 'recovered' } } as const;
const crisisOf = (s: Story<SocialWork>) => s.record.sections.crisis.crises[0];

describe('a crisis', () => {
  test.each(['illness', 'family', 'drug-use', 'death-in-family', 'self-harm', 'clinic-a:stock-out'] as const)(
    '[B3.1] of kind %s is reported',
    (kind) => {
      anActiveCase()
        .when({ ...report, input: { kind, safeNow: 'no' } })
        .then('crisis.reported', { crisis: { kind, safeNow: 'no', status: 'open' } });
    },
  );

  test('[A5.3.2] is reported in the first stage and after the last, and moves no stage', () => {
    for (const s of [aReferredClient(), anExitedClient()]) {
      const after = s.when(report).then('crisis.reported');
      expect(after.record.state).toEqual({ ...s.record.state, crisis: 'responding' });
    }
  });

  test('[A5.3.2] asks for no form: nothing is missing for any of its steps', () => {
    expect(
      reported
        .whatNext()
        .filter((n) => n.room === 'crisis')
        .map((n) => [n.command, n.missing]),
    ).toEqual([
      ['crisis.acknowledge', []],
      ['crisis.act', []],
      ['crisis.explain', []],
      ['crisis.judge', []],
      ['crisis.settleSafety', []],
      ['crisis.report', []],
      ['crisis.relapse', []],
      ['crisis.stabilise', []],
      ['crisis.close', []],
    ]);
  });

  test('[B3.1] is judged by severity and time, again when it changes', () => {
    const judged = reported.so(judge, { ...judge, input: { ...judge.input, severity: 'manageable', safeNow: 'yes' } });
    expect(crisisOf(judged)).toMatchObject({ judgement: { severity: 'manageable', timeAvailable: 'hours' }, safeNow: 'yes' });
  });

  test('[B3.1] a judgement that is silent on safety leaves what was known of it', () => {
    expect(crisisOf(reported.so(judge))).toMatchObject({ safeNow: 'unknown' });
  });

  test('[B3.2] an act that cannot wait is recorded, by whom it was done', () => {
    reported.when(act).then('crisis.acted', { act: { doneBy: 'worker-1', reach: 'central-worker' } });
    reported.when({ ...act, input: { ...act.input, doneBy: 'nurse-1' } }).then('crisis.acted', { act: { doneBy: 'nurse-1' } });
  });

  test.each(['source-knows', 'shared', 'central-worker'] as const)('[B3.3] the worker’s reach is recorded: %s', (reach) => {
    reported.when({ ...act, input: { ...act.input, reach } }).then('crisis.acted', { act: { reach } });
  });

  test('[B3.3] that the referral source was told is a disclosure: it names the one on record, and none is made up', () => {
    const told = { ...act, input: { ...act.input, reach: 'source-told' } } as const;
    const danger = { ground: 'danger-to-life', reason: 'has stopped breathing', whyThisMuch: 'they must know what she takes' } as const;
    const disclosed = reported.so({
      type: 'consent.disclose',
      input: { recipient: 'clinic-1', told: ['general'], ...danger, clientTold: 'told' },
    });
    const disclosureId = disclosed.last('consent.disclosed').disclosure.id;
    reported.when(told).thenRefused('crisis.disclosure-missing');
    disclosed.when({ ...told, input: { ...told.input, disclosureId: 'none' } }).thenRefused('crisis.disclosure-missing');
    disclosed
      .when({ ...told, input: { ...told.input, disclosureId } })
      .then('crisis.acted', { act: { reach: 'source-told', disclosureId } });
  });

  test('[A7.2][A5.3.2] the report says who is on standby, and what the plan foresaw', () => {
    const more = anActiveCase().so({ type: 'team.addMember', input: { person: 'doctor-1', discipline: 'physician', standby: 'no' } });
    const [contingency] = more.record.sections.plan.contingencies;
    const { atHand } = more.so(report).last('crisis.reported');
    expect(atHand).toEqual({ contingencyIds: [contingency?.id], standby: ['nurse-1'] });
  });

  test('[A7.2] where there is a roster, it names whose turn it is at that hour', () => {
    const more = anActiveCase().so({ type: 'team.addMember', input: { person: 'doctor-1', discipline: 'physician', standby: 'standby' } });
    const memberId = more.last('team.memberAdded').member.id;
    const night = { from: '2026-01-05', until: '2026-01-05', hours: { from: '18:00', until: '06:00' }, reach: 'the duty phone' };
    const onCall = more.so({ type: 'team.rosterStandby', input: { memberId, ...night } });
    const standby = (hours: number) => onCall.later({ hours }).so(report).last('crisis.reported').atHand.standby;
    expect([standby(0), standby(12)]).toEqual([['nurse-1', 'doctor-1'], ['doctor-1']]);
  });

  test('[A5.3.2] what the plan foresaw is used, or it is not said to be', () => {
    const contingencyId = reported.record.sections.plan.contingencies[0]?.id ?? '';
    reported.when({ ...act, input: { ...act.input, contingencyId } }).then('crisis.acted', { act: { contingencyId } });
    reported.when({ ...act, input: { ...act.input, contingencyId: 'none' } }).thenRefused('crisis.contingency-unknown');
  });

  test('[A5.3.2] what was foreseen for one of a family is at hand in the crisis of that one', () => {
    const person = (ref: string) => ({ type: 'client.addMember', input: { ref } }) as const;
    const family = story().so({ type: 'client.register', input: { kind: 'household', ref: 'family-1' } }, person('mother'), person('son'));
    const [mother = '', son = ''] = family.record.sections.client.members.map((m) => m.id);
    const foreseen = { id: 'p1', at: 'unknown', recordedAt: morning, by: aWorker, kinds: [], ifThis: 'a fit', thenThat: 'the clinic' };
    const plan = { ...family.record.sections.plan, contingencies: [{ ...foreseen, members: [son] }] };
    const atHandOf = (members: readonly string[]) =>
      helpAtHand({ ...family.record.sections, plan }, members, family.given()).contingencyIds;
    expect([atHandOf([son]), atHandOf([mother]), atHandOf([mother, son])]).toEqual([['p1'], [], ['p1']]);
  });

  test('[A1.3] an act keeps what it took', () => {
    const took = { minutes: 90, cost: { minor: 5_000_000, currency: 'IDR' } };
    reported.when({ ...act, input: { ...act.input, ...took } }).then('crisis.acted', { act: took });
  });

  test('[B3.1] is of several kinds at once, and several last at once', () => {
    const two = anActiveCase().so({ ...report, input: { kind: 'violence', furtherKinds: ['housing-lost'], safeNow: 'no' } }, report);
    expect(two.record.sections.crisis.crises).toMatchObject([{ kind: 'violence', furtherKinds: ['housing-lost'] }, { kind: 'illness' }]);
  });

  test('[A5.3.2] is stabilised, and then closed with what came of it', () => {
    const closed = reported.when(stabilise).then('crisis.stabilised').when(close).then('crisis.closed', { outcome: 'recovered' });
    expect(crisisOf(closed)).toMatchObject({ status: 'closed', outcome: 'recovered' });
  });

  test('[B3.2] is not closed before it is stabilised, nor stabilised twice', () => {
    reported.when(close).thenRefused('crisis.not-stabilised').so(stabilise).when(stabilise).thenRefused('case.not-open-here');
    reported.when(relapse).thenRefused('crisis.not-stabilised');
    const two = reported.so(report, stabilise);
    two.when(stabilise).thenRefused('crisis.not-open').so(close).when(close).thenRefused('crisis.not-stabilised');
  });

  test('[B3.2] a step in a crisis that is not on the record is refused', () => {
    const none = { crisisId: 'none' };
    reported
      .when({ ...act, input: { ...act.input, ...none } })
      .thenRefused('crisis.unknown')
      .when({ ...relapse, input: { ...relapse.input, ...none } })
      .thenRefused('crisis.unknown')
      .when({ ...safe('yes'), input: { ...safe('yes').input, ...none } })
      .thenRefused('crisis.unknown')
      .when({ ...noAct, input: { ...noAct.input, ...none } })
      .thenRefused('crisis.unknown')
      .when({ ...judge, input: { ...judge.input, ...none } })
      .thenRefused('crisis.unknown')
      .when({ ...stabilise, input: none })
      .thenRefused('crisis.unknown')
      .when({ ...close, input: { ...close.input, ...none } })
      .thenRefused('crisis.unknown');
  });
});

describe('after the haste', () => {
  test('[B3.1] the judgement is due at once, until it is made', () => {
    expect(dueDays(reported, 'crisis.to-judge')).toEqual([reported.setting.now]);
    expect(dueDays(reported.so(judge), 'crisis.to-judge')).toEqual([]);
  });

  test('[B3.1] the last crisis is judged also once it is closed', () => {
    const closed = reported.so(stabilise, close);
    expect(dueDays(closed, 'crisis.to-judge')).toHaveLength(1);
    expect(dueDays(closed.when(judge).then('crisis.judged'), 'crisis.to-judge')).toEqual([]);
  });

  test('[A5.3.2] a stabilised crisis is looked at again seven days after that day at the site, until it is closed', () => {
    const stable = reported.later({ hours: 16 }).so(stabilise);
    expect(dueDays(stable, 'crisis.to-review')).toEqual(['2026-01-13']);
    expect(dueDays(stable.so(close), 'crisis.to-review')).toEqual([]);
  });

  test('[A5.3.2] a crisis stays due when the case has ended', () => {
    const ended = reported.so(stabilise, {
      type: 'termination.endEarly',
      input: { endReason: 'moved', openItems: [{ entryId: crisisId, what: 'handed-over', with: 'nurse-1' }] },
    });
    expect([dueDays(ended, 'crisis.to-judge'), dueDays(ended, 'crisis.to-review')]).toEqual([[ended.setting.now], ['2026-01-12']]);
    ended.when(close).then('crisis.closed');
  });

  test('[A5.3.2] whether the client is safe is found out: due at once while it is unknown, also afterwards', () => {
    const due = (s: typeof reported) => dueDays(s, 'crisis.to-settle-safety');
    expect([reported, reported.so(stabilise, close)].map(due)).toEqual([[reported.setting.now], [reported.setting.now]]);
    expect(
      [reported.so(safe('yes')), reported.so(safe('no')), reported.so({ ...judge, input: { ...judge.input, safeNow: 'yes' } })].map(due),
    ).toEqual([[], [], []]);
    const nobodyKnows = { type: 'crisis.explain', input: { crisisId, what: 'safety', why: 'he has left the island' } } as const;
    expect([reported.so(nobodyKnows), reported.so(nobodyKnows, stabilise)].map(due)).toEqual([[reported.setting.now], []]);
  });

  test('[B3.2] a client in danger for whom nothing was done is due at once, until something was', () => {
    const inDanger = reported.later({ hours: 2 }).so(safe('no'));
    expect(dueDays(reported, 'crisis.to-act')).toEqual([]);
    expect(dueDays(inDanger, 'crisis.to-act')).toEqual([inDanger.setting.now]);
    expect([inDanger.so(act), inDanger.so(noAct), inDanger.so(safe('yes'))].map((s) => dueDays(s, 'crisis.to-act'))).toEqual([[], [], []]);
  });

  test('[B3.2] what was done before the danger came back does not answer it', () => {
    const back = reported.so(act).later({ hours: 5 }).so(safe('no'));
    expect(dueDays(back, 'crisis.to-act')).toEqual([back.setting.now]);
  });

  test('[B3.2] the act is written down within three days, or why there was none', () => {
    const over = reported.so(stabilise);
    expect(dueDays(over, 'crisis.to-record-act')).toEqual(['2026-01-08']);
    expect(dueDays(over.so(close), 'crisis.to-record-act')).toEqual(['2026-01-08']);
    expect([reported, over.so(act), over.so(close, noAct)].map((s) => dueDays(s, 'crisis.to-record-act'))).toEqual([[], [], []]);
  });

  test('[A5.3.2] one that flares up again is open, and judged and acted on anew', () => {
    const settled = reported.so(safe('yes'), judge, act, stabilise).later({ days: 2 });
    const again = settled.when(relapse).then('crisis.relapsed', { atHand: { standby: ['nurse-1'] } });
    expect(again.record.state.crisis).toBe('responding');
    expect(crisisOf(again)).toMatchObject({ status: 'open', safeNow: 'no' });
    expect(dueDays(again, 'crisis.to-judge')).toEqual([again.setting.now]);
    expect(dueDays(again, 'crisis.to-act')).toEqual([again.setting.now]);
    expect(dueDays(again, 'crisis.to-review')).toEqual([]);
    expect(again.entries.filter((e) => e.type === 'crisis.judged')).toHaveLength(1);
  });
});
