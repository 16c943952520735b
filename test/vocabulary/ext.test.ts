import { describe, expect, expectTypeOf, test } from 'vitest';
import * as z from 'zod/v4';
import { ownFields } from '../../src/index.js';
import { aClientInAssessment } from '../../src/testing/index.js';
import { anOffice, codes, opening, rina, settled } from '../casework/office.js';

const chart = ownFields('clinic-a', z.strictObject({ drawer: z.string(), seenBy: z.array(z.string()) }));
const pharmacy = ownFields('pharmacy', z.strictObject({ batch: z.number() }));
const inDrawer = { drawer: '7', seenBy: ['nurse-1'] };
const finding = (ext: Record<string, unknown>) =>
  ({
    type: 'assessment.recordFinding',
    input: { domain: 'food-insecurity', source: 'client', bears: 'limit', found: 'skips meals', ext },
  }) as const;

describe('[A1.2] what a host keeps on an entry', () => {
  test('[A1.2] comes back as it was put, with its type and without a cast, each namespace for itself', () => {
    const { findings } = aClientInAssessment().so(finding({ ...chart.put(inDrawer), ...pharmacy.put({ batch: 3 }) })).record.sections
      .assessment;
    const [entry = { ext: {} }] = findings;
    expectTypeOf(chart.of(entry)).toEqualTypeOf<{ drawer: string; seenBy: string[] } | undefined>();
    expect([chart.of(entry), pharmacy.of(entry)]).toEqual([inDrawer, { batch: 3 }]);
  });

  test('[A1.2] what is not there, or has another shape, is undefined and no error', () => {
    expect(chart.of({})).toBeUndefined();
    expect(chart.of({ ext: { 'clinic-a': { drawer: 7 } } })).toBeUndefined();
    expect(ownFields('toString', z.unknown()).of({ ext: {} })).toBeUndefined();
  });

  test('[A1.2] a value of another type does not compile', () => {
    // @ts-expect-error: a drawer is a text
    chart.put({ drawer: 7, seenBy: [] });
  });

  test.each([
    ['8,000 characters of it are kept', 8_000, undefined],
    ['one more is refused, and nothing is stored', 8_001, ['input.not-valid']],
  ])('[A1.2] %s', async (_, length, refused) => {
    const { casework } = anOffice();
    await settled(casework.adopt({ ...opening('k-1'), stage: 'assessment' }, rina));
    const ext = { 'clinic-a': 'x'.repeat(length - JSON.stringify({ 'clinic-a': '' }).length) };
    const answer = await casework.run('k-1', finding(ext), rina);
    expect(codes(answer)).toEqual(refused);
    if (answer.refused) expect(answer.because).toEqual([{ code: 'input.not-valid', path: 'input.ext' }]);
    const { record } = await settled(casework.read('k-1', rina));
    expect(record?.sections.assessment.findings.map((f) => f.ext)).toEqual(refused ? [] : [ext]);
  });
});
