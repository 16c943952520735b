import { posix } from 'node:path';
import type { CaseRepository } from '../../../src/index.js';
import { type Spoiled, spoiltCases } from './spoiled.js';

/** Every method asked for the tenant of another name. */
const named = (change: (tenant: string) => string) =>
  spoiltCases(
    (inside): CaseRepository => ({
      load: (tenant, ...more) => inside.load(change(tenant), ...more),
      commit: (tenant, ...more) => inside.commit(change(tenant), ...more),
      history: (tenant, ...more) => inside.history(change(tenant), ...more),
      find: (tenant, ...more) => inside.find(change(tenant), ...more),
      feed: (tenant, ...more) => inside.feed(change(tenant), ...more),
    }),
  );
/** As a column of text that holds a list. */
const byCommas = (texts: readonly string[]): string[] => texts.join(',').split(',');

/** Faults of names: of tenants, cases, commands and persons. */
export const names: Readonly<Record<string, Spoiled>> = {
  'trims-tenants': {
    fault: "a tenant's name is trimmed, so that two become one",
    make: named((tenant) => tenant.trim()),
    failsAt: ['apart/tenant-a-blank-before', 'apart/tenant-a-blank-behind', 'apart/tenant-a-line-feed-behind'],
  },
  'takes-large-tenants-for-small': {
    fault: "tenants' names are compared without case",
    make: named((tenant) => tenant.toLowerCase()),
    failsAt: ['apart/tenant-angstrom-sign-and-letter', 'apart/tenant-large-and-small', 'apart/tenant-word-and-value'],
  },
  'takes-no-tenant-for-all': {
    fault: 'a tenant whose name is empty, or a star, is taken for the one that wrote last',
    make: spoiltCases((inside) => {
      let last = '';
      return {
        commit: (tenant, change) => {
          last = tenant;
          return inside.commit(tenant, change);
        },
        find: (tenant, query) => inside.find(tenant === '' || tenant === '*' ? last : tenant, query),
      };
    }),
    failsAt: ['tenants/wildcard'],
  },
  'takes-the-tenant-for-a-path': {
    fault: "the feed is kept in a folder of the tenant's name, in which ../ leads up",
    make: spoiltCases((inside) => ({ feed: (tenant, after) => inside.feed(posix.normalize(tenant), after) })),
    failsAt: ['tenant/slashes'],
  },
  'knows-a-command-in-one-tenant': {
    fault: 'command ids are unique over all tenants: what the second one did under the same id is not told',
    make: spoiltCases((inside) => {
      const first = new Map<string, string>();
      return {
        commit: (tenant, change) => {
          if (!first.has(change.commandId)) first.set(change.commandId, tenant);
          return inside.commit(tenant, change);
        },
        load: (tenant, caseId, commandId) =>
          inside.load(tenant, caseId, commandId !== undefined && first.get(commandId) === tenant ? commandId : undefined),
      };
    }),
    failsAt: ['tenant/*', 'tenants/same-ids'],
  },
  'parts-case-ids-at-commas': {
    fault: 'the cases of a scope are sent as one text, with commas between',
    make: spoiltCases((inside) => ({
      find: (tenant, query) =>
        inside.find(tenant, query.scope.cases ? { ...query, scope: { ...query.scope, cases: byCommas(query.scope.cases) } } : query),
    })),
    failsAt: ['case-id/array-braces', 'case-id/comma'],
  },
  'cuts-the-fingerprint': {
    fault: 'the fingerprint of a command is kept in a column of a hundred characters, which cuts',
    make: spoiltCases((inside) => ({
      commit: (tenant, change) => inside.commit(tenant, { ...change, fingerprint: change.fingerprint.slice(0, 100) }),
    })),
    failsAt: ['command-id/long-*'],
  },
  'parts-persons-at-commas': {
    fault: 'the persons awaited are kept as one text, with commas between',
    make: spoiltCases((inside) => ({
      commit: (tenant, change) => {
        const { awaits } = change.summary;
        return inside.commit(tenant, awaits ? { ...change, summary: { ...change.summary, awaits: byCommas(awaits) } } : change);
      },
    })),
    failsAt: ['row/array-braces', 'row/comma'],
  },
  'takes-the-first-of-a-scope': {
    fault: 'of the responsible persons whom a scope names the first alone is asked for',
    make: spoiltCases((inside) => ({
      find: (tenant, query) => {
        const { responsible } = query.scope;
        return inside.find(tenant, responsible ? { ...query, scope: { ...query.scope, responsible: responsible.slice(0, 1) } } : query);
      },
    })),
    failsAt: [
      'row/*',
      'scope/many-names',
      'scope/responsible',
      'scope/responsible-by-changedSince',
      'scope/responsible-by-client',
      'scope/responsible-by-dueBefore',
      'scope/responsible-by-site',
      'scope/responsible-by-stages',
      'scope/responsible-paged',
    ],
  },
  'folds-persons': {
    fault: 'a list by person compares without case and accents',
    make: spoiltCases((inside) => {
      const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
      return {
        find: async (tenant, { client, ...query }) => {
          if (client === undefined) return inside.find(tenant, query);
          const page = await inside.find(tenant, { ...query, limit: 1_000_000 });
          const rows = page.rows.filter((row) => fold(row.client) === fold(client));
          const next = rows[query.limit - 1];
          return { rows: rows.slice(0, query.limit), ...(rows.length > query.limit && next && { next: next.caseId }) };
        },
      };
    }),
    failsAt: [
      'apart/person-angstrom-sign-and-letter',
      'apart/person-composed-and-decomposed',
      'apart/person-large-and-small',
      'apart/person-wide-and-narrow',
      'apart/person-with-and-without-accent',
      'apart/person-word-and-value',
    ],
  },
};
