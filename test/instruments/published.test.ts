import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { instruments, isRefusal, score } from '../../src/index.js';

interface Response {
  readonly item: readonly {
    readonly linkId: string;
    readonly answer: readonly { readonly valueCoding?: { readonly code: string }; readonly valueDecimal?: number }[];
  }[];
}
/** A QuestionnaireResponse of US Core 7.0.0; data/SOURCES.md. */
const response = (name: string): Response =>
  JSON.parse(readFileSync(new URL(`data/QuestionnaireResponse-${name}.json`, import.meta.url), 'utf8'));
const coded = ({ item }: Response) =>
  item.flatMap(({ linkId, answer }) =>
    answer.flatMap((a) => (a.valueCoding ? [{ item: linkId.slice(1), answer: a.valueCoding.code }] : [])),
  );
const publishedTotal = ({ item }: Response, linkId: string) => item.find((i) => i.linkId === linkId)?.answer[0]?.valueDecimal;

describe('published answers give the published score', () => {
  test('[A8.3] PHQ-9 of US Core 7.0.0', () => {
    const published = response('phq-9-example');
    expect(publishedTotal(published, '/44261-6')).toBe(12);
    expect(coded(published)).toHaveLength(10);
    expect(score(instruments.phq9, coded(published))).toMatchObject({ score: 12, band: 'moderate', missing: [], alerts: [] });
  });

  test('[A8.3] AUDIT-C of US Core 7.0.0: its first question is another one, which counts as missing and not as nought', () => {
    const published = response('AUDIT-C');
    expect(publishedTotal(published, '/75626-2')).toBe(0);
    const found = score(instruments.auditC, coded(published), { sex: 'female' });
    expect(found).toMatchObject({ missing: ['68518-0'], notApplied: 'too-many-missing' });
    const withFirst = score(instruments.auditC, [{ item: '68518-0', answer: 'LA6270-8' }, ...coded(published)], { sex: 'female' });
    expect(!isRefusal(withFirst) && withFirst).toMatchObject({ score: publishedTotal(published, '/75626-2'), band: 'negative' });
  });

  test("[A8.3] and the item of that first question is refused as another instrument's", () => {
    expect(score(instruments.auditC, [{ item: '68517-2', answer: '0' }])).toMatchObject({ because: [{ code: 'instrument.item-unknown' }] });
  });
});
