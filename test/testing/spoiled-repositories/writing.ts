import type { CaseRepository, Change } from '../../../src/index.js';
import { type Spoiled, spoiltCases } from './spoiled.js';

const versionOf = async (inside: CaseRepository, tenant: string, caseId: string) =>
  (await inside.load(tenant, caseId))?.record.version ?? 0;

/** Faults of commit. */
export const writing: Readonly<Record<string, Spoiled>> = {
  'forgets-the-command-id': {
    fault: 'a command id is forgotten after two hundred others, as one that is kept for a month',
    make: spoiltCases((inside) => {
      const known: string[] = [];
      const isForgotten = (commandId: string) => known.includes(commandId) && known.indexOf(commandId) < known.length - 200;
      return {
        load: (tenant, caseId, commandId) =>
          inside.load(tenant, caseId, commandId === undefined || isForgotten(commandId) ? undefined : commandId),
        commit: async (tenant, change) => {
          const isNew = isForgotten(change.commandId);
          const answer = await inside.commit(tenant, isNew ? { ...change, commandId: `${change.commandId} again` } : change);
          if (answer.status === 'committed') known.push(change.commandId);
          return answer;
        },
      };
    }),
    failsAt: ['retry/for-good'],
  },
  'looks-at-the-version-first': {
    fault: 'the version is compared before the command id is looked up, so that a retry is a conflict',
    make: spoiltCases((inside) => ({
      commit: async (tenant, change) => {
        const current = await versionOf(inside, tenant, change.caseId);
        return current === change.expectedVersion ? inside.commit(tenant, change) : { status: 'conflict', current };
      },
    })),
    failsAt: [
      'command-id/*',
      'big/ten-thousand-facts',
      'big/thousand-facts-at-once',
      'handles/same-command',
      'retry/after-commit',
      'retry/before-the-version',
      'retry/for-good',
      'retry/only-its-own-facts',
      'retry/within-the-tenant',
    ],
  },
  'keeps-the-last-fingerprint': {
    fault: 'a command that comes back with another payload is answered with the payload it came back with',
    make: spoiltCases((inside) => ({
      commit: async (tenant, change) => {
        const answer = await inside.commit(tenant, change);
        return answer.status === 'already-done' ? { ...answer, fingerprint: change.fingerprint } : answer;
      },
    })),
    failsAt: ['retry/other-payload'],
  },
  'accepts-any-version': {
    fault: 'the expected version is not compared: the last writer wins',
    make: spoiltCases((inside) => ({
      commit: async (tenant, change) => {
        const answer = await inside.commit(tenant, change);
        return answer.status === 'conflict' ? inside.commit(tenant, { ...change, expectedVersion: answer.current }) : answer;
      },
    })),
    failsAt: [
      'case-id/*',
      'commit/fifty-writers-one-wins',
      'commit/two-open-one-wins',
      'commit/two-writers-one-wins',
      'conflict/as-new',
      'conflict/changes-nothing',
      'conflict/command-id-is-free',
      'conflict/far-ahead',
      'conflict/far-behind',
      'conflict/not-there',
      'conflict/one-ahead',
      'conflict/one-behind',
      'conflict/opening-twice',
      'feed/not-the-conflicts',
      'handles/one-wins',
      'handles/race',
      'race/fifty-writers-on-one-case',
      'tenants/versions-apart',
    ],
  },
  'accepts-a-version-ahead': {
    fault: 'the stored version is compared by less than, and not by unequal',
    make: spoiltCases((inside) => ({
      commit: async (tenant, change) => {
        const answer = await inside.commit(tenant, change);
        if (answer.status !== 'conflict' || change.expectedVersion < answer.current) return answer;
        return inside.commit(tenant, { ...change, expectedVersion: answer.current });
      },
    })),
    failsAt: [
      'conflict/changes-nothing',
      'conflict/far-ahead',
      'conflict/not-there',
      'conflict/one-ahead',
      'feed/not-the-conflicts',
      'tenants/versions-apart',
    ],
  },
  'reads-then-writes': {
    fault: 'the version is read first and compared outside the transaction, so that two who read the same both win',
    make: spoiltCases((inside) => ({
      commit: async (tenant, change) => {
        const done = (await inside.load(tenant, change.caseId, change.commandId))?.done;
        const current = await versionOf(inside, tenant, change.caseId);
        if (done || current !== change.expectedVersion) return inside.commit(tenant, change);
        const answer = await inside.commit(tenant, change);
        return answer.status === 'conflict' ? inside.commit(tenant, { ...change, expectedVersion: answer.current }) : answer;
      },
    })),
    failsAt: [
      'commit/fifty-writers-one-wins',
      'commit/two-open-one-wins',
      'commit/two-writers-one-wins',
      'handles/one-wins',
      'handles/race',
      'race/fifty-writers-on-one-case',
    ],
  },
  'loses-facts-of-a-batch': {
    fault: 'a batch of more than five hundred facts loses the rest',
    make: spoiltCases((inside) => ({
      commit: (tenant, change) => inside.commit(tenant, { ...change, facts: change.facts.slice(0, 500) }),
    })),
    failsAt: ['big/thousand-facts-at-once'],
  },
  'writes-in-two-transactions': {
    fault: 'the record is written first and the facts in a second transaction: what fails between leaves a half',
    make: spoiltCases((inside) => ({
      commit: async (tenant, change: Change) => {
        try {
          return await inside.commit(tenant, change);
        } catch (cause) {
          await inside.commit(tenant, { ...change, facts: [] });
          throw cause;
        }
      },
    })),
    failsAt: [
      'failure/first-fact-of-a-new-case',
      'failure/first-fact-of-an-old-case',
      'failure/last-fact-of-a-new-case',
      'failure/last-fact-of-an-old-case',
    ],
  },
  'burns-the-command-id': {
    fault: 'the command id is written before the version is compared, so that a conflict uses it up',
    make: spoiltCases((inside) => {
      const burnt = new Set<string>();
      return {
        commit: async (tenant, change) => {
          const answer = burnt.has(`${tenant} ${change.commandId}`)
            ? { status: 'conflict' as const, current: await versionOf(inside, tenant, change.caseId) }
            : await inside.commit(tenant, change);
          if (answer.status === 'conflict') burnt.add(`${tenant} ${change.commandId}`);
          return answer;
        },
      };
    }),
    failsAt: ['conflict/command-id-is-free', 'handles/race', 'race/fifty-writers-on-one-case', 'tenants/versions-apart'],
  },
};
