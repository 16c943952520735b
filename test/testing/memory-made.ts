import { type MemoryRepositories, memoryRepositories } from '../../src/index.js';
import type { MadeRepositories, Supports } from '../../src/testing/index.js';

export const memorySupports: Supports = {
  feedAtOnce: true,
  heldCommits: false,
  reopening: false,
  otherHandles: false,
  codePointOrder: false,
  largeRecords: true,
  readableAudit: true,
  directory: true,
  directoryRecords: true,
  answerTokens: true,
};
export const memoryMade = async (): Promise<MadeRepositories> => ({
  ...memoryRepositories(),
  supports: memorySupports,
  close: async () => undefined,
});

/** Opened again: a snapshot, through JSON, put into another one. */
export const memoryThroughJson = async (kept: MemoryRepositories = memoryRepositories()): Promise<MadeRepositories> => ({
  ...kept,
  supports: { ...memorySupports, reopening: true },
  reopen: () => {
    const next = memoryRepositories();
    next.restore(JSON.parse(JSON.stringify(kept.snapshot())));
    return memoryThroughJson(next);
  },
  close: async () => undefined,
});
