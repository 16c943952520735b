import { describe, expect, test } from 'vitest';
import { migrate, sqlRepositories } from '../../../src/adapters/sql/index.js';
import { migrateTo, sqlTo } from '../../../src/adapters/sql/migrate.js';
import { migrations } from '../../../src/adapters/sql/schema.js';
import { anEdit, ofService } from '../../../src/testing/repository/entries.js';
import { aToken } from '../../../src/testing/repository/tokens.js';
import { anAuditEntry } from '../../../src/testing/repository/writing.js';
import { processesBringingForward } from './bringing-forward-processes.js';
import { emptyDatabases, statementsIn } from './empty-databases.js';
import { layoutOf, rowsIn, version } from './rows-and-layout.js';
import { ofNext, second, unfinished } from './second-layout.js';
import { all, change } from './written.js';

const empty = await emptyDatabases();
const broughtForward = processesBringingForward();
const tooNew = expect.objectContaining({ code: 'KASUS_SCHEMA_TOO_NEW' });

describe.each(empty)('[A1.2] from version 1 to version 2, in %s', (_, migrating, open) => {
  const next = [...migrations, second];

  /** A database of version 1 with rows in every table, whose feed a reader has read as far as `cursor`. */
  const filled = async () => {
    const { connect, place } = await open();
    const driver = connect();
    await migrate(driver, migrating);
    const { cases, directory, answerTokens, audit } = sqlRepositories(driver);
    for (const tenant of ['north', 'south']) {
      for (let n = 0; n < 12; n += 1)
        await cases.commit(tenant, change(`k${n % 4}`, `c${n}`, 2 * Math.floor(n / 4), { awaits: ['budi'] }, 2));
      await directory.commit(tenant, anEdit([ofService('s1')], 'd1'));
      await answerTokens.save(tenant, aToken('t1'));
      await answerTokens.attempt(tenant, [{ key: 'p1', most: 9 }], { at: '2026-01-05', since: '2026-01-01' });
      await audit.append(tenant, anAuditEntry());
    }
    const read = await all(cases.feed('north'));
    // Written, and not read by anybody yet.
    await cases.commit('north', change('k0', 'c12', 6));
    return { connect, place, driver, cases, cursor: read[9]?.cursor as string, later: read.slice(10).map(({ entry }) => entry) };
  };

  test('[A1.2] nothing is lost, the rows that were there get their value, and the feed goes on', async () => {
    const { connect, driver, cursor, later } = await filled();
    const before = await rowsIn(driver);
    expect(await migrateTo(next, connect(), migrating)).toBe(1);
    expect(await migrateTo(next, connect())).toBe(2);
    expect(await version(driver)).toBe(2);
    expect(await rowsIn(driver)).toEqual(before);
    const given = "select count(*) as n from kasus_cases where tenant in ('north', 'south') and programme = 'p'";
    expect(Number((await driver.query(given, []))[0]?.n)).toBe(8);

    const { cases, directory, answerTokens } = ofNext(connect());
    expect(await cases.commit('north', change('k0', 'c12', 7))).toMatchObject({ status: 'already-done', version: 7 });
    expect(await cases.commit('north', change('k0', 'c13', 6))).toEqual({ status: 'conflict', current: 7 });
    expect(await cases.commit('north', change('k0', 'c13', 7))).toMatchObject({ status: 'committed' });
    const rest = (await all(cases.feed('north', cursor))).map(({ entry }) => entry);
    expect(rest.slice(0, later.length)).toEqual(later);
    expect(rest.slice(later.length).map(({ caseId, version: at }) => `${caseId}.${at}`)).toEqual(['k0.7', 'k0.8']);
    expect(await directory.commit('north', anEdit([ofService('s1')], 'd1'))).toMatchObject({ status: 'already-done' });
    expect(await answerTokens.find('south', 't1')).toMatchObject({ state: 'open' });
  });

  test('[A1.2] an old program refuses the database afterwards, and changes nothing in it', async () => {
    const { connect, driver } = await filled();
    await migrateTo(next, connect(), migrating);
    const before = await rowsIn(driver);
    const { cases, directory, answerTokens, audit } = sqlRepositories(connect());
    for (const asked of [
      () => migrate(connect(), migrating),
      () => cases.load('north', 'k0'),
      () => cases.commit('north', change('k0', 'c13', 7)),
      () => all(cases.feed('north')),
      () => directory.commit('north', anEdit([ofService('s2')], 'd2')),
      () => answerTokens.revoke('north', { caseId: 'k1', referralId: 'r1' }),
      () => audit.append('north', anAuditEntry()),
    ])
      await expect(asked()).rejects.toEqual(tooNew);
    expect(await version(driver)).toBe(2);
    expect(await rowsIn(driver)).toEqual(before);
  });

  test('[A1.2] a step that fails half way leaves version 1 and its rows, and the next one is tried', async () => {
    const { connect, driver, cases } = await filled();
    const before = await rowsIn(driver);
    const layout = await layoutOf(driver);
    await expect(migrateTo([...migrations, unfinished], connect(), migrating)).rejects.toThrow(/unique/i);
    expect(await version(driver)).toBe(1);
    expect(await rowsIn(driver)).toEqual(before);
    expect(await layoutOf(driver)).toEqual(layout);
    const anew = sqlRepositories(connect()).cases;
    expect((await anew.load('north', 'k0', 'c12'))?.done).toMatchObject({ version: 7 });
    for (const one of [anew, cases]) {
      const from = (await one.load('north', 'k0'))?.record.version ?? 0;
      expect(await one.commit('north', change('k0', `c13-${from}`, from))).toMatchObject({ status: 'committed' });
    }
    expect(await all(anew.feed('north'))).toHaveLength(27);
    expect(await migrateTo(next, connect(), migrating)).toBe(1);
  });

  test('[A1.2] the printed SQL does the same by hand, and a program that was not told of partitions makes them all the same', async () => {
    const [one, other] = [await filled(), await filled()];
    await migrateTo(next, one.driver);
    const printed = statementsIn(sqlTo(next, other.driver.dialect, 1, migrating));
    await other.driver.transaction(function* () {
      for (const text of printed) yield { text, params: [] };
    });
    expect(await version(other.driver)).toBe(2);
    expect(await layoutOf(other.driver)).toEqual(await layoutOf(one.driver));
    const given = 'select tenant, case_id, programme from kasus_cases order by tenant, case_id';
    expect(await other.driver.query(given, [])).toEqual(await one.driver.query(given, []));
    expect(await migrateTo(next, other.connect(), migrating)).toBe(2);
    if (migrating.partitions) {
      const parts = "select count(*) as n from pg_inherits where inhparent = 'kasus_reminders'::regclass";
      expect(Number((await one.driver.query(parts, []))[0]?.n)).toBe(migrating.partitions);
    }
  });

  test('[A1.2] six processes that begin at once do it once, and what is acknowledged to writers meanwhile is there', async () => {
    const { connect, place, driver } = await filled();
    const before = await rowsIn(driver);
    let isOver = false;
    const acknowledged: string[] = [];
    const writer = async (w: number) => {
      const { cases } = sqlRepositories(connect());
      for (let n = 0; !isOver; n += 1) {
        expect(await cases.commit('writers', change(`k${w}`, `w${w}-${n}`, n))).toMatchObject({ status: 'committed' });
        acknowledged.push(`k${w}.${n + 1}`);
        await new Promise((done) => setTimeout(done, 5));
      }
    };
    const writers = [0, 1].map(writer);
    const found = await broughtForward(6, place);
    isOver = true;
    await Promise.all(writers);
    expect([...found].sort()).toEqual(['found 1', ...Array.from({ length: 5 }, () => 'found 2')]);
    expect(await version(driver)).toBe(2);
    expect(await rowsIn(driver)).toEqual(before);
    const fed = (await all(ofNext(connect()).cases.feed('writers'))).map(({ entry }) => `${entry.caseId}.${entry.version}`);
    expect(fed.length).toBeGreaterThan(1);
    expect([...fed].sort()).toEqual([...acknowledged].sort());
  });
});
