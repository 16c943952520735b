import { anEdit, doneBefore, edited, ofAgency, ofService, recordsOf } from '../entries.js';
import { same } from '../expecting.js';
import { all, asking, entriesOf, fed, found } from '../reading.js';
import { type Bench, given, ruleNeeding } from '../rule.js';
import type { MadeRepositories, RepositoryCase } from '../shape.js';
import { aToken, keys, roomIn, saved, taking, theReferral, within } from '../tokens.js';
import { aChange, alreadyDone, anAuditEntry, dueAt, kept, minute, other, storedAfter, tenant } from '../writing.js';
import { aService } from './directory.js';

const reopened = async (on: Bench, body: (next: MadeRepositories) => Promise<void>): Promise<void> => {
  const next = await given('reopen', on.reopen)();
  try {
    await body(next);
  } finally {
    await next.close();
  }
};
const reopenRule = (id: string, title: string, body: (on: Bench) => Promise<void>): RepositoryCase =>
  ruleNeeding('reopening', `reopen/${id}`, title, body, {
    title: 'a new store is empty',
    body: async ({ cases, make, reopen }) => {
      same('reopen', reopen, undefined);
      await kept(cases, tenant, aChange('k1', 'c1'));
      const next = await make();
      same('list', await found(next.cases, tenant), []);
      await next.close();
    },
  });

/** What is committed stays, when the store is closed and opened again. */
export const reopenCases: readonly RepositoryCase[] = [
  reopenRule('cases', 'record, row and history are there when the store is opened again', async (on) => {
    const first = await kept(on.cases, tenant, aChange('k1', 'c1', { count: 2, holds: 'é 🙂' }));
    const second = await kept(on.cases, tenant, aChange('k1', 'c2', { from: 2 }));
    const south = await kept(on.cases, other, aChange('k1', 'c1', { holds: 'south' }));
    await reopened(on, async ({ cases }) => {
      same('load', await cases.load(tenant, 'k1'), storedAfter(second));
      same('history', await all(cases.history(tenant, 'k1')), [...first.facts, ...second.facts]);
      same('load of the south', await cases.load(other, 'k1'), storedAfter(south));
    });
  }),
  reopenRule('commands', 'a command that was done is known when the store is opened again', async (on) => {
    const change = await kept(on.cases, tenant, aChange('k1', 'c1', { count: 2 }));
    await reopened(on, async ({ cases }) => {
      same('the retry', await cases.commit(tenant, change), alreadyDone(change));
      same('another one', await cases.commit(tenant, aChange('k1', 'c2', { from: 1 })), { status: 'conflict', current: 2 });
      await kept(cases, tenant, aChange('k1', 'c3', { from: 2 }));
    });
  }),
  reopenRule('feed', 'a cursor of the feed goes on when the store is opened again', async (on) => {
    await kept(on.cases, tenant, aChange('k1', 'c1', { count: 3 }));
    const read = await fed(on, tenant, 3);
    await reopened(on, async (next) => {
      same('behind the second', await all(next.cases.feed(tenant, read[1]?.cursor)), read.slice(2));
      const change = await kept(next.cases, tenant, aChange('k2', 'c2'));
      same('what is new', entriesOf(await fed(next, tenant, 1, read[2]?.cursor)), change.facts);
    });
  }),
  reopenRule('lists', 'lists and their cursors go on when the store is opened again', async (on) => {
    for (const n of [1, 2, 3])
      await kept(on.cases, tenant, aChange(`k${n}`, `c${n}`, { row: { site: 'timur', awaits: ['tuti'], ...dueAt(minute(n)) } }));
    const asked = { dueBefore: minute(9), site: 'timur', awaits: 'tuti', scope: { responsible: ['rina'] } };
    const { next: after = '' } = await on.cases.find(tenant, asking({ ...asked, limit: 1 }));
    await reopened(on, async ({ cases }) => same('the rest', await found(cases, tenant, { ...asked, after }), ['k2', 'k3']));
  }),
  reopenRule('audit-and-directory', 'audit entries and services are there when the store is opened again', async (on) => {
    await on.audit.append(tenant, anAuditEntry());
    await on.directory?.save(tenant, aService('s1'));
    await reopened(on, async ({ audit, directory, supports }) => {
      if (supports.readableAudit) same('entries', await given('audit.entries', audit.entries)(tenant), [anAuditEntry()]);
      if (supports.directory) same('service', await given('directory', directory).service(tenant, 's1'), aService('s1'));
      await audit.append(tenant, anAuditEntry());
    });
  }),
  reopenRule('directory-records', 'entries, their facts and commands are there when the store is opened again', async (on) => {
    if (!on.supports.directoryRecords) return same('record', await on.cases.load(tenant, 'k1'), undefined);
    const [service, agency] = [ofService('s1'), ofAgency('s1')];
    const change = await edited(recordsOf(on), tenant, anEdit([service, agency], 'c1', { count: 2 }));
    await reopened(on, async (next) => {
      const directory = recordsOf(next);
      same('entry', await directory.entry(tenant, agency), change.entries[1]);
      same('done', await directory.done(tenant, 'c1'), doneBefore(change));
      same('another one', await directory.commit(tenant, anEdit([service], 'c2')), { status: 'conflict' });
      await edited(directory, tenant, anEdit([service], 'c2', { from: 2 }));
      same('how many facts', (await all(directory.history(tenant, service))).length, 3);
    });
  }),
  reopenRule('answer-tokens', 'tokens and attempts are there when the store is opened again', async (on) => {
    if (!on.supports.answerTokens) return same('record', await on.cases.load(tenant, 'k1'), undefined);
    const tokens = given('answerTokens', on.answerTokens);
    await saved(tokens, tenant, aToken('t1', { state: 'taken' }), aToken('t2', { state: 'used' }));
    await tokens.attempt(tenant, keys(['p', 2]), within(20));
    await reopened(on, async ({ answerTokens }) => {
      const again = given('answerTokens', answerTokens);
      same('the token', await again.find(tenant, 't1'), aToken('t1', { state: 'taken' }));
      same('take by another', await again.take(tenant, 't1', taking('m2')), 'busy');
      same('use', await again.use(tenant, 't1', { mark: 'm1', next: aToken('t3') }), 'used');
      same('revoke', await again.revoke(tenant, theReferral), 3);
      same('room', await roomIn(again, tenant, 'p', 2, 20), 1);
    });
  }),
];
