/** What runs inside the browser: the address says what to do, and what came of it is told to the test. */
import { indexedDbRepositories } from '../../../src/adapters/indexeddb/index.js';
import { repositoryCases } from '../../../src/testing/repository/index.js';
import { aChange } from '../../../src/testing/repository/writing.js';
import { isKasusError } from '../../../src/vocabulary/errors.js';
import { madeIn } from './made.js';

const asked = new URLSearchParams(location.search);
const tenant = 'north';
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
const all = async <V>(entries: AsyncIterable<V>): Promise<V[]> => {
  const found: V[] = [];
  for await (const entry of entries) found.push(entry);
  return found;
};
const codeOf = (error: unknown): string => (isKasusError(error) ? error.code : String(error));
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);

/** A part of the contract, all in one database, each case behind tenants of its own, some side by side. */
const kit = async () => {
  const [passed, failed]: [string[], { id: string; why: string }[]] = [[], []];
  const [part, of] = [Number(asked.get('part')), Number(asked.get('of'))];
  const chosen = repositoryCases.filter((_, n) => n % of === part);
  let [next, made] = [0, 0];
  const make = async () => {
    made += 1;
    return madeIn('kit', {}, `${made}/`);
  };
  const worker = async () => {
    for (let one = chosen[next++]; one; one = chosen[next++]) {
      try {
        await one.run(make);
        passed.push(one.id);
      } catch (error) {
        failed.push({ id: one.id, why: String(error).slice(0, 500) });
      }
    }
  };
  await Promise.all(upTo(8).map(worker));
  return { passed: passed.length, failed };
};

/** Commits to one case until each of its own is done, beside other tabs. Tells how often it met a conflict. */
const race = async () => {
  const { cases, close } = indexedDbRepositories('race');
  const [from, count] = [Number(asked.get('from')), Number(asked.get('count'))];
  let conflicts = 0;
  // They begin together.
  await pause(Math.max(0, Number(asked.get('at')) - Date.now()));
  for (let n = from; n < from + count; ) {
    const version = (await cases.load(tenant, 'k1'))?.record.version ?? 0;
    const { status } = await cases.commit(tenant, aChange('k1', `c${n}`, { from: version, holds: n }));
    if (status === 'conflict') conflicts += 1;
    else n += 1;
  }
  await close();
  return { conflicts };
};
const raced = async () => {
  const { cases } = indexedDbRepositories('race');
  const [history, feed, stored] = [await all(cases.history(tenant, 'k1')), await all(cases.feed(tenant)), await cases.load(tenant, 'k1')];
  return {
    versions: history.map((fact) => fact.version),
    commands: history.map((fact) => fact.commandId),
    fed: feed.map(({ entry }) => entry.version),
    version: stored?.record.version,
    row: stored?.summary.version,
  };
};

/** Writes until nothing goes any more, and says what stopped it. What was written before must still be there. */
const fill = async () => {
  const { cases } = indexedDbRepositories('full');
  const holds = Array.from(crypto.getRandomValues(new Uint8Array(50_000)), (byte) => byte.toString(16)).join('');
  for (let n = 0; n < 2_000; n += 1) {
    const stopped = await cases.commit(tenant, aChange(`k${n}`, `c${n}`, { holds })).then(
      () => undefined,
      (error: unknown) => codeOf(error),
    );
    if (stopped !== undefined) return { stopped, written: n, found: (await all(cases.feed(tenant))).length, torn: await torn(n) };
  }
  return { stopped: 'nothing', written: 2_000 };
};
/** Which of the cases are not whole. */
const torn = async (count: number): Promise<number[]> => {
  const { cases } = indexedDbRepositories('full');
  const isWhole = async (n: number) => {
    const stored = await cases.load(tenant, `k${n}`, `c${n}`);
    return stored?.record.version === 1 && stored.summary.version === 1 && stored.done?.facts.length === 1;
  };
  const whole = await Promise.all(upTo(count).map(isWhole));
  return upTo(count).filter((n) => !whole[n]);
};
const writeAgain = async () => {
  const { cases } = indexedDbRepositories('full');
  return cases.commit(tenant, aChange('again', 'again')).then(({ status }) => status, codeOf);
};

/** Tells every acknowledged commit at once, until it is killed. */
const acknowledge = async () => {
  const { cases } = indexedDbRepositories('killed');
  for (let n = 0; ; n += 1) {
    await cases.commit(tenant, aChange(`k${n}`, `c${n}`, { count: 2 }));
    await tell({ answer: n });
  }
};
const survived = async () => {
  const { cases } = indexedDbRepositories('killed');
  const feed = await all(cases.feed(tenant));
  const ids = [...new Set(feed.map(({ entry }) => entry.caseId))];
  const whole = await Promise.all(
    ids.map(async (id) => {
      const stored = await cases.load(tenant, id, `c${id.slice(1)}`);
      return stored?.record.version === 2 && stored.summary.version === 2 && stored.done?.facts.length === 2;
    }),
  );
  return { ids, facts: feed.length, whole: whole.filter(Boolean).length };
};

/** What one command is answered, sent so many times to the same repositories. */
const answers = async () => {
  const { cases, acceptLoss } = indexedDbRepositories('answers');
  if (asked.get('accept')) await acceptLoss();
  const id = asked.get('on') ?? 'k1';
  const said: string[] = [];
  for (let n = 0; n < Number(asked.get('times')); n += 1)
    said.push(await cases.commit(tenant, aChange(id, id)).then(({ status }) => status, codeOf));
  return said;
};

/** A newer database, and one that is deleted under an open connection. */
const refused = async () => {
  const opened = (name: string, version: number) =>
    new Promise<IDBDatabase>((done, failed) => {
      const request = indexedDB.open(name, version);
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
  (await opened('newer', 99)).close();
  const newer = await indexedDbRepositories('newer').cases.load(tenant, 'k1').then(String, codeOf);

  const { cases } = indexedDbRepositories('deleted');
  await cases.commit(tenant, aChange('k1', 'c1'));
  await new Promise((done) => {
    indexedDB.deleteDatabase('deleted').onsuccess = done;
  });
  const deleted = await cases.load(tenant, 'k1').then(String, codeOf);
  const isThere = (await indexedDB.databases()).some(({ name }) => name === 'deleted');
  return { newer, deleted, isThere };
};

const tell = (told: object) => fetch(`/told?tab=${asked.get('tab')}`, { method: 'POST', body: JSON.stringify(told) });
const work: Readonly<Record<string, () => Promise<unknown>>> = {
  kit,
  race,
  raced,
  fill,
  writeAgain,
  acknowledge,
  survived,
  answers,
  refused,
};
const chosen = work[asked.get('do') ?? ''];
if (chosen)
  await chosen().then(
    (answer) => tell({ answer }),
    (error: unknown) => tell({ threw: String(error) }),
  );
