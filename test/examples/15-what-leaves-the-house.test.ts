import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openCases, rina, tenant } from '../../examples/15-what-leaves-the-house/cases.js';
import { openSchemas } from '../../examples/15-what-leaves-the-house/database.js';
import { keyOf } from '../../examples/15-what-leaves-the-house/house.js';
import { run } from '../../examples/15-what-leaves-the-house/main.js';
import { messageOf } from '../../examples/15-what-leaves-the-house/message.js';
import { readFeed } from '../../examples/15-what-leaves-the-house/read-feed.js';
import { remind, sendReminder } from '../../examples/15-what-leaves-the-house/remind.js';
import { timetable } from '../../examples/15-what-leaves-the-house/work.js';
import { createCasework, everybodyMayDoEverything, memoryRepositories, programmes, rooms } from '../../src/index.js';
import { postgresUrl } from '../adapters/sql/postgres.js';
import { change } from '../adapters/sql/written.js';
import { told } from './told.js';

const url = (await postgresUrl()) ?? '';
const factTypes = rooms.flatMap(({ commands }): readonly string[] => Object.values(commands).map(({ fact }) => fact.type));

describe.skipIf(url === '')('the story', async () => {
  process.env.TEST_PG_URL ??= url;
  const lines = url === '' ? [] : await told(run);
  const line = (part: string) => lines.find((l) => l.includes(part)) ?? '';

  test('[R-15] what is lost on the way is sent again, and done once', () => {
    expect(line('sent ')).toBe('sent 8 times, done 5 times; still waiting: 0');
  });

  test('[R-15] a worker that is killed between effect and acknowledgement doubles nothing', () => {
    expect(line('the process ended')).toBe('the process ended by SIGKILL; done elsewhere: 1; still waiting: case-1');
    expect(line('case-1 waits')).not.toBe('');
    expect(line('is woken')).toMatch(/: 1$/);
    expect(lines.filter((l) => l.startsWith('still waiting'))).toEqual(['still waiting: 0; done elsewhere: 1']);
  });

  test('[R-15] the other system has the facts of a case in their order', () => {
    const versions = lines.filter((l) => /^case-1 \|/.test(l)).map((l) => Number(/version (\d+)/.exec(l)?.[1]));
    expect(versions).toHaveLength(3);
    expect(versions).toEqual(versions.toSorted((a, b) => a - b));
  });

  test('[P-22] a reminder comes once, and says neither of whom nor what', () => {
    expect(line('to be told')).toBe('to be told: 2; an hour later: 0');
    expect(lines.filter((l) => /^(made|rina):/.test(l))).toEqual([
      'made: Something is due. Please open your worklist.',
      'rina: Something is due. Please open your worklist.',
    ]);
  });
});

describe.skipIf(url === '')('many at once', () => {
  test('[R-15] readers that race add each job once and leave no fact behind; reminders that race tell each person once', async () => {
    const { house, close } = await openSchemas(url);
    const casework = createCasework({
      ...memoryRepositories(),
      cases: house.cases,
      policy: everybodyMayDoEverything,
      programme: programmes.fullSupport,
      clock: () => '2026-03-02T02:00:00.000Z',
    });
    await openCases(casework);
    await Promise.all(Array.from({ length: 8 }, () => readFeed(house, tenant)));
    const jobs = await house.driver.query(`select key from ${house.jobs}.jobs`, []);
    expect(jobs).toHaveLength(3);
    expect(await house.driver.query('select case_id, seen from deliveries order by case_id', [])).toEqual([
      { case_id: 'case-1', seen: 7 },
      { case_id: 'case-2', seen: 7 },
      { case_id: 'case-3', seen: 2 },
    ]);
    const late = '2026-04-20T02:00:00.000Z';
    const counts = await Promise.all(Array.from({ length: 8 }, () => remind(house, casework, tenant, late)));
    const overdue = await casework.due({ before: late }, rina);
    expect(counts.reduce((a, b) => a + b, 0)).toBe(overdue.refused ? 0 : overdue.rows.length);
    expect(counts.filter((n) => n > 0)).toHaveLength(1);
    await close();
  });
});

describe.skipIf(url === '')('a reader that dies', () => {
  test('[R-15] before the commit it has moved no cursor and added no job; the next one finds every fact', async () => {
    const { house, close } = await openSchemas(url);
    await house.cases.commit(
      tenant,
      (({ facts, ...made }) => ({ ...made, facts: facts.map((f) => ({ ...f, type: 'access.opened' })) }))(change('case-1', 'c')),
    );
    const dying: typeof house.driver.inTransaction = (then) =>
      house.driver.inTransaction(async (tx) => {
        await then(tx);
        throw new Error('died');
      });
    await expect(readFeed({ ...house, driver: { ...house.driver, inTransaction: dying } }, tenant)).rejects.toThrow('died');
    const found = async () => [
      (await house.driver.query('select cursor from feed_cursors', [])).length,
      (await house.driver.query('select seen from deliveries', [])).length,
      (await house.driver.query(`select key from ${house.jobs}.jobs`, [])).length,
    ];
    expect(await found()).toEqual([0, 0, 0]);
    await readFeed(house, tenant);
    expect(await found()).toEqual([1, 1, 1]);
    await close();
  });
});

describe('what leaves', () => {
  const facts = change('case-1', 'c', 0, {}, 1).facts;

  test('[P-22] of a fact only ids, type, stage and time leave, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...factTypes), fc.jsonValue(), fc.uuid(), (type, data, person) => {
        const message = facts[0] && messageOf('pantau', { ...facts[0], type, data: { data, person }, by: { kind: 'worker', id: person } });
        if (message) expect(Object.keys(message).sort()).toEqual(['caseId', 'key', 'recordedAt', 'stage', 'type', 'version']);
        expect(JSON.stringify(message ?? '')).not.toContain(person);
      }),
    );
  });

  test('[P-22] nothing about health, consent, crisis or an agency leaves', () => {
    const left = new Set(factTypes.filter((type) => facts[0] && messageOf('t', { ...facts[0], type })).map((t) => t.split('.')[0]));
    expect([...left].sort()).toEqual(['access', 'assessment', 'intake', 'plan', 'screening', 'termination']);
  });

  test('[P-22] a reminder holds a key from which nobody reads a case, and the same words for everything', async () => {
    const sent: unknown[] = [];
    const key = keyOf('reminder', 'pantau', 'case-hiv-1', 'crisis.to-act', '2026-03-01');
    await sendReminder(async (k, body) => void sent.push(k, body), { key, to: 'rina' });
    expect(sent).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/), { to: 'rina', text: expect.anything() }]);
  });

  test('two that differ never share a key', () => {
    const parts = fc.array(fc.string({ maxLength: 4 }), { minLength: 1, maxLength: 3 });
    fc.assert(fc.property(parts, parts, (a, b) => (keyOf(...a) === keyOf(...b)) === (JSON.stringify(a) === JSON.stringify(b))));
  });

  test('every tenant has its own times, and one job for each', () => {
    const items = timetable(['north', 'south']);
    expect(items.map(({ identifier }) => identifier).sort()).toEqual(
      ['north', 'south'].flatMap((t) => [`read-feed/${t}`, `remind/${t}`, `wake-the-waiting/${t}`]).sort(),
    );
  });
});
