import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AccessPolicy, addHours, type By, instruments, type Kind, programmes, type Rules } from '../../src/index.js';
import { anOffice, bayu, opening, rina, settled } from './office.js';

const contacted = { type: 'access.recordOutreach', input: { channel: 'visit', reached: 'reached' } } as const;
const allowing = (scope: unknown): AccessPolicy => ({
  decide: async () => ({ allow: 'full', why: 'r' }),
  scope: async () => scope as never,
});

describe('[A1.2] lists', () => {
  test('[A1.2] a worker outside of the scope gives an empty list', async () => {
    const first = anOffice();
    await settled(first.casework.open(opening('k-1'), rina));
    for (const scope of [{ responsible: ['bayu'] }, {}, null, 'everything', { everything: 'yes' }, { responsible: 'rina' }]) {
      const { casework } = anOffice({ cases: first.cases, policy: allowing(scope) });
      expect((await settled(casework.find({ responsible: 'rina' }, bayu))).rows).toEqual([]);
      expect((await settled(casework.due({ worker: 'rina' }, bayu))).rows).toEqual([]);
    }
  });

  test('[A4.5] the worklist says since when, due when, how long over at the site, whose, and by which rule', async () => {
    const { casework, time } = anOffice();
    await settled(casework.open(opening('k-1'), rina));
    const [row] = (await settled(casework.due({ worker: 'rina' }, rina))).rows;
    expect(row).toMatchObject({ caseId: 'k-1', whose: 'rina', daysOver: 0, zone: 'Asia/Jayapura', since: '2026-01-05T02:00:00.000Z' });
    time.now = row?.overdueFrom ?? ''; // midnight in Jayapura, still the day before in Jakarta
    expect((await settled(casework.due({}, rina))).rows[0]?.daysOver).toBe(1);
    expect((await settled(casework.dueIn('k-1', rina))).rows[0]).toMatchObject({ rule: row?.rule, daysOver: 1 });
    time.now = addHours(row?.overdueFrom ?? '', 24);
    expect((await settled(casework.due({}, rina))).rows[0]?.daysOver).toBe(2);
  });

  test('[A4.5] page after page, every case once, the longest overdue first', async () => {
    const { casework, time } = anOffice();
    for (let n = 0; n < 7; n += 1) {
      time.now = `2026-01-0${7 - n}T02:00:00.000Z`;
      await settled(casework.open(opening(`k-${n}`), rina));
    }
    const ids: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await settled(casework.due({ limit: 2, ...(after !== undefined && { after }) }, rina));
      ids.push(...page.rows.map((row) => row.caseId));
      if (page.next === undefined) break;
      after = page.next;
    }
    expect(ids).toEqual(['k-6', 'k-5', 'k-4', 'k-3', 'k-2', 'k-1', 'k-0']);
  });

  test('[A1.2] pages of any size give every case once and in order, also where cases come and change in between', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 7 }),
        fc.uniqueArray(fc.nat(40), { minLength: 1, maxLength: 15 }),
        async (limit, numbers) => {
          const { casework } = anOffice();
          const idOf = (n: number) => `k-${String(n).padStart(2, '0')}`;
          for (const n of numbers) await settled(casework.open(opening(idOf(n)), rina));
          const found: string[] = [];
          for (let after: string | undefined, page = 0; page < 20; page += 1) {
            const { rows, next } = await settled(casework.find({ client: 'client-1', limit, ...(after !== undefined && { after }) }, rina));
            expect(rows.length).toBeLessThanOrEqual(limit);
            found.push(...rows.map((row) => row.caseId));
            if (next === undefined) break;
            after = next;
            // Behind the cursor one more is opened, and a row that was seen is changed.
            if (page === 0) await settled(casework.open(opening('k-'), rina));
            await settled(casework.run(found[0] ?? '', contacted, rina));
          }
          expect(found).toEqual(numbers.map(idOf).sort());
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('[A6.1] how much help is needed', () => {
  const weighed: Rules = { ...programmes.fullSupport, instruments: [instruments.kasusAcuity] };
  const { id, version, items } = instruments.kasusAcuity;
  const measured = (answer: string) =>
    ({
      type: 'assessment.measure',
      input: {
        use: 'baseline',
        instrument: { id, version },
        clientPart: 'answered',
        answers: items.map((item) => ({ item: item.id, answer })),
      },
    }) as const;
  const without = (...kinds: readonly Kind[]): AccessPolicy => ({
    decide: async () => ({ allow: 'full', without: kinds, why: 'r' }),
    scope: async () => ({ everything: true }),
  });
  const aCase = async () => {
    const office = anOffice({ programme: weighed });
    for (const caseId of ['k-1', 'k-2']) await settled(office.casework.adopt({ ...opening(caseId), stage: 'assessment' }, rina));
    await settled(office.casework.run('k-1', measured('self-managed'), rina));
    return office;
  };
  const acuityOf = async (casework: ReturnType<typeof anOffice>['casework'], by: By) =>
    (await settled(casework.find({}, by))).rows.map(({ acuity }) => acuity);

  test('[A6.1] stands on the row as it was measured last, so that a caseload is weighed without opening a record; what was never measured is not known', async () => {
    const { casework } = await aCase();
    expect(await acuityOf(casework, rina)).toEqual(['self-managed', undefined]);
    await settled(casework.run('k-1', measured('intensive'), rina));
    expect(await acuityOf(casework, rina)).toEqual(['intensive', undefined]);
  });

  test('[A1.2] is on no row of who may not see what is mental, and in a list of no client', async () => {
    const { cases, casework } = await aCase();
    const careful = anOffice({ programme: weighed, cases, policy: without('mental') }).casework;
    expect(await acuityOf(careful, rina)).toEqual([undefined, undefined]);
    expect((await settled(careful.read('k-1', rina))).summary).not.toHaveProperty('acuity');
    expect((await settled(casework.read('k-1', rina))).summary).toHaveProperty('acuity', 'self-managed');
    const client = { ...rina, actor: { kind: 'client', id: 'client-1' }, purpose: 'client-request' } as const;
    expect(await acuityOf(casework, client)).toEqual([undefined, undefined]);
  });
});
