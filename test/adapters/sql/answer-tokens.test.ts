import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate, type SqlRepositories, sqliteDriver, sqlRepositories } from '../../../src/adapters/sql/index.js';
import { createAnswering, createDirectory, everybodyMayDoEverything, programmes } from '../../../src/index.js';
import { repositoryCases } from '../../../src/testing/index.js';
import { aToken, keys, taking, within } from '../../../src/testing/repository/tokens.js';
import { accepted, aHouse, desk, id, tenant, worker } from '../../casework/answering-house.js';
import { settled } from '../../casework/office.js';
import { sari, saveAgency, saveService } from '../../directory/record/desk.js';
import { apart, type Hosted, stores } from './made.js';
import { postgresUrl } from './postgres.js';
import { type Opened, postgresSchema, sqliteFile } from './stores.js';

const url = await postgresUrl();
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);

describe('[B4.5] links and the directory outlive the process, on SQLite', () => {
  test('[B4.5] a link that was issued before the file was closed is answered after it was opened again, and once', async () => {
    const opened = await sqliteFile();
    const handles: Database.Database[] = [];
    /** The file, opened anew; what was open before is closed. */
    const reopened = async (): Promise<SqlRepositories> => {
      handles.pop()?.close();
      const handle = new Database(opened.file);
      handles.push(handle);
      const driver = sqliteDriver(handle);
      await migrate(driver);
      return sqlRepositories(driver);
    };
    const first = await reopened();
    const house = await aHouse(first);
    const { token } = await settled(house.issue());
    const kept = createDirectory({ ...first, policy: everybodyMayDoEverything, timeZone: 'Asia/Jakarta' });
    for (const command of [saveAgency('a'), saveService('s')]) await settled(kept.run(command, { ...sari, commandId: command.type }));

    const second = await reopened();
    const common = { ...second, policy: everybodyMayDoEverything, programme: programmes.fullSupport, clock: () => house.time.now };
    const answering = createAnswering(common);
    expect(await settled(answering.look(desk, token))).toMatchObject({ step: 'answer' });
    const form = accepted();
    const answer = await settled(answering.submit(desk, token, form));
    expect(answer).toMatchObject({ step: 'answer', next: { step: 'progress' } });

    const third = await reopened();
    const again = createAnswering({ ...common, ...third });
    expect(await again.submit(desk, token, form)).toEqual(answer);
    expect(await again.submit(desk, token, accepted())).toMatchObject({ refused: true });
    expect(await settled(again.revoke(house.caseId, id, worker))).toMatchObject({ revoked: 2 });
    const facts: string[] = [];
    for await (const { type } of third.cases.history(tenant, house.caseId)) facts.push(type);
    expect(facts.filter((type) => type === 'referral.accepted' || type === 'referral.answered')).toHaveLength(1);

    const directory = createDirectory({ ...third, policy: everybodyMayDoEverything, timeZone: 'Asia/Jakarta' });
    const retry = await directory.run(saveService('s'), { ...sari, commandId: 'directory.saveService' });
    expect(retry).toMatchObject({ status: 'already-done' });
    expect(await settled(directory.run(saveService('s', { name: 'Warm meals', seenVersion: 1 }), sari))).toMatchObject({
      status: 'committed',
    });
    expect(await settled(directory.service('s', sari))).toMatchObject({ service: { name: 'Warm meals' }, version: 2 });
    for (const handle of handles) handle.close();
    await opened.close();
  });
});

describe.skipIf(url === undefined)('[B4.5] tokens and the directory on PostgreSQL', () => {
  let store: Awaited<ReturnType<typeof postgresSchema>>;
  beforeAll(async () => {
    store = await postgresSchema(url as string);
  });
  afterAll(() => store?.close());

  /** Callers of pools of their own, as the processes of a house have them. */
  const pools = () => upTo(4).map(() => sqlRepositories(store.another()).answerTokens);
  const at = <V>(all: readonly V[], n: number) => all[n % all.length] as V;

  test('[B4.5] of forty takes from four pools one has the token, round after round', async () => {
    const processes = pools();
    for (const round of upTo(10)) {
      await at(processes, 0).save('pools', aToken(`t${round}`));
      const answers = await Promise.all(upTo(40).map((n) => at(processes, n).take('pools', `t${round}`, taking(`m${n}`))));
      expect(answers.filter((answer) => answer === 'taken')).toHaveLength(1);
      expect(answers.filter((answer) => answer === 'busy')).toHaveLength(39);
    }
  });
  test('[B4.5] attempts from four pools, with keys in any order, fill each place once and never wait for each other', async () => {
    const processes = pools();
    for (const round of upTo(10)) {
      const [p, t] = [`p${round}`, `t${round}`];
      const both = (n: number) => (n % 2 === 0 ? keys([p, 13], [t, 99]) : keys([t, 99], [p, 13]));
      const answers = await Promise.all(upTo(40).map((n) => at(processes, n).attempt('pools', both(n), within(20))));
      expect(answers.filter(Boolean)).toHaveLength(13);
    }
  });
  test('[B4.5] what was counted before the window is taken off the table', async () => {
    const { answerTokens } = sqlRepositories(store.driver);
    for (const n of upTo(30)) await answerTokens.attempt('window', keys([`k${n}`, 3]), within(0));
    await answerTokens.attempt('window', keys(['k1', 0]), within(10));
    const left = () => store.driver.query("select counted from kasus_attempts where tenant = 'window'", []);
    expect(await left()).toHaveLength(30);
    await answerTokens.attempt('window', keys(['new', 3]), within(50));
    expect(await left()).toEqual([{ counted: 'new' }]);
  });
});

/** The kit of the other file runs on whole tables: cut by a hash of the tenant, what is ours here holds as well. */
describe.each(stores.filter(([name]) => name.includes('partitioned')))('the directory and tokens on %s', (_, supports, open) => {
  let opened: Opened<Hosted>;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened?.close());
  let made = 0;
  const make = async () => {
    made += 1;
    return apart(opened, supports, `${made}/`);
  };
  const ours = repositoryCases.filter(({ id: of }) => /^(directory|directory-records|answer-tokens|reopen)\/(?!id-)/.test(of));
  test.each(ours.map((one) => [one.id, one] as const))('%s', (_id, one) => one.run(make));
});
