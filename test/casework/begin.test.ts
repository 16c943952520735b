import { describe, expect, test } from 'vitest';
import { memoryClients, programmes } from '../../src/index.js';
import { anOffice, begin, codes, opening, rina, settled } from './office.js';

describe('[A8.1] a case is opened', () => {
  test('[A8.1] under the id of the host, with one person responsible, and reports the other open cases of the client', async () => {
    const { casework } = anOffice();
    await settled(casework.open(opening('k-1'), rina));
    const second = await settled(casework.open(opening('k-2'), rina));
    expect(second).toMatchObject({ caseId: 'k-2', status: 'committed', version: 3, alsoOpen: ['k-1'], unreacted: [] });
    expect((await settled(casework.read('k-2', rina))).summary).toMatchObject({ client: 'client-1', responsible: 'rina', site: 'timur' });
  });

  test('[A8.1] a case that has ended is not reported as open', async () => {
    const { casework } = anOffice();
    await settled(casework.open(opening('k-1'), rina));
    await settled(
      casework.runAll(
        'k-1',
        [begin, { type: 'screening.decline', input: { reason: 'lives elsewhere', pointedTo: 'the clinic there' } } as never],
        rina,
      ),
    );
    expect((await settled(casework.open(opening('k-2'), rina))).alsoOpen).toEqual([]);
  });

  test('[A8.1] a retry without a case id opens no second case', async () => {
    const { casework } = anOffice();
    const call = { ...rina, commandId: 'form-1' };
    const [first, again] = [await settled(casework.open(opening(), call)), await settled(casework.open(opening(), call))];
    expect(again).toMatchObject({ status: 'already-done', caseId: first.caseId, facts: first.facts });
    expect((await settled(casework.find({ client: 'client-1' }, rina))).rows).toHaveLength(1);
  });

  test('[A8.1] an id that is taken is refused', async () => {
    const { casework } = anOffice();
    await settled(casework.open(opening('k-1'), rina));
    expect(codes(await casework.open(opening('k-1'), rina))).toEqual(['casework.case-exists']);
  });

  test.each([
    ['one name', { born: '1985-03-02' }],
    ['no known name', {}],
    ['an estimated birth year', { born: '1985', bornEstimated: true }],
  ])('[A8.1] a person with %s is accepted', async (_, facts) => {
    const { casework } = anOffice({ clients: memoryClients({ 'client-1': facts }) });
    await settled(casework.open(opening('k-1'), rina));
    expect((await casework.run('k-1', begin, rina)).refused).toBe(false);
  });

  test('[A6.5] a programme version that the host did not pass in is refused', async () => {
    const { casework } = anOffice();
    expect(codes(await casework.open(opening('k-1', { programme: { id: 'other', version: '1' } }), rina))).toEqual([
      'casework.programme-unknown',
    ]);
  });
});

describe('[A2.1] a running case is adopted', () => {
  const catchUpDays = 5;
  const strict = { ...programmes.hiv, limits: { ...programmes.hiv.limits, catchUpDays } };
  const adopting = { ...opening('old-1', { programme: { id: 'hiv', version: '1' } }), happenedAt: '2019-04', formerId: 'shelf 4' };

  test('[A2.1] at any stage, with its real dates, by the rules of the programme it is taken into and the days of its site', async () => {
    const { casework, time } = anOffice({ programmes: [strict] });
    time.now = '2026-01-05T15:30:00.000Z'; // the 6th in Jayapura, the 5th in Jakarta
    for (const stage of Object.keys(casework.kit.stages)) {
      const caseId = `old-${stage}`;
      await settled(casework.adopt({ ...adopting, caseId, stage }, rina));
      const { record } = await settled(casework.read(caseId, rina));
      expect(record?.state.stage).toBe(stage);
      expect(record?.sections.access).toMatchObject({
        openedAt: '2019-04',
        adoption: { on: '2026-01-06', catchUpBy: '2026-01-11', formerId: 'shelf 4' },
      });
    }
    const { facts } = await settled(casework.history('old-active', rina));
    expect(facts.map((f) => f.programme.id)).toEqual(['hiv', 'hiv', 'hiv']);
  });

  test('[A2.1] what was not known before becomes due by the catch-up limit, and blocks nothing before', async () => {
    const { casework } = anOffice({ programmes: [strict] });
    await settled(casework.adopt({ ...adopting, stage: 'active' }, rina));
    const { rows } = await settled(casework.dueIn('old-1', rina));
    const gaps = rows.filter((row) => row.rule === 'case.catch-up');
    expect(gaps.length).toBeGreaterThan(5);
    expect(new Set(gaps.map((g) => g.due))).toEqual(new Set(['2026-01-10']));
    expect(gaps.every((g) => g.daysOver === 0)).toBe(true);
  });

  test.each(['nowhere', 'toString', 'constructor', 'xstate.stop'])('[A2.1] %s is no stage', async (stage) => {
    const { casework } = anOffice({ programmes: [strict] });
    expect(await casework.adopt({ ...adopting, stage }, rina)).toEqual({
      refused: true,
      because: [{ code: 'input.not-on-the-list', path: 'adopting.stage' }],
    });
  });
});
