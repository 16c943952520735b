import { describe, expect, test } from 'vitest';
import type { SocialWork } from '../../../src/lifecycle/social-work.js';
import { anActiveCase, anExitedClient, aReferredClient, type Story } from '../../../src/testing/index.js';
import { dueDays } from '../due-days.js';

const report = { type: 'crisis.report', input: { kind: 'illness', safeNow: 'unknown' } } as const;
const reported = anActiveCase().so(report);
const crisisId = reported.last('crisis.reported').crisis.id;
const act = { type: 'crisis.act', input: { crisisId, what: 'went with the client to the clinic', reach: 'central-worker' } } as const;
const judge = { type: 'crisis.judge', input: { crisisId, severity: 'serious', timeAvailable: 'hours' } } as const;
const stabilise = { type: 'crisis.stabilise', input: { crisisId } } as const;
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
      ['crisis.act', []],
      ['crisis.judge', []],
      ['crisis.report', []],
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

  test.each(['source-told', 'shared', 'central-worker'] as const)('[B3.3] the worker’s reach is recorded: %s', (reach) => {
    reported.when({ ...act, input: { ...act.input, reach } }).then('crisis.acted', { act: { reach } });
  });

  test('[A7.2] the members on standby can be read off the case while it lasts', () => {
    const { members } = reported.record.sections.team;
    expect(members.filter((m) => m.standby === 'standby').map((m) => m.person)).toEqual(['nurse-1']);
    reported
      .when({ type: 'team.addMember', input: { person: 'doctor-1', discipline: 'physician', standby: 'standby' } })
      .then('team.memberAdded');
  });

  test('[A5.3.2] is stabilised, and then closed with what came of it', () => {
    const closed = reported.when(stabilise).then('crisis.stabilised').when(close).then('crisis.closed', { outcome: 'recovered' });
    expect(crisisOf(closed)).toMatchObject({ status: 'closed', outcome: 'recovered' });
  });

  test('[B3.2] is not closed before it is stabilised, nor stabilised twice', () => {
    reported.when(close).thenRefused('crisis.not-stabilised').so(stabilise).when(stabilise).thenRefused('case.not-open-here');
    const two = reported.so(report, stabilise);
    two.when(stabilise).thenRefused('crisis.not-open').so(close).when(close).thenRefused('crisis.not-stabilised');
  });

  test('[B3.2] a step in a crisis that is not on the record is refused', () => {
    const none = { crisisId: 'none' };
    reported
      .when({ ...act, input: { ...act.input, ...none } })
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
});
