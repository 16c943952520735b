import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changeBetween,
  clinicalCutOff,
  type Instrument,
  instruments,
  isRefusal,
  type Reliability,
  type Result,
  reliableChange,
  type ScoreChange,
  score,
  series,
} from '../../src/index.js';

const { phq9, gad7, cage, whoqolHivBref, mosSocialSupport } = instruments;
const of = ({ id, version }: Instrument, total?: number, scales: Result['scales'] = []): Result => ({
  instrument: { id, version },
  ...(total !== undefined && { score: total }),
  scales,
});
const changed = (instrument: Instrument, from: number, to: number, by = {}): ScoreChange => {
  const found = changeBetween(instrument, of(instrument, from), of(instrument, to), by);
  if (isRefusal(found)) throw new Error(JSON.stringify(found.because));
  return found;
};
const codes = (found: object) => (isRefusal(found) ? found.because.map(({ code }) => code) : []);

/** Jacobson & Truax, J Consult Clin Psychol 1991;59:12–19: their example, as andrewmcaleavey/ReliableTrendIndex tests itself against it. */
const published: Reliability = { r: 0.8, sd: 7.5, source: 'Jacobson & Truax 1991' };
/** Any instrument of which more is better, judged as in their example. */
const couples: Instrument = {
  ...mosSocialSupport,
  reliability: published,
  recovered: { at: 45, source: 'test' },
};

describe('reliable change', () => {
  test('[A8.7.3] of the published example: SEM 3.35, S_diff 4.74, index 3.16', () => {
    const found = reliableChange(47.5 - 32.5, published);
    if ('points' in found) throw new Error('not by points');
    expect(found.sem).toBeCloseTo(3.35, 2);
    expect(found.sDiff).toBeCloseTo(4.74, 2);
    expect(found.index).toBeCloseTo(3.16, 2);
    expect(found).toMatchObject({ isReliable: true, r: 0.8, sd: 7.5, source: 'Jacobson & Truax 1991' });
  });

  test('[A8.7.3] of the published example begins at 9.29 points', () => {
    expect(reliableChange(9.3, published).isReliable).toBe(true);
    expect(reliableChange(9.28, published).isReliable).toBe(false);
    expect(reliableChange(-9.3, published).isReliable).toBe(true);
  });

  test('[A8.7.3] the cut-off between two groups is that of the published example', () => {
    // clinicalsignificance (R), vignette "Clinical Significance Cutoffs": (7 · 32 + 7 · 10) ÷ (7 + 7) = 21
    expect(clinicalCutOff({ functional: { mean: 10, sd: 7 }, dysfunctional: { mean: 32, sd: 7 } })).toBe(21);
  });

  test('[A8.7.3] the cut-off lies nearer to the group that spreads less', () => {
    expect(clinicalCutOff({ functional: { mean: 10, sd: 2 }, dysfunctional: { mean: 32, sd: 8 } })).toBe(14.4);
  });

  test('[A8.7.3] a published number of points is reliable from that number on', () => {
    // NHS talking therapies, as in ClinicalTrials.gov NCT05134103: PHQ-9 by 6 or more, GAD-7 by 4 or more.
    expect(changed(phq9, 15, 10).total).toMatchObject({ difference: -5, judged: 'unchanged', reliable: { isReliable: false, points: 6 } });
    expect(changed(phq9, 16, 10).total).toMatchObject({ difference: -6, judged: 'improved' });
    expect(changed(gad7, 12, 8).total).toMatchObject({ judged: 'improved' });
  });
});

describe('a change', () => {
  test.each([
    [32.5, 47.5, 'recovered'],
    [32.5, 44.9, 'improved'],
    [32.5, 41, 'unchanged'],
    [46, 44, 'unchanged'],
    [47.5, 32.5, 'deteriorated'],
    [50, 65, 'improved'],
  ] as const)('[A8.7.3][A1.4] from %f to %f where more is better is %s', (from, to, judged) => {
    expect(changed(couples, from, to).total).toMatchObject({ from, to, judged });
  });

  test.each([
    [20, 9, 'recovered'],
    [20, 10, 'improved'],
    [20, 15, 'unchanged'],
    [10, 8, 'unchanged'],
    [4, 10, 'deteriorated'],
    [9, 2, 'improved'],
  ] as const)('[A8.7.3] from %i to %i on the PHQ-9, where less is better, is %s', (from, to, judged) => {
    expect(changed(phq9, from, to).total).toMatchObject({ judged, cutOff: { at: 9 } });
  });

  test('[A8.7.3] recovery takes both: across the cut-off by chance is unchanged', () => {
    expect(changed(phq9, 11, 9).total).toMatchObject({ judged: 'unchanged' });
  });

  test('[A8.7.3] is judged by what the caller knows of their own clients, and says so', () => {
    const by = { reliability: { r: 0.84, sd: 6, source: 'our clinic, 2025' }, cutOff: { at: 5, source: 'our clinic' } };
    expect(changed(phq9, 20, 9, by).total).toMatchObject({ judged: 'improved', cutOff: { at: 5 }, reliable: { r: 0.84, sd: 6 } });
  });

  test('[A8.7.3] without a reliability is shown and not judged', () => {
    const found = changed(mosSocialSupport, 40, 90).total;
    expect(found).toEqual({ from: 40, to: 90, difference: 50, notJudged: 'no-reliability' });
  });

  test('[A1.4] of quality of life is shown by domain, where there is no total', () => {
    const domains = (n: number) => of(whoqolHivBref, undefined, [{ scale: 'physical', score: n }, { scale: 'social' }]);
    const found = changeBetween(whoqolHivBref, domains(9), domains(12));
    expect(found).toMatchObject({ polarity: 'higher-is-better', scales: [{ scale: 'physical', from: 9, to: 12, difference: 3 }] });
    expect(found).not.toHaveProperty('total');
  });

  test('[A1.4] of a domain is judged where the instrument says how dependable that domain is', () => {
    const scales = whoqolHivBref.scales.map((s) => (s.id === 'physical' ? { ...s, reliability: { r: 0.8, sd: 2, source: 'test' } } : s));
    const known: Instrument = { ...whoqolHivBref, scales };
    const domains = (n: number) => of(known, undefined, [{ scale: 'physical', score: n }]);
    expect(changeBetween(known, domains(9), domains(14))).toMatchObject({ scales: [{ judged: 'improved' }] });
  });

  test('[A8.7.3] takes a score as it was given by the engine', () => {
    const answers = (code: string) => phq9.items.filter((i) => !i.notScored).map(({ id }) => ({ item: id, answer: code }));
    const [before, after] = [score(phq9, answers('LA6570-1')), score(phq9, answers('LA6569-3'))];
    if (isRefusal(before) || isRefusal(after)) throw new Error('refused');
    expect(changeBetween(phq9, before, after)).toMatchObject({ total: { from: 18, to: 9, judged: 'recovered' } });
  });
});

describe('results that cannot be compared are refused', () => {
  test('[A8.7.3] another instrument', () => {
    expect(changeBetween(phq9, of(phq9, 12), of(gad7, 12))).toEqual({
      refused: true,
      because: [{ code: 'instrument.other-instrument', ids: ['gad-7'] }],
    });
  });

  test('[A8.7.3] another version of the same', () => {
    const other = { ...phq9, version: '2' };
    expect(codes(changeBetween(phq9, of(phq9, 12), of(other, 12)))).toEqual(['instrument.other-version']);
    expect(codes(changeBetween(other, of(phq9, 12), of(phq9, 12)))).toEqual(['instrument.other-version']);
  });

  test('[A8.7.3] one without a score, rather than nought', () => {
    expect(codes(changeBetween(phq9, of(phq9, 12), of(phq9)))).toEqual(['instrument.not-scored']);
    expect(codes(changeBetween(phq9, of(phq9), of(phq9, 12)))).toEqual(['instrument.not-scored']);
  });

  test('[A8.7.3] what asks about a whole life', () => {
    expect(codes(changeBetween(cage, of(cage, 1), of(cage, 3)))).toEqual(['instrument.lifetime']);
    expect(codes(series(cage, [of(cage, 1)]))).toEqual(['instrument.lifetime']);
  });

  test.each([
    [{ r: 1, sd: 5, source: 'x' }],
    [{ r: 0, sd: 5, source: 'x' }],
    [{ r: 0.8, sd: 0, source: 'x' }],
    [{ points: 0, source: 'x' }],
  ])('[A8.7.3] a reliability that cannot be: %o', (reliability) => {
    expect(codes(changeBetween(phq9, of(phq9, 12), of(phq9, 3), { reliability }))).toEqual(['instrument.reliability-wrong']);
  });
});

describe('repeated reassessments', () => {
  const totals = (...found: (number | undefined)[]) => found.map((n) => of(phq9, n));
  const steps = (...found: (number | undefined)[]) => {
    const made = series(phq9, totals(...found));
    if ('refused' in made) throw new Error(JSON.stringify(made.because));
    return made;
  };

  test('[A8.7.3] are a series: each beside the baseline, and beside the one before', () => {
    const [baseline, second, third] = steps(20, 14, 9);
    expect(baseline).toEqual({ result: of(phq9, 20) });
    expect(second).toMatchObject({ sinceBaseline: { total: { difference: -6 } }, sinceBefore: { total: { difference: -6 } } });
    expect(third).toMatchObject({
      sinceBaseline: { total: { difference: -11, judged: 'recovered' } },
      sinceBefore: { total: { difference: -5, judged: 'unchanged' } },
    });
  });

  test('[A8.7.3] one without a score stays in the series, and the next is compared with the last that has one', () => {
    const [, without, third] = steps(20, undefined, 9);
    expect(without).toEqual({ result: of(phq9) });
    expect(third).toMatchObject({ sinceBefore: { total: { from: 20, to: 9 } } });
  });

  test('[A8.7.3] an empty series is refused, and one whose baseline has no score', () => {
    expect(codes(series(phq9, []))).toEqual(['instrument.series-empty']);
    expect(codes(series(phq9, totals(undefined, 12)))).toEqual(['instrument.not-scored']);
    expect(codes(series(phq9, [...totals(20), of(gad7, 5)]))).toEqual(['instrument.other-instrument']);
  });
});

describe('of every change', () => {
  const total = fc.integer({ min: 0, max: 100 });
  const dependable = fc.oneof(
    fc.record({
      r: fc.double({ min: 0.1, max: 0.95, noNaN: true }),
      sd: fc.double({ min: 0.5, max: 30, noNaN: true }),
      source: fc.constant('x'),
    }),
    fc.record({ points: fc.integer({ min: 1, max: 40 }), source: fc.constant('x') }),
  );
  const judged = (instrument: Instrument, from: number, to: number, by: object) => changed(instrument, from, to, by).total?.judged;
  const less: Instrument = { ...mosSocialSupport, polarity: 'lower-is-better' };

  test('[A8.7.3] reversing the polarity mirrors the verdict', () => {
    fc.assert(
      fc.property(total, total, total, dependable, (from, to, at, reliability) => {
        const more = judged(mosSocialSupport, from, to, { reliability, cutOff: { at, source: 'x' } });
        // The same on a scale that is turned round: 100 is the best of one, and 0 of the other.
        expect(judged(less, 100 - from, 100 - to, { reliability, cutOff: { at: 100 - at, source: 'x' } })).toBe(more);
        // The same numbers read the other way: what was better is worse.
        const better = more === 'recovered' || more === 'improved';
        const turned = judged(less, from, to, { reliability });
        expect(turned).toBe(better ? 'deteriorated' : more === 'deteriorated' ? 'improved' : 'unchanged');
      }),
      { numRuns: 300 },
    );
  });

  test('[A8.7.3] nobody changed who has the same score, and nobody recovered without a cut-off', () => {
    fc.assert(
      fc.property(total, total, dependable, (from, to, reliability) => {
        expect(judged(mosSocialSupport, from, from, { reliability })).toBe('unchanged');
        expect(judged(mosSocialSupport, from, to, { reliability })).not.toBe('recovered');
      }),
      { numRuns: 200 },
    );
  });

  test('[A8.7.3] the way back is the opposite of the way there', () => {
    fc.assert(
      fc.property(total, total, dependable, (from, to, reliability) => {
        const [there, back] = [judged(less, from, to, { reliability }), judged(less, to, from, { reliability })];
        expect(back).toBe(there === 'improved' ? 'deteriorated' : there === 'deteriorated' ? 'improved' : 'unchanged');
      }),
      { numRuns: 200 },
    );
  });
});
