import { describe, expect, test } from 'vitest';
import { anOffice, codes, contacted, opening, rina, settled } from './office.js';

const secret = 'Siti Rahayu';
type Office = ReturnType<typeof anOffice>['casework'];
/** An entry point: what it is given when all is well, the field that is spoiled, and under which name the answer points to it. */
interface Door {
  readonly call: (casework: Office, what: never) => Promise<{ readonly refused: boolean }>;
  readonly good: object;
  readonly under: string;
  readonly field: string;
  readonly day?: string;
}
const handing = { from: 'rina', to: 'bayu', reason: 'leave' };
const doors: Readonly<Record<string, Door>> = {
  open: { call: (c, what) => c.open(what, rina), good: opening('k-2'), under: 'opening', field: 'responsible', day: 'happenedAt' },
  adopt: {
    call: (c, what) => c.adopt(what, rina),
    good: { ...opening('k-2'), stage: 'active' },
    under: 'adopting',
    field: 'formerId',
    day: 'happenedAt',
  },
  run: {
    call: (c, what) => c.run('k-1', what, rina),
    good: { type: 'screening.begin', input: {} },
    under: '',
    field: 'type',
    day: 'happenedAt',
  },
  'an input of run': {
    call: (c, input) => c.run('k-1', { type: 'screening.recordCondition', input }, rina),
    good: contacted('well').input,
    under: 'input',
    field: 'note',
  },
  'an input of runAll': {
    call: (c, input) =>
      c.runAll(
        'k-1',
        [
          { type: 'screening.begin', input: {} },
          { type: 'screening.recordCondition', input },
        ],
        rina,
      ),
    good: contacted('well').input,
    under: 'input',
    field: 'note',
  },
  whyNot: {
    call: (c, what) => c.whyNot('k-1', what, rina),
    good: { type: 'screening.begin', input: {} },
    under: '',
    field: 'type',
    day: 'happenedAt',
  },
  find: { call: (c, what) => c.find(what, rina), good: {}, under: 'query', field: 'client', day: 'changedSince' },
  due: { call: (c, what) => c.due(what, rina), good: {}, under: 'query', field: 'worker', day: 'before' },
  records: { call: (c, what) => c.records(what, rina), good: {}, under: 'query', field: 'client', day: 'changedSince' },
  acceptHandOvers: { call: (c, what) => c.acceptHandOvers(what, rina), good: {}, under: 'which', field: 'from' },
  handOver: { call: (c, what) => c.handOver(what, rina), good: handing, under: 'what', field: 'reason' },
  relink: { call: (c, what) => c.relink(what, rina), good: { from: 'client-1', to: 'client-9' }, under: 'change', field: 'to' },
  'a call': { call: (c, who) => c.run('k-1', { type: 'screening.begin', input: {} }, who), good: rina, under: 'call', field: 'commandId' },
  'a reader': { call: (c, who) => c.read('k-1', who), good: rina, under: 'by', field: 'tenant' },
  'a reader of a reading': { call: (c, who) => c.reading('k-1', () => 1, who), good: rina, under: 'by', field: 'tenant' },
  bestFit: { call: (c, what) => c.bestFit('k-1', what, rina), good: { needId: 'n1' }, under: 'asked', field: 'needId' },
  'a reader of the best fit': { call: (c, who) => c.bestFit('k-1', { needId: 'n1' }, who), good: rina, under: 'by', field: 'tenant' },
  'a reader of many': { call: (c, who) => c.records({}, who), good: rina, under: 'by', field: 'tenant' },
  'a reader of the history': { call: (c, who) => c.history('k-1', who), good: rina, under: 'by', field: 'tenant' },
};

/** How one field, or the whole, is spoiled. What is wrong with a field has its path; what is wrong with a key has that of its object. */
const spoiled: readonly [name: string, spoil: (good: object, field: string) => unknown, code: string, at: 'field' | 'object'][] = [
  ['an unknown key', (good) => ({ ...good, [secret]: 1 }), 'input.unknown-key', 'object'],
  ['a wrong type', (good, field) => ({ ...good, [field]: [secret] }), 'input.wrong-type', 'field'],
  [
    '__proto__',
    (good) => Object.defineProperty({ ...good }, '__proto__', { enumerable: true, value: { polluted: true } }),
    'input.not-plain',
    'object',
  ],
  [
    'a getter that lies',
    (good, field) => {
      let asked = 0;
      return Object.defineProperty({ ...good }, field, { enumerable: true, get: () => (asked++ === 0 ? 'screening.begin' : secret) });
    },
    'input.not-plain',
    'field',
  ],
  ['a lone surrogate', (good, field) => ({ ...good, [field]: `${secret}\udfff` }), 'input.not-text', 'field'],
  ['U+0000', (good, field) => ({ ...good, [field]: `${secret}\0` }), 'input.not-text', 'field'],
  ['64 MB of text', (good, field) => ({ ...good, [field]: secret.repeat(6 * 1024 * 1024) }), 'input.too-large', 'field'],
];
/** Every name that a prototype has, and what stands there. */
const prototypes = (): unknown[] =>
  [Object, Array, String, Function].flatMap(({ prototype }) =>
    Object.entries(Object.getOwnPropertyDescriptors(prototype)).flatMap(([name, { value, get }]) => [name, value, get]),
  );
const dots = (...names: readonly string[]) => names.filter((n) => n !== '').join('.');

/** Sends it, and holds the answer to what every refusal at the door keeps. */
const refusedAt = async ({ call }: Door, what: unknown) => {
  const { casework, cases } = anOffice();
  await settled(casework.open(opening('k-1'), rina));
  const before = prototypes();
  const started = performance.now();
  const answer = await call(casework, what as never);
  expect(performance.now() - started).toBeLessThan(250);
  const after = prototypes();
  expect(after.length === before.length && after.every((held, n) => held === before[n])).toBe(true);
  expect(JSON.stringify(answer)).not.toContain('Siti');
  const stored = [];
  for await (const { entry } of cases.feed('clinic')) stored.push(entry.caseId);
  expect(stored).toEqual(['k-1', 'k-1', 'k-1']);
  return answer;
};

describe.each(Object.entries(doors))('[A1.2] at %s', (_, door) => {
  test('[A1.2] what is well-formed is let in', async () => {
    const { casework } = anOffice();
    await settled(casework.open(opening('k-1'), rina));
    const because = codes(await door.call(casework, door.good as never)) ?? [];
    expect(because.filter((code) => code.startsWith('input.'))).toEqual([]);
  });

  test.each(spoiled)(
    '[A1.2] %s is refused with code and path, in a moment; nothing is stored or repeated',
    async (_name, spoil, code, at) => {
      const path = dots(door.under, at === 'field' ? door.field : '');
      const answer = await refusedAt(door, spoil(door.good, door.field));
      expect(answer).toMatchObject({
        refused: true,
        because: [path === '' ? { code } : { code, path: expect.stringMatching(`${path}$`) }],
      });
    },
  );

  test.each(door.day === undefined ? [] : ['2026-02-30', '2026-13-01T00:00:00Z', '31/01/2026', '+275760-09-13'])(
    '[A1.2] the impossible date %s is refused, and not repeated',
    async (date) => {
      const answer = await refusedAt(door, { ...door.good, [door.day ?? '']: date });
      expect(answer).toMatchObject({ refused: true, because: [{ code: 'input.not-valid', path: dots(door.under, door.day ?? '') }] });
      expect(JSON.stringify(answer)).not.toContain(date);
    },
  );
});

test.each([
  ['nothing', undefined, 'input.not-plain'],
  ['a number', 7, 'input.wrong-type'],
  ['no characters', '', 'input.too-short'],
  ['201 characters', 'x'.repeat(201), 'input.too-large'],
  ['half a character', `${secret}\ud83d`, 'input.not-text'],
])('[A1.2] %s is no id of a case, wherever one is asked for', async (_, id, code) => {
  const { casework } = anOffice();
  const caseId = id as never;
  const begin = { type: 'screening.begin', input: {} } as const;
  const answers = await Promise.all([
    casework.run(caseId, begin, rina),
    casework.runAll(caseId, [begin], rina),
    casework.read(caseId, rina),
    casework.history(caseId, rina),
    casework.replay(caseId, rina),
    casework.whatNext(caseId, rina),
    casework.whyNot(caseId, begin, rina),
    casework.dueIn(caseId, rina),
  ]);
  for (const answer of answers) expect(answer).toEqual({ refused: true, because: [{ code, path: 'caseId' }] });
});

describe('[A1.2] ids', () => {
  const finding = {
    type: 'assessment.recordFinding',
    input: { domain: 'food-insecurity', source: 'client', bears: 'limit', found: 'x' },
  } as const;
  const need = (...findingIds: string[]) =>
    ({ type: 'assessment.nameNeed', input: { domain: 'food-insecurity', title: 'rice', findingIds, service: 'wanted' } }) as const;

  test('[A1.2] an id of another case is not known in this one', async () => {
    const { casework } = anOffice();
    for (const id of ['k-1', 'k-2']) {
      await settled(casework.adopt({ ...opening(id), stage: 'assessment' }, rina));
      await settled(casework.run(id, finding, { ...rina, commandId: `found-${id}` }));
    }
    expect((await casework.run('k-2', need('found-k-2.0'), rina)).refused).toBe(false);
    expect(await casework.run('k-2', need('found-k-1.0'), rina)).toMatchObject({
      refused: true,
      because: [{ code: 'assessment.finding-unknown', ids: ['found-k-1.0'] }],
    });
  });

  test('[A1.2] one id twice is answered once, or refused, and never done twice', async () => {
    const { casework } = anOffice();
    await settled(casework.adopt({ ...opening('k-1'), stage: 'assessment' }, rina));
    await settled(casework.runAll('k-1', [finding, need('found~0.0')], { ...rina, commandId: 'found' }));
    const order = ['found~1.0', 'found~1.0'];
    expect(codes(await casework.run('k-1', { type: 'assessment.rankNeeds', input: { order } }, rina))).toEqual([
      'assessment.order-repeats',
    ]);
    const handed = await settled(casework.handOver({ ...handing, cases: ['k-1', 'k-1'] }, rina));
    expect(handed.rows.map((row) => row.caseId)).toEqual(['k-1']);
    expect(codes(await casework.open(opening('k-1'), rina))).toEqual(['casework.case-exists']);
  });
});
