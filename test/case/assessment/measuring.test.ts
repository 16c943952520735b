import { describe, expect, test } from 'vitest';
import { acuityNow } from '../../../src/case/assessment/acuity.js';
import type { Command } from '../../../src/case/record.js';
import { programmes } from '../../../src/programme/programmes.js';
import { aClientInAssessment, aReferredHousehold, aSupervisor, memberId, story } from '../../../src/testing/index.js';
import type { Instrument } from '../../../src/vocabulary/instrument.js';
import { text } from '../../../src/vocabulary/text.js';
import { dueOf } from '../due-of.js';

const label = text('a label', 'label');
/** Three questions, of which one is an alarm; how much help is needed follows from the sum. */
const three: Instrument = {
  id: 'clinic:three',
  version: '1',
  name: text('three questions', 'tiga pertanyaan'),
  measures: 'acuity',
  kinds: ['mental'],
  polarity: 'lower-is-better',
  answers: [
    { code: 'no', weight: 0 },
    { code: 'some', weight: 1 },
    { code: 'much', weight: 2 },
  ],
  items: [{ id: 'sad' }, { id: 'alone' }, { id: 'harm' }],
  total: 'sum',
  scales: [{ id: 'sum', label, items: ['sad', 'alone', 'harm'], how: 'sum', range: [0, 6], mayMiss: 0 }],
  bands: [
    { from: 0, code: 'low', label, acuity: 'self-managed' },
    { from: 4, code: 'high', label, acuity: 'intensive' },
  ],
  alerts: [{ code: 'harm', item: 'harm', from: 1, crisisKind: 'self-harm', label, source: 'a test' }],
  licence: 'none',
  source: 'a test',
};
const drinking: Instrument = { ...three, id: 'clinic:ever', lifetime: true, alerts: [], kinds: ['substance'] };
const rules = { ...programmes.fullSupport, instruments: [three, drinking] };
const start = aClientInAssessment().in({ rules });

type Input = Extract<Command, { type: 'assessment.measure' }>['input'];
const answered = (sad: string, alone: string, harm: string) => [
  { item: 'sad', answer: sad },
  { item: 'alone', answer: alone },
  { item: 'harm', answer: harm },
];
const measure = (more: Partial<Input> = {}) =>
  ({
    type: 'assessment.measure',
    input: {
      use: 'baseline',
      instrument: { id: 'clinic:three', version: '1' },
      clientPart: 'answered',
      answers: answered('some', 'no', 'no'),
      ...more,
    },
  }) as const satisfies Command;

describe('answers of an instrument', () => {
  test('[A8.3] are scored by the instrument that the programme names, and kept as they were given', () => {
    start.when(measure({ answers: answered('much', 'much', 'no') })).then('assessment.measured', {
      measurement: {
        score: 4,
        band: 'high',
        acuity: 'intensive',
        measures: 'acuity',
        scales: [{ scale: 'sum', score: 4 }],
        answers: answered('much', 'much', 'no'),
      },
    });
  });

  test('[A8.3] tell what the use of the instrument tells: the entry has its kinds', () => {
    expect(start.so(measure({ kinds: ['hiv'] })).last('assessment.measured').measurement.kinds).toEqual(['hiv', 'mental']);
  });

  test('[A8.3] that are missing are named, and never count as nought', () => {
    const { measurement } = start.so(measure({ answers: answered('much', 'much', 'no').slice(0, 2) })).last('assessment.measured');
    expect(measurement).toMatchObject({ missing: ['harm'], notApplied: 'too-many-missing' });
    expect(measurement).not.toHaveProperty('score');
  });

  test.each([
    ['an answer that is not on the list', answered('some', 'no', 'perhaps'), 'instrument.answer-unknown'],
    ["another instrument's item", [{ item: 'phq-1', answer: 'no' }], 'instrument.item-unknown'],
    ['an item twice', [...answered('some', 'no', 'no'), { item: 'sad', answer: 'no' }], 'instrument.item-twice'],
    ['no answer at all', [], 'instrument.nothing-answered'],
  ] as const)('[A8.3] are refused with %s', (_, answers, code) => {
    start.when(measure({ answers: [...answers] })).thenRefused(code);
  });

  test('[A8.3] cannot be scored by an instrument that the programme does not name, nor be scored twice', () => {
    start.when(measure({ instrument: { id: 'clinic:three', version: '2' } })).thenRefused('assessment.instrument-unknown');
    start.when(measure({ score: 1 })).thenRefused('assessment.scored-twice');
  });

  test('[A8.7.3] of a whole life are no reassessment: they cannot show a change', () => {
    const ever = { id: 'clinic:ever', version: '1' };
    const before = start.so(measure({ instrument: ever }));
    before.when(measure({ instrument: ever, use: 'reassessment' })).thenRefused('assessment.not-for-reassessment');
  });
});

describe('an alert in the answers', () => {
  const raised = start.so(measure({ answers: answered('no', 'no', 'some') }));
  const { measurement } = raised.last('assessment.measured');
  const judge = (finding: 'crisis' | 'watch' | 'no-crisis') =>
    ({
      type: 'assessment.judgeAlert',
      input: { measurementId: measurement.id, finding, seen: 'asked him; sister stays with him' },
    }) as const;

  test('[B3.1] is a crisis to be judged, due now of the person responsible, whatever the total', () => {
    expect(measurement).toMatchObject({ score: 1, band: 'low', alerts: [{ alert: 'harm', item: 'harm' }] });
    expect(dueOf(raised, 'assessment.alert-to-judge')).toMatchObject([
      { ids: [measurement.id], overdueFrom: measurement.recordedAt, whose: 'worker-1' },
    ]);
    expect(raised.record.state.crisis).toBe('none');
  });

  test('[B3.1] is raised also where too many answers are missing for a score', () => {
    const alone = start.so(measure({ answers: [{ item: 'harm', answer: 'some' }] }));
    expect(dueOf(alone, 'assessment.alert-to-judge')).toHaveLength(1);
  });

  test.each([30, 400])('[B3.1] stays due until somebody has judged it: after %d days still', (days) => {
    expect(dueOf(raised.later({ days }), 'assessment.alert-to-judge')).toHaveLength(1);
    expect(dueOf(raised.later({ days }).so(judge('no-crisis')), 'assessment.alert-to-judge')).toEqual([]);
  });

  test('[B3.1] stays due also after the case has ended', () => {
    const ended = raised.so({ type: 'termination.endEarly', input: { endReason: 'withdrew', openItems: [] } });
    expect(dueOf(ended, 'assessment.alert-to-judge')).toHaveLength(1);
    ended.when(judge('watch')).then('assessment.alertJudged');
  });

  test('[B3.1] that is found to be a crisis opens one, and it is to be found out at once whether the client is safe', () => {
    const crisis = raised.so(judge('crisis'));
    expect(crisis.record.sections.crisis.crises).toMatchObject([{ kind: 'self-harm', safeNow: 'unknown', status: 'open' }]);
    expect(crisis.record.state.crisis).toBe('responding');
    expect(dueOf(crisis, 'crisis.to-settle-safety')).toHaveLength(1);
  });

  test('[B3.1][A1.6] of a member who has moved out since is not judged to be a crisis where none can be opened: it stays due', () => {
    const home = aReferredHousehold(['adult-1', 'child-1'], { rules });
    const members = [memberId(home, 'child-1')] as const;
    const alarmed = home
      .so({ type: 'screening.begin', input: {} }, { type: 'screening.recordCondition', input: { acute: 'none', members: [...members] } })
      .so({ type: 'screening.weighFamilySupport', input: { support: 'not-asked' } })
      .so({ type: 'screening.admit', input: { reason: 'x' } })
      .so(measure({ answers: answered('no', 'no', 'some'), members: [...members] }));
    const measurementId = alarmed.last('assessment.measured').measurement.id;
    const found = (finding: 'crisis' | 'watch') =>
      ({ type: 'assessment.judgeAlert', input: { measurementId, finding, seen: 'x' } }) as const satisfies Command;
    expect(alarmed.so(found('crisis')).record.state.crisis).toBe('responding');
    const gone = alarmed.later({ days: 1 }).so({ type: 'client.moveOut', input: { memberId: members[0], toCase: 'k-2' } });
    gone.later({ days: 1 }).when(found('crisis')).thenRefused('case.member-unknown');
    gone.later({ days: 1 }).when(found('watch')).then('assessment.alertJudged');
  });

  test('[B3.1] of a kind that no list knows opens a crisis of the host’s own kind', () => {
    const alerts = [{ ...(three.alerts?.[0] as NonNullable<Instrument['alerts']>[number]), crisisKind: 'Suicide (attempt)' }];
    const own = start
      .in({ rules: { ...rules, instruments: [{ ...three, alerts }] } })
      .so(measure({ answers: answered('no', 'no', 'some') }));
    const measurementId = own.last('assessment.measured').measurement.id;
    const crisis = own.so({ type: 'assessment.judgeAlert', input: { measurementId, finding: 'crisis', seen: 'asked' } });
    expect(crisis.record.sections.crisis.crises).toMatchObject([{ kind: 'instrument:suicide-attempt-' }]);
    expect(crisis.kit.parts.rooms.find((r) => r.name === 'crisis')?.section.safeParse(crisis.record.sections.crisis).success).toBe(true);
  });

  test('[B3.1] that is found to be none opens none', () => {
    expect(raised.so(judge('watch')).record.sections.crisis.crises).toEqual([]);
  });

  test('[B3.1] is judged once, by the house, and only where there is one', () => {
    raised.so(judge('watch')).when(judge('no-crisis')).thenRefused('assessment.alert-judged');
    raised
      .in({ by: { kind: 'client', id: 'client-1' } })
      .when(judge('no-crisis'))
      .thenRefused('assessment.not-of-the-house');
    start.so(measure()).when(judge('watch')).thenRefused('assessment.no-alert');
  });

  test('[A2.2] cannot be made to disappear: the measurement is not voided before somebody has judged', () => {
    const voids = (entryId: string) => ({ type: 'assessment.voidEntry', input: { entryId, reason: 'the wrong client' } }) as const;
    raised.when(voids(measurement.id)).thenRefused('assessment.alert-not-judged');
    const judged = raised.in({ by: aSupervisor }).so(judge('no-crisis'));
    judged.when(voids(measurement.id)).thenRefused('case.entry-in-use');
    const both = judged.so(voids(judged.last('assessment.alertJudged').judgement.id), voids(measurement.id));
    expect(dueOf(both, 'assessment.alert-to-judge')).toEqual([]);
  });
});

describe('acuity', () => {
  const contactDue = (s: typeof start) => dueOf(s, 'accompaniment.contact-due')[0]?.due;
  const { contactEveryDays } = rules.limits;

  test('[A1.1] sets how often there is contact: the newest measurement counts', () => {
    const day = (days: number) => start.later({ days }).setting.now.slice(0, 10);
    expect(contactDue(start)).toBe(day(contactEveryDays.basic));
    const needsMuch = start.so(measure({ answers: answered('much', 'much', 'no') }));
    expect(contactDue(needsMuch)).toBe(day(contactEveryDays.intensive));
    const better = needsMuch.later({ days: 1 }).so(measure({ use: 'reassessment' }));
    expect(contactDue(better)).toBe(day(contactEveryDays['self-managed']));
  });

  test('[A1.1] that was measured in error sets nothing', () => {
    const wrong = start.so(measure({ answers: answered('much', 'much', 'no') }));
    const undone = wrong.so({
      type: 'assessment.voidEntry',
      input: { entryId: wrong.last('assessment.measured').measurement.id, reason: 'the wrong client' },
    });
    expect(acuityNow(undone.record.sections.assessment, 'Asia/Jakarta')).toBeUndefined();
  });

  test('[A1.1] of which only the month or the year is known does not give way to one that may have been before it', () => {
    const made = start.so(measure()).last('assessment.measured').measurement;
    const of = (id: string, acuity: 'basic' | 'intensive', at: string, recordedAt: string) => ({ ...made, id, at, recordedAt, acuity });
    const exact = of('exact', 'basic', '2026-05-03', '2026-05-03T02:00:00.000Z');
    const now = (...measurements: readonly (typeof exact)[]) => acuityNow({ measurements: [...measurements] }, 'Asia/Jakarta');
    expect(now(exact, of('rough', 'intensive', '2026-05', '2026-05-20T02:00:00.000Z'))).toBe('intensive');
    expect(now(exact, of('rough', 'intensive', '2026-04', '2026-05-20T02:00:00.000Z'))).toBe('basic');
    expect(now(of('rough', 'intensive', '2026', '2026-02-20T02:00:00.000Z'), exact)).toBe('basic');
  });

  test('[A1.6] of a family is that of the member who needs most, each by their newest', () => {
    const family = story({ rules }).record.sections.assessment;
    const of = (member: string, acuity: 'basic' | 'intensive' | 'moderate', at: string) => ({
      ...start.so(measure()).last('assessment.measured').measurement,
      id: `${member}${at}`,
      members: [member],
      at,
      acuity,
    });
    const measurements = [
      of('mother', 'intensive', '2026-01-01'),
      of('mother', 'basic', '2026-02-01'),
      of('son', 'moderate', '2026-01-15'),
    ];
    expect(acuityNow({ ...family, measurements }, 'Asia/Jakarta')).toBe('moderate');
  });
});
