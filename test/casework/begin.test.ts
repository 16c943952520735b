import { describe, expect, test } from 'vitest';
import * as z from 'zod/v4';
import {
  type ClientFacts,
  command,
  createCasework,
  everybodyMayDoEverything,
  extend,
  memoryClients,
  memoryRepositories,
  programmes,
  room,
  socialWork,
  text,
  When,
} from '../../src/index.js';
import { anOffice, begin, codes, opening, rina, settled } from './office.js';

interface Youth {
  readonly weighedAt?: When;
}
/** A host's room with a command that asks for the facts of the client. */
const youth = (told: (client: ClientFacts | undefined) => void) => {
  const weighAge = command({
    type: 'youth.weighAge',
    label: text('weigh the age', 'menimbang usia'),
    rows: [],
    input: z.strictObject({}),
    fact: { type: 'youth.ageWeighed', data: z.strictObject({ at: When }) },
    needs: { client: true },
    decide: (_: object, _input, given) => {
      told(given.client);
      return { at: given.happenedAt };
    },
    apply: (_: Youth, { at }): Youth => ({ weighedAt: at }),
  });
  return room({
    name: 'youth',
    label: text('youth', 'remaja'),
    section: z.strictObject({ weighedAt: When.optional() }) as z.ZodType<Youth>,
    empty: {},
    commands: { weighAge },
    refusals: {},
  });
};

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
    ['one name', 'Sukarno', { born: '1985-03-02' }],
    ['no known name', 'unknown woman, market, 5 January', undefined],
    ['a name in another script', 'ꦱꦶꦠꦶ 李', { sex: 'other' }],
    ['an estimated birth year', '0042', { born: '1985', bornEstimated: true }],
    ['only a month of birth', 'client-1', { born: '1985-03' }],
    ['nothing known of their birth', 'client-1', { born: 'unknown' }],
  ] as const)('[A8.1] a person with %s is accepted, and a decision is told exactly what is known', async (_, ref, facts) => {
    const asked: (ClientFacts | undefined)[] = [];
    const kit = extend(socialWork, { rooms: [youth((client) => asked.push(client))], change: { referred: { opens: ['youth'] } } });
    const casework = createCasework({
      ...memoryRepositories(),
      kit,
      clients: memoryClients(facts ? { [ref]: facts } : {}),
      policy: everybodyMayDoEverything,
      programme: programmes.fullSupport,
    });
    const client = { kind: 'person', ref } as const;
    await settled(casework.open(opening('k-1', { client }), rina));
    await settled(casework.adopt({ ...opening('k-2', { client }), stage: 'active' }, rina));
    await settled(casework.run('k-1', { type: 'youth.weighAge', input: {} }, rina));
    expect(asked).toEqual([facts]);
    const { rows } = await settled(casework.find({ client: ref }, rina));
    expect(rows.map((row) => [row.caseId, row.client])).toEqual([
      ['k-1', ref],
      ['k-2', ref],
    ]);
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

  const gapsOf = async (casework: ReturnType<typeof anOffice>['casework']) =>
    (await settled(casework.dueIn('old-1', rina))).rows.filter((row) => row.rule === 'case.catch-up');
  const team = { type: 'team.addMember', input: { person: 'nurse-1', discipline: 'nurse', standby: 'no' } } as const;
  const oriented = { type: 'intake.orient', input: { topics: ['rights'], language: 'id' } } as const;

  test('[A2.1] what was not known before becomes due by the catch-up limit, and is overdue from then on', async () => {
    const { casework, time } = anOffice({ programmes: [strict] });
    await settled(casework.adopt({ ...adopting, stage: 'active' }, rina));
    const gaps = await gapsOf(casework);
    expect(gaps.length).toBeGreaterThan(5);
    expect(new Set(gaps.map((g) => g.due))).toEqual(new Set(['2026-01-10']));
    expect(gaps.every((g) => g.daysOver === 0)).toBe(true);
    time.now = '2026-01-12T02:00:00.000Z';
    expect(new Set((await gapsOf(casework)).map((g) => g.daysOver))).toEqual(new Set([2]));
  });

  test('[A2.1] it counts as not failed: nothing that is open in the stage asks for it, and the programme goes on', async () => {
    const { casework } = anOffice({ programmes: [strict] });
    await settled(casework.adopt({ ...adopting, stage: 'active' }, rina));
    const gaps = new Set((await gapsOf(casework)).flatMap((g) => g.ids));
    const { next } = await settled(casework.whatNext('old-1', rina));
    const asking = next.filter((n) => n.missing.some(({ code }) => gaps.has(code))).map((n) => n.command);
    expect(asking).toEqual(['plan.revise', 'plan.putInForce']);
    expect((await casework.run('old-1', team, rina)).refused).toBe(false);
  });

  test('[A2.1] it counts as not met: it is asked for until it is known, and no longer', async () => {
    const { casework } = anOffice({ programmes: [{ ...strict, requirements: {} }] });
    await settled(casework.adopt({ ...adopting, stage: 'active' }, rina));
    const before = (await gapsOf(casework)).flatMap((g) => g.ids);
    expect(before).toEqual(expect.arrayContaining(['team.has-members', 'plan.has-goal']));
    await settled(casework.run('old-1', team, rina));
    expect((await gapsOf(casework)).flatMap((g) => g.ids)).toEqual(before.filter((code) => code !== 'team.has-members'));
    expect(codes(await casework.run('old-1', oriented, rina))).toBeUndefined();
  });

  test.each(['nowhere', 'toString', 'constructor', 'xstate.stop'])('[A2.1] %s is no stage', async (stage) => {
    const { casework } = anOffice({ programmes: [strict] });
    expect(await casework.adopt({ ...adopting, stage }, rina)).toEqual({
      refused: true,
      because: [{ code: 'input.not-on-the-list', path: 'adopting.stage' }],
    });
  });
});
