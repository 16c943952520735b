import { same, throws } from '../expecting.js';
import { type Bench, given, ruleNeeding } from '../rule.js';
import type { RepositoryCase } from '../shape.js';
import { aChange, anAuditEntry, cannotBeWritten, other, tenant } from '../writing.js';
import { spoil } from './shares.js';

const entries = async (on: Bench, of = tenant) => given('audit.entries', on.audit.entries)(of);
/** A rule that is seen by reading the log back; where it cannot be read, that the entry is taken is all that can be seen. */
const auditRule = (id: string, title: string, body: (on: Bench) => Promise<void>): RepositoryCase =>
  ruleNeeding('readableAudit', `audit/${id}`, title, body, {
    title: 'entries are taken, and none can be read here',
    body: async ({ audit }) => {
      await audit.append(tenant, anAuditEntry());
      same('audit.entries', audit.entries, undefined);
    },
  });

export const auditCases: readonly RepositoryCase[] = [
  auditRule('kept', 'an entry is there when append resolves, with every part of it', async (on) => {
    const entry = anAuditEntry({
      member: 'm1',
      commands: ['plan.setGoal', 'plan.setGoal'],
      actor: { kind: 'agency', id: 'a', onBehalfOf: 'b' },
    });
    await on.audit.append(tenant, entry);
    same('entries', await entries(on), [entry]);
  }),
  auditRule('small-entry', 'an entry without a case is kept without one', async (on) => {
    const { caseId: _, ...entry } = anAuditEntry({ allowed: 'none', without: [], action: 'find', why: 'no-rule' });
    await on.audit.append(tenant, entry);
    same('entries', await entries(on), [entry]);
  }),
  auditRule('in-order', 'entries are in the order in which they were written, also at the same instant', async (on) => {
    const sent = Array.from({ length: 30 }, (_, n) => anAuditEntry({ caseId: `k${n}` }));
    for (const entry of sent) await on.audit.append(tenant, entry);
    same('entries', await entries(on), sent);
  }),
  auditRule('same-twice', 'the same entry twice is two entries', async (on) => {
    await on.audit.append(tenant, anAuditEntry());
    await on.audit.append(tenant, anAuditEntry());
    same('how many', (await entries(on)).length, 2);
  }),
  auditRule('at-once', 'fifty at once are fifty entries', async (on) => {
    await Promise.all(Array.from({ length: 50 }, (_, n) => on.audit.append(tenant, anAuditEntry({ caseId: `k${n}` }))));
    same('how many differ', new Set((await entries(on)).map((entry) => entry.caseId)).size, 50);
  }),
  auditRule('tenants', 'the entries of a tenant are its own', async (on) => {
    await on.audit.append(tenant, anAuditEntry({ why: 'north' }));
    await on.audit.append(other, anAuditEntry({ why: 'south' }));
    same(
      'north',
      (await entries(on)).map(({ why }) => why),
      ['north'],
    );
    same(
      'south',
      (await entries(on, other)).map(({ why }) => why),
      ['south'],
    );
    same('a stranger', await entries(on, 'stranger'), []);
  }),
  auditRule('passed-in', 'changing an entry that was passed in changes nothing stored', async (on) => {
    const entry = anAuditEntry({ commands: ['a'] });
    await on.audit.append(tenant, entry);
    spoil(entry);
    same('entries', await entries(on), [anAuditEntry({ commands: ['a'] })]);
  }),
  auditRule('given-out', 'changing what was read changes nothing stored', async (on) => {
    await on.audit.append(tenant, anAuditEntry());
    spoil(await entries(on));
    same('entries', await entries(on), [anAuditEntry()]);
  }),
  auditRule('apart-from-cases', 'a commit that throws takes no audit entry back', async (on) => {
    await on.audit.append(tenant, anAuditEntry());
    await throws('the commit', () => on.cases.commit(tenant, aChange('k1', 'c1', { holds: cannotBeWritten })));
    same('entries', await entries(on), [anAuditEntry()]);
  }),
  auditRule('cannot-be-written', 'an entry that cannot be written throws, and is not there', async (on) => {
    await throws('append', () => on.audit.append(tenant, anAuditEntry({ why: cannotBeWritten as never })));
    same('entries', await entries(on), []);
  }),
];
