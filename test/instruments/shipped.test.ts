import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { houseInstruments, type Instrument, instruments, LifeDomain, termsOf } from '../../src/index.js';

interface Published {
  readonly url: string;
  readonly items: readonly {
    readonly code: string;
    readonly text: string;
    readonly answers: readonly { readonly code: string; readonly weight: number | null }[];
  }[];
}
/** Codes of published FHIR Questionnaires; data/SOURCES.md. */
const published: readonly Published[] = JSON.parse(readFileSync(new URL('data/questionnaire-codes.json', import.meta.url), 'utf8'));
const of = (name: string) => published.find(({ url }) => url.endsWith(name))?.items ?? [];
const codes = (instrument: Instrument) =>
  instrument.items.map((item) => [item.id, ...(item.answers ?? instrument.answers ?? []).map((a) => a.code)].join(' '));
const publishedCodes = (name: string) => of(name).map(({ code, answers }) => [code, ...answers.map((a) => a.code)].join(' '));

describe('the codes of the house are those that are published', () => {
  test('[A8.3] PHQ-9, item by item and word by word', () => {
    expect(codes(instruments.phq9)).toEqual(publishedCodes('44249-1'));
    expect(instruments.phq9.items.map((i) => i.words?.en)).toEqual(of('44249-1').map((i) => i.text));
  });

  test('[A8.3] GAD-7, but for the answer that is miscoded in its second question', () => {
    const wrong = publishedCodes('69737-5').map((c) => c.replace('LA18938-3', 'LA6570-1'));
    expect(codes(instruments.gad7)).toEqual(wrong);
    expect(codes(instruments.gad7).join(' ')).not.toContain('LA18938-3');
  });

  test('[A8.3] AUDIT-C, with the weights that are published, but for its first question', () => {
    const [, second, third] = instruments.auditC.items;
    const weights = (item: typeof second) => item?.answers?.map((a) => [a.code, a.weight]);
    const [, , ...rest] = ['', '', ...of('AUDIT-C')];
    expect([second, third].map((i) => [i?.id, weights(i)])).toEqual(rest.map((i) => [i.code, i.answers.map((a) => [a.code, a.weight])]));
    expect(instruments.auditC.items[0]?.id).toBe('68518-0');
  });
});

describe('the instruments of the house', () => {
  test('[A8.3] that tell of HIV, drinking or the mind say so by being used', () => {
    const kinds = Object.fromEntries(houseInstruments.map((i) => [i.id, i.kinds]));
    expect(kinds).toMatchObject({ 'phq-9': ['mental'], 'audit-c': ['substance'], cage: ['substance'], 'whoqol-hiv-bref': ['hiv'] });
  });

  test('[A8.3] the scale of acuity asks about areas of life that the record knows, and not about HIV', () => {
    const domains = Object.keys(termsOf.get(LifeDomain)?.labels ?? {});
    const asked = instruments.kasusAcuity.items.map((i) => i.id);
    expect(asked.filter((id) => !domains.includes(id))).toEqual([]);
    expect(asked).not.toContain('hiv-care');
  });

  test('[A1.4] the WHOQOL-HIV BREF has each of its 31 questions in one domain, and the MOS survey its 19', () => {
    const inScales = (i: Instrument) => i.scales.filter((s) => s.id !== i.total).flatMap((s) => s.items);
    expect(new Set(inScales(instruments.whoqolHivBref)).size).toBe(31);
    expect(inScales(instruments.whoqolHivBref)).toHaveLength(31);
    // One more question counts in the whole only. rand.org, scoring instructions
    expect(inScales(instruments.mosSocialSupport)).toHaveLength(18);
    expect(instruments.mosSocialSupport.scales.find((s) => s.id === 'overall')?.items).toHaveLength(19);
  });

  test('[A8.7.3] only what asks about a whole life is of no use again', () => {
    expect(houseInstruments.filter((i) => i.lifetime).map((i) => i.id)).toEqual(['cage']);
  });
});
