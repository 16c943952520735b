import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Acuity, acuityLevels, type CaseRecord, programmes, type Rules } from '../../src/index.js';
import { type CaseloadRow, caseload, caseloadRow } from '../../src/insight/programme/caseload.js';
import { aClientInPlanning, anActiveCase, anExitedClient } from '../../src/testing/index.js';

const rulesOf = (id: string): Rules | undefined => Object.values(programmes).find((rules) => rules.id === id);
const row = (more: Partial<CaseloadRow> = {}): CaseloadRow => ({
  responsible: 'worker-1',
  state: { stage: 'active', engagement: 'engaged' },
  programme: 'expanded-broker',
  ...more,
});
const rows = (n: number, more: Partial<CaseloadRow> = {}): CaseloadRow[] => Array.from({ length: n }, () => row(more));
const first = (of: Iterable<CaseloadRow>) => caseload(of, rulesOf)[0];

describe('who has how many cases', () => {
  test('[A6.1] the cases of a worker stand against the limit of the programme, and by how many it is passed', () => {
    expect(first(rows(35, { acuity: 'basic' }))?.programmes).toEqual([
      { programme: 'expanded-broker', cases: 35, weighted: 35, limit: 35, overBy: 0 },
    ]);
    expect(first(rows(38, { acuity: 'basic' }))?.programmes[0]).toMatchObject({ weighted: 38, overBy: 3 });
  });

  test('[A6.1] a case counts by its acuity: twenty who need much are more than a limit of thirty-five', () => {
    expect(first(rows(20, { acuity: 'intensive' }))?.programmes[0]).toMatchObject({ cases: 20, weighted: 40, overBy: 5 });
    expect(first(rows(20, { acuity: 'self-managed' }))?.programmes[0]).toMatchObject({ cases: 20, weighted: 10, overBy: 0 });
  });

  test('where the limit was set for those who need the most, nobody counts for more than one', () => {
    expect(first(rows(10, { programme: 'full-support', acuity: 'intensive' }))?.programmes[0]).toMatchObject({ weighted: 10, overBy: 0 });
  });

  test('a case whose acuity nobody has measured counts for one, and is named', () => {
    expect(first(rows(4))).toMatchObject({ acuityUnknown: 4, programmes: [{ weighted: 4 }] });
  });

  test('[A6.1] on hold and lost cases count in full; an ended one, and one that was not admitted, does not', () => {
    const state = (stage: string, engagement: CaseloadRow['state']['engagement'] = 'engaged') => row({ state: { stage, engagement } });
    const cases = [
      state('active'),
      state('active', 'onHold'),
      state('deferred', 'lost'),
      state('exited'),
      state('followUp'),
      state('declined'),
    ];
    expect(first(cases)).toMatchObject({ programmes: [{ cases: 3 }], onHold: 1, lost: 1 });
  });

  test('of a worker in two programmes both limits count together', () => {
    const both = [...rows(18, { acuity: 'basic' }), ...rows(6, { programme: 'full-support', acuity: 'basic' })];
    expect(first(both)).toMatchObject({
      filled: 1.11,
      programmes: [
        { programme: 'expanded-broker', overBy: 0 },
        { programme: 'full-support', overBy: 0 },
      ],
    });
  });

  test('cases of a programme that is not known are counted, and measured by no limit', () => {
    expect(first(rows(3, { programme: 'elsewhere' }))).toMatchObject({
      filled: 0,
      programmes: [{ programme: 'elsewhere', cases: 3, weighted: 3 }],
    });
  });

  test('the order of the cases does not matter, and one more never makes a worker emptier', () => {
    const any = fc.record(
      {
        responsible: fc.constantFrom('a', 'b'),
        state: fc.record({ stage: fc.constantFrom('active', 'exited'), engagement: fc.constantFrom('engaged', 'onHold', 'lost') }),
        programme: fc.constantFrom('hiv', 'full-support'),
        acuity: fc.constantFrom(...acuityLevels),
      },
      { requiredKeys: ['responsible', 'state', 'programme'] },
    ) as fc.Arbitrary<CaseloadRow>;
    const odd: Rules['caseloadWeights'] = { 'self-managed': 0.1, basic: 0.2, moderate: 0.3, intensive: 0.7 };
    const oddly = (id: string) => ({ caseload: id === 'hiv' ? 25 : 10, caseloadWeights: odd });
    fc.assert(
      fc.property(fc.array(any), any, (cases, more) => {
        const before = caseload(cases, oddly);
        expect(caseload(cases.toReversed(), oddly)).toEqual(before);
        const filled = (of: typeof before) => of.find((c) => c.worker === more.responsible)?.filled ?? 0;
        expect(filled(caseload([...cases, more], oddly))).toBeGreaterThanOrEqual(filled(before));
      }),
    );
  });
});

describe('a case as a row', () => {
  const measured = (...levels: readonly Acuity[]): CaseRecord => {
    const { record } = aClientInPlanning();
    const [one] = record.sections.assessment.measurements;
    const at = (n: number) => `2026-01-${String(10 + n).padStart(2, '0')}T02:00:00.000Z`;
    const measurements = levels.map((acuity, n) => ({ ...one, id: `m${n}`, acuity, at: at(n), recordedAt: at(n) }));
    return {
      ...record,
      sections: { ...record.sections, assessment: { ...record.sections.assessment, measurements: measurements as never } },
    };
  };

  test('[A6.1] a record counts by the newest acuity that was measured', () => {
    expect(caseloadRow(measured('intensive', 'basic'), programmes.fullSupport)).toEqual({
      responsible: 'worker-1',
      state: { stage: 'planning', crisis: 'none', engagement: 'engaged' },
      programme: 'full-support',
      acuity: 'basic',
    });
  });

  test('a record without a measured acuity has none, and an ended one stays out of the count', () => {
    expect(caseloadRow(anActiveCase().record, programmes.fullSupport)).not.toHaveProperty('acuity');
    expect(caseload([caseloadRow(anExitedClient().record, programmes.fullSupport)], rulesOf)).toEqual([]);
  });
});
