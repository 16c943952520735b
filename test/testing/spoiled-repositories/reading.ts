import type { CaseSummary, Stored } from '../../../src/index.js';
import { type Spoiled, spoiltCases } from './spoiled.js';

/** Faults of load and history, and of who sees whose. */
export const reading: Readonly<Record<string, Spoiled>> = {
  'shares-objects': {
    fault: 'a row is kept as an object and given out itself, so that whoever changes it changes what is stored',
    make: spoiltCases((inside) => {
      const rows = new Map<string, CaseSummary>();
      return {
        commit: async (tenant, change) => {
          const answer = await inside.commit(tenant, change);
          if (answer.status === 'committed') rows.set(JSON.stringify([tenant, change.caseId]), structuredClone(change.summary));
          return answer;
        },
        load: async (tenant, caseId, commandId) => {
          const stored = await inside.load(tenant, caseId, commandId);
          return stored && { ...stored, summary: rows.get(JSON.stringify([tenant, caseId])) ?? stored.summary };
        },
      };
    }),
    failsAt: ['shares/loaded-row'],
  },
  'keeps-what-was-passed-in': {
    fault: 'the record that was passed in is kept itself, and not a copy',
    make: spoiltCases((inside) => {
      const records = new Map<string, Stored['record']>();
      return {
        commit: async (tenant, change) => {
          const answer = await inside.commit(tenant, change);
          if (answer.status === 'committed') records.set(JSON.stringify([tenant, change.caseId]), change.record);
          return answer;
        },
        load: async (tenant, caseId, commandId) => {
          const stored = await inside.load(tenant, caseId, commandId);
          return stored && { ...stored, record: structuredClone(records.get(JSON.stringify([tenant, caseId])) ?? stored.record) };
        },
      };
    }),
    failsAt: ['shares/passed-record'],
  },
  'reads-a-replica': {
    fault: 'lists are read from a replica that is one commit of the case behind',
    make: spoiltCases((inside) => {
      const before = new Map<string, CaseSummary>();
      const key = (tenant: string, caseId: string) => JSON.stringify([tenant, caseId]);
      return {
        commit: async (tenant, change) => {
          const was = await inside.load(tenant, change.caseId);
          const answer = await inside.commit(tenant, change);
          if (answer.status === 'committed' && was) before.set(key(tenant, change.caseId), was.summary);
          return answer;
        },
        find: async (tenant, query) => {
          const page = await inside.find(tenant, query);
          return { ...page, rows: page.rows.map((row) => structuredClone(before.get(key(tenant, row.caseId))) ?? row) };
        },
      };
    }),
    failsAt: ['big/megabyte-record', 'commit/record-facts-row-and-command-together', 'find/the-row-of-now', 'load/columns-go'],
  },
  'loads-a-torn-pair': {
    fault: 'the record and the row are read one after the other, so that a commit can come in between',
    make: spoiltCases((inside) => ({
      load: async (tenant, caseId, commandId) => {
        const stored = await inside.load(tenant, caseId, commandId);
        await new Promise((done) => setTimeout(done, 0));
        const later = stored && (await inside.load(tenant, caseId));
        return stored && later && { ...stored, summary: later.summary };
      },
    })),
    failsAt: ['race/never-torn'],
  },
  'leaks-what-a-command-did': {
    fault: 'command ids are looked up without the tenant',
    make: spoiltCases((inside) => {
      const done = new Map<string, { tenant: string; caseId: string }>();
      return {
        commit: async (tenant, change) => {
          const answer = await inside.commit(tenant, change);
          if (answer.status === 'committed' && !done.has(change.commandId)) done.set(change.commandId, { tenant, caseId: change.caseId });
          return answer;
        },
        load: async (tenant, caseId, commandId) => {
          const stored = await inside.load(tenant, caseId, commandId);
          const where = commandId === undefined ? undefined : done.get(commandId);
          if (!stored || stored.done || !where) return stored;
          const leaked = (await inside.load(where.tenant, where.caseId, commandId))?.done;
          return { ...stored, ...(leaked && { done: leaked }) };
        },
      };
    }),
    failsAt: ['load/other-tenant-untouched', 'tenants/done-apart'],
  },
  'joins-tenant-and-case-id': {
    fault: 'tenant and case id are put behind each other with a colon between, as one key',
    make: spoiltCases((inside) => {
      const owner = new Map<string, readonly [string, string]>();
      const key = (tenant: string, caseId: string) => `${tenant}:${caseId}`;
      return {
        commit: async (tenant, change) => {
          const answer = await inside.commit(tenant, change);
          if (answer.status === 'committed') owner.set(key(tenant, change.caseId), [tenant, change.caseId]);
          return answer;
        },
        load: (tenant, caseId, commandId) => inside.load(...(owner.get(key(tenant, caseId)) ?? ([tenant, caseId] as const)), commandId),
      };
    }),
    failsAt: ['tenants/joined-by-colon'],
  },
  'counts-versions-as-text': {
    fault: 'history is sorted by the version as text: 1, 10, 100, 11',
    make: spoiltCases((inside) => ({
      history: async function* (tenant, caseId, from) {
        const entries = [];
        for await (const entry of inside.history(tenant, caseId, from)) entries.push(entry);
        yield* entries.sort((a, b) => (String(a.version) < String(b.version) ? -1 : 1));
      },
    })),
    failsAt: [
      'big/ten-thousand-facts',
      'big/thousand-facts-at-once',
      'commit/long-life',
      'handles/race',
      'history/in-order',
      'history/write-while-reading',
      'race/fifty-writers-on-one-case',
    ],
  },
};
