import { type SqlDriver, throughSteps } from '../../src/adapters/sql/index.js';
import type { CaseRepository, Change, Stored } from '../../src/ports/case-repository.js';
import { isKasusError } from '../../src/vocabulary/errors.js';
import { wait } from '../postgres/server.js';
import { tenant, type WorkRecord } from './decision.js';

/** A store that breaks its word in one way, to see that the experiment finds it out. */
export interface Spoil {
  readonly driver?: (driver: SqlDriver) => SqlDriver;
  readonly cases?: (cases: CaseRepository) => CaseRepository;
}

/** Says that it is written, and writes a little later; what it shows meanwhile is what it has promised. */
const acknowledgesEarly = (cases: CaseRepository): CaseRepository => {
  const promised = new Map<string, Stored>();
  let writing: Promise<unknown> = Promise.resolve();
  const shown = async (of: string, caseId: string) => promised.get(caseId) ?? (await cases.load(of, caseId));
  return {
    ...cases,
    load: (of, caseId) => shown(of, caseId),
    commit: async (of, change) => {
      const current = (await shown(of, change.caseId))?.record.version ?? 0;
      if (current !== change.expectedVersion) return { status: 'conflict', current };
      promised.set(change.caseId, { record: change.record, summary: change.summary });
      writing = writing.then(() => wait(4)).then(() => cases.commit(of, change));
      return { status: 'committed', version: change.record.version, facts: change.facts };
    },
  };
};

/** Each statement is a transaction of its own, and a moment passes before the next: a kill has to meet it, on a quick machine too. */
const withoutTransaction = (driver: SqlDriver): SqlDriver => ({
  ...driver,
  transaction: (steps) => throughSteps(steps, (text, params) => wait(1).then(() => driver.query(text, params))),
});

/** The same, numbered as if it had been decided on another version. */
const movedTo = (change: Change, version: number): Change => {
  const by = version - change.expectedVersion;
  const { work } = (change.record as WorkRecord).sections;
  const record: WorkRecord = {
    ...(change.record as WorkRecord),
    version: change.record.version + by,
    sections: { work: { ...work, count: work.count + by } },
  };
  return {
    ...change,
    expectedVersion: version,
    record,
    summary: { ...change.summary, version: change.summary.version + by },
    facts: change.facts.map((fact) => ({ ...fact, version: fact.version + by })),
  };
};
/** Does not look at the expected version: what was decided on an old record is put on top of the new one. */
const withoutVersionCheck = (cases: CaseRepository): CaseRepository => ({
  ...cases,
  commit: async (of, change) => {
    for (let next = change; ; ) {
      const answer = await cases.commit(of, next);
      if (answer.status !== 'conflict') return answer;
      next = movedTo(change, answer.current);
    }
  },
});

const isUnknown = (error: unknown): boolean => isKasusError(error, 'KASUS_OUTCOME_UNKNOWN');
/** Takes a lost connection for "not written", and sends it once more under a new command id. */
const takesANewId = (cases: CaseRepository): CaseRepository => ({
  ...cases,
  commit: async (of, change) => {
    try {
      return await cases.commit(of, change);
    } catch (error) {
      if (!isUnknown(error)) throw error;
    }
    for (let tries = 1; ; tries += 1) {
      await wait(20);
      try {
        const version = (await cases.load(tenant, change.caseId))?.record.version ?? 0;
        const answer = await cases.commit(of, { ...movedTo(change, version), commandId: `${change.commandId}, try ${tries}` });
        if (answer.status !== 'conflict') return answer;
      } catch {
        // The server is still down.
      }
    }
  },
});
/** A lost connection is no error here. */
const swallowsErrors = (cases: CaseRepository): CaseRepository => ({
  ...cases,
  commit: async (of, change) => {
    try {
      return await cases.commit(of, change);
    } catch (error) {
      if (!isUnknown(error)) throw error;
      return { status: 'committed', version: change.record.version, facts: change.facts };
    }
  },
});

export const spoils = {
  'acknowledges early': { cases: acknowledgesEarly },
  'without transaction': { driver: withoutTransaction },
  'without version check': { cases: withoutVersionCheck },
  'takes a new id': { cases: takesANewId },
  'swallows errors': { cases: swallowsErrors },
} as const satisfies Record<string, Spoil>;
export type SpoilName = keyof typeof spoils;
