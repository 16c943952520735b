import { describe, expect, test } from 'vitest';
import { alarmOf } from '../../../src/case/crisis/alarms.js';
import { anActiveCase, aSupervisor } from '../../../src/testing/index.js';
import { dueOf } from '../due-of.js';

const reported = anActiveCase().so({ type: 'crisis.report', input: { kind: 'illness', safeNow: 'no' } });
const crisisId = reported.last('crisis.reported').crisis.id;
const acknowledge = { type: 'crisis.acknowledge', input: { of: crisisId } } as const;
const stabilise = { type: 'crisis.stabilise', input: { crisisId } } as const;
const nurse = { kind: 'worker', id: 'nurse-1' } as const;

describe('[A7.2] an alarm is taken in hand', () => {
  test('[A7.2] by a worker or a supervisor, of whom it is written down', () => {
    for (const by of [nurse, aSupervisor])
      reported
        .in({ by })
        .when(acknowledge)
        .then('crisis.acknowledged', { acknowledgement: { of: crisisId, by } });
  });

  test.each(['client', 'guardian', 'agency', 'system'] as const)('[A7.2] and not by a %s', (kind) => {
    reported
      .in({ by: { kind, id: 'x-1' } })
      .when(acknowledge)
      .thenRefused('crisis.not-of-the-house');
  });

  test('[A5.3.2] it ends nothing: what is due in the crisis stays due', () => {
    const rules = ['crisis.to-act', 'crisis.to-judge'] as const;
    for (const rule of rules) expect(dueOf(reported.so(acknowledge), rule)).toEqual(dueOf(reported, rule));
    expect(reported.so(acknowledge).record.state).toEqual(reported.record.state);
  });

  test('[A7.2] the same person does not say it twice; another may say it too', () => {
    const once = reported.in({ by: nurse }).so(acknowledge);
    once.when(acknowledge).thenRefused('crisis.in-hand-already');
    once
      .in({ by: { kind: 'supervisor', id: 'nurse-1' } })
      .when(acknowledge)
      .thenRefused('crisis.in-hand-already');
    once.in({ by: aSupervisor }).when(acknowledge).then('crisis.acknowledged');
  });

  test('[A5.3.2] after the crisis flares up again it is an alarm anew, and the same person says it anew', () => {
    const again = reported
      .so(acknowledge, stabilise)
      .later({ hours: 5 })
      .so({ type: 'crisis.relapse', input: { crisisId, safeNow: 'unknown' } });
    again.when(acknowledge).then('crisis.acknowledged');
  });

  test('[A7.2] only what still calls for somebody: no crisis that is over, nothing that is no alarm', () => {
    reported.so(stabilise).when(acknowledge).thenRefused('crisis.no-alarm');
    reported.when({ type: 'crisis.acknowledge', input: { of: 'nothing' } }).thenRefused('crisis.no-alarm');
  });

  test('[B3.1] an alert that nobody has judged is one, until it is judged', () => {
    const entry = { at: '2026-01-05', recordedAt: '2026-01-05T02:00:00.000Z', by: nurse, kinds: [] } as const;
    const alerts = [{ alert: 'self-harm', item: '9', crisisKind: 'self-harm' }];
    const instrument = { id: 'a', version: '1' };
    const measured = { ...entry, id: 'm1', use: 'baseline', instrument, clientPart: 'answered', alerts } as const;
    const { assessment, crisis } = reported.record.sections;
    const withAlert = { ...assessment, measurements: [measured as never] };
    const judgement = { ...entry, id: 'j1', measurementId: 'm1', finding: 'watch', seen: 'talked', crisisKinds: [] } as const;
    const judged = { ...withAlert, alertJudgements: [judgement as never] };
    expect(alarmOf({ assessment: withAlert, crisis }, 'm1')?.since).toBe(measured.recordedAt);
    expect([alarmOf({ assessment, crisis }, 'm1'), alarmOf({ assessment: judged, crisis }, 'm1')]).toEqual([undefined, undefined]);
  });

  test('[A1.6] in a household it tells about whom the crisis tells about, and holds what that holds', () => {
    const family = anActiveCase().record;
    const crisis = { ...reported.record.sections.crisis.crises[0], members: ['m1'], kinds: ['violence'] } as never;
    const record = { ...family, sections: { ...family.sections, crisis: { crises: [crisis], acknowledgements: [] } } };
    const command = reported.kit.parts.implementation.get('crisis.acknowledge')?.command;
    expect(command?.decide(record.sections, { of: crisisId }, reported.given())).toMatchObject({
      acknowledgement: { members: ['m1'], kinds: ['violence'] },
    });
  });
});
