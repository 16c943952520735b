import { describe, expect, test } from 'vitest';
import { sideBySide } from '../../../src/case/assessment/baselines.js';
import type { Command } from '../../../src/case/record.js';
import { aClientInAssessment, aClientInPlanning, aReferredHousehold, memberId, story } from '../../../src/testing/index.js';
import { dueOf } from '../due-of.js';

type Input = Extract<Command, { type: 'assessment.measure' }>['input'];
const measured = (use: Input['use'], more: Partial<Input> = {}) =>
  ({
    type: 'assessment.measure',
    input: {
      use,
      instrument: { id: 'whoqol-hiv-bref', version: '1' },
      measures: 'quality-of-life',
      score: 11,
      clientPart: 'answered',
      ...more,
    },
  }) as const;
const voids = (entryId: string) => ({ type: 'assessment.voidEntry', input: { entryId, reason: 'wrong client' } }) as const;

describe('[A1.4] whether functioning and quality of life went up', () => {
  const year = aClientInAssessment()
    .so(
      measured('baseline'),
      measured('baseline', { instrument: { id: 'whodas', version: '2' }, measures: 'social-functioning', score: 30 }),
    )
    .later({ days: 180 })
    .so(measured('reassessment', { score: 13 }))
    .later({ days: 180 })
    .so(measured('reassessment', { score: 15 }));

  test('[A1.4] baseline and later measurements stand side by side, each beside those of its own instrument', () => {
    const read = sideBySide(year.record.sections.assessment).map(({ baseline, later }) => [
      baseline.measures,
      baseline.score,
      ...later.map((m) => m.score),
    ]);
    expect(read).toEqual([
      ['quality-of-life', 11, 13, 15],
      ['social-functioning', 30],
    ]);
  });

  test('[A1.4] what was measured in error stands beside nothing', () => {
    const wrong = year.so(voids(year.last('assessment.measured').measurement.id));
    expect(sideBySide(wrong.record.sections.assessment)[0]?.later.map((m) => m.score)).toEqual([13]);
  });

  test('[A1.4] a measurement without a score and without a verdict is none', () => {
    aClientInAssessment()
      .when(measured('baseline', { score: undefined }))
      .thenRefused('assessment.result-missing');
    aClientInAssessment()
      .when(measured('baseline', { score: undefined, verdict: 'poor' }))
      .then('assessment.measured', { measurement: { verdict: 'poor' } });
  });
});

describe('[A8.7.3] the same instrument as the baseline', () => {
  const instrument = { id: 'hunger-vital-sign', version: '1' };

  test('[A8.7.3] a reassessment keeps which baseline it stands beside: the newest by the same instrument and version', () => {
    const first = aClientInAssessment().so(measured('baseline'));
    const twice = first.so(measured('baseline', { score: 12 }));
    const { id } = twice.last('assessment.measured').measurement;
    twice.when(measured('reassessment')).then('assessment.measured', { measurement: { baselineId: id } });
    twice.when(measured('reassessment', { instrument })).thenRefused('assessment.other-instrument');
  });

  test('[A8.7.3] a reassessment that is written down late stands beside the baseline of its time, and not beside a later one', () => {
    const first = aClientInAssessment().so(measured('baseline'));
    const again = first.later({ days: 200 }).so(measured('baseline', { score: 12 }));
    const { id } = first.last('assessment.measured').measurement;
    const happenedAt = first.later({ days: 90 }).setting.now.slice(0, 10);
    again.when({ ...measured('reassessment'), happenedAt }).then('assessment.measured', { measurement: { baselineId: id } });
  });

  test('[A1.6][A8.7.3] in a household it stands beside the baseline of the same people before that of others', () => {
    const home = aReferredHousehold(['adult-1', 'child-1']);
    const [adult, child] = [memberId(home, 'adult-1'), memberId(home, 'child-1')];
    const begun = home
      .so({ type: 'screening.begin', input: {} }, { type: 'screening.recordCondition', input: { acute: 'none', members: [adult, child] } })
      .so({ type: 'screening.weighFamilySupport', input: { support: 'not-asked' } })
      .so({ type: 'screening.admit', input: { reason: 'x' } });
    const own = begun.so(measured('baseline', { members: [child] }));
    const both = own.later({ days: 1 }).so(measured('baseline', { members: [adult, child] }));
    const { id } = own.last('assessment.measured').measurement;
    const { measurement } = both.so(measured('reassessment', { members: [child] })).last('assessment.measured');
    expect(measurement.baselineId).toBe(id);
  });

  test('[A8.7.3] a baseline is not marked as an error while a reassessment stands beside it', () => {
    const planning = aClientInPlanning();
    const { id } = planning.last('assessment.measured').measurement;
    planning.when(voids(id)).then('assessment.entryVoided');
    const compared = planning.so(measured('reassessment', { instrument }));
    compared.when(voids(id)).thenRefused('case.entry-in-use');
    compared
      .so(voids(compared.last('assessment.measured').measurement.id))
      .when(voids(id))
      .then('assessment.entryVoided');
  });

  test('[A8.7.3] in a household nobody is compared with another', () => {
    const home = story().so(
      { type: 'client.register', input: { kind: 'household', ref: 'family-1' } },
      { type: 'client.addMember', input: { ref: 'mother' } },
      { type: 'client.addMember', input: { ref: 'son' } },
    );
    const [mother = '', son = ''] = home.record.sections.client.members.map((m) => m.id);
    const { decide } = home.kit.parts.implementation.get('assessment.measure')?.command ?? {};
    const baseline = decide?.(home.record.sections, measured('baseline', { members: [mother] }).input, home.given('m1')) as {
      measurement: { id: string };
    };
    const sections = { ...home.record.sections, assessment: { ...home.record.sections.assessment, measurements: [baseline.measurement] } };
    const again = (member: string) => decide?.(sections, measured('reassessment', { members: [member] }).input, home.given('m2'));
    expect(again(mother)).toMatchObject({ measurement: { baselineId: 'm1.0' } });
    expect(again(son)).toMatchObject({ refused: true, because: [{ code: 'assessment.other-instrument' }] });
  });
});

describe('[A8.7.2] reassessment goes on, with the client taking part', () => {
  const again = (s: Parameters<typeof dueOf>[0]) => dueOf(s, 'assessment.reassessment-due');
  const reassess = (how: 'informal' | 'not-made') =>
    ({ type: 'assessment.reassess', input: { how, clientPart: 'answered', note: 'eats with the neighbours now' } }) as const;

  test.each(['informal', 'not-made'] as const)(
    '[A8.7.2] one without the instrument (%s) is on the record, and the interval runs anew',
    (how) => {
      const later = aClientInPlanning().later({ days: 100 });
      expect(again(later)).toMatchObject([{ since: '2026-01-05', due: '2026-07-04' }]);
      const looked = later.when(reassess(how)).then('assessment.reassessed', { reassessment: { how, clientPart: 'answered' } });
      expect(again(looked)).toMatchObject([{ since: '2026-04-15', due: '2026-10-12' }]);
      expect(again(looked.so(voids(looked.last('assessment.reassessed').reassessment.id)))).toMatchObject([{ since: '2026-01-05' }]);
    },
  );

  test('[A8.7.2] where the client had no part in a measurement, the reason stands beside it', () => {
    const planning = aClientInPlanning();
    const without = measured('reassessment', { instrument: { id: 'hunger-vital-sign', version: '1' }, clientPart: 'none' });
    planning.when(without).thenRefused('assessment.reason-missing');
    planning
      .when({ ...without, input: { ...without.input, whyNoPart: 'was unconscious' } })
      .then('assessment.measured', { measurement: { clientPart: 'none', whyNoPart: 'was unconscious' } });
  });
});
