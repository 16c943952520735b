/** The two systems that are told: one counts cases for the yearly report, the other puts a line on a worker's phone. */
import * as z from 'zod';
import type { PostgresDriver } from '../../src/adapters/sql/index.js';
import { type Effect, type Mishap, type Moment, receiver, takeOnce } from './receiver.js';

const Report = z.object({ caseId: z.string(), version: z.int(), type: z.string(), stage: z.string(), recordedAt: z.string() });
const Notice = z.object({ to: z.string(), text: z.object({ en: z.string(), id: z.string() }) });

const tables = `
create table if not exists reported (n integer generated always as identity primary key, case_id text, version integer, type text);
create table if not exists noticed (n integer generated always as identity primary key, person text, words text);`;

const report: Effect = (tx, body) => {
  const { caseId, version, type } = Report.parse(body);
  return tx.query('insert into reported (case_id, version, type) values ($1, $2, $3)', [caseId, version, type]);
};
const notice: Effect = (tx, body) => {
  const { to, text } = Notice.parse(body);
  return tx.query('insert into noticed (person, words) values ($1, $2)', [to, text.en]);
};

export const openElsewhere = async (driver: PostgresDriver, mishap: (moment: Moment) => Mishap | Promise<Mishap>) => {
  await driver.query(tables, []);
  const reports = await receiver({ take: (key, body) => takeOnce(driver, report, key, body), mishap });
  const phones = await receiver({ take: (key, body) => takeOnce(driver, notice, key, body) });
  return {
    reports,
    phones,
    reported: async () =>
      (await driver.query('select case_id, version, type from reported order by n', [])).map((row) => ({
        caseId: String(row.case_id),
        version: Number(row.version),
        type: String(row.type),
      })),
    noticed: async () =>
      (await driver.query('select person, words from noticed order by person, n', [])).map((row) => ({
        person: String(row.person),
        words: String(row.words),
      })),
  };
};
