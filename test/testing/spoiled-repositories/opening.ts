import { type MemoryRepositories, type MemorySnapshot, memoryRepositories } from '../../../src/index.js';
import type { MadeRepositories } from '../../../src/testing/index.js';
import { memoryMade, memorySupports, memoryThroughJson } from '../memory-made.js';
import type { Spoiled } from './spoiled.js';

/** Memory that is put away and taken out again, and loses something on the way. */
const thatLoses =
  (lost: (snapshot: MemorySnapshot) => MemorySnapshot, kept: MemoryRepositories = memoryRepositories()) =>
  async (): Promise<MadeRepositories> => {
    const reopen = () => {
      const next = memoryRepositories();
      next.restore(lost(kept.snapshot()));
      return thatLoses(lost, next)();
    };
    return { ...kept, supports: { ...memorySupports, reopening: true }, reopen, close: async () => undefined };
  };
/** The maker is new for each case, but not the store within it: the first that is still open is given out again. */
const oneAtATime = () => {
  let open: Promise<MadeRepositories> | undefined;
  return async (): Promise<MadeRepositories> => {
    open ??= memoryThroughJson();
    const close = async () => {
      open = undefined;
    };
    return { ...(await open), close };
  };
};

/** Faults of making, opening, and having open twice. */
export const opening: Readonly<Record<string, Spoiled>> = {
  'is-empty-when-reopened': {
    fault: 'nothing is written down: what is opened again is new',
    make: () => thatLoses(() => memoryRepositories().snapshot())(),
    failsAt: ['reopen/*'],
  },
  'forgets-commands-when-reopened': {
    fault: 'which commands were done is kept in memory only',
    make: () => thatLoses((kept) => ({ ...kept, cases: kept.cases.map((one) => ({ ...one, commands: [] })) }))(),
    failsAt: ['reopen/commands'],
  },
  'numbers-the-feed-anew-when-reopened': {
    fault: 'the feed is numbered anew when the store is opened, from 0 and no longer from 1',
    make: async () => {
      const made = await memoryThroughJson();
      const reopen = async (): Promise<MadeRepositories> => {
        const next = await (made.reopen as () => Promise<MadeRepositories>)();
        const feed: typeof next.cases.feed = async function* (tenant, after) {
          for await (const { cursor, entry } of next.cases.feed(tenant, after === undefined ? undefined : String(Number(after) + 1)))
            yield { cursor: String(Number(cursor) - 1), entry };
        };
        return { ...next, cases: { ...next.cases, feed } };
      };
      return { ...made, reopen };
    },
    failsAt: ['reopen/feed'],
  },
  'forgets-rows-when-reopened': {
    fault: 'what lists are made from is rebuilt without the persons who are awaited',
    make: () => {
      const without = (kept: MemorySnapshot): MemorySnapshot => ({
        ...kept,
        cases: kept.cases.map((one) => ({
          ...one,
          cases: one.cases.map(({ record, summary: { awaits: _, ...summary } }) => ({ record, summary })),
        })),
      });
      return thatLoses(without)();
    },
    failsAt: ['reopen/lists'],
  },
  'forgets-the-audit-when-reopened': {
    fault: 'the audit log begins anew with the process',
    make: () => thatLoses((kept) => ({ ...kept, audit: [] }))(),
    failsAt: ['reopen/audit-and-directory'],
  },
  'loses-the-journal-of-the-directory': {
    fault: 'entries are written down, and their facts are not',
    make: () => thatLoses((kept) => ({ ...kept, directory: kept.directory.map((one) => ({ ...one, facts: [] })) }))(),
    failsAt: ['reopen/directory-records'],
  },
  'forgets-attempts-when-reopened': {
    fault: 'attempts are counted in memory only, so that a restart gives a guesser new ones',
    make: () =>
      thatLoses(({ answerTokens = [], ...kept }) => ({
        ...kept,
        answerTokens: answerTokens.map((one) => ({ ...one, attempts: [] })),
      }))(),
    failsAt: ['reopen/answer-tokens'],
  },
  'gives-out-the-store-that-is-open': {
    fault: 'a store that is made while another is open is that other one',
    make: oneAtATime(),
    failsAt: ['make/stores-are-apart'],
  },
  'keeps-what-its-handle-loaded': {
    fault: 'each handle keeps the cases that it loaded and does not look again before it commits itself',
    make: async () => {
      const made = await memoryMade();
      const handle = (): MadeRepositories => {
        const seen = new Map<string, Awaited<ReturnType<typeof made.cases.load>>>();
        const key = (tenant: string, caseId: string) => JSON.stringify([tenant, caseId]);
        const cases: typeof made.cases = {
          ...made.cases,
          commit: async (tenant, change) => {
            const answer = await made.cases.commit(tenant, change);
            seen.set(key(tenant, change.caseId), await made.cases.load(tenant, change.caseId));
            return answer;
          },
          load: async (tenant, caseId, commandId) =>
            commandId === undefined
              ? (structuredClone(seen.get(key(tenant, caseId))) ?? made.cases.load(tenant, caseId))
              : made.cases.load(tenant, caseId, commandId),
        };
        return { ...made, cases, supports: { ...memorySupports, otherHandles: true }, another: async () => handle() };
      };
      return handle();
    },
    failsAt: ['handles/race', 'handles/reads-the-other'],
  },
};
