import { aService } from '../cases/directory.js';
import { same } from '../expecting.js';
import { given, ruleNeeding } from '../rule.js';
import type { RepositoryCase } from '../shape.js';
import { anAuditEntry, tenant } from '../writing.js';
import { awkwardStrings } from './strings.js';

/** An awkward string beside the cases: in the audit log, and in the directory. */
export const sideCases: readonly RepositoryCase[] = Object.entries(awkwardStrings).flatMap(([name, value]) => [
  ruleNeeding(
    'readableAudit',
    `audit/${name}`,
    `an audit entry comes back as it was written: ${name}`,
    async ({ audit }) => {
      const entry = anAuditEntry({ caseId: value, actor: { kind: 'agency', id: value, onBehalfOf: value }, member: value, why: value });
      await audit.append(tenant, entry);
      same('entries', await given('audit.entries', audit.entries)(tenant), [entry]);
    },
    { title: 'it is taken', body: ({ audit }) => audit.append(tenant, anAuditEntry({ caseId: value, why: value })) },
  ),
  ruleNeeding(
    'directory',
    `directory/${name}`,
    `a service comes back as it was saved: ${name}`,
    async (on) => {
      const directory = given('directory', on.directory);
      const service = aService(value, { name: value, agencyName: value, areas: [value], requirements: [value], contactPersons: [value] });
      await directory.save(tenant, service);
      same('service', await directory.service(tenant, value), service);
      same('found by area', await directory.find(tenant, { area: value }), [service]);
      same('found by another area', await directory.find(tenant, { area: `${value}x` }), []);
    },
    { title: 'there is none', body: async ({ directory }) => same('directory', directory, undefined) },
  ),
]);
