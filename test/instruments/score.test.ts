import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Answered,
  defineInstrument,
  type Instrument,
  instruments,
  isRefusal,
  numbered,
  type Scored,
  score,
  text,
} from '../../src/index.js';
import { answered, listOf, someInstrument } from './arbitrary.js';

const { phq9, auditC, kasusAcuity, selfSufficiencyMatrix, whoqolHivBref, mosSocialSupport } = instruments;
const scoredBy = (instrument: Instrument, answers: readonly Answered[], sex?: 'female' | 'male' | 'other'): Scored => {
  const found = score(instrument, answers, { sex });
  if (isRefusal(found)) throw new Error(JSON.stringify(found.because));
  return found;
};
/** The answer of an item that counts so much. */
const counting = (instrument: Instrument, item: string, weight: number): Answered => ({
  item,
  answer: listOf(instrument, item).find((a) => a.weight === weight)?.code ?? 'none',
});
const all = (instrument: Instrument, weight: number, but: Readonly<Record<string, number | undefined>> = {}): Answered[] =>
  instrument.items.flatMap(({ id, notScored }) => {
    const w = id in but ? but[id] : weight;
    return notScored || w === undefined ? [] : [counting(instrument, id, w)];
  });
const suicide = '44260-8';

describe('a score', () => {
  test('[A8.3] is the sum of what the answers count, with the verdict of its cut-offs', () => {
    expect(scoredBy(phq9, all(phq9, 1))).toMatchObject({ score: 9, band: 'mild', missing: [] });
    expect(scoredBy(phq9, all(phq9, 1, { '44250-9': 2 }))).toMatchObject({ score: 10, band: 'moderate' });
  });

  test.each([
    [0, 'minimal'],
    [4, 'minimal'],
    [5, 'mild'],
    [9, 'mild'],
    [10, 'moderate'],
    [14, 'moderate'],
    [15, 'moderately-severe'],
    [19, 'moderately-severe'],
    [20, 'severe'],
    [27, 'severe'],
    // Kroenke, Spitzer & Williams, J Gen Intern Med 2001;16:606–613
  ])('[A8.3] of %i on the PHQ-9 is %s', (total, band) => {
    const weights = phq9.items.filter((i) => !i.notScored).map((_, n) => Math.min(3, Math.max(0, total - 3 * n)));
    const answers = phq9.items.filter((i) => !i.notScored).map(({ id }, n) => counting(phq9, id, weights[n] ?? 0));
    expect(scoredBy(phq9, answers)).toMatchObject({ score: total, band });
  });

  test('[A8.3] names the answers that are missing, and counts them as the mean of those given', () => {
    // Seven answers that count 2: 14 ÷ 7 × 9.
    const found = scoredBy(phq9, all(phq9, 2, { '44250-9': undefined, [suicide]: undefined }));
    expect(found).toMatchObject({ score: 18, missing: ['44250-9', suicide], band: 'moderately-severe' });
  });

  test('[A8.3] is not given where more answers are missing than may be', () => {
    const found = scoredBy(phq9, all(phq9, 2, { '44250-9': undefined, '44255-8': undefined, '44259-0': undefined }));
    expect(found).not.toHaveProperty('score');
    expect(found).not.toHaveProperty('band');
    expect(found).toMatchObject({ notApplied: 'too-many-missing', scales: [{ scale: 'total' }] });
  });

  test('[A8.3] a question that is in no score is asked, and never missing', () => {
    const difficulty = { item: '69722-7', answer: 'LA6574-3' };
    expect(scoredBy(phq9, [...all(phq9, 1), difficulty])).toMatchObject({ score: 9, missing: [] });
    expect(scoredBy(phq9, [difficulty])).toMatchObject({ notApplied: 'too-many-missing' });
  });

  test('[A8.3] an answer of does not apply is complete, and counts in no mean', () => {
    const matrix = selfSufficiencyMatrix;
    const without = all(matrix, 4).map((a) => (a.item === 'child-care' || a.item === 'parenting' ? { ...a, answer: 'not-applicable' } : a));
    const found = scoredBy(matrix, without);
    expect(found).toMatchObject({ score: 4, missing: [], notApplied: 'no-cut-offs' });
    expect(found.scales).toContainEqual({ scale: 'child-care' });
    expect(found.scales).toContainEqual({ scale: 'housing', score: 4 });
  });

  test('[A1.4] of the WHOQOL-HIV BREF turns its negative questions round, by the form of the WHO', () => {
    // WHO/MSD/MER/02.2: domain 1 = (6-Q3) + (6-Q4) + Q14 + Q21; a mean × 4.
    const best = all(whoqolHivBref, 5, { q3: 1, q4: 1, q5: 1, q8: 1, q9: 1, q10: 1, q31: 1 });
    expect(scoredBy(whoqolHivBref, best).scales.map((s) => s.score)).toEqual([20, 20, 20, 20, 20, 20, 20]);
    const one = scoredBy(whoqolHivBref, all(whoqolHivBref, 3, { q3: 2, q4: 5, q14: 4, q21: 2 }));
    // (4 + 1 + 4 + 2) ÷ 4 × 4
    expect(one.scales).toContainEqual({ scale: 'physical', score: 11 });
    expect(one).toMatchObject({ notApplied: 'no-cut-offs' });
    expect(one).not.toHaveProperty('score');
  });

  test('[A1.4] of a whole questionnaire is given up when more than a fifth is missing', () => {
    const gone = (n: number) => Object.fromEntries(['q1', 'q2', 'q3', 'q6', 'q5', 'q17', 'q12'].slice(0, n).map((q) => [q, undefined]));
    const six = scoredBy(whoqolHivBref, all(whoqolHivBref, 3, gone(6)));
    expect(six.scales).toContainEqual({ scale: 'environment', score: 12 });
    const seven = scoredBy(whoqolHivBref, all(whoqolHivBref, 3, gone(7)));
    expect(seven.scales.every((s) => s.score === undefined)).toBe(true);
    expect(seven).toMatchObject({ notApplied: 'too-many-missing' });
  });

  test('[A1.4] is put on 0 to 100 where the instrument says so', () => {
    // rand.org: 100 × (observed − least) ÷ (most − least)
    expect(scoredBy(mosSocialSupport, all(mosSocialSupport, 1)).score).toBe(0);
    expect(scoredBy(mosSocialSupport, all(mosSocialSupport, 5)).score).toBe(100);
    const found = scoredBy(mosSocialSupport, all(mosSocialSupport, 3, { q2: 4, q5: 5, q12: 4, q15: 5 }));
    expect(found.scales).toContainEqual({ scale: 'tangible', score: 87.5 });
  });
});

describe('cut-offs that depend on sex', () => {
  const three = [counting(auditC, '68518-0', 3), counting(auditC, '68519-8', 0), counting(auditC, '68520-6', 0)];

  // Bush 1998, Bradley 2003: women from 3, men from 4.
  test('[A8.3] are those of the client', () => {
    expect(scoredBy(auditC, three, 'female')).toMatchObject({ score: 3, band: 'positive' });
    expect(scoredBy(auditC, three, 'male')).toMatchObject({ score: 3, band: 'negative' });
  });

  test.each([undefined, 'other'] as const)('[A8.3] with sex %s: the score is given, and no verdict', (sex) => {
    const found = scoredBy(auditC, three, sex);
    expect(found).toMatchObject({ score: 3, notApplied: 'sex-not-known' });
    expect(found).not.toHaveProperty('band');
  });

  test('[A8.3] need no client at all to give a score', () => {
    expect(score(auditC, three)).toMatchObject({ score: 3, notApplied: 'sex-not-known' });
  });
});

describe('an alert', () => {
  test('[A8.3] is found whatever the total', () => {
    expect(scoredBy(phq9, all(phq9, 0, { [suicide]: 1 }))).toMatchObject({
      score: 1,
      band: 'minimal',
      alerts: [{ alert: 'thoughts-of-death', item: suicide }],
    });
  });

  test('[A8.3] is found also where too many answers are missing for a score', () => {
    const found = scoredBy(phq9, [counting(phq9, suicide, 1)]);
    expect(found).not.toHaveProperty('score');
    expect(found.alerts).toHaveLength(1);
  });

  test('[A8.3] is not raised by an answer of not at all, nor by one that is missing', () => {
    expect(scoredBy(phq9, all(phq9, 3, { [suicide]: 0 })).alerts).toEqual([]);
    expect(scoredBy(phq9, all(phq9, 3, { [suicide]: undefined })).alerts).toEqual([]);
  });
});

describe('how much help is needed', () => {
  const level = (answers: Answered[]) => scoredBy(kasusAcuity, answers);

  test('[A8.3] is the level of the mean of the areas', () => {
    expect(level(all(kasusAcuity, 1))).toMatchObject({ score: 1, acuity: 'self-managed' });
    expect(level(all(kasusAcuity, 2))).toMatchObject({ score: 2, band: 'moderate', acuity: 'moderate' });
  });

  test('[A8.3] one area in crisis is not averaged away', () => {
    expect(level(all(kasusAcuity, 1, { safety: 4 }))).toMatchObject({ score: 1.25, acuity: 'intensive' });
    expect(level(all(kasusAcuity, 1, { safety: 3 }))).toMatchObject({ acuity: 'basic' });
  });

  test('[A8.3] one area in crisis is enough, though all others are missing', () => {
    expect(level([{ item: 'safety', answer: 'intensive' }])).toMatchObject({ acuity: 'intensive' });
    expect(level([{ item: 'safety', answer: 'moderate' }])).toMatchObject({ notApplied: 'too-many-missing' });
    expect(level([{ item: 'safety', answer: 'moderate' }])).not.toHaveProperty('acuity');
  });
});

describe('answers that cannot be scored are refused', () => {
  const [first, second] = [counting(phq9, '44250-9', 1), counting(phq9, '44255-8', 1)];

  test.each([
    ['[A8.3] one that is not on the list', [{ item: '44250-9', answer: 'LA18938-3' }], 'instrument.answer-unknown', ['44250-9']],
    ["[A8.3] another instrument's item", [first, { item: '69725-0', answer: 'LA6568-5' }], 'instrument.item-unknown', ['69725-0']],
    ['[A8.3] an item twice', [first, second, first], 'instrument.item-twice', ['44250-9']],
  ] as const)('%s, with the item and without the answer', (_, answers, code, ids) => {
    expect(score(phq9, answers)).toEqual({ refused: true, because: [{ code, ids }] });
  });

  test('[A8.3] and none at all', () => {
    expect(score(phq9, [])).toEqual({ refused: true, because: [{ code: 'instrument.nothing-answered' }] });
  });

  test('[A8.3] with every reason at once', () => {
    const found = score(phq9, [first, first, { item: 'x', answer: 'y' }, { item: '44255-8', answer: 'maybe' }]);
    expect(isRefusal(found) && found.because.map(({ code }) => code)).toEqual([
      'instrument.item-unknown',
      'instrument.item-twice',
      'instrument.answer-unknown',
    ]);
  });
});

describe('of every instrument', () => {
  test('[A8.3] any set of answers gives each scale a score within its range, or none', () => {
    fc.assert(
      fc.property(answered, ({ instrument, answers }) => {
        const found = scoredBy(instrument, answers, 'female');
        for (const { scale, score: n } of found.scales) {
          const [least = 0, most = 0] = instrument.scales.find((s) => s.id === scale)?.range ?? [];
          if (n !== undefined) expect(n >= least && n <= most).toBe(true);
        }
        expect(found.band === undefined).not.toBe(found.notApplied === undefined);
        expect(found.missing.length).toBe(instrument.items.filter((i) => !i.notScored && !answers.some((a) => a.item === i.id)).length);
      }),
      { numRuns: 300 },
    );
  });

  test('[A8.3] the order of the answers does not matter', () => {
    fc.assert(
      fc.property(
        answered.chain(({ instrument, answers }) =>
          fc.record({
            instrument: fc.constant(instrument),
            answers: fc.constant(answers),
            shuffled: fc.shuffledSubarray(answers, { minLength: answers.length }),
          }),
        ),
        ({ instrument, answers, shuffled }) => {
          expect(scoredBy(instrument, shuffled)).toEqual(scoredBy(instrument, answers));
        },
      ),
      { numRuns: 100 },
    );
  });

  test('[A8.3] a missing answer never counts as nought: whoever gave the same answer everywhere keeps their score', () => {
    fc.assert(
      fc.property(someInstrument, fc.nat({ max: 8 }), fc.nat({ max: 6 }), (instrument, gone, step) => {
        const [scale] = instrument.scales;
        const answer = (instrument.answers ?? []).filter((a) => a.weight !== undefined)[step];
        if (!scale || !answer || instrument.items.some((i) => i.reversed)) return;
        const whole = instrument.items.map(({ id }) => ({ item: id, answer: answer.code }));
        const part = whole.slice(Math.min(gone, scale.mayMiss));
        expect(scoredBy(instrument, part).score).toBeCloseTo(scoredBy(instrument, whole).score ?? Number.NaN, 9);
      }),
      { numRuns: 300 },
    );
  });

  test('[A8.3] a lone answer that may stand for the rest counts as one given everywhere', () => {
    const one = defineInstrument({
      ...phq9,
      items: phq9.items.filter((i) => !i.notScored).slice(0, 4),
      answers: numbered(0, 3),
      scales: [{ id: 'total', label: text('total', 'total'), mayMiss: 3 }],
      bands: [{ from: 0, code: 'any', label: text('any', 'apa saja') }],
      alerts: [],
      recovered: { at: 4, source: 'test' },
    });
    expect(scoredBy(one, [{ item: '44255-8', answer: '3' }]).score).toBe(12);
  });
});
