import { describe, expect, test } from 'vitest';
import { type ClientFacts, type Funded, fundingFor } from '../../../src/index.js';
import { said, today } from './asking.js';

const rupiah = (minor: number) => ({ minor, currency: 'IDR' });
const each = (minor: number) => ({ amount: rupiah(minor), per: 'time' as const });
const cover = (...schemes: readonly string[]): ClientFacts => ({ cover: schemes.map((scheme) => ({ scheme })) });

describe('who pays, and what is left for the client', () => {
  test.each<[string, Funded, ClientFacts | undefined, object]>([
    [
      'a service that is free',
      { funding: [{ scheme: 'free' }], costs: [each(9)] },
      undefined,
      { cover: 'free', schemes: [], clientPays: [] },
    ],
    [
      'one that is free no more',
      { funding: [{ scheme: 'free', until: '2026-06-08' }], costs: [each(9)] },
      cover(),
      { cover: 'none', schemes: [], clientPays: [each(9)] },
    ],
    ['one that costs nought', { costs: [each(0)] }, undefined, { cover: 'free', schemes: [], clientPays: [] }],
    [
      'cover, with a share that is said',
      { funding: [{ scheme: 'insurance', clientPays: rupiah(500) }], costs: [each(9_000)] },
      cover('insurance'),
      { cover: 'covered', schemes: ['insurance'], clientPays: [each(500)] },
    ],
    [
      'cover, with a share that nobody has said',
      { funding: [{ scheme: 'insurance' }], costs: [each(9_000)] },
      cover('insurance'),
      { cover: 'covered', schemes: ['insurance'] },
    ],
    [
      'a client of whose cover nothing is known',
      { funding: [{ scheme: 'insurance' }], costs: [each(9_000)] },
      undefined,
      { cover: 'not-known', schemes: ['insurance'] },
    ],
    [
      'a client whom no scheme covers',
      { funding: [{ scheme: 'insurance' }], costs: [each(9_000)] },
      cover(),
      { cover: 'none', schemes: [], clientPays: [each(9_000)] },
    ],
    ['a price that nobody has said', { funding: [{ scheme: 'insurance' }] }, cover(), { cover: 'none', schemes: [] }],
    ['schemes that nobody has said', { costs: [each(9_000)] }, cover('insurance'), { cover: 'not-known', schemes: [] }],
    [
      'charity, which nobody holds a card of',
      { funding: [{ scheme: 'charity' }], costs: [each(9_000)] },
      cover(),
      { cover: 'not-known', schemes: ['charity'] },
    ],
    [
      'charity that was granted',
      { funding: [{ scheme: 'charity' }], costs: [each(9_000)] },
      cover('charity'),
      { cover: 'covered', schemes: ['charity'] },
    ],
  ])('[B4.2] %s', (_, service, facts, expected) => {
    expect(fundingFor(service, facts, today)).toEqual(expected);
  });

  test.each([
    ['the client', undefined, '2026-08-01', '2026-08-01'],
    ['the service', '2026-07-01', undefined, '2026-07-01'],
    ['the one that ends first', '2026-07-01', '2026-08-01', '2026-07-01'],
    ['its last day', today, undefined, today],
  ])('[B4.2] cover ends with %s, and runs to the end of that day', (_, ofService, ofClient, until) => {
    const service = { funding: [{ scheme: 'insurance', until: ofService }] };
    const facts = { cover: [{ scheme: 'insurance', ...(ofClient && { until: ofClient }) }] };
    expect(fundingFor(service, facts, today)).toMatchObject({ cover: 'covered', until });
  });

  test('[B4.2] cover that has ended says when, and what the client pays since', () => {
    const facts = { cover: [{ scheme: 'public-insurance', until: '2026-06-08' }] };
    expect(fundingFor({ funding: [{ scheme: 'public-insurance' }], costs: [each(9_000)] }, facts, today)).toEqual({
      cover: 'ended',
      schemes: ['public-insurance'],
      until: '2026-06-08',
      clientPays: [each(9_000)],
    });
  });

  test('[B4.2] of two schemes the one that leaves least to pay, and a known share before one that nobody has said', () => {
    const funding = [
      { scheme: 'insurance' },
      { scheme: 'public-insurance', clientPays: rupiah(700) },
      { scheme: 'charity', clientPays: rupiah(200) },
    ];
    expect(fundingFor({ funding }, cover('insurance', 'public-insurance', 'charity'), today).schemes).toEqual(['charity']);
    expect(fundingFor({ funding }, cover('insurance', 'public-insurance'), today).schemes).toEqual(['public-insurance']);
  });
});

describe('what that says for a service', () => {
  const priced = (minor: number, currency = 'IDR') => ({ funding: [], costs: [{ amount: { minor, currency }, per: 'time' as const }] });
  test.each<[string, Parameters<typeof said>[1], ClientFacts | undefined, string, string]>([
    ['nothing to pay', priced(0), undefined, 'affordable.free', 'for'],
    ['cover', { funding: [{ scheme: 'insurance' }] }, cover('insurance'), 'affordable.covered', 'for'],
    ['cover with a share', { funding: [{ scheme: 'insurance', clientPays: rupiah(5) }] }, cover('insurance'), 'affordable.share', 'for'],
    [
      'cover that leaves nothing',
      { funding: [{ scheme: 'insurance', clientPays: rupiah(0) }] },
      cover('insurance'),
      'affordable.covered',
      'for',
    ],
    ['a price below the income', priced(100), { ...cover(), income: rupiah(100) }, 'affordable.client-pays', 'against'],
    ['a price above it', priced(101), { ...cover(), income: rupiah(100) }, 'affordable.beyond-income', 'against'],
    ['a price in another currency', priced(101, 'USD'), { ...cover(), income: rupiah(100) }, 'affordable.client-pays', 'against'],
    ['a price, and an income nobody has said', priced(101), cover(), 'affordable.client-pays', 'against'],
    ['nothing said', {}, undefined, 'affordable.not-known', 'unknown'],
    ['no cover, and no price said', { funding: [] }, cover(), 'affordable.not-known', 'unknown'],
  ])('[B4.2] %s', (_, service, facts, code, verdict) => {
    expect(said('affordable', service, facts)).toMatchObject([{ code, verdict }]);
  });

  test('[B4.2] the reason shows the scheme, its end, and what is left to pay in minor units', () => {
    const service = { funding: [{ scheme: 'insurance' as const, clientPays: rupiah(5_000) }] };
    expect(said('affordable', service, { cover: [{ scheme: 'insurance', until: '2026-12-31' }] })).toMatchObject([
      { ids: ['insurance'], shows: { on: '2026-12-31', clientPays: [each(5_000)] } },
    ]);
  });
});
