import { describe, expect, test } from 'vitest';
import type { ClientFacts, DirectoryService, MatchAsked, MatchReason } from '../../../src/index.js';
import { matchReasons } from '../../../src/index.js';
import { aPlace, asked, codesOf, said } from './asking.js';

type Row = [string, Partial<DirectoryService>, ClientFacts | undefined, string];
const check = (rule: MatchReason['rule'], service: Partial<DirectoryService>, facts: ClientFacts | undefined, code: string) =>
  expect(codesOf(rule, service, facts)).toEqual([code]);

describe('documents', () => {
  const service = { documents: [{ code: 'ktp' }, { code: 'kk' }] };
  test.each<Row>([
    ['all at hand', service, { documents: ['ktp', 'kk', 'bpjs'] }, 'documents.in-hand'],
    ['one known to be missing', service, { documents: ['ktp'], lacksDocuments: ['kk'] }, 'documents.missing'],
    ['one not asked about', service, { documents: ['ktp'] }, 'documents.not-known'],
    ['one said to be there and not', service, { documents: ['ktp', 'kk'], lacksDocuments: ['kk'] }, 'documents.not-known'],
    ['nothing known of the client', service, undefined, 'documents.not-known'],
    ['none asked for', { documents: [] }, undefined, 'documents.none-asked'],
    ['nobody has said which', {}, { documents: ['ktp'] }, 'documents.nobody-said'],
  ])('[B4.1] %s', (_, ...row) => check('documents', ...row));

  test('[B4.1] the reason names the papers: those that are missing, else those to ask about', () => {
    expect(said('documents', service, { lacksDocuments: ['kk'] })).toMatchObject([{ ids: ['kk'] }]);
    expect(said('documents', service, { documents: ['ktp'] })).toMatchObject([{ ids: ['kk'] }]);
  });
});

describe('open', () => {
  // Asked on Tuesday 9 June 2026, ten in the morning in Jakarta, noon in Jayapura.
  const open = (opening: object, more: object = {}): Partial<DirectoryService> => ({
    places: [aPlace({ openings: [{ opens: '09:00', closes: '11:00', ...opening }], ...more })],
  });
  test.each<[string, Partial<DirectoryService>, string, string | undefined]>([
    ['every day, now', open({}), 'open.now', '2026-06-10T02:00:00.000Z'],
    ['that weekday', open({ weekdays: [2] }), 'open.now', '2026-06-16T02:00:00.000Z'],
    ['another weekday', open({ weekdays: [3] }), 'open.this-week', '2026-06-10T02:00:00.000Z'],
    ['noon where the place is', open({}, { timeZone: 'Asia/Jayapura' }), 'open.this-week', '2026-06-10T00:00:00.000Z'],
    ['the minute it closes', open({ opens: '08:00', closes: '10:00', weekdays: [2] }), 'open.this-week', '2026-06-16T01:00:00.000Z'],
    ['the second Tuesday of a month, which it is', open({ weekdays: [2], nth: 2 }), 'open.now', '2026-07-14T02:00:00.000Z'],
    ['the third Tuesday, a week ahead', open({ weekdays: [2], nth: 3 }), 'open.this-week', '2026-06-16T02:00:00.000Z'],
    ['the fourth Tuesday', open({ weekdays: [2], nth: 4 }), 'open.not-this-week', '2026-06-23T02:00:00.000Z'],
    ['over midnight, begun yesterday', open({ opens: '22:00', closes: '10:30', weekdays: [1] }), 'open.now', '2026-06-15T15:00:00.000Z'],
    [
      'over midnight, over since ten',
      open({ opens: '22:00', closes: '10:00', weekdays: [1] }),
      'open.this-week',
      '2026-06-15T15:00:00.000Z',
    ],
    ['round the clock', open({ opens: '00:00', closes: '00:00' }), 'open.now', '2026-06-09T17:00:00.000Z'],
    [
      'later today and never again',
      open({ opens: '13:00', closes: '15:00', until: '2026-06-09' }),
      'open.this-week',
      '2026-06-09T06:00:00.000Z',
    ],
    ['this morning and never again', open({ opens: '07:00', closes: '09:00', until: '2026-06-09' }), 'open.not-this-week', undefined],
    ['hours that begin in two weeks', open({ from: '2026-06-23' }), 'open.not-this-week', '2026-06-23T02:00:00.000Z'],
    ['no hours said', { places: [aPlace()] }, 'open.not-known', undefined],
    ['no place said', {}, 'open.not-known', undefined],
    ['a zone that is none', open({}, { timeZone: 'Nowhere/Atall' }), 'open.not-known', undefined],
    [
      'one place closed, of another nothing said',
      { places: [aPlace(), ...(open({ until: '2026-01-01' }).places ?? [])] },
      'open.not-known',
      undefined,
    ],
  ])('[B4.1] %s', (_, service, code, at) => {
    const [reason] = said('open', service);
    expect([reason?.code, reason?.shows?.at]).toEqual([code, at]);
  });
});

describe('reachable', () => {
  const here = { point: { lat: -6.2, lon: 106.8 }, area: 'north' };
  const at = (lat: number, more: object = {}) => aPlace({ point: { lat, lon: 106.8 }, ...more });
  test.each<Row>([
    ['one kilometre away', { places: [at(-6.209)] }, here, 'reachable.near'],
    ['the nearest of two', { places: [at(-7), at(-6.209)] }, here, 'reachable.near'],
    ['eleven kilometres away', { places: [at(-6.3)] }, here, 'reachable.far'],
    ['far, and of another place nobody says where it is', { places: [at(-6.3), aPlace()] }, here, 'reachable.not-known'],
    ['far, and another place in the area', { places: [at(-6.3), aPlace({ area: 'north' })] }, here, 'reachable.in-area'],
    ['near, but for other areas', { areas: ['south'], places: [at(-6.209)] }, here, 'reachable.other-area'],
    ['far, but they come to the client', { access: ['outreach'], places: [at(-6.3)] }, here, 'reachable.no-way-to-go'],
    ['no point known, area served', { areas: ['north'], places: [aPlace()] }, here, 'reachable.in-area'],
    ['no point known, a place in the area', { places: [aPlace({ area: 'north' })] }, here, 'reachable.in-area'],
    ['everywhere, wherever that is', { places: [aPlace()] }, here, 'reachable.not-known'],
    ['nothing known of the client', { areas: ['north'], places: [at(-6.2)] }, undefined, 'reachable.not-known'],
    ['a confidential place, however near', { places: [at(-6.2, { confidential: true })] }, here, 'reachable.not-known'],
    ['the area of a confidential place', { places: [aPlace({ confidential: true, area: 'north' })] }, here, 'reachable.not-known'],
    ['the wide area of a confidential place', { places: [aPlace({ confidential: true, wideArea: 'north' })] }, here, 'reachable.in-area'],
  ])('[B4.1] %s', (_, ...row) => check('reachable', ...row));

  test('[B4.1] the distance that is shown is that of the nearest place that is no secret, in tenths of a kilometre', () => {
    const places = [at(-6.2001, { id: 'shelter', confidential: true }), at(-6.3, { id: 'far' }), at(-6.21, { id: 'near' })];
    expect(said('reachable', { places }, here)).toMatchObject([{ ids: ['near'], shows: { kilometres: 1.1 } }]);
  });

  test('[B4.1] how far is near is for the programme to say', () => {
    expect(codesOf('reachable', { places: [at(-6.3)] }, here, { matching: { nearKilometres: 12 } })).toEqual(['reachable.near']);
  });
});

describe('capacity and verification, as long as they are known', () => {
  const full = (has: 'capacity' | 'no-capacity' | 'waitlist' | 'assessment-required', knownOn: string) => ({
    capacity: { has, knownOn, waitDays: 9 },
  });
  test.each<[string, Partial<DirectoryService>, string, object | undefined]>([
    ['places', full('capacity', '2026-06-01'), 'capacity.has', { on: '2026-06-01', waitDays: 9 }],
    ['none', full('no-capacity', '2026-06-01'), 'capacity.none', { on: '2026-06-01', waitDays: 9 }],
    ['a list', full('waitlist', '2026-06-01'), 'capacity.waiting-list', { on: '2026-06-01', waitDays: 9 }],
    ['their own assessment', full('assessment-required', '2026-06-01'), 'capacity.decides-itself', { on: '2026-06-01', waitDays: 9 }],
    ['the last day on which it is known', full('no-capacity', '2026-05-10'), 'capacity.none', { on: '2026-05-10', waitDays: 9 }],
    ['what was so the day before that', full('no-capacity', '2026-05-09'), 'capacity.stale', { on: '2026-05-09' }],
    ['what is said of a day to come', full('capacity', '2026-06-10'), 'capacity.not-known', undefined],
    ['nothing said', {}, 'capacity.not-known', undefined],
  ])('[B4.1] %s', (_, service, code, shows) => {
    const [reason] = said('capacity', service);
    expect([reason?.code, reason?.shows]).toEqual([code, shows]);
  });

  test.each<[string, Partial<DirectoryService>, string]>([
    ['the last day of half a year', { verifiedOn: '2025-12-11' }, 'verified.recently'],
    ['the day before that', { verifiedOn: '2025-12-10' }, 'verified.stale'],
    ['nobody', {}, 'verified.never'],
    ['a day to come', { verifiedOn: '2026-06-10' }, 'verified.never'],
  ])('[A3.4] verified: %s', (_, service, code) => check('verified', service, undefined, code));

  test('[A3.4] what is stale is for the programme to say', () => {
    const matching = { staleAfterDays: 10, capacityStaleAfterDays: 2 };
    const service = { verifiedOn: '2026-05-20', ...full('capacity', '2026-06-06') };
    expect([...codesOf('verified', service, {}, { matching }), ...codesOf('capacity', service, {}, { matching })]).toEqual([
      'verified.stale',
      'capacity.stale',
    ]);
  });
});

describe('language and access', () => {
  test.each<Row>([
    ['one of several', { languages: ['en', 'jv'] }, { languages: ['id', 'jv'] }, 'language.shared'],
    ['the language, however it is written', { languages: ['ID-id'] }, { languages: ['id'] }, 'language.shared'],
    ['none', { languages: ['en'] }, { languages: ['jv'] }, 'language.none-shared'],
    ['nothing known of the client', { languages: ['en'] }, {}, 'language.not-known'],
    ['nothing said of the service', {}, { languages: ['jv'] }, 'language.not-known'],
  ])('[B4.1] language: %s', (_, ...row) => check('language', ...row));

  const places = [aPlace({ accessibility: ['step-free'] }), aPlace({ id: 'p2', accessibility: ['step-free', 'sign-language'] })];
  test.each<Row>([
    ['all in one place', { places }, { needsAccess: ['step-free', 'sign-language'] }, 'accessible.all-there'],
    ['something nobody said', { places }, { needsAccess: ['step-free', 'quiet-room'] }, 'accessible.not-said'],
    ['nothing needed', {}, { needsAccess: [] }, 'accessible.nothing-needed'],
    ['nobody asked the client', { places }, {}, 'accessible.not-known'],
  ])('[B4.1] access: %s', (_, ...row) => check('accessible', ...row));

  test('[B4.1] what is not said is named, to be asked about', () => {
    expect(said('accessible', { places }, { needsAccess: ['step-free', 'quiet-room'] })).toMatchObject([
      { verdict: 'unknown', ids: ['quiet-room'] },
    ]);
  });
});

describe('agreement', () => {
  const agreed = (...spans: { from?: string; until?: string }[]) => ({ agreements: spans.map((s) => ({ what: 'meals', ...s })) });
  const demanded: Partial<MatchAsked> = { matching: { agreementDemanded: true } };
  test.each<[string, Partial<DirectoryService>, string, string, string | undefined]>([
    ['without an end', agreed({}), 'agreement.in-force', 'agreement.in-force', undefined],
    ['on its last day', agreed({ until: '2026-06-09' }), 'agreement.in-force', 'agreement.in-force', '2026-06-09'],
    ['over since yesterday', agreed({ until: '2026-06-08' }), 'agreement.ended', 'agreement.demanded', '2026-06-08'],
    ['not begun', agreed({ from: '2026-06-10' }), 'agreement.none', 'agreement.demanded', undefined],
    [
      'an old one and a new one',
      agreed({ until: '2026-01-01' }, { from: '2026-01-02', until: '2027-01-01' }),
      'agreement.in-force',
      'agreement.in-force',
      '2027-01-01',
    ],
    ['none', agreed(), 'agreement.none', 'agreement.demanded', undefined],
    ['nobody has said', {}, 'agreement.not-known', 'agreement.not-known', undefined],
    ['a neighbour', { informal: true, ...agreed() }, 'agreement.informal', 'agreement.informal', undefined],
  ])('[B4.1] %s', (_, service, code, whereDemanded, on) => {
    const [reason] = said('agreement', service);
    expect([reason?.code, reason?.shows?.on]).toEqual([code, on]);
    expect(codesOf('agreement', service, undefined, demanded)).toEqual([whereDemanded]);
  });
});

describe('the words', () => {
  test('[B4.1] every reason has its words in both languages, no two the same', () => {
    const all = Object.values(matchReasons).map((r) => r.text);
    for (const language of ['en', 'id'] as const) expect(new Set(all.map((t) => t[language])).size).toBe(all.length);
  });

  test('[B4.1] a rule says one thing of a service, and what is not known counts nought', () => {
    const reasons = said('capacity', {}, undefined, asked());
    expect(reasons).toEqual([{ rule: 'capacity', verdict: 'unknown', code: 'capacity.not-known', points: 0 }]);
  });
});
